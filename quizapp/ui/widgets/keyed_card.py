"""A card with its key before its text and what is known about it at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.theme import Breadth, Theme
from quizapp.ui.widgets.answer_states import HOVERED, OPEN, Style
from quizapp.ui.widgets.growing_card import GAP, GrowingCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

END = 8
TEXT = 18
ICON, ICON_GAP = 16, 4
NOTE_GAP = 2


class Mark(NamedTuple):
    """An icon and words in the color of a token; without an icon there is nothing."""

    icon: str = ""
    words: str = ""
    color: str = ""


class KeyedCard(GrowingCard):
    """A mark at its end, or below where that leaves too little room, and a note."""

    SIDE: ClassVar = 17
    NARROWEST_TEXT: ClassVar = 120
    HEIGHTS: ClassVar = (64, 52)
    """The least height while it is open and there is room, and otherwise."""

    def __init__(self, theme: Theme, text: str, *, key: str = "", parent: QWidget | None = None) -> None:
        self.mark = Mark()
        self.note = ""
        self.is_open = True
        super().__init__(theme, text, key=key, parent=parent)

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at `width`, with what stands below it."""
        height = self._text(width - self._frame(width)).height + self._height_below(width)
        return max(self._least_height(), height + 2 * self.theme.px(END))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the key, the text, and the mark at its end or below."""
        del event
        style = self._style()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, style)
        left = self._paint_cap(painter, style)
        self._paint_words(painter, style, left)
        painter.end()

    def _style(self) -> Style:
        return HOVERED if self.is_hovered() else OPEN

    def _can_press(self) -> bool:
        return self.is_open

    def _controls_width(self) -> int:
        """How much of the end a subclass keeps for controls of its own."""
        return 0

    def _paint_cap(self, painter: QPainter, style: Style) -> int:
        side = self._cap_side()
        self._paint_key(painter, style, self._paint_cap_box(painter, style, side))
        return self.theme.px(self.SIDE) + side + self.theme.px(GAP)

    def _paint_words(self, painter: QPainter, style: Style, left: int) -> None:
        width = self.width()
        text, note = self._text(width - self._frame(width)), self._note(width - self._frame(width))
        below = self._height_below(width)
        top = round((self.height() - text.height - below) / 2)
        text.draw(painter, left, top, text.width, self.theme.color(style.text))
        top += text.height + self.theme.px(NOTE_GAP)
        if self.note:
            note.draw(painter, left, top, note.width, self.theme.color("text-normal"))
            top += note.height + self.theme.px(NOTE_GAP)
        if self._is_mark_below(width):
            self._paint_mark(painter, left, top)
        elif self.mark.icon:
            right = width - self.theme.px(self.SIDE) - self._mark_width()
            self._paint_mark(painter, right, (self.height() - self.theme.line("label")) // 2)

    def _paint_mark(self, painter: QPainter, left: int, top: int) -> None:
        size, line = self.theme.text_px(ICON), self.theme.line("label")
        pixmap = self.theme.pixmap(self.mark.icon, ICON, self.mark.color, self.devicePixelRatioF())
        painter.drawPixmap(left, top + (line - size) // 2, pixmap)
        words = self._mark_words()
        left += size + self.theme.px(ICON_GAP)
        words.draw(painter, left, top, words.width, self.theme.color(self.mark.color))

    def _text(self, width: int) -> TextBlock:
        font, line = self.theme.font("answer", size=TEXT), self.theme.line("answer", size=TEXT)
        return TextBlock(self.words, font, line, max(1, width))

    def _note(self, width: int) -> TextBlock:
        font, line = self.theme.font("label"), self.theme.line("label")
        return TextBlock(self.note, font, line, max(1, width))

    def _mark_words(self) -> TextBlock:
        return TextBlock(self.mark.words, self.theme.font("label"), self.theme.line("label"))

    def _mark_width(self) -> int:
        if not self.mark.icon:
            return 0
        return self.theme.text_px(ICON) + self.theme.px(ICON_GAP) + self._mark_words().width

    def _height_below(self, width: int) -> int:
        gap = self.theme.px(NOTE_GAP)
        note = gap + self._note(width - self._frame(width)).height if self.note else 0
        return note + (gap + self.theme.line("label") if self._is_mark_below(width) else 0)

    def _is_mark_below(self, width: int) -> bool:
        """True where the mark would leave too little of the line to the text."""
        if not self.mark.icon:
            return False
        rest = width - self._around_text() - self._mark_width() - self.theme.px(GAP)
        return rest < min(self._text(ENDLESS).width, self.theme.text_px(self.NARROWEST_TEXT))

    def _around_text(self) -> int:
        controls = self._controls_width()
        ends = self.theme.px(GAP) + controls if controls else self.theme.px(self.SIDE)
        return self.theme.px(self.SIDE) + self._cap_side() + self.theme.px(GAP) + ends

    def _frame(self, width: int) -> int:
        end = 0 if self._is_mark_below(width) else self._mark_width()
        return self._around_text() + (end + self.theme.px(GAP) if end else 0)

    def _least_height(self) -> int:
        regular, low = self.HEIGHTS
        least = regular if self.theme.breadth is Breadth.REGULAR and self.is_open else low
        return max(self.theme.px(least), self._cap_side() + 2 * self.theme.px(END))
