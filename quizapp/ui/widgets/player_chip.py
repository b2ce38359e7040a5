"""The button that says who is playing, and opens the choice of players."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import set_plain_tooltip
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.player_avatar import SMALL, paint_avatar
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

INSET, GAP, END = 6, 10, 12
ICON = 16
LONGEST_NAME = 160


class PlayerChip(Pressable):
    """Disc, name and arrows in a pill; only the disc where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_focus_radius("pill")

    def set_player(self, name: str) -> None:
        """Show who is playing."""
        self.set_words(name)
        self.setAccessibleName(f"Player {name}, switch player")
        set_plain_tooltip(self, f"{name}: switch player")

    def sizeHint(self) -> QSize:
        """Disc, name and arrows on one line."""
        px, side = self.theme.px, self.theme.text_px(SMALL)
        height = side + 2 * px(INSET)
        if self.theme.breadth is Breadth.NARROW:
            return QSize(height, height)
        words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self._name()) + 1
        width = px(INSET) + side + px(GAP) + words + px(GAP) + self.theme.text_px(ICON) + px(END)
        return QSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill and what is in it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, px = self.theme.color, self.theme.px
        fill = color("surface-3" if self.is_hovered() else "surface-1")
        edge = color("accent-line" if self.isDown() else "border-strong")
        paint_box(painter, QRectF(self.rect()), self.height(), fill=fill, edge=edge)
        side = self.theme.text_px(SMALL)
        disc = QRectF(px(INSET), (self.height() - side) / 2, side, side)
        paint_avatar(painter, self.theme, disc, self.words)
        if self.theme.breadth > Breadth.NARROW:
            painter.setFont(self.theme.font("label"))
            painter.setPen(color("text-strong"))
            left = disc.right() + px(GAP)
            words = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._name())
            self._paint_arrows(painter)
        painter.end()

    def _name(self) -> str:
        metrics = QFontMetrics(self.theme.font("label"))
        return metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, self.theme.text_px(LONGEST_NAME))

    def _paint_arrows(self, painter: QPainter) -> None:
        size = self.theme.text_px(ICON)
        pixmap = self.theme.pixmap("chevrons-up-down", ICON, "text-strong", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size - self.theme.px(END), (self.height() - size) // 2, pixmap)
