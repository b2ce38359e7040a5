"""Questions that could be in a game, and the choice among them that asks for no fact twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from quizapp.store.tables import REVISION_FACT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be in the draw, with the facts that it asks for."""

    question: int
    revision: int
    facts: frozenset[int]


class Chosen:
    """What is chosen so far, up to `count` questions; those of `besides` are in the game already.

    A question that asks for a fact which another one asks for waits until nothing else is left.
    """

    def __init__(self, count: int, besides: Iterable[Candidate] = ()) -> None:
        self._count = count
        self._chosen: list[Candidate] = []
        self._clashing: list[Candidate] = []
        self._known: set[int] = set()
        self._facts: set[int] = set()
        for candidate in besides:
            self._note(candidate)

    @property
    def revisions(self) -> tuple[int, ...]:
        """Return the revisions that were chosen, and if they are too few, those that waited."""
        both = (*self._chosen, *self._clashing)[: self._count]
        return tuple(candidate.revision for candidate in both)

    def wants_more(self) -> bool:
        """Tell whether another offer could still change what is chosen."""
        return len(self._chosen) < self._count

    def offer(self, candidates: Iterable[Candidate], *, is_urgent: bool = False) -> None:
        """Choose from candidates in their order; what is urgent comes in whatever its facts are."""
        for candidate in candidates:
            if not self.wants_more():
                return
            if candidate.question in self._known:
                continue
            if is_urgent or self._facts.isdisjoint(candidate.facts):
                self._chosen.append(candidate)
                self._note(candidate)
            else:
                self._clashing.append(candidate)
                self._known.add(candidate.question)

    def _note(self, candidate: Candidate) -> None:
        self._known.add(candidate.question)
        self._facts |= candidate.facts


_FACTS = select(REVISION_FACT.c.revision_id, REVISION_FACT.c.fact_id).where(
    REVISION_FACT.c.revision_id.in_(bindparam("revisions", expanding=True))
)


def with_facts(connection: Connection, found: Sequence[tuple[int, int]]) -> list[Candidate]:
    """Return candidates from pairs of a question and a revision of it."""
    facts: dict[int, set[int]] = {revision: set() for _, revision in found}
    if facts:
        for revision, fact in connection.execute(_FACTS, {"revisions": list(facts)}):
            facts[revision].add(fact)
    return [Candidate(question, revision, frozenset(facts[revision])) for question, revision in found]
