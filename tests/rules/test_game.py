"""A game for one, event by event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.events import Answered, Continued, Event, GaveUp, LifelineUsed, Paused, Resumed, TimeRan
from quizapp.rules.game import Phase, stand_still
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import CLASSIC, Lifeline
from quizapp.rules.moves import apply
from quizapp.rules.scoring import SPEED_COUNTS, Points
from tests.rules.game_samples import (
    CHOICE,
    CLAIM,
    CLASSIC_SETUP,
    EXTRA_TIME,
    FIFTY_FIFTY,
    LIMIT,
    NAME,
    NEVER,
    ORDER,
    OTHER,
    SKIP,
    SURVIVOR,
    WRONG,
    choices,
    game_of,
    partly,
    play,
    right,
    rounds,
    typed,
    wrong,
)

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked

WITHOUT_CLOCK = replace(CLASSIC_SETUP, seconds=0)


def test_a_new_game_waits_for_its_first_question_to_be_shown() -> None:
    game = game_of()
    assert (game.phase, game.place, game.score, game.left_at(99_999)) == (Phase.PAUSED, 0, 0, LIMIT)


def test_the_clock_runs_from_the_moment_the_question_is_shown() -> None:
    game = play(game_of(), Resumed(1_000))
    assert game.phase is Phase.ASKING
    assert [game.left_at(at) for at in (1_000, 4_000, 21_000, 50_000)] == [LIMIT, 17_000, 0, 0]


@pytest.mark.parametrize(
    ("event", "outcome", "points"),
    [
        (right(6_000), Outcome.RIGHT, Points(1000, 166, 0)),
        (partly(6_000), Outcome.PARTLY, Points(600, 118, 0)),
        (wrong(6_000), Outcome.WRONG, Points()),
    ],
)
def test_an_answer_is_worth_its_credit(event: Answered, outcome: Outcome, points: Points) -> None:
    asked = ORDER if outcome is Outcome.PARTLY else CHOICE
    game = play(game_of(asked, *choices(2)), Resumed(1_000), event)
    reply = game.replies[0]
    assert game.phase is Phase.JUDGED
    assert (reply.outcome, reply.given, reply.ms, reply.seat) == (outcome, event.given, 5_000, None)
    assert (reply.credit, reply.parts, reply.points) == (
        event.judgement.credit,
        event.judgement.parts,
        points,
    )


def test_the_chosen_rule_counts_the_points() -> None:
    game = game_of(setup=replace(CLASSIC_SETUP, rule=SPEED_COUNTS))
    assert rounds(game, "rr").replies[1].points == Points(500, 500, 100)


def test_a_second_answer_is_no_answer() -> None:
    judged = play(game_of(), Resumed(0), wrong(1_000))
    assert apply(judged, right(1_001)) is judged


@pytest.mark.parametrize("given", [-1, 1, 99])
def test_an_option_that_is_not_shown_cannot_be_answered(given: int) -> None:
    asking = play(game_of(), Resumed(0))
    assert apply(asking, wrong(1_000, given)) is asking


@pytest.mark.parametrize("event", [right(1_000), TimeRan(NEVER), LifelineUsed(1_000, SKIP)])
def test_nothing_is_answered_while_the_clock_stands(event: Event) -> None:
    paused = play(game_of(), Resumed(0), Paused(500))
    assert apply(paused, event) is paused


@pytest.mark.parametrize(
    "late",
    [
        TimeRan(LIMIT),
        right(LIMIT),
        Paused(LIMIT),
        *(LifelineUsed(LIMIT + 5_000, lifeline) for lifeline in (FIFTY_FIFTY, EXTRA_TIME, SKIP)),
    ],
)
def test_what_comes_when_the_time_is_over_is_too_late(late: Event) -> None:
    game = play(game_of(), Resumed(0), late)
    reply = game.replies[0]
    assert (reply.outcome, reply.given, reply.points, reply.ms) == (Outcome.TIME_UP, None, Points(), LIMIT)
    assert game.lifelines == CLASSIC.lifelines


def test_an_answer_in_the_last_millisecond_counts() -> None:
    assert play(game_of(), Resumed(0), right(LIMIT - 1)).right == 1


def test_a_question_that_takes_longer_has_more_time() -> None:
    assert play(game_of(ORDER), Resumed(0), partly(45_000 - 1)).replies[0].outcome is Outcome.PARTLY


def test_without_a_clock_there_is_no_hurry() -> None:
    asking = play(game_of(setup=WITHOUT_CLOCK), Resumed(0))
    assert (asking.has_clock, asking.left_at(5), asking.spent_at(NEVER)) == (False, 0, NEVER)
    assert apply(asking, TimeRan(NEVER)) is asking
    assert play(asking, right(NEVER)).replies[0].points == Points(1000, 0, 0)


def test_a_paused_clock_stands() -> None:
    paused = play(game_of(), Resumed(0), Paused(6_000))
    assert paused.left_at(6_000) == paused.left_at(1_000_000) == 14_000
    assert apply(paused, Paused(7_000)) is paused
    assert play(paused, Resumed(1_000_000), right(1_001_000)).replies[0].ms == 7_000


def test_a_game_that_cannot_be_kept_stands_still_whatever_time_is_left() -> None:
    asking = play(game_of(), Resumed(0))
    assert (stand_still(asking, NEVER).phase, stand_still(asking, 6_000).left_at(NEVER)) == (
        Phase.PAUSED,
        14_000,
    )
    judged = apply(asking, right(0))
    assert stand_still(judged, 6_000) is judged


def test_a_clock_that_goes_backwards_takes_and_gives_nothing() -> None:
    assert play(game_of(), Resumed(5_000)).left_at(0) == LIMIT


def test_extra_time_is_ten_seconds_more_for_this_question_only() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(19_000, EXTRA_TIME))
    assert (game.limit_ms, game.left_at(19_000), game.uses_left(EXTRA_TIME)) == (30_000, 11_000, 0)
    judged = play(game, right(25_000))
    assert (judged.replies[0].ms, judged.score) == (25_000, 1000)
    assert play(judged, Continued()).limit_ms == LIMIT


def test_extra_time_makes_no_sense_without_a_clock() -> None:
    asking = play(game_of(setup=WITHOUT_CLOCK), Resumed(0))
    assert not asking.can_use(EXTRA_TIME)


def test_a_fifty_fifty_leaves_the_key_and_the_survivor() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(1_000, FIFTY_FIFTY))
    assert game.eliminated == (WRONG, OTHER)
    assert apply(game, wrong(2_000, OTHER)) is game
    assert play(game, wrong(2_000, SURVIVOR), Continued()).eliminated == ()


def test_a_fifty_fifty_works_once_a_question() -> None:
    helped = play(game_of(), Resumed(0), LifelineUsed(1_000, FIFTY_FIFTY))
    assert helped.uses_left(FIFTY_FIFTY) == 1
    assert apply(helped, LifelineUsed(2_000, FIFTY_FIFTY)) is helped
    following = play(helped, right(3_000), Continued(), Resumed(3_000))
    assert following.can_use(FIFTY_FIFTY)


@pytest.mark.parametrize("asked", [CLAIM, ORDER])
def test_a_fifty_fifty_needs_options_to_take_away(asked: Asked) -> None:
    asking = play(game_of(asked), Resumed(0))
    assert apply(asking, LifelineUsed(1_000, FIFTY_FIFTY)) is asking


def test_a_skipped_question_is_judged_without_points() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(3_000, SKIP))
    assert (game.replies[0].outcome, game.replies[0].ms, game.score) == (Outcome.SKIPPED, 3_000, 0)
    assert game.uses_left(SKIP) == 0


def test_a_lifeline_that_is_used_up_helps_no_more() -> None:
    asking = play(game_of(), Resumed(0), LifelineUsed(0, SKIP), Continued(), Resumed(0))
    assert apply(asking, LifelineUsed(1_000, SKIP)) is asking


@pytest.mark.parametrize("lifeline", [FIFTY_FIFTY, EXTRA_TIME])
def test_an_answer_tells_whether_a_lifeline_helped(lifeline: Lifeline) -> None:
    judged = play(game_of(), Resumed(0), LifelineUsed(0, lifeline), right(1_000))
    following = play(judged, Continued(), Resumed(1_000), right(2_000))
    assert [reply.is_aided for reply in following.replies] == [True, False]


def test_the_game_goes_on_to_the_next_question_and_then_ends() -> None:
    judged = play(game_of(CHOICE, CLAIM), Resumed(0), right(2_000))
    assert (judged.place, judged.current, judged.left_at(9_000), judged.is_over) == (0, CHOICE, 18_000, False)
    following = play(judged, Continued())
    assert (following.phase, following.place, following.current) == (Phase.PAUSED, 1, CLAIM)
    assert following.left_at(9_000) == 15_000
    last = play(following, Resumed(9_000), right(9_500))
    assert (last.phase, last.is_over) == (Phase.JUDGED, True)
    ended = play(last, Continued())
    assert (ended.phase, ended.place, ended.right, ended.ms) == (Phase.FINISHED, 1, 2, 2_500)


@pytest.mark.parametrize("before", [(), (Resumed(0),), (Resumed(0), Paused(900))])
def test_a_player_can_give_up_an_open_question(before: tuple[Event, ...]) -> None:
    game = play(game_of(), *before, GaveUp())
    assert (game.phase, game.replies, game.is_over) == (Phase.GIVEN_UP, (), True)


def test_there_is_nothing_to_give_up_while_a_verdict_is_read() -> None:
    judged = play(game_of(), Resumed(0), right(1_000))
    assert apply(judged, GaveUp()) is judged


@pytest.mark.parametrize(
    ("outcomes", "streak", "best"),
    [("", 0, 0), ("r", 1, 1), ("rrw", 0, 2), ("wrr", 2, 2), ("rrrwr", 1, 3), ("rrsr", 1, 2), ("rrt", 0, 2)],
)
def test_a_streak_is_a_row_of_right_answers(outcomes: str, streak: int, best: int) -> None:
    game = rounds(game_of(*choices(6)), outcomes)
    assert (game.streak, game.best_streak) == (streak, best)


def test_half_an_answer_ends_a_streak_and_earns_nothing_for_it() -> None:
    game = rounds(game_of(CHOICE, ORDER, *choices(2)), "rpr")
    assert [reply.points.streak for reply in game.replies] == [0, 0, 0]
    assert (game.streak, game.best_streak, game.right) == (1, 1, 2)


def test_a_perfect_game_is_worth_what_the_rule_says() -> None:
    game = rounds(game_of(*choices(10)), "r" * 10)
    streaks = [reply.points.streak for reply in game.replies]
    assert streaks == [0, 6, 13, 19, 26, 33, 33, 33, 33, 33]
    assert (game.score, game.right, game.best_streak) == (10_889, 10, 10)


def test_a_close_answer_keeps_the_right_spelling() -> None:
    reply = play(game_of(NAME), Resumed(0), typed(10, spelling="Neil McCauley")).replies[0]
    assert (reply.place, reply.given, reply.spelling) == (0, "Neil", "Neil McCauley")
