"""Stems that turn every fact of a relation into a question."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from quizapp.facts.content import ASKED
from quizapp.facts.distractors import is_same
from quizapp.facts.expansion import other_slot
from quizapp.facts.kinds.typed import own_forms
from quizapp.facts.knowledge import UnaskableError, all_citations, capitalized, refuse_few
from quizapp.facts.references import ENTITY_MARK, refuse_namesakes
from quizapp.facts.truth import OBJECT, SUBJECT
from quizapp.rules.question import Choice, Kind, Option, Question, Typed, truth_options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quizapp.facts.content import Template
    from quizapp.facts.expansion import Use
    from quizapp.facts.fact import Entity
    from quizapp.facts.knowledge import Knowledge
    from quizapp.facts.truth import Claim
    from quizapp.rules.question import Answer

Answered = tuple["Claim", "Answer"]
"""The claim that the stem speaks of, and what is answered."""


def _single_choice(use: Use, knowledge: Knowledge) -> Answered:
    return use.claim, _pool(use, [knowledge.entity(use.claim.slot(use.template.asks))], knowledge)


def _multiple_select(use: Use, knowledge: Knowledge) -> Answered:
    fillers = knowledge.truth.fillers(use.claim, use.template.asks)
    right = [entity for key, entity in knowledge.entities.items() if key in fillers]
    if len({entity.kind for entity in right}) > 1:
        reason = "its right options are of several kinds"
        raise UnaskableError(reason)
    refuse_namesakes([ENTITY_MARK + entity.key for entity in right], knowledge, "right options")
    return use.claim, _pool(use, right, knowledge)


def _true_false(use: Use, knowledge: Knowledge) -> Answered:
    """Return a true or a false statement; the key's checksum decides, so that it never changes."""
    is_true = crc32(use.key.encode()) % 2 == 0
    claim = use.claim if is_true else _falsified(use, knowledge)
    return claim, Choice(truth_options(is_true=is_true))


def _typed(use: Use, knowledge: Knowledge) -> Answered:
    answer = knowledge.entity(use.claim.slot(use.template.asks))
    return use.claim, Typed(own_forms(answer, knowledge))


ANSWERS: Mapping[Kind, Callable[[Use, Knowledge], Answered]] = {
    Kind.SINGLE_CHOICE: _single_choice,
    Kind.MULTIPLE_SELECT: _multiple_select,
    Kind.TRUE_FALSE: _true_false,
    Kind.TYPED: _typed,
}
"""The kinds that a template can have."""


def from_template(use: Use, knowledge: Knowledge) -> Question:
    """Return the question that a template makes of a claim; raise `UnaskableError` if the facts forbid it."""
    claim, answer = ANSWERS[use.template.kind](use, knowledge)
    question = Question(
        key=use.key,
        kind=use.template.kind,
        stem=_stem(use.template, claim, knowledge),
        answer=answer,
        explanation=" ".join(fact.statement for fact in use.facts),
        category=use.facts[0].category,
        difficulty=use.template.difficulty,
        facts=tuple(fact.key for fact in use.facts),
        citations=all_citations(use.facts),
    )
    return knowledge.dated(question)


def _stem(template: Template, claim: Claim, knowledge: Knowledge) -> str:
    filled = {slot: claim.slot(slot) for slot in (SUBJECT, OBJECT)}
    shorts = {slot: knowledge.entity(key).short for slot, key in filled.items() if key != ASKED}
    return capitalized(template.stem.format(**shorts))


def _pool(use: Use, right: Sequence[Entity], knowledge: Knowledge) -> Choice:
    wrong = _wrong(use, right, knowledge)
    refuse_few(len(wrong), right[0].kind, "add decoys")
    options = (
        Option(capitalized(use.template.option.format(answer=entity.name)), number < len(right))
        for number, entity in enumerate((*right, *wrong))
    )
    return Choice(tuple(options))


def _wrong(use: Use, right: Sequence[Entity], knowledge: Knowledge) -> tuple[Entity, ...]:
    """Return the entities near the first of the right ones, which are all that fill the claim rightly."""

    def is_right(entity: Entity) -> bool:
        return any(is_same(entity, other) for other in right)

    near = knowledge.distractors(right[0], use.facts, is_right)
    return tuple(entity for entity in near if entity.key != use.claim.slot(other_slot(use.template)))


def _falsified(use: Use, knowledge: Knowledge) -> Claim:
    answer = knowledge.entity(use.claim.slot(use.template.asks))
    for entity in _wrong(use, [answer], knowledge):
        claim = use.claim.filled(use.template.asks, entity.key)
        if knowledge.truth.contradicts(claim):
            return claim
    reason = f"no entity makes “{use.template.stem}” surely false; is the relation’s “single” right?"
    raise UnaskableError(reason)
