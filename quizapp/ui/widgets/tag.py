"""Small pills above a question: its category, its kind, its difficulty; and pills that mark a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.plain_text import ENDLESS, Label
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.difficulty import difficulty_size, paint_difficulty

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

SIDE = 10
PADDING = 6
GAP = 6
ICON = 16


class Tag(Label):
    """A word in a pill, with an icon before it."""

    def __init__(self, theme: Theme, text: str = "", *, icon: str = "") -> None:
        self._theme, self._icon = theme, icon
        super().__init__(theme, text, role="caption")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and word on one line."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1
        height = self._theme.line("caption") + self._theme.px(PADDING)
        return QSize(2 * self._theme.px(SIDE) + self._lead_width() + words, height)

    def heightForWidth(self, width: int) -> int:
        """One line, whatever the width."""
        del width
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, what comes before the word, and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        rect = QRectF(self.rect())
        paint_box(painter, rect, rect.height(), fill=color("surface-2"), edge=color("border"))
        left = self._theme.px(SIDE)
        self._paint_lead(painter, left)
        block = self._block_for(ENDLESS)
        top = (self.height() - block.height) / 2
        block.draw(painter, left + self._lead_width(), top, block.width, color("text-normal"))
        painter.end()

    def _lead_width(self) -> int:
        return self._theme.text_px(ICON) + self._theme.px(GAP) if self._icon else 0

    def _paint_lead(self, painter: QPainter, left: int) -> None:
        if self._icon:
            pixmap = self._theme.pixmap(self._icon, ICON, "text-normal", self.devicePixelRatioF())
            top = (self.height() - self._theme.text_px(ICON)) / 2
            painter.drawPixmap(QPointF(left, round(top)), pixmap)


class DifficultyTag(Tag):
    """Five bars and the level in figures."""

    def __init__(self, theme: Theme, level: int = 1) -> None:
        self._level = level
        super().__init__(theme)
        self.set_level(level)

    def set_level(self, level: int) -> None:
        """1 for easy to 5 for hard."""
        self._level = level
        self.setText(f"Difficulty {level}")
        self.setAccessibleName(f"Difficulty {level} of 5")

    def _lead_width(self) -> int:
        return round(difficulty_size(self._theme).width()) + self._theme.px(GAP)

    def _paint_lead(self, painter: QPainter, left: int) -> None:
        bottom = (self.height() + self._theme.text_px(13)) / 2
        paint_difficulty(painter, self._theme, left, round(bottom), self._level)
