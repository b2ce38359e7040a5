"""A pack as one JSON text, for other programs; questions/README.md documents its shape."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quizapp.facts.fact import BACKGROUND
from quizapp.rules.question import Choice, Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Entity, Fact
    from quizapp.rules.question import Answer, Citation, Picture, Question

FORMAT = 1
"""The version of the shape: raise it when a reader of the last one would go wrong."""


def as_json(content: PackContent, questions: Iterable[Question], revisions: Mapping[str, int]) -> str:
    """Return everything in a pack; `revisions` numbers the wording of each question, by key."""
    shape = {
        "format": FORMAT,
        "pack": _head(content),
        "sources": [{"id": item.key, "title": item.title, "file": item.file} for item in content.sources],
        "categories": [{"id": item.key, "title": item.title} for item in content.categories],
        "entities": [_entity(entity) for entity in content.entities],
        "facts": [_fact(fact) for fact in content.facts],
        "questions": [_question(item, revisions[item.key]) for item in questions],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def _head(content: PackContent) -> dict[str, object]:
    return {
        "id": content.key,
        "title": content.title,
        "description": content.description,
        "licence": content.licence,
        "accent": content.accent,
    }


def _entity(entity: Entity) -> dict[str, object]:
    aliases = [name for name in dict.fromkeys(entity.names) if name != entity.name]
    return {"id": entity.key, "kind": entity.kind, "name": entity.name, "aliases": aliases}


def _fact(fact: Fact) -> dict[str, object]:
    shape: dict[str, object] = {
        "id": fact.key,
        "statement": fact.statement,
        "subject": fact.subject,
        "relation": fact.relation,
        "objects": fact.objects,
        "sources": _sources(fact.citations),
        "category": fact.category,
        "story": _story(fact.story),
    }
    return {**shape, "differs": fact.differs} if fact.differs else shape


def _question(question: Question, revision: int) -> dict[str, object]:
    return {
        "id": question.key,
        "revision": revision,
        "kind": question.kind,
        "stem": question.stem,
        **_picture(question.picture),
        **_answer(question.answer),
        "explanation": question.explanation,
        "facts": question.facts,
        "sources": _sources(question.citations),
        "category": question.category,
        "difficulty": question.difficulty,
        "story": _story(question.story),
    }


def _picture(picture: Picture | None) -> dict[str, object]:
    return {} if picture is None else {"picture": {"file": picture.file, "alt": picture.alt}}


def _answer(answer: Answer) -> dict[str, object]:
    match answer:
        case Choice(options):
            return {"options": [{"text": option.text, "right": option.is_right} for option in options]}
        case Typed(accepted):
            return {"accepted": accepted}
        case Numeric(value, tolerance, unit):
            return {"value": _number(value), "tolerance": _number(tolerance), "unit": unit}
        case Ordering(items):
            return {"items": items}
        case Matching(pairs):
            return {"pairs": [{"left": pair.left, "right": pair.right} for pair in pairs]}


def _number(value: Decimal) -> int | float:
    """Return the number that JSON writes with the same digits: 15, the most of a pack, fit into a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _story(step: int) -> int | str:
    return "background" if step == BACKGROUND else step


def _sources(citations: Iterable[Citation]) -> list[dict[str, object]]:
    return [{"source": place.source, "paragraph": place.paragraph} for place in citations]
