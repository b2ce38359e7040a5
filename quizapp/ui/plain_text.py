"""Text on the screen: one label class that never guesses markup, and tooltips that don't either.

QLabel and tooltips guess rich text by default and would then load files a question pack names.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

TONES = {
    "strong": "text-strong",
    "normal": "text-normal",
    "muted": "text-muted",
    "disabled": "text-disabled",
    "accent": "accent-text",
}
BALANCED_LINES = 3
ENDLESS = 1 << 20
WRAPPED_WIDTH = 480


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """A tooltip that shows `text` as it is, markup included, wrapped where it is long."""
    widget.setToolTip(f"<p>{html.escape(text)}</p>" if text else "")


class TextBlock:
    """Plain text broken into lines for one width; knows its size before it is painted."""

    def __init__(
        self,
        text: str,
        font: QFont,
        line_height: int,
        width: int = ENDLESS,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        is_balanced: bool = False,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(formats))
        self._line_height = line_height
        self._align = align
        self._break(width)
        if is_balanced and 1 < self._layout.lineCount() <= BALANCED_LINES:
            self._balance(width)
        self.height = self._layout.lineCount() * line_height

    def draw(self, painter: QPainter, left: float, top: float, width: float, color: QColor) -> None:
        """Paint the lines from a corner, aligned within `width`."""
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            room = width - line.naturalTextWidth()
            shift = {Qt.AlignmentFlag.AlignRight: room, Qt.AlignmentFlag.AlignHCenter: room / 2}
            y = index * self._line_height + (self._line_height - line.height()) / 2
            line.setPosition(QPointF(shift.get(self._align, 0.0), y))
        painter.setPen(color)
        self._layout.draw(painter, QPointF(left, top))

    def _break(self, width: int) -> int:
        self._layout.beginLayout()
        count = 0
        widest = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            widest = max(widest, line.naturalTextWidth())
            count += 1
        self._layout.endLayout()
        self.width = int(widest) + 1
        return count

    def _balance(self, width: int) -> None:
        count = self._layout.lineCount()
        low, high = width // count - 1, self.width
        while low + 1 < high:
            middle = (low + high) // 2
            if self._break(middle) > count:
                low = middle
            else:
                high = middle
        self._break(high)


class Label(QLabel):
    """The program's only label: plain text in a role of the type scale and a tone."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: str = "body",
        tone: str = "normal",
        size: int | None = None,
        weight: int | None = None,
        wrap: bool = False,
        balanced: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role, self._tone, self._size, self._weight = role, tone, size, weight
        self._is_balanced = balanced
        self._align = align
        self._block: tuple[int, TextBlock] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap or balanced)
        self.setText(text)
        if not self.wordWrap():
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._block = None
        super().setText(text)

    def set_tone(self, tone: str) -> None:
        """strong, normal, muted, disabled, accent, or the name of a color token."""
        self._tone = tone
        self.update()

    def set_style(self, role: str, *, size: int | None = None, weight: int | None = None) -> None:
        """Change the role of the type scale (a stem shrinks when it is answered)."""
        self._role, self._size, self._weight = role, size, weight
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """The natural width, or a readable one where the text wraps."""
        widest = min(self._theme.text_px(WRAPPED_WIDTH), self.maximumWidth()) if self.wordWrap() else ENDLESS
        width = self._block_for(widest).width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line whole; or the longest word where the text wraps."""
        if not self.wordWrap():
            return self.sizeHint()
        metrics = QFontMetrics(self.font())
        words = self.text().split()
        width = metrics.horizontalAdvance(max(words, key=len)) + 2 if words else 0
        return QSize(width, self._line())

    def hasHeightForWidth(self) -> bool:
        """Wrapped text is taller where it is narrow."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`; at least one."""
        width = min(width, self.maximumWidth()) if self.wordWrap() else ENDLESS
        return max(self._line(), self._block_for(width).height)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font changes."""
        if event.type() == QEvent.Type.FontChange:
            self._block = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines at the line height of the role."""
        del event
        block = self._block_for(self.width() if self.wordWrap() else ENDLESS)
        painter = QPainter(self)
        tone = self._tone if self.isEnabled() else "disabled"
        top = (self.height() - block.height) // 2
        block.draw(painter, 0, top, self.width(), self._theme.color(TONES.get(tone, tone)))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._block = None
        self.setFont(self._theme.font(self._role, size=self._size, weight=self._weight))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self._theme.line(self._role, size=self._size)

    def _block_for(self, width: int) -> TextBlock:
        if self._block is None or self._block[0] != width:
            block = TextBlock(
                self.text(),
                self.font(),
                self._line(),
                width,
                align=self._align,
                is_balanced=self._is_balanced,
            )
            self._block = (width, block)
        return self._block[1]
