"""What a seed chooses is the same on every copy of a pack, whatever happened there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizapp.rules.question import Kind
from quizapp.rules.selection import shared_order
from quizapp.store.question_bank import NewQuestion
from tests.store.samples import EVERYTHING, Stocked, content, question, questions

Happening = Callable[[Stocked], object]


def chosen(stocked: Stocked, count: int = 30, seed: int = 7) -> list[str]:
    return [item.key for item in stocked.store.bank.shared(stocked.pack, EVERYTHING, seed, count)]


def _add(stocked: Stocked) -> None:
    mine = NewQuestion(question(1).kind, "Mine?", question(1).options, "", 1, 1)
    stocked.store.bank.add(stocked.pack, mine)


def _retire(stocked: Stocked) -> None:
    for number in (1, 7, 30):
        stocked.store.bank.retire(number)


def _come_about_otherwise(stocked: Stocked) -> None:
    extra = (question(31), *questions(30)[::-1])
    for version in (extra, questions(30)[:3], questions(30)[::-1]):
        stocked.store.bank.sync(content(32), version, "d")


@pytest.mark.parametrize("happening", [_add, _retire, _come_about_otherwise, Stocked.play])
def test_nothing_that_happens_to_a_copy_changes_the_choice(stocked: Stocked, happening: Happening) -> None:
    before = [chosen(stocked, seed=seed) for seed in range(5)]
    happening(stocked)
    assert [chosen(stocked, seed=seed) for seed in range(5)] == before


def test_the_rules_have_the_order(stocked: Stocked) -> None:
    keys = [item.key for item in questions(30)]
    assert chosen(stocked) == shared_order(keys, 7)
    assert chosen(stocked, 4) == chosen(stocked)[:4]
    assert chosen(stocked, 99) == chosen(stocked) != chosen(stocked, seed=8)


def test_no_two_ask_for_one_fact_while_others_remain(stocked: Stocked) -> None:
    twins = [replace(question(30 + number), facts=(f"f-{number:05}",)) for number in range(30)]
    stocked.store.bank.sync(content(30), (*questions(30), *twins), "d2")
    found = stocked.store.bank.shared(stocked.pack, EVERYTHING, 3, 60)
    assert len({fact for item in found[:30] for fact in item.facts}) == 30
    assert len({item.key for item in found}) == 60


def test_only_what_fits_is_chosen(stocked: Stocked) -> None:
    setup = replace(EVERYTHING, kinds=(Kind.SINGLE_CHOICE,), categories=("places", "plans"))
    setup = replace(setup, levels=(1, 2), watched=50)
    found = stocked.store.bank.shared(stocked.pack, setup, 3, 60)
    assert sorted(item.key for item in found) == [
        question(number).key for number in range(15) if number % 3 and number % 5 < 2
    ]


def test_questions_come_by_name_in_the_order_that_is_asked_for(stocked: Stocked) -> None:
    bank = stocked.store.bank
    keys = [question(number).key for number in (9, 2, 5)]
    bank.retire(3)
    assert [item.key for item in bank.named(stocked.pack, keys)] == keys
    bank.sync(content(30), questions(6), "d2")
    assert [item.key for item in bank.named(stocked.pack, [*keys, "nothing"])] == keys[1:]
    assert bank.named(stocked.pack + 1, keys) == ()
