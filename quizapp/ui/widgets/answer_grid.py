"""The answers of a choice question: cards in two columns, or below each other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from quizapp.rules.question import Kind
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_card import AnswerCard, AnswerState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from quizapp.ui.theme import Theme

GAP = 16
COMPACT_GAP = 12
COLUMNS = 2
TRUTH = (("check", "T"), ("x", "F"))


class AnswerGrid(QWidget):
    """Knows which card is chosen and which can be; says what each one turned out to be."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.cards: list[AnswerCard] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._place)

    @property
    def choice(self) -> int | None:
        """Return the place of the chosen card."""
        place = self._group.checkedId()
        return place if place >= 0 else None

    def show_options(self, kind: Kind, options: Sequence[str]) -> None:
        """Show other answers; none is chosen."""
        for card in self.cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._make_card(kind, place, options) for place in range(len(options))]
        for place, card in enumerate(self.cards):
            self._group.addButton(card, place)
        self._place()

    def choose(self, place: int) -> bool:
        """Choose a card as a key does; False if there is no such card, or it cannot be chosen."""
        if not 0 <= place < len(self.cards) or not self.can_choose(place):
            return False
        self.cards[place].setFocus()
        self.cards[place].setChecked(True)
        self.chosen.emit(place)
        return True

    def can_choose(self, place: int) -> bool:
        """Tell whether the card at a place is still open."""
        return self.cards[place].state is AnswerState.OPEN and self.cards[place].isEnabled()

    def eliminate(self, places: frozenset[int]) -> None:
        """Take some cards away; a choice among them is taken back."""
        for place in places:
            card = self.cards[place]
            if card.isChecked():
                self._group.setExclusive(False)
                card.setChecked(False)
                self._group.setExclusive(True)
            card.set_state(AnswerState.ELIMINATED)
        if self.focusWidget() in [self.cards[place] for place in places]:
            self.focus_first()

    def show_verdict(self, key: int, chosen: int | None) -> None:
        """Show the right answer, and what became of the chosen one."""
        for place, card in enumerate(self.cards):
            if place == key:
                card.set_state(AnswerState.RIGHT_CHOSEN if chosen == key else AnswerState.RIGHT)
            elif card.state is not AnswerState.ELIMINATED:
                card.set_state(AnswerState.WRONG_CHOSEN if place == chosen else AnswerState.NOT_CHOSEN)
            card.set_compact(True)

    def focus_first(self) -> None:
        """Give the focus to the first card that can be chosen."""
        for place, card in enumerate(self.cards):
            if self.can_choose(place):
                card.setFocus()
                return

    def move_focus(self, across: int, down: int) -> None:
        """Move the focus to the next open card in a direction; arrows skip those that were taken away."""
        focused: QAbstractButton | QWidget | None = self.focusWidget()
        if focused not in self.cards:
            self.focus_first()
            return
        here = self.cards.index(focused)
        columns = self._columns()
        for steps in range(1, len(self.cards)):
            row, column = divmod(here, columns)
            row, column = row + down * steps, column + across * steps
            place = row * columns + column
            is_inside = 0 <= column < columns and 0 <= place < len(self.cards)
            if is_inside and self.can_choose(place):
                self.cards[place].setFocus()
                return

    def _columns(self) -> int:
        return 1 if self.theme.breadth is Breadth.NARROW else COLUMNS

    def _make_card(self, kind: Kind, place: int, options: Sequence[str]) -> AnswerCard:
        icon, key = TRUTH[place] if kind is Kind.TRUE_FALSE else ("", "")
        return AnswerCard(
            self.theme, options[place], number=place + 1, count=len(options), key=key, icon=icon, parent=self
        )

    def _place(self) -> None:
        columns = self._columns()
        self._grid.setSpacing(self.theme.px(GAP if self.theme.breadth is Breadth.REGULAR else COMPACT_GAP))
        for card in self.cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(place, columns))
            card.show()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
