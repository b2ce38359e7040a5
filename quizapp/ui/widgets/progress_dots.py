"""How the game is going: a row of lights, one for each question."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

BOX = 18
GAP = 6
PILL = (32, 10)
DISC = 16
AHEAD = 8
ICON = 12
MOST_DOTS = 25
BAR = (240, 4)


class Mark(StrEnum):
    """How one question went."""

    RIGHT = "right"
    PARTLY = "partly right"
    WRONG = "wrong"
    SKIPPED = "skipped"


MARKS = {
    Mark.RIGHT: ("check", "correct-line", "surface-0"),
    Mark.PARTLY: ("check", "correct-line", "correct"),
    Mark.WRONG: ("x", "wrong-line", "wrong"),
    Mark.SKIPPED: ("minus", "border-strong", "text-muted"),
}


class ProgressDots(QProgressBar):
    """Marks of the questions behind, a pill for the current one, rings for those ahead; a bar above 25."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._is_asking = True
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_progress(1, ())
        theme.changed.connect(self._on_theme_changed)

    def show_progress(self, count: int, marks: Sequence[Mark], *, is_asking: bool = True) -> None:
        """Show the marks of the answered questions; `is_asking` puts the pill on the one after them."""
        self._marks = tuple(marks)
        self._is_asking = is_asking and len(marks) < count
        self.setRange(0, count)
        self.setValue(len(marks))
        kinds = ", ".join(
            f"{self._marks.count(mark)} {mark}"
            for mark in Mark
            if mark is not Mark.PARTLY or mark in self._marks
        )
        self.setAccessibleName(f"Question {self._number()} of {count}: {kinds}")
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """All dots in one row."""
        px = self._theme.px
        if self.maximum() > MOST_DOTS:
            return QSize(px(BAR[0]) + self._words_width(), self._theme.line("caption"))
        pill = px(PILL[0] - BOX) if self._is_asking else 0
        return QSize(self.maximum() * px(BOX + GAP) - px(GAP) + pill, px(BOX))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dots, or the bar and its words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.maximum() > MOST_DOTS:
            self._paint_bar(painter)
        else:
            self._paint_dots(painter)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _number(self) -> int:
        return len(self._marks) + 1 if self._is_asking else max(1, len(self._marks))

    def _words(self) -> str:
        return f"{self._number()} of {self.maximum()}"

    def _words_width(self) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._words()) + self._theme.px(12)

    def _paint_bar(self, painter: QPainter) -> None:
        px, color = self._theme.px, self._theme.color
        track = QRectF(0, (self.height() - px(BAR[1])) / 2, px(BAR[0]), px(BAR[1]))
        paint_box(painter, track, track.height(), fill=color("surface-3"))
        track.setWidth(track.width() * len(self._marks) / self.maximum())
        paint_box(painter, track, track.height(), fill=color("accent-line"))
        painter.setFont(self._theme.font("caption"))
        painter.setPen(color("text-normal"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), flags, self._words())

    def _paint_dots(self, painter: QPainter) -> None:
        left = 0.0
        for index in range(self.maximum()):
            is_current = self._is_asking and index == len(self._marks)
            width = self._theme.px(PILL[0] if is_current else BOX)
            center = QPointF(left + width / 2, self.height() / 2)
            if index < len(self._marks):
                self._paint_mark(painter, center, self._marks[index])
            elif is_current:
                self._paint_pill(painter, center)
            else:
                self._paint_ring(painter, center, self._theme.px(AHEAD), "border-strong")
            left += width + self._theme.px(GAP)

    def _paint_pill(self, painter: QPainter, center: QPointF) -> None:
        width, height = (self._theme.px(length) for length in PILL)
        rect = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
        paint_box(painter, rect, height / 2, fill=self._theme.color("accent-line"))

    def _paint_ring(self, painter: QPainter, center: QPointF, size: float, color: str) -> None:
        painter.setPen(QPen(self._theme.color(color), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, size / 2, size / 2)

    def _paint_mark(self, painter: QPainter, center: QPointF, mark: Mark) -> None:
        size = self._theme.px(DISC)
        icon, line, ink = MARKS[mark]
        if mark is Mark.RIGHT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(line))
            painter.drawEllipse(center, size / 2, size / 2)
        else:
            self._paint_ring(painter, center, size - 2, line)
        side = self._theme.px(ICON)
        pixmap = self._theme.bold_pixmap(icon, side, ink, self.devicePixelRatioF())
        painter.drawPixmap(center - QPointF(side / 2, side / 2), pixmap)
