"""The answer to a matching question: each of one column is paired with one of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.rules.question import Matching
from quizapp.ui.accessibility import announce
from quizapp.ui.number_word import number_word
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_board import OTHER_MODIFIERS, AnswerBoard, Key
from quizapp.ui.widgets.match_columns import MatchColumns, Spot
from quizapp.ui.widgets.match_list import MatchList
from quizapp.ui.widgets.pairing import Pairing
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given, Pair
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
SIDES = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class MatchBoard(AnswerBoard):
    """Can be locked in when all are paired; places on the right are those on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.columns, self.list = MatchColumns(theme), MatchList(theme)
        self._pairing = Pairing(0)
        self._pending: Spot | None = None
        self._shown: tuple[int, ...] = ()
        self._is_judged = False
        column = Column(theme, self, gap=0)
        column.addWidget(self.columns)
        column.addWidget(self.list)
        self.columns.left_pressed.connect(self._on_left_pressed)
        self.columns.right_pressed.connect(self._on_right_pressed)
        self.list.chosen.connect(self._on_chosen)
        self._arrange()
        theme.changed.connect(self._arrange)

    @property
    def given(self) -> Given | None:
        """Return the position of each left's partner, once all have one."""
        if not self._pairing.is_complete:
            return None
        pairs = self._pairing.pairs
        return tuple(self._shown[pairs[left]] for left in range(len(pairs)))

    @property
    def obstacle(self) -> str:
        """Say what is missing."""
        count = number_word(self._pairing.count)
        return "" if self._pairing.is_complete else f"Pair all {count} to lock in"

    @property
    def hint(self) -> tuple[str, ...]:
        """Return how things are paired, and how many are."""
        paired = f"{len(self._pairing.pairs)} of {self._pairing.count} paired."
        if self._is_narrow():
            return (f"Choose what each one goes with. {paired}",)
        return ("Press a number, then a letter. ", Key("Backspace"), f" undoes the last pair. {paired}")

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Show both columns, the left one in the author's order, nothing paired."""
        pairs = _pairs(question)
        lefts = [pair.left for pair in pairs]
        rights = [pairs[position].right for position in asked.shown]
        self._shown, self._is_judged = asked.shown, False
        self._pairing, self._pending = Pairing(len(pairs)), None
        self.columns.show_cards(lefts, rights)
        self.list.show_rows(lefts, rights)
        self._show_pairs()

    def focus_first(self) -> None:
        """Give the focus to the first on the left that is not paired."""
        pairs = self._pairing.pairs
        place = next((left for left in range(self._pairing.count) if left not in pairs), 0)
        if self._is_narrow():
            self.list.rows[place].pick.setFocus()
        else:
            self.columns.focus_spot(Spot(is_left=True, place=place))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Pair by digit and letter, undo with Backspace, go about with the arrows."""
        if modifiers & OTHER_MODIFIERS or self._is_judged:
            return False
        is_letter = Qt.Key.Key_A <= key < Qt.Key.Key_A + self._pairing.count
        if key == Qt.Key.Key_Backspace:
            self._undo()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._press_card(Spot(is_left=True, place=key - Qt.Key.Key_1))
        elif is_letter and not self._is_narrow():
            self._press_card(Spot(is_left=False, place=key - Qt.Key.Key_A))
        elif key in UP_DOWN or key in SIDES:
            self._move_focus(key)
        else:
            return False
        return True

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show which pairs are right, and for the others what would have been."""
        self._is_judged, self._pending = True, None
        given = verdict.given if isinstance(verdict.given, tuple) else ()
        place_of = {position: place for place, position in enumerate(asked.shown)}
        pairs = {left: place_of[position] for left, position in enumerate(given)}
        right_pairs = {left: place_of[left] for left in range(len(_pairs(question)))}
        self.columns.show_verdict(pairs, right_pairs)
        self.list.show_verdict(pairs, right_pairs)

    def _press_card(self, spot: Spot) -> None:
        """Let a card wait for its partner, or pair it with the one that waits."""
        if spot.place >= self._pairing.count or self._is_judged:
            return
        pending = self._pending
        if self._is_narrow():
            self.list.rows[spot.place].pick.setFocus()
        elif pending is None or pending.is_left == spot.is_left:
            self._wait(None if pending == spot else spot)
        else:
            left, right = (spot, pending) if spot.is_left else (pending, spot)
            self._pair(left.place, right.place)
            self.focus_first()

    def _wait(self, spot: Spot | None) -> None:
        """Let a card wait, and lead the focus to the first free one across."""
        self._pending = spot
        self._show_pairs()
        if spot is not None:
            pairs = self._pairing.pairs
            taken = pairs.values() if spot.is_left else pairs.keys()
            place = next((one for one in range(self._pairing.count) if one not in taken), spot.place)
            self.columns.focus_spot(Spot(not spot.is_left, place))

    def _pair(self, left: int, right: int) -> None:
        self._pending = None
        self._pairing.pair(left, right)
        self._tell(f"{self.columns.lefts[left].name} paired with {self.columns.rights[right].name}")

    def _undo(self) -> None:
        """Take back the choice of a card that waits, otherwise the last pair."""
        if self._pending is not None:
            self._wait(None)
        elif self._pairing.undo():
            self._tell("Last pair undone")
            self.focus_first()

    def _tell(self, words: str) -> None:
        self._show_pairs()
        announce(self, f"{words}, {len(self._pairing.pairs)} of {self._pairing.count} paired")
        self.changed.emit()

    def _show_pairs(self) -> None:
        self.columns.show_pairs(self._pairing.pairs, self._pending)
        self.list.show_pairs(self._pairing.pairs)

    def _move_focus(self, key: Qt.Key) -> None:
        here = self.columns.focused
        if here is None:
            self.focus_first()
        elif key in SIDES:
            self.columns.focus_spot(Spot(SIDES[key], here.place))
        else:
            place = max(0, min(here.place + UP_DOWN[key], self._pairing.count - 1))
            self.columns.focus_spot(Spot(here.is_left, place))

    def _on_left_pressed(self, place: int) -> None:
        self._press_card(Spot(is_left=True, place=place))

    def _on_right_pressed(self, place: int) -> None:
        self._press_card(Spot(is_left=False, place=place))

    def _on_chosen(self, left: int, right: int) -> None:
        if right >= 0:
            self._pair(left, right)
        else:
            self._pairing.part(left)
            self._tell(f"{self.columns.lefts[left].name} not paired")

    def _is_narrow(self) -> bool:
        return self.theme.breadth is Breadth.NARROW

    def _arrange(self) -> None:
        self.columns.setVisible(not self._is_narrow())
        self.list.setVisible(self._is_narrow())
        if self._pairing.count and not self._is_judged:
            self._wait(None)
            self.changed.emit()


def _pairs(question: BankQuestion) -> tuple[Pair, ...]:
    if not isinstance(question.answer, Matching):
        raise TypeError(f"no matching question: {question.key}")
    return question.answer.pairs
