"""A way to play: the whole card is one button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.day_dots import dots_width, paint_dots
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.rules.judging import Outcome
    from quizapp.ui.theme import Theme

SIDE, COMPACT_SIDE, TOP, GAP = 17, 14, 15, 8
ICON, TITLE, COMPACT_TITLE = 20, 17, 16
TITLE_GAP = 7
FOOTER_GAP = 16
LEAST_HEIGHT, COMPACT_HEIGHT = 140, 110
PREFERRED_WIDTH = 200
CORNER = 13
"""Between a key at the foot and the edges of the card."""

SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Footer:
    """Your best, or what waits to be done: that in the accent color; `dots` stand for a day's questions."""

    words: str = ""
    is_due: bool = False
    dots: tuple[Outcome | None, ...] = ()


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
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._sentence, self._note, self._footer = icon, sentence, "", Footer()
        super().__init__(theme, name, key=key, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_focus_radius("card")
        self._rename()

    def set_note(self, note: str) -> None:
        """Say something more after the sentence where there is room for it."""
        self._note = note
        self._rename()
        self._refresh()

    def set_footer(self, footer: Footer) -> None:
        """Say how the player stands in this mode."""
        self._footer = footer
        self._rename()
        self._refresh()

    def sizeHint(self) -> QSize:
        """Some words a line."""
        width = self.theme.text_px(PREFERRED_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The name whole; how high that is depends on the width, which layouts ask for."""
        return QSize(self._title(ENDLESS).width + self._beside_title(), self._least_height())

    def hasHeightForWidth(self) -> bool:
        """Narrow cards are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        height = self._top_of_sentence(width) + self._sentence_block(width).height + self._side()
        if self._has_footer():
            height += self.theme.line("caption") + self.theme.px(FOOTER_GAP)
        return max(self._least_height(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then head, sentence and foot."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_head(painter)
        self._paint_key(painter)
        left, width = self._side(), self.width()
        sentence = self._sentence_block(width)
        muted = self.theme.color("text-muted")
        sentence.draw(painter, left, self._top_of_sentence(width), sentence.width, muted)
        if self._has_footer():
            self._paint_foot(painter)
        painter.end()

    def _side(self) -> int:
        return self.theme.px(SIDE if self.theme.breadth is Breadth.REGULAR else COMPACT_SIDE)

    def _least_height(self) -> int:
        is_regular = self.theme.breadth is Breadth.REGULAR
        return self.theme.px(LEAST_HEIGHT if is_regular else COMPACT_HEIGHT)

    def _rename(self) -> None:
        parts = (self.words, self._sentence.rstrip("."), self._note, self._footer.words)
        self.setAccessibleName(". ".join(part for part in parts if part))

    def _has_footer(self) -> bool:
        return bool(self._footer.words) and self.theme.breadth is Breadth.REGULAR

    def _has_key_below(self) -> bool:
        """In small windows the name has the whole line, and the key stands where the foot would be."""
        return self.theme.breadth is not Breadth.REGULAR and self.key_cap.is_shown()

    def _paint_box(self, painter: QPainter) -> None:
        edge = "accent-line" if self.isDown() else "border-strong"
        pressed = "surface-2" if self.isDown() else "surface-1"
        fill = "surface-3" if self.is_hovered() and not self.isDown() else pressed
        color = self.theme.color
        paint_box(painter, QRectF(self.rect()), self.theme.radius("card"), fill=color(fill), edge=color(edge))

    def _paint_head(self, painter: QPainter) -> None:
        left, top, size = self._side(), self.theme.px(TOP), self.theme.text_px(ICON)
        pixmap = self.theme.pixmap(self._icon, ICON, "chart-1", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, top + round((self._title_line() - size) / 2)), pixmap)
        title = self._title(self.width() - self._beside_title())
        strong = self.theme.color("text-strong")
        title.draw(painter, left + size + self.theme.px(GAP), top, title.width, strong)

    def _paint_key(self, painter: QPainter) -> None:
        size, px = self.key_cap.size(), self.theme.px
        if self._has_key_below():
            middle = self.height() - px(CORNER) - size.height() / 2
            self.key_cap.draw(painter, self.width() - px(CORNER) - size.width(), middle)
        else:
            middle = px(TOP) + self._title_line() / 2
            self.key_cap.draw(painter, self.width() - self._side() - size.width(), middle)

    def _paint_foot(self, painter: QPainter) -> None:
        theme, footer = self.theme, self._footer
        foot = TextBlock(footer.words, theme.font("caption", weight=500), theme.line("caption"))
        left, top = self._side(), self.height() - theme.px(TOP) - foot.height
        tone = "accent-text" if footer.is_due else "text-normal"
        foot.draw(painter, left, top, foot.width, theme.color(tone))
        dots = dots_width(theme, len(footer.dots))
        if left + foot.width + theme.px(GAP) + dots <= self.width() - left:
            paint_dots(painter, theme, footer.dots, self.width() - left, top + foot.height / 2)

    def _title_line(self) -> int:
        return self.theme.line("label", size=self._title_size())

    def _title_size(self) -> int:
        return TITLE if self.theme.breadth is Breadth.REGULAR else COMPACT_TITLE

    def _title(self, width: int) -> TextBlock:
        font = self.theme.font("label", size=self._title_size(), weight=600)
        return TextBlock(self.words, font, self._title_line(), max(1, width))

    def _beside_title(self) -> int:
        cap = 0 if self._has_key_below() else self.key_cap.size().width()
        icon = self.theme.text_px(ICON) + self.theme.px(GAP)
        return 2 * self._side() + icon + (cap + self.theme.px(GAP) if cap else 0)

    def _top_of_sentence(self, width: int) -> int:
        title = self._title(width - self._beside_title())
        return self.theme.px(TOP) + title.height + self.theme.px(TITLE_GAP)

    def _sentence_block(self, width: int) -> TextBlock:
        room = max(1, width - 2 * self._side())
        font = self.theme.font("caption")
        has_note = self._note and self.theme.breadth is Breadth.REGULAR
        words = f"{self._sentence} {self._note}" if has_note else self._sentence
        if self._has_key_below():
            # Its last line leaves room for the key beside it.
            words += SPACE * (self.key_cap.size().width() // QFontMetrics(font).horizontalAdvance(SPACE))
        return TextBlock(words, font, self.theme.line("caption"), room)
