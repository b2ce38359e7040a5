"""Playing on a real store: what a call returns is on disk already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.play.verdict import Verdict
from quizapp.rules.game import Phase
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from tests.play.conftest import Table

LIMIT = 20_000


def places(session: Session) -> tuple[int, int]:
    """Return the key's place on the screen, and one of a distractor."""
    key = session.game.current.shown.index(session.game.current.key)
    return key, (key + 1) % len(session.options)


def play_to_the_end(session: Session, right: int = 10) -> None:
    for number in range(len(session.game.asked)):
        session.start_clock()
        session.answer(places(session)[number >= right])
        session.go_on()


def test_the_question_waits_until_it_is_on_the_screen(table: Table) -> None:
    session = table.desk.start("classic")
    table.time.pass_by(60_000)
    assert (session.left_ms, session.answer(0), session.verdict) == (LIMIT, None, None)


def test_an_answer_is_in_the_database_when_the_verdict_is_returned(table: Table, session: Session) -> None:
    table.time.pass_by(4_000)
    key, _ = places(session)
    verdict = session.answer(key)
    assert verdict == Verdict(Outcome.RIGHT, key, key, 1052, streak=1, streak_before=0, ms=4_000)
    assert table.look_up(
        "SELECT game_id, position, outcome, credit, base, speed, streak, ms FROM answer"
    ) == [(session.number, 1, "right", 1000, 1000, 52, 0, 4_000)]
    assert session.verdict == verdict


def test_a_wrong_answer_shows_what_was_chosen_and_what_was_right(table: Table, session: Session) -> None:
    key, wrong = places(session)
    verdict = session.answer(wrong)
    assert verdict is not None
    assert (verdict.outcome, verdict.chosen, verdict.key, verdict.points) == (Outcome.WRONG, wrong, key, 0)
    assert table.look_up("SELECT outcome, given, credit FROM answer") == [
        ("wrong", session.game.current.shown[wrong], 0)
    ]


def test_a_verdict_knows_the_streak_before_it(table: Table, session: Session) -> None:
    seen = []
    for is_wrong in (False, False, True, False):
        session.start_clock()
        verdict = session.answer(places(session)[is_wrong])
        assert verdict
        seen.append((verdict.streak_before, verdict.streak))
        session.go_on()
    assert seen == [(0, 1), (1, 2), (2, 0), (0, 1)]
    assert table.look_up("SELECT streak FROM answer") == [(0,), (6,), (0,), (0,)]


def test_time_that_is_up_is_an_answer_too(table: Table, session: Session) -> None:
    table.time.pass_by(LIMIT + 3)
    verdict = session.tick()
    assert verdict == Verdict(Outcome.TIME_UP, None, places(session)[0], 0, 0, 0, LIMIT)
    assert table.look_up("SELECT outcome, given, ms FROM answer") == [("time_up", None, LIMIT)]


@pytest.mark.parametrize("call", ["answer", "stop_clock", "use"])
def test_whatever_comes_too_late_is_time_up(table: Table, session: Session, call: str) -> None:
    table.time.pass_by(LIMIT)
    calls = {"answer": lambda: session.answer(0), "stop_clock": session.stop_clock}
    verdict = calls.get(call, lambda: session.use(Lifeline.SKIP))()
    assert verdict is not None
    assert verdict.outcome is Outcome.TIME_UP
    assert table.look_up("SELECT outcome FROM answer") == [("time_up",)]


def test_a_second_answer_changes_nothing(table: Table, session: Session) -> None:
    key, wrong = places(session)
    session.answer(wrong)
    before = table.look_up("SELECT * FROM answer"), table.look_up("SELECT snapshot FROM game")
    assert session.answer(key) is None
    assert (table.look_up("SELECT * FROM answer"), table.look_up("SELECT snapshot FROM game")) == before


def test_a_pause_stops_the_clock(table: Table, session: Session) -> None:
    table.time.pass_by(5_000)
    assert session.stop_clock() is None
    table.time.pass_by(600_000)
    assert (session.left_ms, session.answer(0), session.tick()) == (15_000, None, None)
    session.start_clock()
    table.time.pass_by(1_000)
    assert session.left_ms == 14_000


def test_a_fifty_fifty_takes_two_places_from_the_screen(table: Table, session: Session) -> None:
    assert session.use(Lifeline.FIFTY_FIFTY) is None
    taken = session.eliminated
    assert (len(taken), places(session)[0] in taken) == (2, False)
    assert all(session.answer(place) is None for place in taken)
    assert table.look_up("SELECT count(*) FROM answer") == [(0,)]


def test_extra_time_is_added_to_what_is_left(table: Table, session: Session) -> None:
    table.time.pass_by(19_000)
    session.use(Lifeline.EXTRA_TIME)
    assert session.left_ms == 11_000


def test_a_skipped_question_is_recorded(table: Table, session: Session) -> None:
    table.time.pass_by(2_000)
    verdict = session.use(Lifeline.SKIP)
    assert verdict is not None
    assert (verdict.outcome, verdict.chosen, verdict.points) == (Outcome.SKIPPED, None, 0)
    assert table.look_up("SELECT outcome, given, ms FROM answer") == [("skipped", None, 2_000)]


def test_a_whole_game_ends_in_history_and_among_the_scores(table: Table, session: Session) -> None:
    play_to_the_end(session, right=7)
    assert (session.game.phase, session.game.right, session.verdict) == (Phase.FINISHED, 7, None)
    assert table.look_up("SELECT state, score, right_count, asked, best_streak FROM game") == [
        ("finished", session.game.score, 7, 10, 7)
    ]
    assert table.look_up("SELECT game_id, points FROM score") == [(session.number, session.game.score)]
    assert table.desk.unfinished() is None


def test_the_game_is_finished_with_its_last_answer_even_if_nobody_goes_on(table: Table) -> None:
    session = table.desk.start("classic")
    for _ in session.game.asked:
        session.go_on()
        session.start_clock()
        session.answer(0)
    assert session.game.phase is Phase.JUDGED
    assert table.look_up("SELECT state, asked FROM game") == [("finished", 10)]


def test_a_game_that_is_given_up_is_history_without_a_score(table: Table, session: Session) -> None:
    session.answer(places(session)[0])
    session.go_on()
    session.give_up()
    assert table.look_up("SELECT state, right_count, asked FROM game") == [("given_up", 1, 1)]
    assert table.look_up("SELECT count(*) FROM score") == [(0,)]
    assert table.desk.unfinished() is None


@pytest.mark.parametrize("ended", [True, False])
def test_nothing_more_happens_in_a_game_that_is_over(table: Table, *, ended: bool) -> None:
    session = table.desk.start("classic")
    play_to_the_end(session) if ended else session.give_up()
    before = session.game, table.look_up("SELECT * FROM game")
    session.start_clock()
    session.go_on()
    session.give_up()
    assert (session.answer(0), session.tick(), session.use(Lifeline.SKIP)) == (None, None, None)
    assert (session.game, table.look_up("SELECT * FROM game")) == before


def test_the_history_shows_what_was_asked(table: Table, session: Session) -> None:
    key, _ = places(session)
    shown = session.options
    session.answer(key)
    session.go_on()
    session.give_up()
    (answer,) = table.store.log.review(session.number).answers
    assert tuple(answer.question.options[position].text for position in answer.shown) == shown
    assert (answer.outcome, answer.given) == ("right", answer.shown[key])
