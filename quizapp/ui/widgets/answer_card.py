"""One answer to choose: key, text, and after the verdict a word and an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_states import (
    CHOSEN,
    DISABLED,
    HOVERED,
    OPEN,
    PRESSED,
    STILL_STRONG,
    STYLES,
    AnswerState,
    Style,
)
from quizapp.ui.widgets.growing_card import GAP, GrowingCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

END = 18
TICK_BOX, TRUTH_ICON = 44, 24
STATE_ICON, STATE_GAP = 20, 8
VERDICT_GAP = 4
TICK_TEXT = 22


class AnswerCard(GrowingCard):
    """A radio button as a card."""

    LEAST_HEIGHTS: ClassVar = (100, 84)
    """While the question is asked in a regular window, and elsewhere."""

    CHOSEN: ClassVar = CHOSEN
    JUDGED: ClassVar[Mapping[AnswerState, Style]] = STYLES

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        number: int,
        count: int,
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._number, self._count = number, count
        self._icon = icon
        self._state = AnswerState.OPEN
        self._is_compact = False
        super().__init__(theme, text, key=key or str(number), parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._on_toggled)
        self._rename()

    @property
    def state(self) -> AnswerState:
        """What is known about this answer."""
        return self._state

    def set_state(self, state: AnswerState) -> None:
        """Show a verdict, or take the answer away."""
        self._state = state
        is_open = state is AnswerState.OPEN
        can_focus = state is not AnswerState.ELIMINATED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_focus else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)
        self._rename()
        self._refresh()

    def set_compact(self, is_compact: bool) -> None:
        """Be lower, to leave room for the fact below."""
        self._is_compact = is_compact
        self._refresh()

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at `width`."""
        height = self._text(width - self._frame(width)).height + 2 * self.theme.px(END)
        if self._is_verdict_below(width):
            height += self.theme.line("label") + self.theme.px(VERDICT_GAP)
        return max(self._least_height(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the key, the text, and the verdict at its end."""
        del event
        style = self._style()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, style, is_dashed=self._state is AnswerState.ELIMINATED)
        left = self._paint_lead(painter, style)
        text = self._text(self.width() - self._frame(self.width()))
        below = self.theme.line("label") + self.theme.px(VERDICT_GAP)
        is_below = self._is_verdict_below(self.width())
        top = round((self.height() - text.height - (below if is_below else 0)) / 2)
        text.draw(painter, left, top, text.width, self.theme.color(style.text))
        if is_below:
            self._paint_verdict(painter, style, left, top + text.height + self.theme.px(VERDICT_GAP))
        elif style.words:
            right = self.width() - self.theme.px(self.SIDE) - self._verdict_width()
            self._paint_verdict(painter, style, right, (self.height() - self.theme.line("label")) // 2)
        elif self._has_key_at_end():
            right = self.width() - self.theme.px(self.SIDE) - self.key_cap.size().width()
            self.key_cap.draw(painter, right, self.height() / 2)
        painter.end()

    def _on_toggled(self, is_chosen: bool) -> None:
        del is_chosen
        self._rename()

    def _rename(self) -> None:
        spoken = self._style().spoken
        name = f"Answer {self._number} of {self._count}: {self.words}"
        self.setAccessibleName(f"{name}, {spoken}" if spoken else name)

    def _can_press(self) -> bool:
        return self._state is AnswerState.OPEN

    def _style(self) -> Style:
        if self._state is not AnswerState.OPEN:
            return self.JUDGED[self._state]
        if not self.isEnabled():
            return DISABLED
        if self.isDown():
            return PRESSED
        if self.isChecked():
            return self.CHOSEN
        return HOVERED if self.is_hovered() else OPEN

    def _paint_lead(self, painter: QPainter, style: Style) -> int:
        side = self._lead_size()
        rect = self._paint_cap_box(painter, style, side)
        if self._icon:
            pixmap = self.theme.pixmap(self._icon, TRUTH_ICON, style.cap_text, self.devicePixelRatioF())
            shift = (side - self.theme.text_px(TRUTH_ICON)) / 2
            painter.drawPixmap(rect.topLeft() + QPointF(shift, shift), pixmap)
        else:
            self._paint_key(painter, style, rect)
        return self.theme.px(self.SIDE) + side + self.theme.px(GAP)

    def _paint_verdict(self, painter: QPainter, style: Style, left: int, top: int) -> None:
        size, line = self.theme.text_px(STATE_ICON), self.theme.line("label")
        pixmap = self.theme.pixmap(style.icon, STATE_ICON, style.cap, self.devicePixelRatioF())
        painter.drawPixmap(left, top + (line - size) // 2, pixmap)
        words = self._verdict_words()
        left += size + self.theme.px(STATE_GAP)
        words.draw(painter, left, top, words.width, self.theme.color(style.cap))

    def _verdict_words(self) -> TextBlock:
        return TextBlock(self._style().words, self.theme.font("label"), self.theme.line("label"))

    def _verdict_width(self) -> int:
        icon = self.theme.text_px(STATE_ICON) + self.theme.px(STATE_GAP)
        return icon + self._verdict_words().width if self._style().words else 0

    def _is_verdict_below(self, width: int) -> bool:
        """True where the verdict would leave too little of the line to the text."""
        if not self._style().words:
            return False
        rest = width - self._around_text() - self._verdict_width() - self.theme.px(GAP)
        return rest < min(self._text(ENDLESS).width, self.theme.text_px(self.NARROWEST_TEXT))

    def _text(self, width: int) -> TextBlock:
        weight = 500 if self._state in STILL_STRONG else 400
        size = TICK_TEXT if self._icon else None
        font = QFont(self.theme.font("answer", size=size, weight=weight))
        font.setStrikeOut(self._state is AnswerState.ELIMINATED)
        return TextBlock(self.words, font, self.theme.line("answer", size=size), max(1, width))

    def _lead_size(self) -> int:
        return max(self.theme.px(TICK_BOX) if self._icon else 0, self._cap_side())

    def _has_key_at_end(self) -> bool:
        """True where something else than the key stands before the text."""
        return bool(self._icon)

    def _around_text(self) -> int:
        return 2 * self.theme.px(self.SIDE) + self._lead_size() + self.theme.px(GAP)

    def _frame(self, width: int) -> int:
        end = 0 if self._is_verdict_below(width) else self._verdict_width()
        if self._has_key_at_end() and not self._style().words:
            end = self.key_cap.size().width()
        return self._around_text() + (end + self.theme.px(GAP) if end else 0)

    def _least_height(self) -> int:
        is_low = self._is_compact or self.theme.breadth < Breadth.REGULAR
        least = self.theme.px(self.LEAST_HEIGHTS[is_low])
        return max(least, self._lead_size() + 2 * self.theme.px(END))
