"""The dashed row below a list, where the next entry would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import TextBlock
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from quizapp.ui.theme import Theme

SIDE, GAP, ICON = 17, 14, 24
PADDING = 36


class AddRow(Pressable):
    """A button as wide as the list, with an icon, words and a key at its end."""

    def __init__(
        self, theme: Theme, words: str, *, icon: str, key: str, parent: QWidget | None = None
    ) -> None:
        self._icon = icon
        super().__init__(theme, words, key=key, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_focus_radius("card")

    def sizeHint(self) -> QSize:
        """All on one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.words) + 1
        width = self._lead() + words + self.key_cap.size().width() + 2 * self.theme.px(SIDE)
        return QSize(width, self.theme.line("body") + self.theme.px(PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dashed box, icon, words and key."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, is_on = self.theme.color, self.isEnabled()
        fill = color("surface-3") if self.is_hovered() else None
        edge = color("accent-line" if self.isDown() else "border-strong" if is_on else "border")
        radius = self.theme.radius("card")
        paint_box(painter, QRectF(self.rect()), radius, fill=fill, edge=edge, is_dashed=True)
        size, middle = self.theme.text_px(ICON), self.height() / 2
        ink = "accent-text" if is_on else "text-disabled"
        icon = self.theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF())
        painter.drawPixmap(self.theme.px(SIDE), round(middle - size / 2), icon)
        words = TextBlock(self.words, self._font(), self.theme.line("body"))
        tone = color("text-strong" if is_on else "text-disabled")
        words.draw(painter, self._lead(), round(middle - words.height / 2), words.width, tone)
        if is_on:
            cap = self.key_cap.size().width()
            self.key_cap.draw(painter, self.width() - self.theme.px(SIDE) - cap, middle)
        painter.end()

    def _font(self) -> QFont:
        return self.theme.font("body", weight=500)

    def _lead(self) -> int:
        return self.theme.px(SIDE) + self.theme.text_px(ICON) + self.theme.px(GAP)
