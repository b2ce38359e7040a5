"""Which keys a question needs and may have, kind by kind."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Event, Match, WrittenQuestion
from quizapp.packs.question_keys import KEYS, MAY_HAVE, NEEDS, key_faults
from quizapp.packs.schema import QuestionRow
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

VALUES: Mapping[str, Mapping[str, object]] = {
    "accepted": {"accepted": ("x",)},
    "answer": {"answer": "true"},
    "claim": {"claim": ("a", "b", "c")},
    "order": {"events": (Event("x", "f"),)},
    "pairs": {"matches": (Match("x", "y", "f"),)},
    "right": {"right": ("x",)},
    "tolerance": {"tolerance": Decimal(1)},
    "unit": {"unit": "guards"},
    "value": {"value": Decimal(0)},
    "wrong": {"wrong": ("x",)},
}


def question(kind: Kind, *keys: str) -> WrittenQuestion:
    made = WrittenQuestion("key", kind, "Stem?", ("f",), 1)
    for key in keys:
        made = replace(made, **VALUES[key])  # type: ignore[arg-type]
    if kind is not Kind.TRUE_FALSE and made.claim:
        made = replace(made, claim=("?", "b", "c"))
    return made


def test_every_key_of_an_answer_belongs_to_a_kind() -> None:
    common = {"id", "kind", "stem", "facts", "difficulty", "explanation", "category", "story", "picture"}
    assert set(KEYS) | common == set(QuestionRow.model_fields)
    assert set(NEEDS) == set(MAY_HAVE) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_content_with_what_it_needs_and_with_what_it_may_have(kind: Kind) -> None:
    assert list(key_faults(question(kind, *NEEDS[kind]))) == []
    assert list(key_faults(question(kind, *NEEDS[kind], *MAY_HAVE[kind]))) == []


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in Kind for key in KEYS])
def test_each_missing_and_each_useless_key_is_told(kind: Kind, key: str) -> None:
    without = list(key_faults(question(kind, *NEEDS[kind] - {key})))
    added = list(key_faults(question(kind, *NEEDS[kind], key)))
    assert any(f"needs “{key}”" in fault for fault in without) == (key in NEEDS[kind])
    assert any(f"has “{key}”" in fault or f"has no “{key}”" in fault for fault in added) == (
        key not in NEEDS[kind] | MAY_HAVE[kind]
    )


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (question(Kind.NUMERIC), "a numeric question needs “value”"),
        (question(Kind.ORDERING), "an ordering question needs “order”"),
        (question(Kind.TYPED, "answer", "pairs"), "only a matching question has “pairs”"),
        (question(Kind.NUMERIC, "value", "wrong"), "a numeric question has no “wrong”"),
        (question(Kind.TRUE_FALSE, "answer", "wrong"), "a true/false question has no “wrong”"),
        (
            replace(question(Kind.TRUE_FALSE, "answer"), answer="yes"),
            "the answer to a true/false question is “true” or “false”",
        ),
        (
            replace(question(Kind.TRUE_FALSE, "answer"), claim=("?", "b", "c")),
            "the claim of a true/false question says everything and has no “?”",
        ),
        (
            replace(question(Kind.TYPED, "answer"), claim=("a", "b", "c")),
            "its claim needs “?” once, where the answer belongs",
        ),
        (
            replace(question(Kind.MULTIPLE_SELECT, "right", "wrong"), claim=("?", "b", "?")),
            "its claim needs “?” once, where the answer belongs",
        ),
        (
            replace(question(Kind.TYPED, "answer"), accepted=("x", "@ada")),
            "“accepted” holds plain text; “@” belongs to the answer",
        ),
    ],
)
def test_a_fault_is_a_sentence(made: WrittenQuestion, sentence: str) -> None:
    assert list(key_faults(made)) == [sentence]
