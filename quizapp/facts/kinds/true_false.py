"""A statement, held against the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.truth import Claim
from quizapp.rules.question import Choice, truth_options

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge


def true_false(written: WrittenQuestion, knowledge: Knowledge) -> Choice:
    """Return the two options; raise `UnaskableError` if the facts don't bear the claim out."""
    is_true = written.answer.casefold() == "true"
    answer = Choice(truth_options(is_true=is_true))
    if written.claim is None:
        return answer
    claim = Claim(*written.claim)
    if is_true and not knowledge.truth.holds(claim):
        reason = "it is said to be true, but no fact says so"
        raise UnaskableError(reason)
    if not is_true and not knowledge.truth.contradicts(claim):
        reason = "it is said to be false, but no fact contradicts it"
        raise UnaskableError(reason)
    return answer
