"""A game as text and back."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import QuizError
from quizapp.play.snapshot import dump, load, load_known
from quizapp.rules.game import Game, Phase
from quizapp.rules.judging import Outcome
from quizapp.rules.memory import Memory
from quizapp.rules.mode import MODES, Lifeline
from quizapp.rules.moves import apply
from quizapp.rules.question import Kind
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked
from tests.rules.robot import Robot

LATER = 100_000_000
OLD = {
    "format": 1,
    "asked": [
        {"revision": 4, "kind": "single_choice", "shown": [2, 0, 5, 1], "key": 0, "survivor": 5},
        {"revision": 7, "kind": "true_false", "shown": [0, 1], "key": 1, "survivor": None},
    ],
    "seconds": 30,
    "lifelines": {"fifty_fifty": 1, "extra_time": 1, "skip": 0},
    "phase": "asking",
    "replies": [
        {"outcome": "wrong", "given": 2, "credit": 0, "points": [0, 0, 0], "ms": 900},
    ],
    "spent_ms": 700,
    "extra_ms": 10_000,
    "eliminated": [],
}


def somewhere(mode: str, seed: int, share: float) -> Game:
    """Return a robot's game of a mode, left at some share of its way."""
    robot = Robot(MODES[mode], seed)
    robot.play()
    return reduce(apply, robot.log[: int(share * len(robot.log))], robot.start)


def standing(game: Game) -> Game:
    """Return the game with its clock stopped."""
    phase = Phase.PAUSED if game.phase is Phase.ASKING else game.phase
    return replace(game, phase=phase, spent_ms=game.spent_at(LATER), since=None)


GAMES = st.builds(somewhere, st.sampled_from(list(MODES)), st.integers(0, 50), st.floats(0, 1))


@given(GAMES)
def test_any_game_of_any_mode_comes_back_with_its_clock_standing(game: Game) -> None:
    assert load(dump(game, LATER)) == standing(game)


@given(GAMES)
def test_what_came_back_is_written_as_it_was(game: Game) -> None:
    text = dump(standing(game), 0)
    assert dump(load(text), LATER) == text


@pytest.mark.parametrize("step", [None, 1])
def test_what_was_remembered_before_the_last_answer_comes_back(step: int | None) -> None:
    known = Memory(3.126, 5.25, 2, step, 1_750_000_000_001, 1_750_000_000_000)
    text = dump(somewhere("classic", 1, 0.5), 0, known)
    assert load_known(text) == known
    assert load_known(dump(load(text), 0)) is None


def test_a_game_that_an_earlier_version_saved_comes_back() -> None:
    game = load(json.dumps(OLD))
    assert game.asked == (
        Asked(4, Kind.SINGLE_CHOICE, 3, (2, 0, 5, 1), halved=(2, 1)),
        Asked(7, Kind.TRUE_FALSE, 3, (0, 1)),
    )
    assert (game.phase, game.place, game.spent_ms, game.limit_ms) == (Phase.PAUSED, 1, 700, 32_500)
    (reply,) = game.replies
    assert (reply.place, reply.outcome, reply.given, reply.points, reply.ms) == (
        *(0, Outcome.WRONG, (2,), Points(), 900),
    )
    assert (game.uses_left(Lifeline.FIFTY_FIFTY), game.uses_left(Lifeline.SKIP)) == (1, 0)
    assert load(dump(game, 0)) == game


@pytest.mark.parametrize(("phase", "place"), [("judged", 0), ("paused", 1), ("given_up", 1)])
def test_an_earlier_game_stands_at_the_question_that_was_on_the_screen(phase: str, place: int) -> None:
    assert load(json.dumps({**OLD, "phase": phase})).place == place


def test_helps_of_an_earlier_game_are_told_by_what_they_did() -> None:
    game = load(json.dumps({**OLD, "eliminated": [2, 1]}))
    assert game.helps == (Lifeline.FIFTY_FIFTY, Lifeline.EXTRA_TIME)


def test_a_game_of_a_later_version_is_refused_and_said() -> None:
    with pytest.raises(QuizError, match="saved by another version of QuizApp"):
        load('{"format": 3}')


def test_a_snapshot_stays_small() -> None:
    assert len(dump(somewhere("classic", 1, 0), 0)) < 1_700
