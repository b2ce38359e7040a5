"""Two thousand whole games: each one ends, and its result is consistent."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES, Mode
from quizapp.rules.moves import apply
from tests.rules.robot import Robot

if TYPE_CHECKING:
    from quizapp.rules.game import Game

GAMES = 250


@pytest.mark.parametrize("mode", MODES.values(), ids=lambda mode: mode.key)
def test_every_game_ends_with_a_result(mode: Mode) -> None:
    for seed in range(GAMES):
        robot = Robot(mode, seed)
        check(robot.play())


def check(game: Game) -> None:
    answered = {reply.place for reply in game.replies}
    is_dead = game.terms.setup.row.lives > 0 and game.lives_left == 0
    is_out_of_time = game.is_time_up(0)
    assert answered == set(range(len(answered)))
    assert len(answered) == game.terms.count or is_dead or is_out_of_time
    assert sorted(asked.revision for asked in game.asked) == list(range(len(game.asked)))
    assert game.score == sum(reply.points.total for reply in game.replies)
    assert game.right <= len(game.replies)


@pytest.mark.parametrize("mode", MODES.values(), ids=lambda mode: mode.key)
def test_a_game_is_its_start_and_its_log(mode: Mode) -> None:
    robot = Robot(mode, seed=1)
    played = robot.play()
    assert reduce(apply, robot.log, Robot(mode, seed=1).start) == played


def test_robots_play_games_worth_checking() -> None:
    played = [Robot(mode, seed).play() for mode in MODES.values() for seed in range(20)]
    replies = [reply for game in played for reply in game.replies]
    assert {reply.outcome for reply in replies} == set(Outcome)
    assert {reply.is_amended for reply in replies} == {reply.is_aided for reply in replies} == {True, False}
    assert any(len(game.replies_to(0)) > 1 for game in played)
