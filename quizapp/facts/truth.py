"""What the facts make true: every assertion, and what follows from it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quizapp.facts.content import ASKED
from quizapp.facts.fact import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.facts.fact import Fact

SUBJECT, OBJECT = "subject", "object"


class Claim(NamedTuple):
    """One thing said of another: who, does what, to whom."""

    subject: str
    relation: str
    object: str

    def slot(self, name: str) -> str:
        """Return the entity in the slot called `name`, "subject" or "object"."""
        return self.subject if name == SUBJECT else self.object

    def filled(self, slot: str, entity: str) -> Claim:
        """Return the same claim with another entity in `slot`."""
        return self._replace(subject=entity) if slot == SUBJECT else self._replace(object=entity)


def asked_slot(claim: Claim) -> str:
    """Return the slot that a claim leaves open for the answer."""
    return SUBJECT if claim.subject == ASKED else OBJECT


def claims(fact: Fact) -> tuple[Claim, ...]:
    """Return what a fact asserts, one claim for each of its objects."""
    return tuple(Claim(fact.subject, fact.relation, item) for item in fact.objects)


class Truth:
    """The closure of a pack's facts under `implies` and `is_symmetric` of their relations."""

    def __init__(self, facts: Iterable[Fact], relations: Iterable[Relation]) -> None:
        self._relations = {relation.key: relation for relation in relations}
        self._fillers: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._facts: dict[Claim, set[str]] = defaultdict(set)
        for fact in facts:
            for claim in claims(fact):
                self._accept(claim, fact.key)

    def holds(self, claim: Claim) -> bool:
        """Tell whether the facts make the claim true."""
        return claim in self._facts

    def facts_behind(self, claim: Claim) -> frozenset[str]:
        """Return the keys of the facts that each make the claim true on their own."""
        return frozenset(self._facts.get(claim, ()))

    def fillers(self, claim: Claim, slot: str) -> frozenset[str]:
        """Return every entity that makes the claim true when it stands in `slot`."""
        other = claim.object if slot == SUBJECT else claim.subject
        return frozenset(self._fillers.get((claim.relation, slot, other), ()))

    def contradicts(self, claim: Claim) -> bool:
        """Tell whether the facts make the claim false: a slot that is `single` is filled otherwise."""
        single = self._relation(claim.relation).single
        return not self.holds(claim) and any(self.fillers(claim, slot) for slot in single)

    def _relation(self, key: str) -> Relation:
        return self._relations.get(key) or Relation(key)

    def _accept(self, asserted: Claim, fact: str) -> None:
        waiting = [asserted]
        while waiting:
            claim = waiting.pop()
            if fact not in self._facts[claim]:
                self._facts[claim].add(fact)
                self._fillers[claim.relation, SUBJECT, claim.object].add(claim.subject)
                self._fillers[claim.relation, OBJECT, claim.subject].add(claim.object)
                waiting.extend(self._follows(claim))

    def _follows(self, claim: Claim) -> Iterator[Claim]:
        relation = self._relation(claim.relation)
        for implied in relation.implies:
            yield Claim(claim.subject, implied, claim.object)
        if relation.is_symmetric:
            yield Claim(claim.object, claim.relation, claim.subject)
