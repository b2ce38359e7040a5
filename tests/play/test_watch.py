"""A machine that sleeps, a program that is stopped, a clock that is set: nobody's answer, nobody's time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.play.clock import Clock
from quizapp.play.seat import Seat
from quizapp.play.watch import AWAY_MS, Watch
from quizapp.rules.game import Phase
from quizapp.rules.mode import Lifeline
from quizapp.rules.setup import Turns
from tests.play.conftest import Time
from tests.play.playing import answer, play_out, right

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.play.session import Session
    from tests.play.conftest import Table

HOUR = 3_600_000
TWO = (Seat("Ada", 0, 1), Seat("Guest", 1, None))
AWAY: dict[str, Callable[[Time], None]] = {
    "suspended": lambda time: time.move_wall(HOUR),
    "stopped": lambda time: time.pass_by(HOUR),
    "set ahead": lambda time: time.move_wall(AWAY_MS + 1),
    "set back": lambda time: time.move_wall(-AWAY_MS - 1),
    "stopped for a little too long": lambda time: time.pass_by(AWAY_MS + 1),
}
CALLS: dict[str, Callable[[Session], object]] = {
    "tick": lambda session: session.tick(),
    "answer": lambda session: session.answer(right(session)),
    "pause": lambda session: session.stop_clock(),
    "lifeline": lambda session: session.use(Lifeline.SKIP),
}


@pytest.mark.parametrize("leave", AWAY.values(), ids=AWAY)
def test_a_watch_notices_that_time_was_lost(leave: Callable[[Time], None]) -> None:
    time = Time()
    watch = Watch(Clock(time.monotonic, time.wall))
    time.pass_by(1_000)
    assert not watch.was_away()
    last = time.monotonic()
    leave(time)
    assert watch.was_away()
    assert watch.last == last


@pytest.mark.parametrize(("ms", "wall"), [(1_000, 0), (AWAY_MS, 0), (1_000, 900), (2_000, -900), (0, 0)])
def test_a_slow_second_is_no_absence(ms: int, wall: int) -> None:
    time = Time()
    watch = Watch(Clock(time.monotonic, time.wall))
    for _ in range(100):
        time.pass_by(ms)
        time.move_wall(wall)
        assert not watch.was_away()


@pytest.mark.parametrize("leave", AWAY.values(), ids=AWAY)
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_question_that_was_interrupted_comes_back_last_and_is_not_wrong(
    table: Table, session: Session, call: Callable[[Session], object], leave: Callable[[Time], None]
) -> None:
    table.wait(session, 7_000)
    first = session.question.stem
    leave(table.time)
    assert (call(session), session.was_interrupted, session.game.phase) == (None, True, Phase.PAUSED)
    assert (session.question.stem != first, session.left_ms, session.game.replies) == (True, 20_000, ())
    assert table.look_up("SELECT count(*) FROM answer") == [(0,)]
    play_out(session, "r")
    assert (session.question.stem, session.game.right) == (first, 10)


def test_the_interruption_is_on_disk_at_once_and_over_with_the_next_question(
    table: Table, session: Session
) -> None:
    table.time.move_wall(HOUR)
    session.tick()
    saved = table.store.log.saved(session.number)
    assert saved is not None
    assert table.desk.go_on(saved).game == session.game
    session.start_clock()
    assert (session.was_interrupted, answer(session).ms) == (False, 0)


def test_lifelines_that_were_used_on_it_are_given_back(table: Table, session: Session) -> None:
    before = session.game.lifelines
    session.use(Lifeline.FIFTY_FIFTY)
    session.use(Lifeline.EXTRA_TIME)
    table.time.pass_by(HOUR)
    session.tick()
    assert (session.game.lifelines, session.game.eliminated, session.left_ms) == (before, (), 20_000)


def test_a_last_question_that_was_interrupted_is_asked_anew(table: Table) -> None:
    session = table.start()
    while session.game.place < 9:
        session.start_clock()
        answer(session)
        session.go_on()
    session.start_clock()
    stem = session.question.stem
    table.time.pass_by(HOUR)
    session.tick()
    session.start_clock()
    assert (session.question.stem, session.left_ms, answer(session).points.base) == (stem, 20_000, 1000)


def test_a_clock_for_the_whole_game_stops_where_it_surely_ran(table: Table) -> None:
    session = table.start("thirty")
    session.start_clock()
    table.wait(session, 4_000)
    table.time.pass_by(HOUR)
    session.tick()
    assert (session.was_interrupted, session.left_ms) == (True, 26_000)


@pytest.mark.parametrize("turns", Turns)
def test_several_players_are_asked_the_same_question_once_more(table: Table, turns: Turns) -> None:
    session = table.start("hot-seat", seats=TWO, turns=turns)
    session.start_clock()
    before = (session.question, session.game.turn)
    if turns is Turns.BUZZER:
        session.buzz(1)
    table.time.move_wall(HOUR)
    session.tick()
    assert (session.was_interrupted, session.question, session.game.turn) == (True, *before)


def test_a_buzzer_that_is_pressed_after_an_absence_does_not_count(table: Table) -> None:
    session = table.start("hot-seat", seats=TWO, turns=Turns.BUZZER)
    session.start_clock()
    table.time.pass_by(HOUR)
    session.buzz(1)
    assert (session.was_interrupted, session.game.turn, session.game.phase) == (True, None, Phase.PAUSED)


@pytest.mark.parametrize("choices", [{"mode": "practice"}, {"mode": "classic", "timing": 0}])
def test_without_a_clock_nothing_is_interrupted(table: Table, choices: dict[str, object]) -> None:
    session = table.start(**choices)  # type: ignore[arg-type]
    session.start_clock()
    table.time.move_wall(HOUR)
    assert session.tick() is None
    table.time.pass_by(HOUR)
    assert (answer(session).credit, session.was_interrupted) == (1000, False)


def test_an_absence_during_a_verdict_or_a_pause_is_no_interruption(table: Table, session: Session) -> None:
    session.stop_clock()
    table.time.pass_by(HOUR)
    session.start_clock()
    answer(session)
    table.time.move_wall(HOUR)
    session.tick()
    session.go_on()
    session.start_clock()
    assert (answer(session).credit, session.was_interrupted) == (1000, False)
