"""A label, a bar and a figure on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

BAR = 8
LABEL_SHARE = 0.3
FIGURE_WIDTH = 76
ROW = 26
LEAST_WIDTH = 280
STEPS = 1000


class BarRow(QProgressBar):
    """Where points came from, or how a category goes; the bar is a share from 0 to 1."""

    def __init__(self, theme: Theme, *, color: str = "chart-1", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._color = theme, color
        self._label, self._figure = "", ""
        self.setTextVisible(False)
        self.setRange(0, STEPS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_bar(self, label: str, share: float, figure: str) -> None:
        """Show `share` of a full bar between a label and a figure."""
        self._label, self._figure = label, figure
        self.setValue(round(min(1.0, max(0.0, share)) * STEPS))
        self.setAccessibleName(f"{label}: {figure}")
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """One line."""
        height = max(self._theme.line("caption"), self._theme.px(ROW))
        return QSize(self._theme.text_px(LEAST_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Both texts whole and a short bar."""
        words = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._label)
        width = words + self._theme.text_px(FIGURE_WIDTH) + self._theme.px(2 * ROW)
        return QSize(width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, track, bar and figure."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, px = self._theme.color, self._theme.px
        center = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font("caption"))
        painter.setPen(color("text-muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | center, self._label)
        words = painter.fontMetrics().horizontalAdvance(self._label) + px(12)
        left = max(words, round(self.width() * LABEL_SHARE))
        width = self.width() - left - self._theme.text_px(FIGURE_WIDTH)
        track = QRectF(left, round((self.height() - px(BAR)) / 2), width, px(BAR))
        paint_box(painter, track, px(BAR), fill=color("surface-3"))
        track.setWidth(max(px(BAR), width * self.value() / STEPS) if self.value() else 0)
        paint_box(painter, track, px(BAR), fill=color(self._color))
        painter.setFont(self._theme.font("caption", weight=600))
        painter.setPen(color("text-strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | center, self._figure)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
