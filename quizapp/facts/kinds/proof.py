"""That a question's own facts carry its right answers: a claim proves them, or a fact speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import called, meant, named_keys
from quizapp.facts.truth import Claim, asked_slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge

AT_MOST = 3
"""So many names a refusal lists; the author sees from them what is wrong."""


def refuse_unproved(right: Iterable[str], written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Raise `UnaskableError` if the question's facts do not carry each of its right answers."""
    for text in right:
        if written.claim is None:
            _refuse_unspoken(text, written, knowledge)
        else:
            _refuse_unfilled(text, Claim(*written.claim), written, knowledge)


def refuse_unless_only(written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Raise `UnaskableError` unless the answer is proved, and alone makes the claim true if there is one."""
    refuse_unproved([written.answer], written, knowledge)
    if written.claim is not None:
        claim = Claim(*written.claim)
        others = knowledge.truth.fillers(claim, asked_slot(claim)) - meant(written.answer, knowledge)
        if others:
            advice = "ask what is true of one alone, or make it a multiple select"
            reason = f"its claim is also true of {_listed(others, knowledge)}: {advice}"
            raise UnaskableError(reason)


def refuse_unnamed(
    claims: Iterable[Claim], said: str, written: WrittenQuestion, knowledge: Knowledge
) -> None:
    """Raise `UnaskableError` if other facts than the question's make the claims true; `said` words them."""
    behind = frozenset[str]().union(*map(knowledge.truth.facts_behind, claims))
    if behind.isdisjoint(written.about):
        reason = f"none of its facts says {said}, but “{min(behind)}” does: add it to its facts"
        raise UnaskableError(reason)


def _refuse_unspoken(text: str, written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Refuse an entity that none of the facts speaks of; an explanation of the author's own may do so too."""
    facts = [knowledge.fact(key) for key in written.about]
    for key in named_keys([text]):
        is_spoken_of = any(knowledge.speaks_of(fact, key) for fact in facts)
        if not is_spoken_of and not knowledge.is_named(key, written.explanation):
            reason = f"none of its facts speaks of “{called(text, knowledge)}”"
            raise UnaskableError(reason)


def _refuse_unfilled(text: str, claim: Claim, written: WrittenQuestion, knowledge: Knowledge) -> None:
    slot = asked_slot(claim)
    fillers = knowledge.truth.fillers(claim, slot)
    proved = fillers & meant(text, knowledge)
    said = f"that “{called(text, knowledge)}” fills its claim"
    if not proved:
        known = f"; the facts say: {_listed(fillers, knowledge)}" if fillers else ""
        reason = f"no fact says {said}{known}"
        raise UnaskableError(reason)
    refuse_unnamed([claim.filled(slot, entity) for entity in proved], said, written, knowledge)


def _listed(keys: frozenset[str], knowledge: Knowledge) -> str:
    """Return up to `AT_MOST` names, in the order of the pack."""
    names = [f"“{entity.name}”" for key, entity in knowledge.entities.items() if key in keys][:AT_MOST]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
