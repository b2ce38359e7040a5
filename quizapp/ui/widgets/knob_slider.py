"""A slider with a round knob on a track, for the pointer and for the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from quizapp.ui.theme import Theme

TRACK, KNOB, KNOB_EDGE = 4, 18, 3


class KnobSlider(QSlider):
    """Subclasses say where the knob stands, and name the value."""

    def __init__(self, theme: Theme, last: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(0, last)
        self.setPageStep(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._rename)
        theme.changed.connect(self._on_theme_changed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob comes to the pointer."""
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows the pointer."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the knob go."""
        del event
        self.setSliderDown(False)

    def _show_quietly(self, value: int) -> None:
        """Show a value that was chosen elsewhere, without a signal."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self._rename()

    def _follow(self, event: QMouseEvent) -> None:
        self.setSliderPosition(round(self._share_at(event.position().x()) * self.maximum()))
        self.update()

    def _share_at(self, x: float) -> float:
        """Return which share of the whole range the pointer is at."""
        knob = self._knob()
        return (x - knob / 2) / max(1, self.width() - knob)

    def _x_of(self, value: int) -> float:
        knob = self._knob()
        return knob / 2 + (self.width() - knob) * value / self.maximum()

    def _paint_slider(self, painter: QPainter, middle: float) -> None:
        """Paint the track, filled up to the knob, and the knob around the line `middle`."""
        knob, height = self._knob(), self._theme.px(TRACK)
        center = QPointF(self._x_of(self.sliderPosition()), middle)
        track = QRectF(0, round(middle - height / 2), self.width(), height)
        paint_box(painter, track, height, fill=self._theme.color("border-strong"))
        track.setWidth(center.x())
        paint_box(painter, track, height, fill=self._theme.color("accent-line"))
        paint_knob(painter, self._theme, center, knob)

    def _knob(self) -> int:
        return self._theme.text_px(KNOB)

    def _rename(self) -> None:
        raise NotImplementedError

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def paint_knob(painter: QPainter, theme: Theme, center: QPointF, size: int) -> None:
    """Paint a knob around a point."""
    edge = theme.px(KNOB_EDGE)
    painter.setBrush(theme.color("on-cover"))
    painter.setPen(QPen(theme.color("accent-line"), edge))
    radius = (size - edge) / 2
    painter.drawEllipse(center, radius, radius)
