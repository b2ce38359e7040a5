"""A line of help in which keys are printed as keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent

from quizapp.ui.plain_text import ENDLESS, Label
from quizapp.ui.widgets.answer_board import Key
from quizapp.ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.ui.theme import Theme


class Piece(NamedTuple):
    """A word or a key; without a gap before it, it stays on the line of the one before."""

    text: str
    cap: KeyCap | None
    gap: float
    width: float


class HintLine(Label):
    """Breaks into lines where it has to; where key caps are off, keys are words like the others."""

    def __init__(self, theme: Theme) -> None:
        self._parts: tuple[str, ...] = ()
        super().__init__(theme, tone="muted", wrap=True)

    def show_hint(self, parts: Sequence[str]) -> None:
        """Show other words; each `Key` among them is printed as one."""
        self._parts = tuple(parts)
        text = ""
        for part in parts:
            is_close = isinstance(part, Key) and text and not text.endswith(" ")
            text += f" {part}" if is_close else part
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All on one line."""
        width = round(sum(piece.gap + piece.width for piece in self._pieces())) + 1
        return QSize(width, self.heightForWidth(ENDLESS))

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        lines = [line for _, line, _ in self._placed(width)]
        return self._line() * (1 + max(lines, default=0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words and the keys, line by line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        drop = (self._line() - metrics.height()) / 2 + metrics.ascent()
        for left, line, piece in self._placed(self.width()):
            top = line * self._line()
            if piece.cap is not None:
                piece.cap.draw(painter, left, top + self._line() / 2)
            else:
                painter.setFont(self.font())
                painter.setPen(self._theme.color("text-muted"))
                painter.drawText(QPointF(left, top + drop), piece.text)
        painter.end()

    def _placed(self, width: int) -> Iterator[tuple[float, int, Piece]]:
        """Give each piece its left edge and the number of its line."""
        right, line = 0.0, 0
        for piece in self._pieces():
            left = right + piece.gap if right else 0.0
            if piece.gap and left + piece.width > width:
                left, line = 0.0, line + 1
            yield left, line, piece
            right = left + piece.width

    def _pieces(self) -> Iterator[Piece]:
        metrics = QFontMetricsF(self.font())
        space = metrics.horizontalAdvance(" ")
        gap = 0.0
        for part in self._parts:
            if isinstance(part, Key):
                cap = KeyCap(self._theme, part)
                is_cap = cap.is_shown()
                width = cap.size().width() if is_cap else metrics.horizontalAdvance(part)
                yield Piece(part, cap if is_cap else None, gap or space, width)
                gap = 0.0
                continue
            for number, word in enumerate(part.split(" ")):
                gap = space if number else gap
                if word:
                    yield Piece(word, None, gap, metrics.horizontalAdvance(word))
                    gap = 0.0
