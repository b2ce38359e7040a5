"""A slider over a few named steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from quizapp.ui.theme import Theme

WIDTH = 230
TRACK, KNOB, KNOB_EDGE = 4, 18, 3
GAP = 2
NAMES_GAP = 6


class StepSlider(QSlider):
    """The value is the number of the step; it changes when the knob is let go, not on the way there."""

    def __init__(self, theme: Theme, name: str, steps: Sequence[str]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._name, self._steps = theme, name, tuple(steps)
        self.setRange(0, len(steps) - 1)
        self.setPageStep(1)
        # What it changes may be its own size: on the way it would run away from the pointer.
        self.setTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._on_value_changed()
        self.valueChanged.connect(self._on_value_changed)
        theme.changed.connect(self._on_theme_changed)

    def show_step(self, step: int) -> None:
        """Show a step that was chosen elsewhere, without a signal."""
        self.blockSignals(True)
        self.setValue(step)
        self.blockSignals(False)
        self._on_value_changed()

    def sizeHint(self) -> QSize:
        """The track, and the names of the steps below it."""
        height = self._knob() + self._theme.px(GAP) + self._theme.line("caption")
        return QSize(self._theme.text_px(WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Room for the names at both ends, and for one between them."""
        metrics = QFontMetrics(self._theme.font("caption", weight=600))
        first, *between, last = (metrics.horizontalAdvance(step) for step in self._steps)
        width = first + max(between) + last + 2 * self._theme.text_px(NAMES_GAP)
        return QSize(width, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob comes to the pointer."""
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows the pointer."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The step under the knob is chosen."""
        del event
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, what is filled of it, knob and names."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, px, knob = self._theme.color, self._theme.px, self._knob()
        center = QPointF(self._x_of(self.sliderPosition()), knob / 2)
        height = px(TRACK)
        track = QRectF(0, round((knob - height) / 2), self.width(), height)
        paint_box(painter, track, height, fill=color("border-strong"))
        track.setWidth(center.x())
        paint_box(painter, track, height, fill=color("accent-line"))
        painter.setBrush(color("on-cover"))
        painter.setPen(QPen(color("accent-line"), px(KNOB_EDGE)))
        radius = (knob - px(KNOB_EDGE)) / 2
        painter.drawEllipse(center, radius, radius)
        self._paint_names(painter, center.x())
        painter.end()

    def _paint_names(self, painter: QPainter, center: float) -> None:
        top = self._knob() + self._theme.px(GAP)
        room = QRectF(0, top, self.width(), self._theme.line("caption"))
        chosen = self._steps[self.sliderPosition()]
        painter.setFont(self._theme.font("caption", weight=600))
        width = painter.fontMetrics().horizontalAdvance(chosen) + 2
        left = max(0.0, min(self.width() - width, center - width / 2))
        painter.setPen(self._theme.color("text-strong"))
        painter.drawText(QRectF(left, top, width, room.height()), Qt.AlignmentFlag.AlignCenter, chosen)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text-muted"))
        first, last = (painter.fontMetrics().horizontalAdvance(self._steps[end]) for end in (0, -1))
        gap = self._theme.text_px(NAMES_GAP)
        if left > first + gap:
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self._steps[0])
        if left + width + gap < self.width() - last:
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, self._steps[-1])

    def _follow(self, event: QMouseEvent) -> None:
        knob = self._knob()
        share = (event.position().x() - knob / 2) / max(1, self.width() - knob)
        self.setSliderPosition(round(share * self.maximum()))
        self.update()

    def _x_of(self, step: int) -> float:
        knob = self._knob()
        return knob / 2 + (self.width() - knob) * step / self.maximum()

    def _knob(self) -> int:
        return self._theme.text_px(KNOB)

    def _on_value_changed(self) -> None:
        self.setAccessibleName(f"{self._name} {self._steps[self.value()]}")

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
