"""A help in the game: how often it is left, and why it cannot be used now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import set_plain_tooltip
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

SIDE = 15
GAP = 10
ICON = 20
PADDING = 28
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LifelineButton(Pressable):
    """Icon, name, uses left and key; dashed when it is used up."""

    def __init__(
        self, theme: Theme, icon: str, name: str, *, spoken: str, key: str, parent: QWidget | None = None
    ) -> None:
        self._icon, self._spoken = icon, spoken
        self._left = 0
        self._obstacle = ""
        super().__init__(theme, name, key=key, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show_state()

    def set_left(self, left: int) -> None:
        """How often it can still be used in this game."""
        self._left = left
        self._show_state()

    def set_obstacle(self, reason: str) -> None:
        """Why it cannot be used for this question, in words; empty when it can."""
        self._obstacle = reason
        self._show_state()

    def sizeHint(self) -> QSize:
        """All of it on one line."""
        height = self.theme.line("label") + self.theme.px(PADDING)
        width = 2 * self.theme.px(SIDE) + self.theme.text_px(ICON) + self.theme.px(GAP) + self._words_width()
        cap = self.key_cap.size().width()
        return QSize(width + (cap + self.theme.px(GAP) if cap else 0), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then icon, name, uses and key."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        gap, left, middle = self.theme.px(GAP), self.theme.px(SIDE), self.height() / 2
        size = self.theme.text_px(ICON)
        icon = "check" if self._is_used() else self._icon
        pixmap = self.theme.pixmap(icon, ICON, self._ink(), self.devicePixelRatioF())
        painter.drawPixmap(left, round(middle - size / 2), pixmap)
        left += size + gap
        left = self._paint_words(painter, left, self.words, 600, self._ink()) + gap
        if self._uses():
            muted = "text-muted" if self.isEnabled() or self._is_used() else "text-disabled"
            left = self._paint_words(painter, left, self._uses(), 400, muted) + gap
        is_off = not self.isEnabled() and not self._is_used()
        self.key_cap.draw(painter, left, middle, self.theme.color("text-disabled") if is_off else None)
        painter.end()

    def _show_state(self) -> None:
        self.setEnabled(self._left > 0 and not self._obstacle)
        if self._is_used():
            state = "used"
        else:
            state = "not for this question" if self._obstacle else f"{self._left} left"
        self.setAccessibleName(f"{self._spoken}, {state}, {self.key_cap.key}")
        set_plain_tooltip(self, self._obstacle)
        self._refresh()

    def _is_used(self) -> bool:
        return self._left == 0

    def _uses(self) -> str:
        if self.theme.breadth is Breadth.NARROW:
            return ""
        if self._is_used():
            return "used"
        return f"{self._left} left" if self.theme.breadth is Breadth.REGULAR else str(self._left)

    def _ink(self) -> str:
        if self._is_used():
            return "text-muted"
        return "text-strong" if self.isEnabled() else "text-disabled"

    def _words_width(self) -> int:
        parts = ((self.words, 600), (self._uses(), 400))
        widths = [
            QFontMetrics(self.theme.font("label", weight=weight)).horizontalAdvance(words)
            for words, weight in parts
            if words
        ]
        return sum(widths) + self.theme.px(GAP) * (len(widths) - 1)

    def _paint_box(self, painter: QPainter) -> None:
        color = self.theme.color
        edge = "accent-line" if self.isDown() else "border-strong"
        fill = "surface-3" if self.is_hovered() else "surface-2"
        paint_box(
            painter,
            QRectF(self.rect()),
            self.theme.radius("control"),
            fill=None if self._is_used() else color(fill),
            edge=color(edge if self.isEnabled() or self._is_used() else "border"),
            is_dashed=self._is_used(),
        )

    def _paint_words(self, painter: QPainter, left: int, words: str, weight: int, color: str) -> int:
        painter.setFont(self.theme.font("label", weight=weight))
        painter.setPen(self.theme.color(color))
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRectF(left, 0, width + 2, self.height()), LEFT, words)
        return left + width
