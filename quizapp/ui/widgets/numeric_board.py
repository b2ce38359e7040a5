"""The board of numeric answers: a field with a unit, and how far off is how many points."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome, reach, stated
from quizapp.rules.number_words import number
from quizapp.rules.question import Numeric
from quizapp.ui.answer_words import shown_number
from quizapp.ui.widgets.typed_board import STATES, TypedBoard

if TYPE_CHECKING:
    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme


class NumericBoard(TypedBoard):
    """Takes a number in digits or in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._answer = Numeric(Decimal(0))

    @property
    def given(self) -> Given | None:
        """Return what was typed, if there is a number in it."""
        return None if self.obstacle else self.field.text()

    @property
    def obstacle(self) -> str:
        """What was typed has to be a number."""
        return "Type a number" if number(self.field.text()) is None else ""

    @property
    def hint(self) -> tuple[str, ...]:
        """Say how near the number has to be."""
        if not self._answer.tolerance:
            return ("Only the exact number counts.",)
        full, none = shown_number(self._answer.tolerance), shown_number(reach(self._answer))
        return (f"Full points within {full}; less the further off, none from {none} off.",)

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Empty the field and say its unit."""
        super().show_question(question, asked)
        self._answer = numeric(question)
        self.field.clear(self._answer.unit)

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show the right number, and how far off the answer was."""
        del asked
        typed = str(verdict.given or "")
        answer = numeric(question)
        words = right_words(answer, typed)
        is_exact = verdict.outcome is Outcome.RIGHT and stated(answer, typed) == answer.value
        self.field.show_verdict(STATES[verdict.outcome], typed, "" if is_exact else words)


def numeric(question: BankQuestion) -> Numeric:
    """Return the answer of a numeric question; a TypeError for any other."""
    if not isinstance(question.answer, Numeric):
        raise TypeError(question.kind)
    return question.answer


def right_words(answer: Numeric, typed: str) -> str:
    """Return the right number in a sentence, and how far off another one was."""
    right = f"The right number is {shown_number(answer.value)} {answer.unit}".rstrip()
    given = stated(answer, typed)
    if given is None:
        return f"{right}."
    return f"{right}. Yours was {shown_number(abs(given - answer.value))} off."
