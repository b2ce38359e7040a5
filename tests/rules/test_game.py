"""A game, event by event."""

from __future__ import annotations

from functools import reduce

import pytest

from quizapp.rules.game import (
    Answered,
    Continued,
    Event,
    Game,
    GaveUp,
    LifelineUsed,
    Paused,
    Phase,
    Resumed,
    TimeRan,
    apply,
)
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import CLASSIC, Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked

CHOICE = Asked(1, Kind.SINGLE_CHOICE, (5, 0, 3, 8), key=0, survivor=3)
CLAIM = Asked(2, Kind.TRUE_FALSE, (0, 1), key=1, survivor=None)
KEY, WRONG = 0, 5
LIMIT = 20_000
FIFTY_FIFTY, EXTRA_TIME, SKIP = Lifeline


def game_of(*asked: Asked) -> Game:
    return Game(asked=asked or (CHOICE,) * 3, seconds=CLASSIC.seconds, lifelines=CLASSIC.lifelines)


def play(game: Game, *events: Event) -> Game:
    return reduce(apply, events, game)


def answer_all(game: Game, outcomes: str) -> Game:
    """Play a game in which r is a right, w a wrong and s a skipped question."""
    steps: dict[str, Event] = {
        "r": Answered(0, KEY),
        "w": Answered(0, WRONG),
        "s": LifelineUsed(0, SKIP),
    }
    return play(game, *(event for step in outcomes for event in (Resumed(0), steps[step], Continued())))


def test_a_new_game_waits_for_its_first_question_to_be_shown() -> None:
    game = game_of()
    assert (game.phase, game.position, game.score, game.left_at(99_999)) == (Phase.PAUSED, 0, 0, LIMIT)


def test_the_clock_runs_from_the_moment_the_question_is_shown() -> None:
    game = play(game_of(), Resumed(1_000))
    assert game.phase is Phase.ASKING
    assert [game.left_at(at) for at in (1_000, 4_000, 21_000, 50_000)] == [LIMIT, 17_000, 0, 0]


@pytest.mark.parametrize(
    ("given", "outcome", "credit", "points"),
    [(KEY, Outcome.RIGHT, 1000, Points(1000, 166, 0)), (WRONG, Outcome.WRONG, 0, Points())],
)
def test_an_answer_is_judged(given: int, outcome: Outcome, credit: int, points: Points) -> None:
    game = play(game_of(), Resumed(1_000), Answered(6_000, given))
    reply = game.replies[0]
    assert game.phase is Phase.JUDGED
    assert (reply.outcome, reply.given, reply.credit, reply.ms) == (outcome, given, credit, 5_000)
    assert reply.points == points


def test_a_second_answer_is_no_answer() -> None:
    judged = play(game_of(), Resumed(0), Answered(1_000, WRONG))
    assert apply(judged, Answered(1_001, KEY)) is judged


@pytest.mark.parametrize("given", [-1, 1, 99])
def test_an_option_that_is_not_shown_cannot_be_answered(given: int) -> None:
    asking = play(game_of(), Resumed(0))
    assert apply(asking, Answered(1_000, given)) is asking


@pytest.mark.parametrize("event", [Answered(1_000, KEY), TimeRan(99_999), LifelineUsed(1_000, SKIP)])
def test_nothing_is_answered_while_the_clock_stands(event: Event) -> None:
    paused = play(game_of(), Resumed(0), Paused(500))
    assert apply(paused, event) is paused


@pytest.mark.parametrize(
    "late",
    [
        TimeRan(LIMIT),
        Answered(LIMIT, KEY),
        Paused(LIMIT),
        *(LifelineUsed(LIMIT + 5_000, lifeline) for lifeline in Lifeline),
    ],
)
def test_what_comes_when_the_time_is_over_is_too_late(late: Event) -> None:
    game = play(game_of(), Resumed(0), late)
    reply = game.replies[0]
    assert (reply.outcome, reply.given, reply.points, reply.ms) == (Outcome.TIME_UP, None, Points(), LIMIT)
    assert game.lifelines == CLASSIC.lifelines


def test_an_answer_in_the_last_millisecond_counts() -> None:
    assert play(game_of(), Resumed(0), Answered(LIMIT - 1, KEY)).right == 1


