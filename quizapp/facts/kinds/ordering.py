"""Events in an order that the facts fix."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import called, refuse_namesakes, refuse_other_number, shown
from quizapp.rules.question import Ordering

if TYPE_CHECKING:
    from quizapp.facts.content import Event, WrittenQuestion
    from quizapp.facts.knowledge import Knowledge

FEWEST, MOST = 3, 6


def ordering(written: WrittenQuestion, knowledge: Knowledge) -> Ordering:
    """Return the items, first to last; raise `UnaskableError` if two neighbors could be swapped."""
    texts = [event.text for event in written.events]
    refuse_other_number(len(texts), FEWEST, MOST, "event")
    refuse_namesakes(texts, knowledge, "events")
    for one, other in combinations(written.events, 2):
        if one.fact == other.fact:
            reason = f"{_both(one, other, knowledge)} stand on one fact, “{one.fact}”: each needs its own"
            raise UnaskableError(reason)
    for earlier, later in pairwise(written.events):
        if not knowledge.order.is_fixed(earlier.fact, later.fact):
            raise UnaskableError(_why_open(earlier, later, knowledge))
    return Ordering(tuple(shown(text, knowledge) for text in texts))


def _why_open(earlier: Event, later: Event, knowledge: Knowledge) -> str:
    if knowledge.order.is_fixed(later.fact, earlier.fact):
        return f"the facts fix the opposite order of {_both(earlier, later, knowledge)}"
    advice = f'if the sources do, write after = ["{earlier.fact}"] at “{later.fact}”'
    return f"no “after” of the facts fixes the order of {_both(earlier, later, knowledge)}: {advice}"


def _both(one: Event, other: Event, knowledge: Knowledge) -> str:
    return " and ".join(f"“{called(event.text, knowledge)}”" for event in (one, other))
