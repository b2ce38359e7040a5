"""Coming back to a game that was left, as after a crash: from the store alone."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.play.seat import Seat
from quizapp.rules.game import Phase, stand_still
from quizapp.rules.mode import MODES, Lifeline
from quizapp.rules.setup import Turns
from tests.play.playing import answer, play, play_out, right, wrong

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from tests.play.conftest import Table

THREE = (Seat("Ada", 0, 1), Seat("Guest", 1, None), Seat("Guest 2", 2, None))
MOST_STEPS = 400
GAMES: dict[str, dict[str, object]] = {
    **{key: {"mode": key} for key, mode in MODES.items() if mode.seats == (1, 1)},
    "classic without a clock": {"mode": "classic", "timing": 0},
    "hot seat in turn": {"mode": "hot-seat", "seats": THREE, "count": 3},
    "hot seat, everybody the same": {"mode": "hot-seat", "seats": THREE, "count": 3, "is_shared": True},
    "hot seat with buzzers": {"mode": "hot-seat", "seats": THREE, "count": 3, "turns": Turns.BUZZER},
}


def come_back(table: Table) -> Session:
    table.reopen()
    saved = table.desk.unfinished()
    assert saved is not None
    return table.desk.go_on(saved)


def again(table: Table, session: Session) -> Session:
    """Return the game as another run of the program finds it."""
    saved = table.store.log.saved(session.number)
    assert saved is not None
    return table.desk.go_on(saved)


def step(table: Table, session: Session, dice: Random) -> None:
    """Do what a player may do next, a second later."""
    if session.game.phase is Phase.JUDGED:
        session.go_on()
    elif session.game.phase is Phase.PAUSED:
        session.start_clock()
    elif session.game.turn is None:
        session.buzz(dice.choice([seat for seat in range(3) if seat not in session.game.tried]))
    else:
        table.wait(session, 1_000)
        lifeline = dice.choice([*Lifeline, None, None, None])
        if lifeline is not None and session.game.can_use(lifeline):
            session.use(lifeline)
        else:
            session.answer(right(session) if dice.random() < 0.6 else wrong(session))


@pytest.mark.parametrize("choices", GAMES.values(), ids=GAMES)
def test_a_game_of_any_mode_is_the_same_at_every_point(table: Table, choices: dict[str, object]) -> None:
    table.desk.choose_pack("harbor")
    session = table.start(**choices)  # type: ignore[arg-type]
    dice = Random(3)
    for _ in range(MOST_STEPS):
        left = again(table, session)
        assert left.game == stand_still(session.game, table.time.monotonic())
        assert (left.left_ms, left.verdict) == (session.left_ms, session.verdict)
        assert (left.question, left.seats, left.code, left.race) == (
            *(session.question, session.seats, session.code, session.race),
        )
        step(table, session, dice)
        if session.game.is_over:
            break
    assert table.store.log.saved(session.number) is None


@pytest.mark.parametrize("choices", GAMES.values(), ids=GAMES)
def test_a_game_that_is_left_at_every_point_ends_like_one_that_was_not(
    table: Table, other: Table, choices: dict[str, object]
) -> None:
    results = []
    for one in (table, other):
        one.desk.choose_pack("harbor")
        session, dice = one.start(**choices), Random(5)  # type: ignore[arg-type]
        while not session.game.is_over:
            step(one, session, dice)
            if one is other and not session.game.is_over:
                is_asking = session.game.phase is Phase.ASKING
                session = again(one, session)
                if is_asking:
                    session.start_clock()
        results.append((session.game.replies, one.look_up("SELECT * FROM answer")))
    assert results[0] == results[1]


def test_the_time_goes_on_from_the_last_look_at_the_clock(table: Table, session: Session) -> None:
    table.wait(session, 3_000)
    table.time.pass_by(400)
    left = come_back(table)
    assert left.left_ms == 17_000
    left.start_clock()
    table.time.pass_by(1_000)
    assert left.left_ms == 16_000


def test_the_run_that_a_game_is_a_race_against_comes_back(table: Table) -> None:
    play_out(table.start("challenge"))
    racing = table.start("challenge")
    assert racing.race is not None
    assert come_back(table).race == racing.race


def test_a_verdict_that_was_on_the_screen_is_there_again(table: Table, session: Session) -> None:
    table.time.pass_by(3_000)
    verdict = answer(session)
    left = come_back(table)
    assert left.verdict == verdict
    left.go_on()
    assert (left.game.place, left.left_ms) == (1, 20_000)


def test_a_rated_game_goes_on_with_what_another_one_did_to_the_rating(table: Table) -> None:
    first = play(table.start("rated"), "r")
    play_out(table.start("rated"), "w")
    rating = table.store.players.rating(1)
    left = come_back(table)
    assert left.number == first.number
    assert left.game == replace(first.game, rating=rating)
    play(left, "r")
    assert left.game.rating == table.store.players.rating(1)
    assert rating is not None
    assert left.game.rating is not None
    assert rating.value < left.game.rating.value < 1500


def test_a_question_is_asked_as_it_was_worded_when_the_game_began(table: Table, session: Session) -> None:
    before = session.question
    file = table.packs.place / "quiz" / "questions.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("Which", "What"), encoding="utf-8")
    assert come_back(table).question == before
    assert table.start().question.stem.startswith("What is number")


def test_a_game_goes_on_even_if_its_pack_is_gone(table: Table, session: Session) -> None:
    before = session.question
    for file in (table.packs.place / "quiz").iterdir():
        file.unlink()
    left = come_back(table)
    assert left.question == before
    left.start_clock()
    assert answer(left).credit == 1000


def test_each_player_comes_back_to_their_own_game(table: Table, session: Session) -> None:
    ben = table.store.players.add("Ben")
    ada = table.desk.player
    table.desk.choose_player(ben.key)
    assert table.desk.unfinished() is None
    assert ada is not None
    table.desk.choose_player(ada.key)
    saved = table.desk.unfinished()
    assert saved is not None
    assert saved.id == session.number
