"""Every right option of those that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.kinds.options import pool, refuse_true
from quizapp.facts.kinds.proof import refuse_unproved
from quizapp.facts.knowledge import MINIMUM
from quizapp.facts.references import refuse_other_number

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge
    from quizapp.rules.question import Choice

FEWEST_RIGHT, MOST_RIGHT = 2, 5
MOST_WRONG = 8


def multiple_select(written: WrittenQuestion, knowledge: Knowledge) -> Choice:
    """Return the right options and the wrong ones; raise `UnaskableError` if one stands on the wrong side."""
    refuse_other_number(len(written.right), FEWEST_RIGHT, MOST_RIGHT, "right option")
    refuse_other_number(len(written.wrong), MINIMUM, MOST_WRONG, "wrong option")
    refuse_unproved(written.right, written, knowledge)
    options = pool(written.right, written.wrong, knowledge)
    refuse_true(written.wrong, written.right, written, knowledge)
    return options
