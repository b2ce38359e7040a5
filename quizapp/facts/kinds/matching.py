"""Pairs of which none could be paired otherwise."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import named_keys, refuse_namesakes, refuse_other_number, shown
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
    refuse_other_number(len(written.matches), FEWEST, MOST, "pairs")
    refuse_namesakes(lefts, knowledge, "left sides")
    refuse_namesakes(rights, knowledge, "right sides")
    for match, other in permutations(written.matches, 2):
        for mine, theirs in ((match.left, other.left), (match.right, other.right)):
            if _fits_too(mine, theirs, match, knowledge):
                reason = f"“{theirs}” would make “{match.left}” and “{match.right}” a true pair too"
                raise UnaskableError(reason)
    sides = zip(lefts, rights, strict=True)
    return Matching(tuple(Pair(shown(left, knowledge), shown(right, knowledge)) for left, right in sides))


def _fits_too(mine: str, theirs: str, match: Match, knowledge: Knowledge) -> bool:
    """Tell whether `theirs` in the place of `mine` makes the pair's fact true as well."""
    return any(
        claim.slot(slot) in named_keys([mine]) and knowledge.truth.holds(claim.filled(slot, entity))
        for claim in _said(match, knowledge)
        for slot in (SUBJECT, OBJECT)
        for entity in named_keys([theirs])
    )


def _said(match: Match, knowledge: Knowledge) -> Iterator[Claim]:
    """Yield the claims of a pair's fact that join its two sides, or all of them if none does."""
    told = claims(knowledge.fact(match.fact))
    sides = set(named_keys([match.left, match.right]))
    joining = [claim for claim in told if sides <= {claim.subject, claim.object}]
    yield from joining or told
