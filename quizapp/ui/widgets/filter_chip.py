"""A choice among several that may all hold at once: chosen with a check, not chosen with a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

SIDE, GAP = 13, 8
ICON = 16
PADDING = 18


class FilterChip(Pressable):
    """Words and, where there is one, a count; a check box for screen readers."""

    def __init__(self, theme: Theme, words: str) -> None:
        self._count: int | None = None
        super().__init__(theme, words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_focus_radius("pill")
        self.setAccessibleName(words)

    def show_count(self, count: int) -> None:
        """Say how many there are behind it."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.words}, {count:,}")
            self._refresh()

    def sizeHint(self) -> QSize:
        """Icon, words and count on one line."""
        gap = self.theme.px(GAP)
        width = 2 * self.theme.px(SIDE) + self.theme.text_px(ICON) + gap + self._advance(self.words)
        if self._count is not None:
            width += gap + self._advance(f"{self._count:,}")
        return QSize(width, self.theme.line("label") + self.theme.px(PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill, then check or plus, words and count."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, is_on = self.theme.color, self.isChecked()
        edge = "accent-line" if self.isDown() else "border-strong"
        fill = color("surface-3") if is_on or self.is_hovered() else None
        paint_box(painter, QRectF(self.rect()), self.height(), fill=fill, edge=color(edge))
        icon, tone = ("check", "accent-text") if is_on else ("plus", "text-muted")
        pixmap = self.theme.pixmap(icon, ICON, tone, self.devicePixelRatioF())
        left, size, gap = self.theme.px(SIDE), self.theme.text_px(ICON), self.theme.px(GAP)
        painter.drawPixmap(QPointF(left, (self.height() - size) // 2), pixmap)
        left += size + gap
        self._paint_words(painter, left, self.words, "text-strong" if is_on else "text-muted")
        if self._count is not None:
            self._paint_words(painter, left + self._advance(self.words) + gap, f"{self._count:,}")
        painter.end()

    def _paint_words(self, painter: QPainter, left: int, words: str, tone: str = "text-muted") -> None:
        painter.setFont(self.theme.font("label"))
        painter.setPen(self.theme.color(tone))
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _advance(self, words: str) -> int:
        return QFontMetrics(self.theme.font("label")).horizontalAdvance(words) + 1
