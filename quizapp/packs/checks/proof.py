"""What a pack's facts can't vouch for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.truth import Claim, Truth
from quizapp.packs.checks.finding import FACTS, Check, Remark, Severity
from quizapp.packs.checks.wording import quoted
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.fact import Relation
    from quizapp.packs.checks.finding import Pack


def _unproved(pack: Pack) -> Iterator[Remark]:
    for question in pack.content.written:
        if question.kind is Kind.TRUE_FALSE and question.claim is None:
            yield Remark(question.key, "No fact proves its answer. Say in “claim” what the statement says.")


def _broken_single(pack: Pack) -> Iterator[Remark]:
    """Facts that the sources tell differently may well disagree."""
    agreed = [fact for fact in pack.content.facts if not fact.differs]
    truth = Truth(agreed, pack.content.relations)
    for relation in pack.content.relations:
        for slot in sorted(relation.single):
            for entity in pack.content.entities:
                if facts := _rivals(truth, relation, slot, entity.key):
                    words = f"{quoted(facts)} name more than one {slot} for “{entity.key}”."
                    yield Remark(relation.key, f"{words} Mend one, or take “{slot}” out of single.", FACTS)


def _rivals(truth: Truth, relation: Relation, slot: str, entity: str) -> list[str]:
    """Return a fact for each of the things in `slot` beside one entity, if they are more than one."""
    claim = Claim(entity, relation.key, entity)
    fillers = sorted(truth.fillers(claim, slot))
    facts = [min(truth.facts_behind(claim.filled(slot, filler))) for filler in fillers]
    return list(dict.fromkeys(facts)) if len(fillers) > 1 else []


def _unused_relation(pack: Pack) -> Iterator[Remark]:
    """A relation that follows from a used one is used."""
    implied = {relation.key: relation.implies for relation in pack.content.relations}
    used, waiting = set[str](), [fact.relation for fact in pack.content.facts]
    while waiting:
        key = waiting.pop()
        if key not in used:
            used.add(key)
            waiting.extend(implied[key])
    for key in implied:
        if key not in used:
            yield Remark(key, "No fact uses this relation. Write one, or delete the relation.", FACTS)


CHECKS = (
    Check("unproved", Severity.WARNING, _unproved),
    Check("broken-single", Severity.WARNING, _broken_single),
    Check("unused-relation", Severity.HINT, _unused_relation),
)
