"""The program's mark: two rows of runway lights that meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

GRID = 44
# Distance from the middle, height and radius of each pair of lights, in units of 44.
PAIRS = ((4.4, 18.8, 1.4), (6.8, 23.4, 1.9), (9.4, 29.0, 2.3), (12.8, 35.4, 2.8))
TOP = (11.2, 2.1)


class AppMark(QWidget):
    """The mark in any size; decorative, the name stands beside it."""

    def __init__(self, theme: Theme, *, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tile and its lights."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        unit = self.width() / GRID
        radius = 0.2 * self.width()
        paint_box(painter, QRectF(self.rect()), radius, fill=color("surface-2"), edge=color("border-strong"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("text-strong"))
        painter.drawEllipse(QPointF(GRID / 2, TOP[0]) * unit, TOP[1] * unit, TOP[1] * unit)
        painter.setBrush(color("accent-line"))
        for across, down, size in PAIRS:
            for side in (-1, 1):
                painter.drawEllipse(QPointF(GRID / 2 + side * across, down) * unit, size * unit, size * unit)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
