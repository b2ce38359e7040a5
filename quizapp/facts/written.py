"""Questions written by hand, held against the facts they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.content import ASKED
from quizapp.facts.kinds.matching import matching
from quizapp.facts.kinds.multiple_select import multiple_select
from quizapp.facts.kinds.numeric import numeric
from quizapp.facts.kinds.ordering import ordering
from quizapp.facts.kinds.single_choice import single_choice
from quizapp.facts.kinds.true_false import true_false
from quizapp.facts.kinds.typed import typed
from quizapp.facts.knowledge import all_citations
from quizapp.rules.question import Kind, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge
    from quizapp.rules.question import Answer

ANSWERS: Mapping[Kind, Callable[[WrittenQuestion, Knowledge], Answer]] = {
    Kind.SINGLE_CHOICE: single_choice,
    Kind.MULTIPLE_SELECT: multiple_select,
    Kind.TRUE_FALSE: true_false,
    Kind.TYPED: typed,
    Kind.NUMERIC: numeric,
    Kind.ORDERING: ordering,
    Kind.MATCHING: matching,
}


def from_hand(written: WrittenQuestion, knowledge: Knowledge) -> Question:
    """Return the question as it is asked; raise `UnaskableError` if the facts speak against it."""
    facts = [knowledge.fact(key) for key in written.about]
    question = Question(
        key=written.key,
        kind=written.kind,
        stem=written.stem,
        answer=ANSWERS[written.kind](written, knowledge),
        explanation=written.explanation or " ".join(fact.statement for fact in facts),
        category=written.category or facts[0].category,
        difficulty=written.difficulty,
        story=written.story,
        facts=written.about,
        citations=all_citations(facts),
        picture=written.picture,
    )
    return knowledge.dated(question, _claimed(written, knowledge))


def _claimed(written: WrittenQuestion, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of what the claim speaks of, since the stem may call it otherwise."""
    if written.claim is not None:
        subject, _, item = written.claim
        yield from (knowledge.entity(key).name for key in (subject, item) if key != ASKED)
