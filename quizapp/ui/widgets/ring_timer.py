"""The countdown: a ring of ticks around the seconds that are left, painted once a second."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from quizapp.ui.accessibility import announce
from quizapp.ui.theme import Breadth, Theme

SIZE = 104
COMPACT_SIZE = 88
MOST_TICKS = 60
LAST_SECONDS = 5
SPOKEN_AT = (10, 5)
# Radii and widths of the strokes in a ring of 104.
TICK_INNER, TICK_OUTER = 40.6, 49.0
LIT_WIDTH, UNLIT_SHARE, GAP_SHARE = 5.0, 0.42, 0.55
FIGURE, FIGURE_BASE = 38, 5.0
CAPTION, CAPTION_BASE = 13, 21.5


class RingState(StrEnum):
    """Whether time is passing."""

    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"


class RingTimer(QProgressBar):
    """Seconds left of a total; hidden while there is no limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = RingState.RUNNING
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_total(0)
        theme.changed.connect(self._on_theme_changed)

    def set_total(self, seconds: int) -> None:
        """Start full; 0 means no limit and hides the ring."""
        self.setRange(0, max(1, seconds))
        self.setVisible(seconds > 0)
        self._state = RingState.RUNNING
        self._show_left(seconds)

    def set_left(self, seconds: int) -> None:
        """Show the whole seconds that are left; nothing is painted when they are the same as before."""
        if seconds != self.value():
            self._show_left(seconds)
            if seconds in SPOKEN_AT and self._state is RingState.RUNNING:
                announce(self, self.accessibleName())

    def set_state(self, state: RingState) -> None:
        """Go gray while time stands still."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the figures."""
        is_compact = self._theme.breadth is Breadth.COMPACT
        side = self._theme.figure_px(COMPACT_SIZE if is_compact else SIZE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ticks, then the figure and its word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        scale = min(self.width(), self.height()) / SIZE
        painter.scale(scale, scale)
        self._paint_ticks(painter)
        self._paint_figure(painter)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _show_left(self, seconds: int) -> None:
        # A progress bar repaints at once in setValue: held back, so that one change is one painting.
        self.setUpdatesEnabled(False)
        self.setValue(seconds)
        self.setAccessibleName(f"{seconds} second left" if seconds == 1 else f"{seconds} seconds left")
        self.setUpdatesEnabled(True)

    def _is_last(self) -> bool:
        return self._state is RingState.RUNNING and self.value() <= LAST_SECONDS

    def _lit_color(self) -> QColor:
        if self._state is not RingState.RUNNING:
            return self._theme.color("border-strong")
        return self._theme.color("warning" if self._is_last() else "accent-line")

    def _paint_ticks(self, painter: QPainter) -> None:
        count = min(self.maximum(), MOST_TICKS)
        lit = math.ceil(self.value() * count / self.maximum())
        spacing = 2 * math.pi * TICK_INNER / count
        width = min(LIT_WIDTH, spacing * GAP_SHARE)
        on = QPen(self._lit_color(), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        off = QPen(self._theme.color("border-strong"), width * UNLIT_SHARE)
        off.setCapStyle(Qt.PenCapStyle.RoundCap)
        for index in range(count):
            angle = 2 * math.pi * (index + 0.5) / count
            across, up = math.sin(angle), -math.cos(angle)
            painter.setPen(on if index >= count - lit else off)
            inner = QPointF(across * TICK_INNER, up * TICK_INNER)
            painter.drawLine(inner, QPointF(across * TICK_OUTER, up * TICK_OUTER))

    def _paint_figure(self, painter: QPainter) -> None:
        is_last = self._is_last()
        figure = self._font(FIGURE, 500 if is_last else 300)
        painter.setFont(figure)
        painter.setPen(self._theme.color("warning" if is_last else "text-strong"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        half = SIZE / 2
        descent = painter.fontMetrics().descent()
        painter.drawText(QRectF(-half, -half, SIZE, half + FIGURE_BASE + descent), flags, str(self.value()))
        painter.setFont(self._font(CAPTION * SIZE // min(SIZE, self.width()), 400))
        painter.setPen(self._theme.color("text-muted"))
        descent = painter.fontMetrics().descent()
        painter.drawText(QRectF(-half, -half, SIZE, half + CAPTION_BASE + descent), flags, self._caption())

    def _font(self, size: int, weight: int) -> QFont:
        font = QFont(self._theme.font("numeral", weight=weight))
        font.setPixelSize(size)
        return font

    def _caption(self) -> str:
        if self._state is not RingState.RUNNING:
            return "left over"
        return "s" if self._theme.breadth is Breadth.COMPACT else "seconds"
