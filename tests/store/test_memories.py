"""What a player has seen comes later, what is due comes back, and guests leave nothing behind."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.memory import Memory
from quizapp.rules.question import Kind
from quizapp.rules.rating import Rating
from tests.store.samples import EVERYTHING, NOW, answer, content, new_game, question, questions, rows

if TYPE_CHECKING:
    from quizapp.rules.setup import Setup
    from tests.store.samples import Stocked

MEMORY = Memory(stability=2.5, difficulty=6.25, state=1, step=1, due_at=NOW + 600, seen_at=NOW + 1)


def see(stocked: Stocked, *seen: int, player: int | None = 1, memory: Memory | None = None) -> None:
    """Let a player answer the first revision of questions, one after the other."""
    log = stocked.store.log
    game = log.begin(new_game(stocked.player, stocked.pack))
    for position, revision in enumerate(seen, start=1):
        log.record(game, replace(answer(position, revision, player), memory=memory), "{}")


def drawn(stocked: Stocked, count: int, seed: int = 1, setup: Setup = EVERYTHING) -> list[int]:
    found = stocked.store.bank.draw(stocked.pack, setup, count, Random(seed), player=stocked.player)
    return [item.question for item in found]


def test_unseen_questions_come_first_then_the_longest_unseen(stocked: Stocked) -> None:
    seen = [*range(20, 0, -1), 5, 20]
    see(stocked, *seen)
    keys = drawn(stocked, 30)
    assert set(keys[:10]) == set(range(21, 31))
    assert keys[10:] == [*range(19, 5, -1), 4, 3, 2, 1, 5, 20]


def test_unseen_ones_come_in_any_order(stocked: Stocked) -> None:
    see(stocked, *range(1, 21))
    assert {drawn(stocked, 1, seed)[0] for seed in range(120)} == set(range(21, 31))


def test_what_others_saw_does_not_matter(stocked: Stocked) -> None:
    before = drawn(stocked, 30)
    see(stocked, *range(1, 21), player=stocked.store.players.add("Bob").id)
    see(stocked, *range(1, 21), player=None)
    assert drawn(stocked, 30) == before


def test_seen_questions_outside_the_set_up_stay_outside(stocked: Stocked) -> None:
    see(stocked, *range(1, 31))
    setup = replace(EVERYTHING, kinds=(Kind.TRUE_FALSE,), categories=("people",), levels=(2, 4), watched=60)
    wanted = [number + 1 for number in range(18) if number % 3 == 0 and 2 <= question(number).difficulty <= 4]
    assert sorted(drawn(stocked, 30, setup=setup)) == wanted


def test_a_seen_question_comes_before_an_unseen_one_about_the_same_fact(stocked: Stocked) -> None:
    twins = [replace(question(number), facts=("f-00007",)) for number in (1, 2)]
    stocked.store.bank.sync(content(30), (*twins, question(9)), "d2")
    see(stocked, 10)
    assert drawn(stocked, 2)[1:] == [10]


@pytest.mark.parametrize("count", [1, 30])
def test_questions_of_the_game_do_not_come_again_nor_their_facts(stocked: Stocked, count: int) -> None:
    twin = replace(question(30), facts=("f-00004",))
    stocked.store.bank.sync(content(30), (*questions(30), twin), "d2")
    found = stocked.store.bank.draw(
        stocked.pack, EVERYTHING, count, Random(1), player=1, first=(5, 6), besides=(5, 6)
    )
    numbers = [item.question for item in found]
    assert len(numbers) == min(count, 29)
    assert not {5, 6} & set(numbers)
    assert 31 not in numbers[:28]


def test_other_difficulties_can_be_asked_for(stocked: Stocked) -> None:
    found = stocked.store.bank.draw(stocked.pack, EVERYTHING, 99, Random(1), player=1, levels=(2, 3))
    assert sorted(item.question - 1 for item in found) == [n for n in range(30) if n % 5 + 1 in {2, 3}]


def test_what_is_due_comes_back_the_longest_overdue_first(stocked: Stocked) -> None:
    for number, due_at in ((4, NOW + 5), (8, NOW + 3), (1, NOW + 9), (7, NOW + 4), (2, NOW + 3)):
        see(stocked, number, memory=replace(MEMORY, due_at=due_at))
    bank = stocked.store.bank
    due = bank.due(stocked.pack, EVERYTHING, stocked.player, NOW + 5, limit=9)
    assert [item.question for item in due] == [2, 8, 7, 4]
    assert bank.due(stocked.pack, EVERYTHING, stocked.player, NOW + 5, limit=2) == due[:2]
    assert bank.due_count(stocked.pack, EVERYTHING, stocked.player, NOW + 5) == 4
    only = replace(EVERYTHING, kinds=(Kind.TRUE_FALSE,))
    assert [item.question for item in bank.due(stocked.pack, only, stocked.player, NOW + 9, 9)] == [7, 4, 1]
    assert bank.due(stocked.pack, EVERYTHING, stocked.player + 1, NOW + 9, 9) == ()


def test_a_retired_question_is_not_due(stocked: Stocked) -> None:
    see(stocked, 4, memory=MEMORY)
    stocked.store.bank.retire(4)
    assert stocked.store.bank.due(stocked.pack, EVERYTHING, stocked.player, NOW + 999, 9) == ()


def test_a_memory_comes_back_as_it_was_and_a_skipped_question_leaves_it(stocked: Stocked) -> None:
    log = stocked.store.log
    see(stocked, 3)
    assert log.memory(stocked.player, 3) is None
    later = replace(MEMORY, state=2, step=None, stability=0.1)
    for memory in (MEMORY, later):
        see(stocked, 3, memory=memory)
        assert log.memory(stocked.player, 3) == memory
    see(stocked, 9, 3)
    assert log.memory(stocked.player, 3) == later
    assert rows(stocked.store, "SELECT seen_at FROM memory WHERE question_id = 3") == [(NOW + 2,)]


def test_a_guest_s_answer_counts_for_the_question_alone(stocked: Stocked) -> None:
    see(stocked, 3, player=None, memory=MEMORY)
    assert rows(stocked.store, "SELECT asked, right_count FROM question WHERE id = 3") == [(1, 1)]
    for table in ("memory", "player_day", "player_category"):
        assert rows(stocked.store, f"SELECT * FROM {table}") == []  # noqa: S608 - the names are its own


def test_a_rating_moves_with_an_answer(stocked: Stocked) -> None:
    log, players = stocked.store.log, stocked.store.players
    assert players.rating(stocked.player) is None
    game = log.begin(new_game(stocked.player, stocked.pack))
    for position, rating in enumerate((Rating(1512.5, 290.0, 0.06), Rating(1498.25, 250.5, 0.0599)), start=1):
        log.record(game, replace(answer(position, position), rating=rating), "{}")
        assert players.rating(stocked.player) == rating
