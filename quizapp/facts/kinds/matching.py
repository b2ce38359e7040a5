"""Pairs of which none could be paired otherwise."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import called, named_keys, refuse_namesakes, refuse_other_number, shown
from quizapp.facts.truth import OBJECT, SUBJECT, claims
from quizapp.rules.question import Matching, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.content import Match, WrittenQuestion
    from quizapp.facts.knowledge import Knowledge
    from quizapp.facts.truth import Claim

FEWEST, MOST = 3, 6


def matching(written: WrittenQuestion, knowledge: Knowledge) -> Matching:
    """Return the pairs; raise `UnaskableError` if the facts let a thing belong to two others."""
    lefts, rights = [match.left for match in written.matches], [match.right for match in written.matches]
    refuse_other_number(len(written.matches), FEWEST, MOST, "pair")
    refuse_namesakes(lefts, knowledge, "left sides")
    refuse_namesakes(rights, knowledge, "right sides")
    for match in written.matches:
        _refuse_unsaid(match, written, knowledge)
    _refuse_swaps(written, knowledge)
    sides = zip(lefts, rights, strict=True)
    return Matching(tuple(Pair(shown(left, knowledge), shown(right, knowledge)) for left, right in sides))


def _refuse_unsaid(match: Match, written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Refuse a pair of entities that its fact does not join, and an entity whose fact is another pair's.

    Beside plain text an entity may go unnamed: what goes wrong in a robbery is told of the robbers.
    """
    keys = named_keys([match.left, match.right])
    fact = knowledge.fact(match.fact)
    if len(keys) > 1 and not any(_said(match, knowledge)):
        reason = f"the fact “{fact.key}” says nothing of {_both(match, knowledge)} together"
        raise UnaskableError(reason)
    if len(keys) == 1 and not knowledge.speaks_of(fact, keys[0]):
        for other in _others(match, written):
            if knowledge.speaks_of(fact, other):
                name, instead = knowledge.entity(keys[0]).name, knowledge.entity(other).name
                reason = f"the fact “{fact.key}” says nothing of “{name}”, but of “{instead}”"
                raise UnaskableError(reason)


def _others(match: Match, written: WrittenQuestion) -> tuple[str, ...]:
    """Return the entities of the other pairs."""
    others = (other for other in written.matches if other != match)
    return named_keys(text for other in others for text in (other.left, other.right))


def _refuse_swaps(written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Refuse pairs of which one is still true with a side of another."""
    for match, other in permutations(written.matches, 2):
        for mine, theirs, crossed in (
            (match.left, other.left, replace(match, left=other.left)),
            (match.right, other.right, replace(match, right=other.right)),
        ):
            if _fits_too(mine, theirs, match, knowledge):
                reason = f"{_both(crossed, knowledge)} are a true pair as well"
                raise UnaskableError(reason)


def _fits_too(mine: str, theirs: str, match: Match, knowledge: Knowledge) -> bool:
    """Tell whether `theirs` in the place of `mine` makes the pair's fact true as well."""
    return any(
        claim.slot(slot) in named_keys([mine]) and knowledge.truth.holds(claim.filled(slot, entity))
        for claim in _said(match, knowledge)
        for slot in (SUBJECT, OBJECT)
        for entity in named_keys([theirs])
    )


def _said(match: Match, knowledge: Knowledge) -> Iterator[Claim]:
    """Yield the claims of a pair's fact that speak of all the entities of the pair."""
    sides = set(named_keys([match.left, match.right]))
    for claim in claims(knowledge.fact(match.fact)):
        if sides <= {claim.subject, claim.object}:
            yield claim


def _both(match: Match, knowledge: Knowledge) -> str:
    return f"“{called(match.left, knowledge)}” and “{called(match.right, knowledge)}”"
