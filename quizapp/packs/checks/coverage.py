"""What a pack knows and never asks, and what it asks nobody about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.packs.checks.finding import ENTITIES, FACTS, PACK, Check, Remark, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.packs.checks.finding import Pack

LEVELS = range(1, 6)


def _fact_never_asked(pack: Pack) -> Iterator[Remark]:
    """As long as questions are left out by faults, nobody knows."""
    if not pack.is_whole:
        return
    asked = {key for question in pack.questions for key in question.facts}
    for fact in pack.content.facts:
        if fact.key not in asked:
            yield Remark(fact.key, "No question asks for this fact. Write one, or delete the fact.", FACTS)


def _idle_entity(pack: Pack) -> Iterator[Remark]:
    used = {key for fact in pack.content.facts for key in (fact.subject, *fact.objects)}
    for entity in pack.content.entities:
        if entity.key not in used and not entity.is_decoy:
            words = "No fact speaks of it. Write one, or set decoy = true if it is only a wrong option."
            yield Remark(entity.key, words, ENTITIES)


def _used_decoy(pack: Pack) -> Iterator[Remark]:
    used = {key for fact in pack.content.facts for key in (fact.subject, *fact.objects)}
    for entity in pack.content.entities:
        if entity.key in used and entity.is_decoy:
            words = "It is marked as a decoy, yet a fact speaks of it. Take decoy = true away."
            yield Remark(entity.key, words, ENTITIES)


def _empty_category(pack: Pack) -> Iterator[Remark]:
    filled = {question.category for question in pack.questions}
    for category in pack.content.categories:
        if category.key not in filled:
            yield Remark(category.key, "No question is in this category. Write one, or delete it.", PACK)


def _uncited_source(pack: Pack) -> Iterator[Remark]:
    cited = {citation.source for fact in pack.content.facts for citation in fact.citations}
    for source in pack.content.sources:
        if source.key not in cited:
            yield Remark(source.key, "No fact is taken from this source. Take some, or delete it.", PACK)


def _empty_level(pack: Pack) -> Iterator[Remark]:
    filled = {question.difficulty for question in pack.questions}
    for level in LEVELS:
        if level not in filled:
            words = f"No question has difficulty {level}. Write some, so that there is one for everybody."
            yield Remark(pack.content.key, words)


CHECKS = (
    Check("fact-never-asked", Severity.WARNING, _fact_never_asked),
    Check("idle-entity", Severity.WARNING, _idle_entity),
    Check("used-decoy", Severity.WARNING, _used_decoy),
    Check("empty-category", Severity.WARNING, _empty_category),
    Check("uncited-source", Severity.WARNING, _uncited_source),
    Check("empty-level", Severity.HINT, _empty_level),
)
