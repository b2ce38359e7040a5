"""Every right option of those that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.kinds.options import pool, refuse_true
from quizapp.facts.knowledge import MINIMUM, UnaskableError
from quizapp.facts.references import meant, refuse_other_number, shown
from quizapp.facts.truth import Claim, asked_slot

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge
    from quizapp.rules.question import Choice

FEWEST_RIGHT, MOST_RIGHT = 2, 5
MOST_WRONG = 8


def multiple_select(written: WrittenQuestion, knowledge: Knowledge) -> Choice:
    """Return the right options and the wrong ones; raise `UnaskableError` if one stands on the wrong side."""
    refuse_other_number(len(written.right), FEWEST_RIGHT, MOST_RIGHT, "right options")
    refuse_other_number(len(written.wrong), MINIMUM, MOST_WRONG, "wrong options")
    if written.claim is not None:
        _refuse_unproved(written, Claim(*written.claim), knowledge)
    options = pool(written.right, written.wrong, knowledge)
    refuse_true(written.wrong, written.right, written, knowledge)
    return options


def _refuse_unproved(written: WrittenQuestion, claim: Claim, knowledge: Knowledge) -> None:
    fillers = knowledge.truth.fillers(claim, asked_slot(claim))
    for text in written.right:
        if fillers.isdisjoint(meant(text, knowledge)):
            reason = f"no fact says that “{shown(text, knowledge)}” fills its claim"
            raise UnaskableError(reason)
