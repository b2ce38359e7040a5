"""The player's own word on a typed answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.events import Amended, Continued, Event, Resumed
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import RATED, SURVIVAL
from quizapp.rules.moves import apply
from quizapp.rules.rating import Rating
from quizapp.rules.scoring import Points
from quizapp.rules.setup import default_setup
from tests.rules.game_samples import (
    CHOICE,
    CLASSIC_SETUP,
    IN_TURN,
    LIMIT,
    NAME,
    game_of,
    play,
    right,
    typed,
    wrong,
)

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.rules.setup import Setup

I_WAS_RIGHT, SHOULD_NOT_COUNT = Amended(1000), Amended(0)
LEFT_HALF = LIMIT * 150 // 200
"""Half of the time that a typed answer gets."""


def answered(event: Event, setup: Setup = CLASSIC_SETUP) -> Game:
    """Return a game in which a right answer came before a typed one."""
    return play(game_of(CHOICE, NAME, setup=setup), Resumed(0), right(0), Continued(), Resumed(0), event)


def test_a_miss_that_was_right_counts_as_if_it_had_been_judged_so() -> None:
    claimed = apply(answered(typed(LEFT_HALF, credit=0)), I_WAS_RIGHT)
    reply = claimed.replies[1]
    assert (reply.outcome, reply.credit, reply.is_amended) == (Outcome.RIGHT, 1000, True)
    assert reply.points == Points(1000, 166, 33)
    assert (claimed.streak, claimed.right, reply.ms) == (2, 2, LEFT_HALF)


def test_a_close_answer_that_should_not_count_is_a_miss() -> None:
    judged = answered(typed(0, spelling="Neil McCauley"))
    disowned = apply(judged, SHOULD_NOT_COUNT)
    assert (disowned.replies[1].outcome, disowned.replies[1].points) == (Outcome.WRONG, Points())
    assert (judged.streak, disowned.streak) == (2, 0)


def test_a_life_comes_back_or_goes() -> None:
    setup = default_setup(SURVIVAL)
    missed, close = answered(typed(0, credit=0), setup), answered(typed(0, spelling="Neil"), setup)
    assert (missed.lives_left, apply(missed, I_WAS_RIGHT).lives_left) == (2, 3)
    assert (close.lives_left, apply(close, SHOULD_NOT_COUNT).lives_left) == (3, 2)


def test_a_claim_saves_the_last_life() -> None:
    missed = answered(typed(0, credit=0), default_setup(SURVIVAL))
    last = replace(missed, terms=replace(missed.terms, count=5), replies=missed.replies[1:] * 3)
    assert last.is_over
    assert not apply(last, I_WAS_RIGHT).is_over


@pytest.mark.parametrize(
    ("event", "amendment"),
    [
        (typed(0, credit=0), SHOULD_NOT_COUNT),
        (typed(0, credit=0), Amended(500)),
        (typed(0), I_WAS_RIGHT),
        (typed(0), SHOULD_NOT_COUNT),
        (typed(LIMIT * 2), I_WAS_RIGHT),
    ],
)
def test_only_a_miss_is_claimed_and_only_a_close_answer_disowned(event: Event, amendment: Amended) -> None:
    judged = answered(event)
    assert apply(judged, amendment) is judged


@pytest.mark.parametrize("first", [I_WAS_RIGHT, SHOULD_NOT_COUNT])
def test_an_answer_is_decided_once(first: Amended) -> None:
    judged = answered(typed(0, credit=0 if first is I_WAS_RIGHT else 1000, spelling="Neil McCauley"))
    amended = apply(judged, first)
    assert amended is not judged
    assert apply(apply(amended, I_WAS_RIGHT), SHOULD_NOT_COUNT) is amended


def test_nothing_is_decided_once_the_game_went_on() -> None:
    following = play(answered(typed(0, credit=0)), Continued())
    assert apply(following, I_WAS_RIGHT) is following


def test_what_was_not_typed_is_not_for_the_player_to_decide() -> None:
    judged = play(game_of(CHOICE), Resumed(0), wrong(0))
    assert apply(judged, I_WAS_RIGHT) is judged


def test_a_rated_game_trusts_nobody() -> None:
    game = game_of(NAME, setup=default_setup(RATED), rating=Rating())
    judged = play(game, Resumed(0), typed(0, credit=0))
    assert apply(judged, I_WAS_RIGHT) is judged


def test_a_stolen_question_that_is_claimed_is_worth_half() -> None:
    game = game_of(NAME, setup=IN_TURN, seats=2)
    judged = play(game, Resumed(0), typed(0, credit=0), Resumed(0), typed(0, credit=0), I_WAS_RIGHT)
    assert judged.replies[1].points == Points(500, 333, 0)
    assert not judged.replies[0].is_amended
