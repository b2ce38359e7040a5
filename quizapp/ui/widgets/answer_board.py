"""What a question is answered on: one board for each kind, all with the same face towards the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

WIDEST = 960
OTHER_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""With one of them, a digit is no answer; Shift and the keypad change nothing."""


class Key(str):
    """A part of a hint that is printed as a key."""

    __slots__ = ()


class AnswerBoard(QWidget):
    """Holds what the player answers until it is locked in; afterwards says what became of it."""

    changed = Signal()
    """The answer so far is another one, perhaps with another hint, obstacle or words to lock it in."""

    submitted = Signal()
    """Enter was pressed where the page does not hear it."""

    COLUMN: ClassVar = WIDEST
    """How wide the column of the question may be, in px of the design."""

    IS_AT_BOTTOM: ClassVar = False
    """Whether the answers stand just above the action bar, so that they never move between questions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    @property
    def given(self) -> Given | None:
        """Return the answer, None while it cannot be locked in."""
        raise NotImplementedError

    @property
    def lock_words(self) -> str:
        """Return what the button says that locks the answer in."""
        return "Lock in"

    @property
    def obstacle(self) -> str:
        """Return why the answer cannot be locked in yet, empty if it can or the reason is plain to see."""
        return ""

    @property
    def hint(self) -> tuple[str, ...]:
        """Return the line under the stem in parts, some of them a `Key`; none if there is nothing to say."""
        return ()

    @property
    def says_points(self) -> bool:
        """Tell whether verdict and points stand on the board itself, and need no tag beside the stem."""
        return False

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Show another question, without an answer."""
        raise NotImplementedError

    def eliminate(self, positions: Collection[int]) -> None:
        """Take options away, by their positions in the pool; only choosing one answer knows this."""
        del positions

    def focus_first(self) -> None:
        """Give the focus to where answering begins."""
        raise NotImplementedError

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key of the design's map does; False if it is none of this board's."""
        del key, modifiers
        return False

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show what was answered and what would have been right; nothing can be changed any more."""
        raise NotImplementedError
