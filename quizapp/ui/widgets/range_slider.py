"""A slider with two knobs: from here to there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.knob_slider import TRACK, paint_knob

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from quizapp.ui.theme import Theme

WIDTH = 240
KNOB = 20
GAP = 8


class Knob(QSlider):
    """One end of the range: a slider of its own for keys and for screen readers."""

    def __init__(self, theme: Theme, name: str, ends: tuple[int, int], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._name = theme, name
        self.setRange(*ends)
        self.setPageStep(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("focusRadius", "pill")
        self.valueChanged.connect(self._on_value_changed)
        self._on_value_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_knob(painter, self._theme, QRectF(self.rect()).center(), self.width())
        painter.end()

    def _on_value_changed(self) -> None:
        self.setAccessibleName(f"{self._name} {self.value()} of {self.maximum()}")


class RangeSlider(QWidget):
    """The knobs may stand on the same step, but never pass each other; words name the ends of the scale."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str],
        ends: tuple[int, int],
        end_words: tuple[str, str],
    ) -> None:
        super().__init__()
        self._theme, self._ends, self._end_words = theme, ends, end_words
        self.low, self.high = (Knob(theme, name, ends, self) for name in names)
        self._held: Knob | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.low.valueChanged.connect(self._on_low_changed)
        self.high.valueChanged.connect(self._on_high_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def values(self) -> tuple[int, int]:
        """The steps between which the chosen range lies, both with it."""
        return self.low.value(), self.high.value()

    def show_values(self, low: int, high: int) -> None:
        """Show a range that was chosen elsewhere, without a signal."""
        self.blockSignals(True)
        self.low.setValue(self._ends[0])
        self.high.setValue(high)
        self.low.setValue(low)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """The track, and the words below it."""
        height = self._knob() + self._theme.px(GAP) + self._theme.line("caption")
        return QSize(self._theme.text_px(WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Somewhat shorter."""
        return QSize(self._theme.text_px(WIDTH) * 3 // 4, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the knobs on the track."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The nearer knob comes to the pointer."""
        step = self._step_at(event)
        low, high = self.values
        is_low = abs(step - low) < abs(step - high) or (low == high and step < low)
        self._held = self.low if is_low else self.high
        self._held.setFocus(Qt.FocusReason.MouseFocusReason)
        self._held.setValue(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows the pointer."""
        if self._held is not None:
            self._held.setValue(self._step_at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the knob go."""
        del event
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, what is chosen of it, and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, knob, height = self._theme.color, self._knob(), self._theme.px(TRACK)
        left, right = (self._x_of(step) for step in self._ends)
        track = QRectF(left, round((knob - height) / 2), right - left, height)
        paint_box(painter, track, height, fill=color("border-strong"))
        low, high = (self._x_of(value) for value in self.values)
        paint_box(painter, QRectF(low, track.top(), high - low, height), height, fill=color("accent-line"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        line = self._theme.line("caption")
        room = QRectF(0, self.height() - line, self.width(), line)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text-muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self._end_words[0])
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, self._end_words[1])
        low, high = self.values
        words = f"{low} of {self._ends[1]}" if low == high else f"{low} to {high} of {self._ends[1]}"
        painter.setFont(self._theme.font("caption", weight=600))
        painter.setPen(self._theme.color("text-strong"))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)

    def _place(self) -> None:
        knob = self._knob()
        for part in (self.low, self.high):
            center = QPointF(self._x_of(part.value()), knob / 2)
            part.setGeometry(round(center.x() - knob / 2), 0, knob, knob)
        self.update()

    def _step_at(self, event: QMouseEvent) -> int:
        first, last = self._ends
        left, right = self._x_of(first), self._x_of(last)
        share = (event.position().x() - left) / max(1.0, right - left)
        return round(first + share * (last - first))

    def _x_of(self, step: int) -> float:
        first, last = self._ends
        margin = self._knob() / 2
        return margin + (self.width() - 2 * margin) * (step - first) / (last - first)

    def _knob(self) -> int:
        return self._theme.text_px(KNOB)

    def _on_low_changed(self, value: int) -> None:
        self.low.setValue(min(value, self.high.value()))
        self._on_moved()

    def _on_high_changed(self, value: int) -> None:
        self.high.setValue(max(value, self.low.value()))
        self._on_moved()

    def _on_moved(self) -> None:
        self._place()
        self.changed.emit()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._place()
