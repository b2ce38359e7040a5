"""Questions are drawn evenly, without repetition, and the same for the same dice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.store.drawing import permutation
from quizapp.store.store import Store
from tests.store.samples import EVERYTHING, NOW, content, question, questions, statements

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.samples import Stocked


def dice(seed: int) -> Random:
    return Random(seed)


def drawn(stocked: Stocked, count: int, seed: int, first: tuple[int, ...] = ()) -> list[str]:
    bank = stocked.store.bank
    found = bank.draw(stocked.pack, EVERYTHING, count, dice(seed), player=None, first=first)
    return [question.key for question in found]


def test_every_question_is_equally_likely(stocked: Stocked) -> None:
    rolls, draws = dice(1), 3000
    seen = Counter(
        question.key
        for _ in range(draws)
        for question in stocked.store.bank.draw(stocked.pack, EVERYTHING, 10, rolls, player=None)
    )
    expected = draws * 10 / 30
    # Drawing without repetition makes the counts vary by (1 - 10/30) less than independent draws would.
    chi_square = sum((seen[item.key] - expected) ** 2 / expected for item in questions(30)) / (20 / 30)
    assert chi_square < 58.3  # 99.9 % of 29 degrees of freedom


def test_every_order_is_equally_likely() -> None:
    rolls = dice(2)
    seen = Counter(tuple(permutation(4, rolls)) for _ in range(24_000))
    assert len(seen) == 24
    assert sum((count - 1000) ** 2 / 1000 for count in seen.values()) < 49.7  # 99.9 % of 23


@pytest.mark.parametrize(("count", "got"), [(0, 0), (1, 1), (10, 10), (30, 30), (99, 30)])
def test_nothing_comes_twice_and_a_small_pack_gives_all_it_has(
    stocked: Stocked, count: int, got: int
) -> None:
    keys = drawn(stocked, count, 3)
    assert len(keys) == len(set(keys)) == got


def test_the_same_dice_draw_the_same_and_others_do_not(stocked: Stocked) -> None:
    assert drawn(stocked, 10, 4) == drawn(stocked, 10, 4) != drawn(stocked, 10, 5)


def test_the_same_bank_draws_the_same_however_it_came_about(stocked: Stocked, tmp_path: Path) -> None:
    other = Store.open(f"sqlite:///{tmp_path / 'other.db'}", now=lambda: NOW)
    backwards = replace(content(30), categories=content(0).categories[::-1])
    other.bank.sync(replace(backwards, facts=backwards.facts[::-1]), questions(30)[29:9:-1], "d1")
    other.bank.sync(content(30), questions(30)[::-1], "d2")
    found = other.bank.draw(other.bank.packs()[0].id, EVERYTHING, 10, dice(6), player=None)
    other.close()
    assert [question.key for question in found] == drawn(stocked, 10, 6)


def test_no_two_ask_for_one_fact_while_others_remain(stocked: Stocked) -> None:
    twins = [replace(question(30 + number), facts=(f"f-{number % 5:05}",)) for number in range(30)]
    stocked.store.bank.sync(content(30), (*questions(30), *twins), "d2")
    for seed in range(20):
        found = stocked.store.bank.draw(stocked.pack, EVERYTHING, 30, dice(seed), player=None)
        assert len({fact for question in found for fact in question.facts}) == 30
    assert len(drawn(stocked, 60, 1)) == 60


def test_the_first_ones_come_first_and_only_once(stocked: Stocked) -> None:
    keys = drawn(stocked, 30, 7, first=(9, 4))
    assert (keys[:2], len(set(keys))) == (["q-00008", "q-00003"], 30)


def test_first_ones_that_are_not_in_play_are_left_out(stocked: Stocked) -> None:
    stocked.store.bank.retire(9)
    assert drawn(stocked, 1, 8, first=(404, 9, 4)) == ["q-00003"]


def test_no_more_first_ones_come_than_are_wanted(stocked: Stocked) -> None:
    assert drawn(stocked, 2, 9, first=(1, 2, 3)) == ["q-00000", "q-00001"]


def test_an_empty_pack_gives_nothing(store: Store) -> None:
    store.bank.sync(content(0), (), "d")
    assert store.bank.draw(store.bank.packs()[0].id, EVERYTHING, 10, dice(1), player=1) == ()


def test_a_larger_bank_costs_no_more_statements(stocked: Stocked) -> None:
    with statements() as small:
        drawn(stocked, 10, 10)
    stocked.store.bank.sync(content(600), questions(600), "d2")
    with statements() as large:
        drawn(stocked, 10, 10)
    assert len(small) == len(large) <= 8


def test_no_draw_reads_a_whole_table(file_store: Store) -> None:
    """The figures of a million questions hang on this."""
    file_store.bank.sync(content(30), questions(30), "d")
    bank = file_store.bank
    with statements() as seen:
        bank.draw(1, EVERYTHING, 99, dice(1), player=1, first=(1,), besides=(2,))
        bank.fresh(1, EVERYTHING, 9)
        bank.due_count(1, EVERYTHING, 1, NOW)
        bank.fitting(1, EVERYTHING, 1)
        bank.named(1, ["q-00001"])
    with file_store.database.reading() as connection:
        for statement in seen[1:]:
            values = (1,) * statement.count("?")
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            assert not [row for row in plan if str(row[3]).startswith("SCAN")], statement
