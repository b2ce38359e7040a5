"""What else could be meant by a typed answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.fact import Entity
from quizapp.rules.question import Kind, Typed
from tests.store.samples import content, question

if TYPE_CHECKING:
    from tests.store.samples import Stocked


@pytest.mark.parametrize(
    ("length", "found"),
    [
        (0, ("Al", "Austria", "Eve", "Oz")),
        (4, ("Al", "Australia", "Austria", "Eve", "Oz")),
        (9, ("Al", "Australia", "Austria", "Eve", "Oz", "the Neverland")),
        (12, ("Australia", "Austria", "the Neverland")),
        (30, ()),
    ],
)
def test_names_and_answers_of_about_that_length_are_known(
    stocked: Stocked, length: int, found: tuple[str, ...]
) -> None:
    entities = (
        Entity("a", "place", "Australia", "Oz", aliases=("Al", "the Neverland"), traits=frozenset()),
        Entity("b", "place", "Australia", "", traits=frozenset()),
    )
    typed = [
        replace(question(number), kind=Kind.TYPED, answer=Typed(texts))
        for number, texts in ((1, ("Austria", "Eve")), (2, ("Gone",)))
    ]
    stocked.store.bank.sync(replace(content(30), entities=entities), (question(0), *typed), "d2")
    stocked.store.bank.retire(3)
    assert stocked.store.bank.known_answers(stocked.pack, length) == found


def test_other_packs_know_nothing_of_it(stocked: Stocked) -> None:
    assert stocked.store.bank.known_answers(stocked.pack, 3) == ("Ann",)
    assert stocked.store.bank.known_answers(stocked.pack + 1, 3) == ()
