"""The table of modes: every row is complete, and says what it does."""

from __future__ import annotations

import pytest

from quizapp.rules.mode import (
    CLASSIC,
    EXTRA_TIME_MS,
    MODES,
    PRACTICE,
    RATED,
    TIME_FOR_KIND,
    Lifeline,
    Mode,
    Order,
    Pace,
)
from quizapp.rules.question import Kind

EVERY = pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())


def test_every_mode_is_found_by_its_key() -> None:
    assert all(key == mode.key for key, mode in MODES.items())
    assert MODES["classic"] is CLASSIC


@EVERY
def test_a_mode_offers_what_it_is_without_a_choice(mode: Mode) -> None:
    assert not mode.counts or mode.count in mode.counts
    assert not mode.lengths or mode.seconds in mode.lengths
    assert mode.kinds
    assert mode.title
    assert mode.words


@EVERY
def test_a_mode_is_sane(mode: Mode) -> None:
    lifelines = [lifeline for lifeline, _ in mode.lifelines]
    assert mode.count > 0
    assert (mode.seconds > 0) == (mode.pace is not Pace.NONE)
    assert len(set(lifelines)) == len(lifelines)
    assert all(uses > 0 for _, uses in mode.lifelines)


@EVERY
def test_only_a_clock_for_the_whole_game_can_be_shortened(mode: Mode) -> None:
    assert not mode.penalty_ms or mode.pace is Pace.GAME


def test_a_rated_game_has_no_lifelines_and_practice_no_clock() -> None:
    assert (RATED.lifelines, RATED.is_rated, RATED.order) == ((), True, Order.NEAREST)
    assert (PRACTICE.pace, PRACTICE.has_points) == (Pace.NONE, False)


def test_classic_is_ten_questions_of_twenty_seconds_with_four_helps() -> None:
    assert (CLASSIC.count, CLASSIC.seconds) == (10, 20)
    assert dict(CLASSIC.lifelines) == {Lifeline.FIFTY_FIFTY: 2, Lifeline.EXTRA_TIME: 1, Lifeline.SKIP: 1}
    assert EXTRA_TIME_MS == 10_000


def test_what_takes_longer_to_answer_gets_longer() -> None:
    assert set(TIME_FOR_KIND) == set(Kind)
    assert TIME_FOR_KIND[Kind.TRUE_FALSE] < TIME_FOR_KIND[Kind.SINGLE_CHOICE] < TIME_FOR_KIND[Kind.ORDERING]
