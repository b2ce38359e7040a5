"""What the boards have in common on which options stand as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt

from quizapp.ui.widgets.answer_board import OTHER_MODIFIERS, AnswerBoard
from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_grid import ARROWS, AnswerGrid

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_grid import Measures

Card = TypeVar("Card", bound=AnswerCard)


class CardBoard(AnswerBoard, Generic[Card]):
    """Digits pick a card, arrows move between them; what a pick means is the subclass's."""

    IS_AT_BOTTOM: ClassVar = True

    def __init__(self, theme: Theme, *, columns: Measures, gaps: Measures) -> None:
        super().__init__(theme)
        self.grid: AnswerGrid[Card] = AnswerGrid(theme, columns=columns, gaps=gaps)
        self._shown: tuple[int, ...] = ()

    def focus_first(self) -> None:
        """Give the focus to the first card that can be chosen."""
        self.grid.focus_first()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Pick by digit, move by arrow; Space is the card's own."""
        if modifiers & OTHER_MODIFIERS:
            return False
        if key in ARROWS:
            self.grid.move_focus(key)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._pick(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _pick(self, place: int) -> None:
        """Press the card at a place, if it can be."""
        if self.grid.can_choose(place):
            self.grid.cards[place].setFocus()
            self._press_card(self.grid.cards[place])

    def _press_card(self, card: Card) -> None:
        raise NotImplementedError
