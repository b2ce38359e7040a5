"""Every kind of answer comes out of the bank as it went in."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.rules.question import (
    Answer,
    Choice,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Typed,
)
from quizapp.store.question_bank import SyncReport
from quizapp.store.store import Store
from quizapp.store.sync_questions import question_digest
from tests.store.samples import NOW, content, question

if TYPE_CHECKING:
    from tests.store.samples import Stocked

texts = st.text(st.characters(exclude_categories=["C"]), min_size=1)
several = st.lists(texts, min_size=1, max_size=6).map(tuple)
choices = st.builds(Choice, st.lists(st.builds(Option, texts, st.booleans()), max_size=6).map(tuple))
decimals = st.decimals(allow_nan=False, allow_infinity=False)
answers: dict[Kind, st.SearchStrategy[Answer]] = {
    Kind.SINGLE_CHOICE: choices,
    Kind.MULTIPLE_SELECT: choices,
    Kind.TRUE_FALSE: choices,
    Kind.TYPED: st.builds(Typed, several),
    Kind.NUMERIC: st.builds(Numeric, decimals, decimals, st.text(st.characters(exclude_categories=["C"]))),
    Kind.ORDERING: st.builds(Ordering, several),
    Kind.MATCHING: st.builds(
        Matching, st.lists(st.builds(Pair, texts, texts), min_size=1, max_size=6).map(tuple)
    ),
}


def asked(kind: Kind, answer: Answer) -> Question:
    return replace(question(1), key=kind, kind=kind, answer=answer)


@settings(max_examples=25)
@given(st.tuples(*answers.values()))
def test_an_answer_of_any_kind_stays_what_it_is(template: Path, given_answers: tuple[Answer, ...]) -> None:
    questions = [asked(kind, answer) for kind, answer in zip(answers, given_answers, strict=True)]
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copyfile(template, Path(folder) / "quizapp.db")
        store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
        store.bank.sync(content(2), questions, "d")
        found = store.bank.revisions(range(1, len(questions) + 1))
        again = store.bank.sync(content(2), questions, "d")
        store.close()
    assert [repr(one.answer) for one in found] == [repr(answer) for answer in given_answers]
    assert again == SyncReport(added=0, revised=0, retired=0, unchanged=len(questions))


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (Kind.TYPED, Typed(("Ann", "Anna")), Typed(("Anna", "Ann"))),
        (Kind.NUMERIC, Numeric(Decimal("1.5")), Numeric(Decimal("1.50"))),
        (Kind.NUMERIC, Numeric(Decimal(3), Decimal(0)), Numeric(Decimal(3), Decimal(1))),
        (Kind.NUMERIC, Numeric(Decimal(3), unit="miles"), Numeric(Decimal(3), unit="km")),
        (Kind.ORDERING, Ordering(("a", "b")), Ordering(("b", "a"))),
        (Kind.MATCHING, Matching((Pair("a", "b"),)), Matching((Pair("a", "c"),))),
    ],
)
def test_another_answer_is_another_revision(
    stocked: Stocked, kind: Kind, before: Answer, after: Answer
) -> None:
    bank = stocked.store.bank
    bank.sync(content(2), [asked(kind, before)], "d1")
    assert bank.sync(content(2), [asked(kind, after)], "d2") == SyncReport(0, 1, 0, 0)
    assert repr(bank.revisions([32])[0].answer) == repr(after)


@pytest.mark.parametrize(
    ("number", "digest"),
    [
        (3, "926c23d16d2fb032dc20dcaba057e02ddd744c48e9140f75b0a39bfb533b3177"),
        (7, "2db159744baf35f429e1b2dcfa4d5c0c558c8e9ee39a0e1d22ccb94fb8ddf0a0"),
    ],
)
def test_questions_that_were_in_the_bank_before_keep_their_digest(number: int, digest: str) -> None:
    """Another one would give each of them a revision in every player's bank."""
    assert question_digest(question(number)) == digest
