"""The chosen pack with a small cover; pressed, it asks for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.cover_art import paint_cover
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

SIDE, GAP, ENDS = 12, 10, 16
THUMBNAIL = 36
ARROW = 20
RUNWAY_END = QPointF(0.5, 0.35)


class PackPicker(Pressable):
    """Title and number of questions in a field with an arrow."""

    def __init__(self, theme: Theme) -> None:
        self._key, self._accent, self._note = "", "", ""
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_pack(self, key: str, title: str, accent: str, questions: int) -> None:
        """Show which pack is chosen."""
        self._key, self._accent = key, accent
        self._note = "1 question" if questions == 1 else f"{questions:,} questions"
        self.set_words(title)
        self.setAccessibleName(f"Pack: {title}, {self._note}")

    def sizeHint(self) -> QSize:
        """Cover, title, number and arrow on one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.words + self._note)
        height = self.theme.text_px(THUMBNAIL) + self.theme.px(ENDS)
        return QSize(self._frame() + words + self.theme.px(GAP), height)

    def minimumSizeHint(self) -> QSize:
        """Part of the title."""
        return QSize(self._frame() + self.theme.text_px(THUMBNAIL), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, the cover, title and number, and the arrow."""
        del event
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = theme.color("surface-3" if self.is_hovered() else "field")
        edge = theme.color("accent-line" if self.isDown() else "border-strong")
        paint_box(painter, QRectF(self.rect()), theme.radius("control"), fill=fill, edge=edge)
        side = theme.text_px(THUMBNAIL)
        self._paint_cover(painter, QRectF(px(SIDE), (self.height() - side) // 2, side, side))
        left, arrow = px(SIDE) + side + px(GAP), self.width() - px(SIDE) - theme.text_px(ARROW)
        pixmap = theme.pixmap("chevron-down", ARROW, "text-strong", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(arrow, (self.height() - theme.text_px(ARROW)) // 2), pixmap)
        left = self._paint_words(painter, self._font(), self.words, left, arrow, "text-strong")
        self._paint_words(painter, theme.font("body"), self._note, left + px(GAP) - 2, arrow, "text-muted")
        painter.end()

    def _paint_words(
        self, painter: QPainter, font: QFont, words: str, left: int, right: int, tone: str
    ) -> int:
        room = max(0, right - left - self.theme.px(GAP))
        painter.setFont(font)
        painter.setPen(self.theme.color(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        return left + painter.fontMetrics().horizontalAdvance(shown)

    def _paint_cover(self, painter: QPainter, rect: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        inside = QPainter(picture)
        accent = QColor(self._accent) if self._accent else self.theme.scheme_color("accent", Scheme.DARK)
        paint_cover(
            inside, QRectF(0, 0, rect.width(), rect.height()), self.theme, self._key, accent, RUNWAY_END
        )
        inside.end()
        painter.save()
        painter.translate(rect.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(picture))
        radius = self.theme.radius("control")
        painter.drawRoundedRect(QRectF(0, 0, rect.width(), rect.height()), radius, radius)
        painter.restore()

    def _font(self) -> QFont:
        return self.theme.font("body", weight=600)

    def _frame(self) -> int:
        px, grown = self.theme.px, self.theme.text_px
        return 2 * px(SIDE) + 2 * px(GAP) + grown(THUMBNAIL) + grown(ARROW)
