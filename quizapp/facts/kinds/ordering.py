"""Events in an order that the facts fix."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import refuse_namesakes, refuse_other_number, shown
from quizapp.rules.question import Ordering

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge

FEWEST, MOST = 3, 6


def ordering(written: WrittenQuestion, knowledge: Knowledge) -> Ordering:
    """Return the items, first to last; raise `UnaskableError` if two neighbors could be swapped."""
    texts = [event.text for event in written.events]
    refuse_other_number(len(texts), FEWEST, MOST, "events")
    refuse_namesakes(texts, knowledge, "events")
    for earlier, later in pairwise(written.events):
        if not knowledge.order.is_fixed(earlier.fact, later.fact):
            reason = f"no “after” of the facts fixes that “{earlier.text}” comes before “{later.text}”"
            raise UnaskableError(reason)
    return Ordering(tuple(shown(text, knowledge) for text in texts))
