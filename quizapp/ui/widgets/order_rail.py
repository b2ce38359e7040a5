"""The line beside an order, from its first end to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

FIRST, LAST = "Earliest", "Latest"
WIDTH = 64
MARGIN, GAP = 18, 8
LINE = 2


class OrderRail(QWidget):
    """Says at its ends which way the rows run."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"From {FIRST.lower()} to {LAST.lower()}")
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetrics(self._theme.font("caption"))
        words = max(metrics.horizontalAdvance(word) for word in (FIRST, LAST))
        height = 2 * (self._theme.line("caption") + self._theme.px(MARGIN + GAP))
        return QSize(max(self._theme.px(WIDTH), words + 2), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and between them the line."""
        del event
        color, px, line = self._theme.color, self._theme.px, self._theme.line("caption")
        top, bottom = px(MARGIN), self.height() - px(MARGIN)
        painter = QPainter(self)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(color("text-muted"))
        center = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, top, self.width(), line), center, FIRST)
        painter.drawText(QRectF(0, bottom - line, self.width(), line), center, LAST)
        top, bottom = top + line + px(GAP), bottom - line - px(GAP)
        gradient = QLinearGradient(0, top, 0, bottom)
        gradient.setColorAt(0, color("border-strong"))
        gradient.setColorAt(1, color("accent-line"))
        width = px(LINE)
        painter.fillRect(QRectF((self.width() - width) / 2, top, width, bottom - top), gradient)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
