"""What is different in each mode: clocks for the whole game, lives, ratings, and games without points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.rules.events import Continued, Event, Interrupted, LifelineUsed, Paused, Resumed, TimeRan
from quizapp.rules.game import Game, Phase
from quizapp.rules.mode import PRACTICE, RATED, SURVIVAL, THIRTY
from quizapp.rules.moves import apply
from quizapp.rules.rating import Rating, prior, rated
from quizapp.rules.scoring import Points
from quizapp.rules.setup import default_setup
from tests.rules.game_samples import (
    CHOICE,
    CLASSIC_SETUP,
    EXTRA_TIME,
    FIFTY_FIFTY,
    LIMIT,
    NEVER,
    ORDER,
    choices,
    game_of,
    partly,
    play,
    right,
    rounds,
    wrong,
)

THIRTY_SETUP = default_setup(THIRTY)
FLAT = 30_000
LEVELS = tuple(replace(CHOICE, revision=level, level=level) for level in (5, 4, 3, 2, 1, 3))


def thirty() -> Game:
    return game_of(*choices(10), setup=THIRTY_SETUP)


def survival(count: int = 6) -> Game:
    return game_of(*choices(count), setup=default_setup(SURVIVAL))


def adapting(count: int = 3) -> Game:
    return game_of(*LEVELS, setup=default_setup(RATED), count=count, rating=Rating())


def test_one_clock_runs_through_a_whole_game() -> None:
    game = play(thirty(), Resumed(0), right(4_000), Continued(), Resumed(9_000), right(11_000))
    assert [reply.ms for reply in game.replies] == [4_000, 2_000]
    assert game.left_at(NEVER) == FLAT - 6_000


def test_a_whole_game_s_clock_gives_no_points_for_speed() -> None:
    assert rounds(thirty(), "r").replies[0].points == Points(1000, 0, 0)


@pytest.mark.parametrize(("outcome", "left"), [("r", 30_000), ("p", 30_000), ("w", 27_000)])
def test_only_a_wrong_answer_costs_time(outcome: str, left: int) -> None:
    assert rounds(thirty(), outcome).left_at(NEVER) == left


def test_the_game_ends_the_moment_its_clock_runs_out() -> None:
    game = play(thirty(), Resumed(0), right(1_000), Continued(), Resumed(1_000), TimeRan(FLAT))
    assert (game.phase, len(game.replies), game.is_over) == (Phase.FINISHED, 1, True)
    assert game.left_at(NEVER) == 0


def test_an_answer_after_the_game_s_clock_is_none() -> None:
    game = play(thirty(), Resumed(0), right(FLAT))
    assert (game.phase, game.replies) == (Phase.FINISHED, ())


def test_a_penalty_that_takes_the_last_seconds_ends_the_game_after_the_verdict() -> None:
    judged = play(thirty(), Resumed(0), wrong(28_000))
    assert (judged.phase, judged.is_over, judged.replies[0].ms) == (Phase.JUDGED, True, 28_000)
    assert play(judged, Continued()).phase is Phase.FINISHED


def test_extra_time_is_for_one_question_only_not_for_a_whole_game() -> None:
    game = play(replace(thirty(), lifelines=((EXTRA_TIME, 1),)), Resumed(0))
    assert not game.can_use(EXTRA_TIME)


@pytest.mark.parametrize(
    ("outcomes", "lives", "is_over"),
    [("", 3, False), ("rr", 3, False), ("rws", 2, False), ("wt", 1, False), ("wtw", 0, True)],
)
def test_misses_cost_lives_and_the_last_one_ends_the_game(outcomes: str, lives: int, is_over: bool) -> None:
    game = rounds(survival(), outcomes)
    assert (game.lives_left, game.is_over) == (lives, is_over)


@pytest.mark.parametrize(("credit", "lives"), [(499, 2), (500, 3)])
def test_less_than_half_an_answer_costs_a_life(credit: int, lives: int) -> None:
    game = play(game_of(ORDER, setup=default_setup(SURVIVAL)), Resumed(0), partly(0, credit))
    assert game.lives_left == lives


def test_practice_has_no_points() -> None:
    game = rounds(game_of(*choices(3), setup=default_setup(PRACTICE)), "rrw")
    assert (game.score, game.right, game.best_streak, game.has_clock) == (0, 2, 2, False)


def test_a_rated_game_asks_what_the_player_answers_three_times_of_four() -> None:
    game = adapting()
    assert [asked.level for asked in game.asked] == [2, 5, 4, 3, 1, 3]
    following = play(game, Resumed(0), right(0), Continued())
    assert following.current.level == 3
    assert following.asked[2].level == 5


@pytest.mark.parametrize(("outcome", "score"), [("r", 1.0), ("w", 0.0), ("t", 0.0), ("p", 0.6)])
def test_every_reply_of_a_rated_game_moves_the_rating(outcome: str, score: float) -> None:
    game = rounds(adapting(), outcome)
    expected = rated(Rating(), (prior(2), score))
    assert (game.rating, game.replies[0].rating) == (expected, expected)


def test_a_rated_game_asks_as_many_as_were_set_up() -> None:
    game = rounds(adapting(), "rrr")
    assert (game.phase, len(game.replies), len(game.asked)) == (Phase.FINISHED, 3, 6)


def test_no_other_game_knows_ratings() -> None:
    assert rounds(game_of(), "r").replies[0].rating is None


def test_an_interrupted_question_is_asked_again_later_from_the_start() -> None:
    helped = play(
        game_of(),
        Resumed(0),
        LifelineUsed(0, FIFTY_FIFTY),
        LifelineUsed(0, EXTRA_TIME),
        Paused(900),
        Resumed(0),
    )
    game = apply(helped, Interrupted(5_000))
    assert (game.phase, game.replies, game.left_at(NEVER)) == (Phase.PAUSED, (), LIMIT)
    assert [asked.revision for asked in game.asked] == [2, 3, 1]
    assert (game.lifelines, game.helps, game.eliminated) == (game_of().lifelines, (), ())


def test_an_interrupted_last_question_is_asked_at_once() -> None:
    last = play(rounds(game_of(), "rr"), Resumed(0), Interrupted(5_000))
    assert (last.place, last.current.revision, last.left_at(NEVER)) == (2, 3, LIMIT)


def test_an_interruption_gives_the_next_best_question_in_a_rated_game() -> None:
    game = play(adapting(), Resumed(0), Interrupted(5_000))
    assert [asked.level for asked in game.asked] == [1, 5, 2, 4, 3, 3]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_interrupted_questions_come_once_more_at_the_end_of_a_rated_game(times: int) -> None:
    game, missed = adapting(), []
    for _ in range(times):
        missed.append(game.current)
        game = play(game, Resumed(0), Interrupted(5_000))
    assert rounds(game, "rrr").asked[3 - times : 3] == tuple(missed)


def test_a_question_that_is_interrupted_twice_comes_in_the_same_game() -> None:
    game = play(adapting(2), Resumed(0), Interrupted(5_000))
    last = rounds(game, "r")
    assert play(last, Resumed(0), Interrupted(5_000)).asked == last.asked


def test_an_interruption_of_a_whole_game_keeps_the_clock_s_last_sure_reading() -> None:
    game = play(thirty(), Resumed(0), right(2_000), Continued(), Resumed(0), Interrupted(3_000))
    assert (game.left_at(NEVER), game.place, game.current.revision) == (25_000, 1, 3)
    assert play(game, Resumed(0), right(1_500)).replies[1].ms == 1_500


@pytest.mark.parametrize("events", [(), (Resumed(0), Paused(1)), (Resumed(0), right(1))])
def test_nothing_is_interrupted_while_no_clock_runs(events: tuple[Event, ...]) -> None:
    game = play(game_of(), *events)
    assert apply(game, Interrupted(2)) is game


def test_a_question_without_a_clock_is_not_interrupted() -> None:
    asking = play(game_of(setup=replace(CLASSIC_SETUP, timing=0)), Resumed(0))
    assert apply(asking, Interrupted(NEVER)) is asking
