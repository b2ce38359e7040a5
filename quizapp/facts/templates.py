"""Stems that turn every fact of a relation into a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from quizapp.facts.knowledge import MINIMUM, UnaskableError, capitalized
from quizapp.facts.truth import SUBJECT, claims
from quizapp.rules.question import Kind, Option, Question, truth_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.content import Template
    from quizapp.facts.fact import Entity, Fact
    from quizapp.facts.knowledge import Knowledge
    from quizapp.facts.truth import Claim


class Use(NamedTuple):
    """A template put to use on one claim of a fact; `key` becomes the question's."""

    key: str
    template: Template
    fact: Fact
    claim: Claim


def expand(template: Template, knowledge: Knowledge) -> Iterator[Use]:
    """Yield each use of a template that makes a question.

    Left out: facts that the template skips, that the sources tell differently, and claims whose asked slot
    several entities fill rightly, since a single choice would then have several keys.
    """
    for fact in knowledge.facts.values():
        if fact.relation != template.relation or fact.key in template.skips or fact.differs:
            continue
        for claim in claims(fact):
            if len(knowledge.truth.fillers(claim, template.asks)) == 1:
                suffix = f":{claim.object}" if len(fact.objects) > 1 else ""
                yield Use(f"{template.key}:{fact.key}{suffix}", template, fact, claim)


def from_template(use: Use, knowledge: Knowledge) -> Question:
    """Return the question that a template makes of a claim; raise `UnaskableError` if the facts forbid it."""
    is_choice = use.template.kind is Kind.SINGLE_CHOICE
    return _choice(use, knowledge) if is_choice else _statement(use, knowledge)


def _choice(use: Use, knowledge: Knowledge) -> Question:
    answer = knowledge.entity(use.claim.slot(use.template.asks))
    wrong = _wrong(use, knowledge)
    if len(wrong) < MINIMUM:
        reason = f"only {len(wrong)} wrong options are left beside “{answer.name}”"
        raise UnaskableError(reason)
    options = (
        Option(_option(use.template, answer), is_right=True),
        *(Option(_option(use.template, entity)) for entity in wrong),
    )
    shown = [answer.key, *(entity.key for entity in wrong)]
    return _question(use, _stem(use.template, use.claim, knowledge), options, shown, knowledge)


def _statement(use: Use, knowledge: Knowledge) -> Question:
    """Return a true/false question; the key's checksum decides which, so that it never changes."""
    is_true = crc32(use.key.encode()) % 2 == 0
    claim = use.claim if is_true else _falsified(use, knowledge)
    shown = [claim.subject, claim.object]
    stem = _stem(use.template, claim, knowledge)
    return _question(use, stem, truth_options(is_true=is_true), shown, knowledge)


def _falsified(use: Use, knowledge: Knowledge) -> Claim:
    for entity in _wrong(use, knowledge):
        claim = use.claim.filled(use.template.asks, entity.key)
        if knowledge.truth.contradicts(claim):
            return claim
    reason = f"no entity makes “{use.template.stem}” surely false; is the relation’s “single” right?"
    raise UnaskableError(reason)


def _wrong(use: Use, knowledge: Knowledge) -> tuple[Entity, ...]:
    asks, claim = use.template.asks, use.claim

    def is_true(entity: Entity) -> bool:
        return knowledge.truth.holds(claim.filled(asks, entity.key))

    other = claim.object if asks == SUBJECT else claim.subject
    near = knowledge.distractors(knowledge.entity(claim.slot(asks)), [use.fact], is_true)
    return tuple(entity for entity in near if entity.key != other)


def _stem(template: Template, claim: Claim, knowledge: Knowledge) -> str:
    subject, item = knowledge.entity(claim.subject), knowledge.entity(claim.object)
    return capitalized(template.stem.format(subject=subject.short, object=item.short))


def _option(template: Template, entity: Entity) -> str:
    return capitalized(template.option.format(answer=entity.name))


def _question(
    use: Use, stem: str, options: tuple[Option, ...], shown: list[str], knowledge: Knowledge
) -> Question:
    return Question(
        key=use.key,
        kind=use.template.kind,
        stem=stem,
        options=options,
        explanation=use.fact.statement,
        category=use.fact.category,
        difficulty=use.template.difficulty,
        story=knowledge.story.furthest([use.fact], shown),
        facts=(use.fact.key,),
        citations=use.fact.citations,
    )
