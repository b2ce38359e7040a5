"""Which questions a game asks: each mode in its own order, and none twice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from quizapp.play.seat import Seat
from quizapp.rules.mode import MODES, SURVIVAL
from quizapp.rules.setup import Turns
from tests.play.playing import asked, own_question, play, play_out, stems

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from tests.play.conftest import Table

TABLE = tuple(Seat(f"Guest {number}", number, None) for number in range(8))


def play_slowly(table: Table, session: Session) -> Session:
    """Play a game in which no two answers come at the same moment."""
    while not session.game.is_over:
        table.time.pass_by(1_000)
        play(session, "r")
    return session


def levels(table: Table, session: Session) -> list[int]:
    return [question.difficulty for question in asked(table, session)]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("pack", ["quiz", "harbor"])
def test_no_mode_asks_a_question_twice(table: Table, mode: str, pack: str) -> None:
    table.desk.choose_pack(pack)
    seats = TABLE[:2] if mode == "hot-seat" else ()
    numbers = [question.question for question in asked(table, table.start(mode, seats=seats))]
    assert len(numbers) == len(set(numbers))


def test_unseen_questions_come_first_and_then_the_longest_unseen(table: Table) -> None:
    first, second = (play_slowly(table, table.start(count=10)) for _ in range(2))
    third = table.start(count=10)
    assert len({*stems(table, first), *stems(table, second)[:5]}) == 15
    assert stems(table, second)[5:] == stems(table, first)[:5]
    assert stems(table, third)[:5] == stems(table, first)[5:]


def test_what_was_dealt_but_never_asked_is_still_unseen(table: Table) -> None:
    play(table.start(count=10), "rr").give_up()
    assert len({*stems(table, table.start(count=0))[:13]}) == 13
    assert table.look_up("SELECT count(*) FROM memory") == [(2,)]


def test_what_one_player_saw_is_new_to_another(table: Table) -> None:
    first = play_out(table.start(count=10))
    table.desk.choose_player(table.store.players.add("Ben").key)
    assert stems(table, table.start(count=10)) == stems(table, first)


def test_a_question_that_a_player_added_comes_first_until_it_was_asked(table: Table) -> None:
    own_question(table)
    assert [stems(table, table.start())[0] for _ in range(2)] == ["Is this mine?"] * 2
    play(table.start(), "r")
    assert "Is this mine?" not in stems(table, table.start())


def test_more_new_questions_than_a_game_has_wait_for_the_next_one(table: Table) -> None:
    for number in range(12):
        own_question(table, f"Is this mine, number {number}?")
    first, second = (play_out(table.start(count=10)) for _ in range(2))
    new = {f"Is this mine, number {number}?" for number in range(12)}
    assert (len(new & {*stems(table, first)}), {*stems(table, second)[:2]} < new) == (10, True)


def test_new_questions_that_do_not_fit_keep_no_others_out(table: Table) -> None:
    for _ in range(10):
        own_question(table, level=5)
    own_question(table, "Is this easy?", level=1)
    assert stems(table, table.start(levels=(1, 4)))[0] == "Is this easy?"


def test_all_that_fits_can_be_asked(table: Table) -> None:
    assert sorted(levels(table, table.start(count=0, levels=(2, 4)))) == [2, 2, 2, 3, 3, 3, 4, 4, 4]


@pytest.mark.parametrize("limits", [(1, 5), (2, 4)])
def test_survival_grows_harder(table: Table, limits: tuple[int, int]) -> None:
    found = levels(table, table.start("survival", levels=limits))
    assert found == [level for level in range(limits[0], limits[1] + 1) for _ in range(3)]


def test_survival_in_one_difficulty_is_as_long_as_in_all(table: Table) -> None:
    table.packs.write("quiz", questions=101, levels=1)
    table.reopen()
    assert len(table.start("survival", levels=(1, 1)).game.asked) == SURVIVAL.count


def test_practice_asks_what_is_due_first_the_longest_overdue_before_the_rest(table: Table) -> None:
    first = play(table.start(count=10), "wwr")
    missed = stems(table, first)[:2]
    table.time.pass_by(2 * 60_000)
    assert table.desk.due_count() == 2
    found = stems(table, table.start("practice"))
    assert (found[:2], len(found), stems(table, first)[2] in found) == (missed, 10, False)
    play(table.start("practice"), "rr")
    assert table.desk.due_count() == 0


def test_a_rated_game_chooses_among_all_difficulties(table: Table) -> None:
    session = table.start("rated", count=5)
    assert (session.game.terms.count, Counter(levels(table, session))) == (5, Counter([1, 2, 3, 4, 5] * 3))


def test_a_rated_game_grows_harder_for_who_is_right_and_easier_for_who_is_not(table: Table) -> None:
    found = {}
    for outcome in "rw":
        session = play_out(table.start("rated", count=10), outcome)
        found[outcome] = sum(levels(table, session)[1:10])
        table.desk.choose_player(table.store.players.add(f"Player {outcome}").key)
    assert found["r"] > found["w"]


@pytest.mark.parametrize("turns", Turns)
@pytest.mark.parametrize("seats", [2, 3])
def test_a_round_is_of_one_difficulty_for_everybody(table: Table, seats: int, turns: Turns) -> None:
    session = table.start("hot-seat", seats=TABLE[:seats], turns=turns, count=5)
    found = levels(table, session)
    assert len(found) == 5 * seats
    rounds = [{*found[start : start + seats]} for start in range(0, len(found), seats)]
    assert [len(each) for each in rounds] == [1] * 5


def test_rounds_are_even_before_what_is_left_over_is_asked(table: Table) -> None:
    for level in (1, 1, 1, 2, 2, 2, 2, 3):
        own_question(table, f"Which, {level}?", level)
    found = levels(table, table.start("hot-seat", seats=TABLE[:4], count=20))
    rounds = [found[start : start + 4] for start in range(0, 12, 4)]
    assert (sorted(rounds), found[12:]) == ([[1] * 4, [2] * 4, [3] * 4], [1, 1, 2, 2, 2, 4, 4, 4])


def test_everybody_gets_the_same_number_or_the_question_is_left_out(table: Table) -> None:
    session = play_out(table.start("hot-seat", seats=TABLE[:8], count=20, has_steal=False))
    assert table.look_up("SELECT DISTINCT asked FROM seat") == [(1,)]
    assert len(session.game.asked) == 8


def test_a_shared_question_is_asked_of_everybody(table: Table) -> None:
    session = table.start("hot-seat", seats=TABLE[:3], count=5, is_shared=True)
    assert len(session.game.asked) == 5
    for _ in range(15):
        session.go_on()
        session.start_clock()
        session.answer((0,))
    assert table.look_up("SELECT seat, count(DISTINCT revision_id) FROM answer GROUP BY seat") == [
        *((0, 5), (1, 5), (2, 5)),
    ]
