"""A way to play: the whole card is one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

SIDE, TOP, GAP = 17, 15, 8
ICON, TITLE = 20, 17
TITLE_GAP = 7
FOOTER_GAP = 16
LEAST_HEIGHT = 140
PREFERRED_WIDTH = 200


class ModeCard(Pressable):
    """Icon, name and key, a sentence, and at the foot your best or what is due."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        sentence: str,
        *,
        key: str = "",
        footer: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._sentence, self._footer = icon, sentence, footer
        self._footer_tone = "text-normal"
        super().__init__(theme, name, key=key, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_focus_radius("card")
        self._rename()

    def set_footer(self, footer: str, *, is_due: bool = False) -> None:
        """Say the best so far, or, in the accent color, what waits to be done."""
        self._footer = footer
        self._footer_tone = "accent-text" if is_due else "text-normal"
        self._rename()
        self._refresh()

    def sizeHint(self) -> QSize:
        """Some words a line."""
        width = self.theme.text_px(PREFERRED_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The name whole."""
        width = self._title(ENDLESS).width + self._beside_title()
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Narrow cards are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        height = self._top_of_sentence(width) + self._sentence_block(width).height + self.theme.px(SIDE)
        if self._has_footer():
            height += self.theme.line("caption") + self.theme.px(FOOTER_GAP)
        least = LEAST_HEIGHT if self._has_footer() else LEAST_HEIGHT - 30
        return max(self.theme.px(least), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then head, sentence and foot."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_head(painter)
        left, width = self.theme.px(SIDE), self.width()
        sentence = self._sentence_block(width)
        sentence.draw(
            painter, left, self._top_of_sentence(width), sentence.width, self.theme.color("text-muted")
        )
        if self._has_footer():
            foot = TextBlock(self._footer, self.theme.font("caption", weight=500), self.theme.line("caption"))
            top = self.height() - self.theme.px(TOP) - foot.height
            foot.draw(painter, left, top, foot.width, self.theme.color(self._footer_tone))
        painter.end()

    def _rename(self) -> None:
        parts = (self.words, self._sentence.rstrip("."), self._footer)
        self.setAccessibleName(". ".join(part for part in parts if part))

    def _has_footer(self) -> bool:
        return bool(self._footer) and self.theme.breadth is Breadth.REGULAR

    def _paint_box(self, painter: QPainter) -> None:
        edge = "accent-line" if self.isDown() else "border-strong"
        pressed = "surface-2" if self.isDown() else "surface-1"
        fill = "surface-3" if self.is_hovered() and not self.isDown() else pressed
        color = self.theme.color
        paint_box(painter, QRectF(self.rect()), self.theme.radius("card"), fill=color(fill), edge=color(edge))

    def _paint_head(self, painter: QPainter) -> None:
        left, top, size = self.theme.px(SIDE), self.theme.px(TOP), self.theme.text_px(ICON)
        line = self._title_line()
        pixmap = self.theme.pixmap(self._icon, ICON, "chart-1", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, top + round((line - size) / 2)), pixmap)
        title = self._title(self.width() - self._beside_title())
        strong = self.theme.color("text-strong")
        title.draw(painter, left + size + self.theme.px(GAP), top, title.width, strong)
        cap = self.key_cap.size().width()
        self.key_cap.draw(painter, self.width() - self.theme.px(SIDE) - cap, top + line / 2)

    def _title_line(self) -> int:
        return self.theme.line("label", size=TITLE)

    def _title(self, width: int) -> TextBlock:
        return TextBlock(
            self.words, self.theme.font("label", size=TITLE, weight=600), self._title_line(), max(1, width)
        )

    def _beside_title(self) -> int:
        cap = self.key_cap.size().width()
        icon = self.theme.text_px(ICON) + self.theme.px(GAP)
        return 2 * self.theme.px(SIDE) + icon + (cap + self.theme.px(GAP) if cap else 0)

    def _top_of_sentence(self, width: int) -> int:
        title = self._title(width - self._beside_title())
        return self.theme.px(TOP) + title.height + self.theme.px(TITLE_GAP)

    def _sentence_block(self, width: int) -> TextBlock:
        room = max(1, width - 2 * self.theme.px(SIDE))
        return TextBlock(self._sentence, self.theme.font("caption"), self.theme.line("caption"), room)
