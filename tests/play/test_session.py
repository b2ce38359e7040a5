"""Playing on a real store: what a call returns is on disk already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.play.seat import Seat
from quizapp.rules.game import Phase
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.scoring import Points
from quizapp.rules.setup import Turns
from tests.play.playing import answer, play, play_out, right, wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.play.session import Session
    from tests.play.conftest import Table

LIMIT = 20_000
TWO = (Seat("Ada", 0, 1), Seat("Guest", 1, None))


def run_down(table: Table, session: Session) -> None:
    """Let all but the last moment of the question pass by."""
    table.wait(session, LIMIT - 1)
    table.time.pass_by(1)


def test_the_question_waits_until_it_is_on_the_screen(table: Table) -> None:
    session = table.start()
    table.time.pass_by(60_000)
    assert (session.left_ms, session.answer(right(session)), session.verdict) == (LIMIT, None, None)


def test_an_answer_is_in_the_database_when_the_verdict_is_returned(table: Table, session: Session) -> None:
    table.time.pass_by(4_000)
    verdict = answer(session)
    assert (verdict.outcome, verdict.given, verdict.ms) == (Outcome.RIGHT, (0,), 4_000)
    assert (verdict.points, verdict.streak, verdict.streak_before) == (Points(1000, 52, 0), 1, 0)
    assert table.look_up(
        "SELECT game_id, position, outcome, given, credit, base, speed, streak, ms FROM answer"
    ) == [(session.number, 1, "right", "[0]", 1000, 1000, 52, 0, 4_000)]
    assert session.verdict == verdict


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("is_right", [True, False])
def test_every_kind_of_question_is_judged_and_kept(table: Table, kind: Kind, *, is_right: bool) -> None:
    table.desk.choose_pack("harbor")
    session = table.start(kinds=(kind,))
    assert {item.kind for item in session.game.asked} == {kind}
    session.start_clock()
    given = right(session) if is_right else wrong(session)
    verdict = answer(session, is_right=is_right)
    assert (verdict.outcome, verdict.given) == (Outcome.RIGHT if is_right else Outcome.WRONG, given)
    play_out(session)
    kept = table.store.log.review(session.number).answers[0]
    assert (kept.given, kept.credit, kept.shown) == (given, 1000 * is_right, session.game.asked[0].shown)


def test_an_answer_that_is_partly_right_says_how_much_of_it(table: Table) -> None:
    table.desk.choose_pack("harbor")
    session = table.start(kinds=(Kind.ORDERING,))
    session.start_clock()
    verdict = session.answer((1, 0, 2, 3))
    assert verdict is not None
    assert (verdict.outcome, verdict.credit, verdict.parts) == (Outcome.PARTLY, 833, (5, 6))


def test_a_verdict_knows_the_streak_before_it(table: Table) -> None:
    session = table.start()
    seen = []
    for is_right in (True, True, False, True):
        session.start_clock()
        verdict = answer(session, is_right=is_right)
        seen.append((verdict.streak_before, verdict.streak))
        session.go_on()
    assert seen == [(0, 1), (1, 2), (2, 0), (0, 1)]
    assert table.look_up("SELECT streak FROM answer") == [(0,), (6,), (0,), (0,)]


def test_only_where_there_are_lives_a_miss_takes_one(table: Table) -> None:
    lost = {}
    for mode in ("classic", "survival"):
        session = table.start(mode)
        session.start_clock()
        lost[mode] = answer(session, is_right=False).has_lost_life
    assert lost == {"classic": False, "survival": True}


def test_time_that_is_up_is_an_answer_too(table: Table, session: Session) -> None:
    run_down(table, session)
    verdict = session.tick()
    assert verdict is not None
    assert (verdict.outcome, verdict.given, verdict.points, verdict.ms) == (
        *(Outcome.TIME_UP, None, Points(), LIMIT),
    )
    assert table.look_up("SELECT outcome, given, ms FROM answer") == [("time_up", None, LIMIT)]


LATE: dict[str, Callable[[Session], object]] = {
    "answer": lambda session: session.answer(right(session)),
    "pause": lambda session: session.stop_clock(),
    "lifeline": lambda session: session.use(Lifeline.SKIP),
}


@pytest.mark.parametrize("call", LATE.values(), ids=LATE)
def test_whatever_comes_too_late_is_time_up(
    table: Table, session: Session, call: Callable[[Session], object]
) -> None:
    run_down(table, session)
    call(session)
    assert session.verdict is not None
    assert session.verdict.outcome is Outcome.TIME_UP
    assert table.look_up("SELECT outcome FROM answer") == [("time_up",)]


def test_a_second_answer_changes_nothing(table: Table, session: Session) -> None:
    answer(session, is_right=False)
    before = table.look_up("SELECT * FROM answer"), table.look_up("SELECT snapshot FROM game")
    assert session.answer(right(session)) is None
    assert (table.look_up("SELECT * FROM answer"), table.look_up("SELECT snapshot FROM game")) == before


def test_a_pause_stops_the_clock(table: Table, session: Session) -> None:
    table.time.pass_by(5_000)
    assert session.stop_clock() is None
    table.time.pass_by(600_000)
    assert (session.left_ms, session.answer(right(session)), session.tick()) == (15_000, None, None)
    session.start_clock()
    table.time.pass_by(1_000)
    assert session.left_ms == 14_000


def test_a_fifty_fifty_leaves_the_key_and_one_distractor(table: Table, session: Session) -> None:
    assert session.use(Lifeline.FIFTY_FIFTY) is None
    taken = session.game.eliminated
    assert (len(taken), 0 in taken) == (2, False)
    assert all(session.answer((place,)) is None for place in taken)
    assert table.look_up("SELECT count(*) FROM answer") == [(0,)]
    answer(session)
    assert table.look_up("SELECT is_aided FROM answer") == [(1,)]


def test_extra_time_is_added_to_what_is_left(table: Table, session: Session) -> None:
    table.wait(session, 19_000)
    session.use(Lifeline.EXTRA_TIME)
    assert session.left_ms == 11_000


def test_a_skipped_question_is_recorded_and_teaches_nothing(table: Table, session: Session) -> None:
    table.time.pass_by(2_000)
    verdict = session.use(Lifeline.SKIP)
    assert verdict is not None
    assert (verdict.outcome, verdict.given, verdict.points) == (Outcome.SKIPPED, None, Points())
    assert table.look_up("SELECT outcome, given, ms FROM answer") == [("skipped", None, 2_000)]
    assert table.look_up("SELECT due_at FROM memory") == [(None,)]


def test_a_whole_game_ends_in_history_and_among_the_scores(table: Table) -> None:
    session = play(table.start(), "rrrrrrrwww")
    assert (session.game.phase, session.game.right, session.verdict) == (Phase.FINISHED, 7, None)
    assert table.look_up("SELECT state, score, right_count, asked, best_streak FROM game") == [
        ("finished", session.game.score, 7, 10, 7)
    ]
    assert table.look_up("SELECT game_id, points FROM score") == [(session.number, session.game.score)]
    assert table.desk.unfinished() is None


def test_the_game_is_finished_with_its_last_answer_even_if_nobody_goes_on(table: Table) -> None:
    session = play(table.start(), "r" * 9)
    session.start_clock()
    answer(session)
    assert session.game.phase is Phase.JUDGED
    assert table.look_up("SELECT state, asked FROM game") == [("finished", 10)]


def test_thirty_seconds_end_a_game_between_two_answers(table: Table) -> None:
    session = play(table.start("thirty"), "rw")
    session.start_clock()
    table.wait(session, 27_000)
    assert (session.game.phase, session.game.right) == (Phase.FINISHED, 1)
    assert table.look_up("SELECT state, asked, right_count FROM game") == [("finished", 2, 1)]


def test_a_game_in_which_nobody_answers_has_a_result(table: Table) -> None:
    session = table.start()
    while session.game.phase is not Phase.FINISHED:
        session.start_clock()
        run_down(table, session)
        session.tick()
        session.go_on()
    assert table.look_up("SELECT state, score, right_count, asked FROM game") == [("finished", 0, 0, 10)]


def test_a_game_that_is_given_up_is_history_without_a_score(table: Table) -> None:
    session = play(table.start(), "r")
    session.give_up()
    assert table.look_up("SELECT state, right_count, asked FROM game") == [("given_up", 1, 1)]
    assert table.look_up("SELECT count(*) FROM score") == [(0,)]
    assert table.desk.unfinished() is None


@pytest.mark.parametrize("ended", [True, False])
def test_nothing_more_happens_in_a_game_that_is_over(table: Table, *, ended: bool) -> None:
    session = table.start()
    play_out(session) if ended else session.give_up()
    before = session.game, table.look_up("SELECT * FROM game")
    session.start_clock()
    session.go_on()
    session.give_up()
    assert (session.answer(right(session)), session.tick(), session.use(Lifeline.SKIP)) == (None, None, None)
    assert (session.game, table.look_up("SELECT * FROM game")) == before


def test_a_rated_game_moves_the_rating_with_every_answer(table: Table) -> None:
    session = table.start("rated")
    session.start_clock()
    verdict = answer(session)
    assert verdict.rating is not None
    before, after = verdict.rating
    assert before.value == 1500 < after.value
    assert table.store.players.rating(1) == after
    play_out(session)
    assert session.game.rating is not None
    assert table.look_up("SELECT rating_before, rating_after FROM game") == [
        (1500, session.game.rating.value)
    ]


def test_what_a_guest_answers_counts_for_the_question_alone(table: Table) -> None:
    play_out(table.start("hot-seat", seats=TWO, count=3, has_steal=False), "rw")
    assert table.look_up("SELECT player_id, asked, right_count FROM player_day") == [(1, 3, 3)]
    assert table.look_up("SELECT sum(asked) FROM question") == [(6,)]
    assert table.look_up("SELECT name, right_count, asked FROM seat") == [("Ada", 3, 3), ("Guest", 0, 3)]


def test_a_stolen_question_belongs_to_who_stole_it(table: Table) -> None:
    session = table.start("hot-seat", seats=TWO, count=3)
    session.start_clock()
    assert session.answer(wrong(session)) is None
    assert (session.game.phase, session.game.turn) == (Phase.PAUSED, 1)
    session.start_clock()
    verdict = answer(session)
    assert (verdict.seat, verdict.outcome, verdict.points.base) == (1, Outcome.RIGHT, 500)
    assert table.look_up("SELECT seat, outcome FROM answer") == [(0, "wrong"), (1, "right")]


def test_the_first_buzzer_answers_and_the_second_does_not(table: Table) -> None:
    session = table.start("hot-seat", seats=TWO, count=3, turns=Turns.BUZZER)
    session.start_clock()
    assert session.answer(right(session)) is None
    session.buzz(1)
    session.buzz(0)
    assert answer(session).seat == 1
    assert table.look_up("SELECT seat, outcome FROM answer") == [(1, "right")]
