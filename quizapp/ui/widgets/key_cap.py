"""The small picture of a key, printed where the key is used."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from quizapp.ui.theme import Breadth, Theme
from quizapp.ui.widgets.box import paint_box

HEIGHT = 24
SIDE = 7


class KeyCap:
    """One key inside a painted control; takes no room when there is no key, or none to spare."""

    def __init__(self, theme: Theme, key: str, *, is_needed: bool = False) -> None:
        self._theme = theme
        self.key = key
        self._is_needed = is_needed
        self._measured = ("", 0, 0)

    def is_shown(self) -> bool:
        """False without a key, and in narrow windows, unless there is no other way to know it."""
        return bool(self.key) and (self._is_needed or self._theme.breadth > Breadth.NARROW)

    def size(self) -> QSize:
        """At least a square."""
        if not self.is_shown():
            return QSize(0, 0)
        height = self._theme.text_px(HEIGHT)
        if self._measured[:2] != (self.key, height):  # layouts ask a dozen times
            words = QFontMetrics(self._theme.font("keycap")).horizontalAdvance(self.key)
            self._measured = (self.key, height, max(height, words + 2 * self._theme.px(SIDE)))
        return QSize(self._measured[2], height)

    def draw(self, painter: QPainter, left: float, center: float, ink: QColor | None = None) -> None:
        """Paint it from `left`, around the line `center`; on a filled control all of it in one `ink`."""
        if not self.is_shown():
            return
        color = self._theme.color
        size = self.size()
        rect = QRectF(QPointF(left, round(center - size.height() / 2)), size.toSizeF())
        paint_box(
            painter,
            rect,
            self._theme.radius("key"),
            fill=None if ink else color("surface-0"),
            edge=ink or color("border-strong"),
        )
        painter.setFont(self._theme.font("keycap"))
        painter.setPen(ink or color("text-muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.key)
