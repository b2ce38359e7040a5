"""Answers as cards in columns, fewer of them where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.rows_and_columns import clear_away

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QAbstractButton

    from quizapp.ui.theme import Theme

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
Measures = tuple[int, int, int]
"""What narrow, compact and regular windows have, in this order."""

Card = TypeVar("Card", bound=AnswerCard)


class AnswerGrid(QWidget, Generic[Card]):
    """Lays the cards out and moves the focus among those that can be chosen."""

    def __init__(self, theme: Theme, *, columns: Measures, gaps: Measures) -> None:
        super().__init__()
        self.theme = theme
        self.cards: list[Card] = []
        self._columns, self._gaps = columns, gaps
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._place)

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Show other cards instead of those before."""
        clear_away(self._grid, self.cards)
        self.cards = list(cards)
        self._place()

    def can_choose(self, place: int) -> bool:
        """Tell whether there is a card at a place, and it is still open."""
        if not 0 <= place < len(self.cards):
            return False
        return self.cards[place].state is AnswerState.OPEN and self.cards[place].isEnabled()

    def focus_first(self) -> None:
        """Give the focus to the first card that can be chosen."""
        for place, card in enumerate(self.cards):
            if self.can_choose(place):
                card.setFocus()
                return

    def move_focus(self, key: Qt.Key) -> None:
        """Move the focus to the next open card in an arrow's direction, past those that were taken away."""
        focused: QAbstractButton | QWidget | None = self.focusWidget()
        if focused not in self.cards:
            self.focus_first()
            return
        across, down = ARROWS[key]
        columns = self._columns[self.theme.breadth]
        here = self.cards.index(focused)
        for steps in range(1, len(self.cards)):
            row, column = divmod(here, columns)
            row, column = row + down * steps, column + across * steps
            place = row * columns + column
            if 0 <= column < columns and self.can_choose(place):
                self.cards[place].setFocus()
                return

    def _place(self) -> None:
        columns = self._columns[self.theme.breadth]
        self._grid.setSpacing(self.theme.px(self._gaps[self.theme.breadth]))
        for card in self.cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(place, columns))
            card.show()
        for column in range(max(self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