def test_a_paused_clock_stands() -> None:
    paused = play(game_of(), Resumed(0), Paused(6_000))
    assert paused.left_at(6_000) == paused.left_at(1_000_000) == 14_000
    assert apply(paused, Paused(7_000)) is paused
    assert play(paused, Resumed(1_000_000), Answered(1_001_000, KEY)).replies[0].ms == 7_000


def test_a_clock_that_goes_backwards_takes_and_gives_nothing() -> None:
    assert play(game_of(), Resumed(5_000)).left_at(0) == LIMIT


def test_extra_time_is_ten_seconds_more_for_this_question_only() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(19_000, EXTRA_TIME))
    assert (game.limit_ms, game.left_at(19_000), game.uses_left(EXTRA_TIME)) == (30_000, 11_000, 0)
    judged = play(game, Answered(25_000, KEY))
    assert (judged.replies[0].ms, judged.score) == (25_000, 1000)
    assert play(judged, Continued()).limit_ms == LIMIT


def test_a_fifty_fifty_leaves_the_key_and_the_survivor() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(1_000, FIFTY_FIFTY))
    assert game.eliminated == (5, 8)
    assert apply(game, Answered(2_000, 8)) is game
    assert play(game, Answered(2_000, 3), Continued()).eliminated == ()


def test_a_fifty_fifty_works_once_a_question() -> None:
    helped = play(game_of(), Resumed(0), LifelineUsed(1_000, FIFTY_FIFTY))
    assert helped.uses_left(FIFTY_FIFTY) == 1
    assert not helped.can_use(FIFTY_FIFTY)
    assert apply(helped, LifelineUsed(2_000, FIFTY_FIFTY)) is helped


def test_a_fifty_fifty_makes_no_sense_for_true_or_false() -> None:
    asking = play(game_of(CLAIM), Resumed(0))
    assert apply(asking, LifelineUsed(1_000, FIFTY_FIFTY)) is asking


def test_a_skipped_question_is_judged_without_points() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(3_000, SKIP))
    assert (game.replies[0].outcome, game.replies[0].ms, game.score) == (Outcome.SKIPPED, 3_000, 0)
    assert game.uses_left(SKIP) == 0


def test_a_lifeline_that_is_used_up_helps_no_more() -> None:
    asking = play(game_of(), Resumed(0), LifelineUsed(0, SKIP), Continued(), Resumed(0))
    assert apply(asking, LifelineUsed(1_000, SKIP)) is asking


def test_the_game_goes_on_to_the_next_question_and_then_ends() -> None:
    judged = play(game_of(CHOICE, CLAIM), Resumed(0), Answered(2_000, KEY))
    assert (judged.position, judged.current, judged.left_at(9_000)) == (0, CHOICE, 18_000)
    following = play(judged, Continued())
    assert (following.phase, following.position, following.current) == (Phase.PAUSED, 1, CLAIM)
    assert following.left_at(9_000) == LIMIT
    ended = play(following, Resumed(9_000), Answered(9_500, 1), Continued())
    assert (ended.phase, ended.position, ended.right, ended.ms) == (Phase.FINISHED, 1, 2, 2_500)


@pytest.mark.parametrize("before", [(), (Resumed(0),), (Resumed(0), Paused(900))])
def test_a_player_can_give_up_an_open_question(before: tuple[Event, ...]) -> None:
    game = play(game_of(), *before, GaveUp())
    assert (game.phase, game.replies, game.is_complete) == (Phase.GIVEN_UP, (), False)


def test_there_is_nothing_to_give_up_while_a_verdict_is_read() -> None:
    judged = play(game_of(), Resumed(0), Answered(1_000, KEY))
    assert apply(judged, GaveUp()) is judged


@pytest.mark.parametrize(
    ("outcomes", "streak", "best"),
    [("", 0, 0), ("r", 1, 1), ("rrw", 0, 2), ("wrr", 2, 2), ("rrrwr", 1, 3), ("rrsr", 1, 2)],
)
def test_a_streak_is_a_row_of_right_answers(outcomes: str, streak: int, best: int) -> None:
    game = answer_all(game_of(*[CHOICE] * 6), outcomes)
    assert (game.streak, game.best_streak) == (streak, best)


def test_a_perfect_game_is_worth_what_the_rule_says() -> None:
    game = answer_all(game_of(*[CHOICE] * 10), "r" * 10)
    streaks = [reply.points.streak for reply in game.replies]
    assert streaks == [0, 6, 13, 19, 26, 33, 33, 33, 33, 33]
    assert (game.score, game.right, game.best_streak) == (10_889, 10, 10)
