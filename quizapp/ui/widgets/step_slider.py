"""A slider over a few named steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from quizapp.ui.widgets.knob_slider import KnobSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

WIDTH = 230
GAP = 2
NAMES_GAP = 6


class StepSlider(KnobSlider):
    """The value is the number of the step; it changes when the knob is let go, not on the way there."""

    def __init__(self, theme: Theme, name: str, steps: Sequence[str]) -> None:
        self._name, self._steps = name, tuple(steps)
        super().__init__(theme, len(steps) - 1)
        # What it changes may be its own size: on the way it would run away from the pointer.
        self.setTracking(False)
        self._rename()

    def show_step(self, step: int) -> None:
        """Show a step that was chosen elsewhere, without a signal."""
        self._show_quietly(step)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, what is filled of it, knob and names."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_slider(painter, self._knob() / 2)
        self._paint_names(painter, self._x_of(self.sliderPosition()))
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

    def _rename(self) -> None:
        self.setAccessibleName(f"{self._name} {self._steps[self.value()]}")
