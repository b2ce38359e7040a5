"""Which keys a hand-written question has to have, and may have: that depends on its kind."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from quizapp.facts.content import ASKED, WrittenQuestion
from quizapp.facts.references import ENTITY_MARK, named_keys
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NEEDS: Mapping[Kind, frozenset[str]] = {
    Kind.SINGLE_CHOICE: frozenset({"answer"}),
    Kind.MULTIPLE_SELECT: frozenset({"right", "wrong"}),
    Kind.TRUE_FALSE: frozenset({"answer"}),
    Kind.TYPED: frozenset({"answer"}),
    Kind.NUMERIC: frozenset({"value"}),
    Kind.ORDERING: frozenset({"order"}),
    Kind.MATCHING: frozenset({"pairs"}),
}
MAY_HAVE: Mapping[Kind, frozenset[str]] = {
    Kind.SINGLE_CHOICE: frozenset({"wrong", "claim"}),
    Kind.MULTIPLE_SELECT: frozenset({"claim"}),
    Kind.TRUE_FALSE: frozenset({"claim"}),
    Kind.TYPED: frozenset({"accepted", "claim"}),
    Kind.NUMERIC: frozenset({"tolerance", "unit"}),
    Kind.ORDERING: frozenset(),
    Kind.MATCHING: frozenset(),
}
KEYS = sorted(frozenset[str]().union(*NEEDS.values(), *MAY_HAVE.values()))
FIELDS = {"order": "events", "pairs": "matches"}
"""The keys that are called otherwise once they are read."""

DEFAULTS = {field.name: field.default for field in fields(WrittenQuestion)}


def key_faults(question: WrittenQuestion) -> Iterator[str]:
    """Yield what a question's kind lacks and what it has no use for."""
    for key in KEYS:
        is_given = getattr(question, FIELDS.get(key, key)) != DEFAULTS[FIELDS.get(key, key)]
        if key in NEEDS[question.kind] and not is_given:
            yield f"{_one(question.kind)} needs “{key}”"
        if is_given and key not in NEEDS[question.kind] | MAY_HAVE[question.kind]:
            yield _misplaced(key, question.kind)
    yield from _value_faults(question)


def _misplaced(key: str, kind: Kind) -> str:
    owners = [owner for owner in Kind if key in NEEDS[owner] | MAY_HAVE[owner]]
    return f"only {_one(owners[0])} has “{key}”" if len(owners) == 1 else f"{_one(kind)} has no “{key}”"


def _one(kind: Kind) -> str:
    words = "true/false" if kind is Kind.TRUE_FALSE else kind.replace("_", " ")
    article = "an" if words.startswith("o") else "a"
    return f"{article} {words} question"


def _value_faults(question: WrittenQuestion) -> Iterator[str]:
    is_statement = question.kind is Kind.TRUE_FALSE
    if is_statement and question.answer.casefold() not in {"true", "false"}:
        yield "the answer to a true/false question is “true” or “false”"
    if named_keys(question.accepted):
        yield f"“accepted” holds plain text; “{ENTITY_MARK}” belongs to the answer"
    open_slots = (question.claim or ()).count(ASKED)
    if is_statement and open_slots:
        yield f"the claim of a true/false question says everything and has no “{ASKED}”"
    elif question.claim is not None and not is_statement and open_slots != 1:
        yield f"its claim needs “{ASKED}” once, where the answer belongs"
