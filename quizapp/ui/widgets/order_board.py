"""The answer to an ordering question: rows that are brought into their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.rules.question import Ordering
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_board import AnswerBoard, Key
from quizapp.ui.widgets.order_rail import FIRST, LAST, OrderRail
from quizapp.ui.widgets.order_stack import OrderStack

if TYPE_CHECKING:
    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

GAP, NARROW_GAP = 16, 8
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ALL_THE_WAY = 99
JUMPS = STEPS | {Qt.Key.Key_Home: -ALL_THE_WAY, Qt.Key.Key_End: ALL_THE_WAY}
ALT = Qt.KeyboardModifier.AltModifier
MODIFIERS = (
    ALT
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
HINT = (
    "Drag a row, or choose it and press ",
    Key("Alt"),
    Key("↑"),
    " or ",
    Key("Alt"),
    Key("↓"),
    ". Points for each two in the right order.",
)


class OrderBoard(AnswerBoard):
    """Can be locked in once a row was moved: what is dealt is never the right order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.stack = OrderStack(theme)
        self._dealt: tuple[int, ...] = ()
        self.stack.changed.connect(self.changed)
        self._rail = OrderRail(theme)
        self._ends = [Label(theme, word, role="caption", tone="muted") for word in (FIRST, LAST)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._ends[0], 0, 1)
        self._grid.addWidget(self._rail, 1, 0)
        self._grid.addWidget(self.stack, 1, 1)
        self._grid.addWidget(self._ends[1], 2, 1)
        self._arrange()
        theme.changed.connect(self._arrange)

    @property
    def given(self) -> Given | None:
        """Return the positions of the items from top to bottom."""
        return None if self.stack.order == self._dealt else self.stack.order

    @property
    def lock_words(self) -> str:
        """Say what is locked in."""
        return "Lock in order"

    @property
    def obstacle(self) -> str:
        """Ask for a move."""
        return "Move a row to lock in" if self.given is None else ""

    @property
    def hint(self) -> tuple[str, ...]:
        """Return how rows are moved, and what an order brings that is not all right."""
        return HINT

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Show the items in the order that the game has dealt."""
        self._dealt = asked.shown
        self.stack.show_rows(_items(question), asked.shown)

    def focus_first(self) -> None:
        """Give the focus to the row that the keys move; at first that is the top one."""
        self.stack.focus_chosen()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Choose a row with the arrows, move it with Alt held."""
        held = modifiers & MODIFIERS
        if self.stack.is_judged:
            return False
        if held == ALT and key in JUMPS:
            self.stack.move_chosen(JUMPS[key])
        elif not held and key in STEPS:
            self.stack.choose_neighbor(STEPS[key])
        else:
            return False
        return True

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show what was answered with each row's right place; the right order where nothing was answered."""
        del asked
        given = verdict.given
        in_order = tuple(range(len(_items(question))))
        self.stack.show_verdict(given if isinstance(given, tuple) else in_order)

    def _arrange(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        self._rail.setVisible(not is_narrow)
        for label in self._ends:
            label.setVisible(is_narrow)
        self._grid.setHorizontalSpacing(self.theme.px(GAP))
        self._grid.setVerticalSpacing(self.theme.px(NARROW_GAP if is_narrow else 0))


def _items(question: BankQuestion) -> tuple[str, ...]:
    if not isinstance(question.answer, Ordering):
        raise TypeError(f"no ordering question: {question.key}")
    return question.answer.items
