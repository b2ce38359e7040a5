"""A statement, held against the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.kinds.proof import refuse_unnamed
from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.truth import OBJECT, SUBJECT, Claim
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
    if is_true:
        _refuse_unproved(claim, written, knowledge)
    elif not knowledge.truth.contradicts(claim):
        reason = f"it is said to be false, but {_why_not_false(claim, knowledge)}"
        raise UnaskableError(reason)
    return answer


def _refuse_unproved(claim: Claim, written: WrittenQuestion, knowledge: Knowledge) -> None:
    if not knowledge.truth.holds(claim):
        reason = "it is said to be true, but no fact says so"
        raise UnaskableError(reason)
    refuse_unnamed([claim], "so", written, knowledge)


def _why_not_false(claim: Claim, knowledge: Knowledge) -> str:
    """Return why the facts leave open whether a claim is false, or that they say it is true."""
    if knowledge.truth.holds(claim):
        return f"“{min(knowledge.truth.facts_behind(claim))}” says it is true"
    told = [slot for slot in (SUBJECT, OBJECT) if knowledge.truth.fillers(claim, slot)]
    if told:
        slots = " or ".join(f"“{slot}”" for slot in told)
        return f"no fact contradicts it: the relation “{claim.relation}” needs “single” with {slots}"
    return f"no fact of the relation “{claim.relation}” speaks of either side of its claim"
