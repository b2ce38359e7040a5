"""Ratings: the example of the paper, and what holds for every game."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.rating import LOWEST, SUREST, UNSUREST, Rating, expected, prior, rated

RATINGS = st.builds(Rating, st.floats(0, 4000), st.floats(30, 350), st.floats(0.01, 0.2))
QUESTIONS = st.sampled_from(range(1, 6)).map(prior)
SCORES = st.floats(0, 1)


def test_it_agrees_with_the_example_of_the_paper() -> None:
    opponents = Rating(1400, 30), Rating(1550, 100), Rating(1700, 300)
    after = rated(Rating(1500, 200, 0.06), *zip(opponents, (1, 0, 0), strict=True))
    assert after.value == pytest.approx(1464.06, abs=0.02)  # the paper rounds on its way
    assert after.deviation == pytest.approx(151.52, abs=0.01)
    assert after.volatility == pytest.approx(0.05999, abs=0.00001)


def test_the_chances_are_those_of_the_paper() -> None:
    opponents = Rating(1400, 30), Rating(1550, 100), Rating(1700, 300)
    chances = [expected(Rating(), opponent) for opponent in opponents]
    assert chances == pytest.approx([0.639, 0.432, 0.303], abs=0.001)


@given(RATINGS, RATINGS, SCORES)
def test_a_rating_stays_finite_and_in_its_bounds(rating: Rating, opponent: Rating, score: float) -> None:
    after = rated(rating, (opponent, score))
    assert all(map(math.isfinite, (after.value, after.deviation, after.volatility)))
    assert after.value >= LOWEST
    assert SUREST <= after.deviation <= UNSUREST
    assert 0 < after.volatility < 1


@given(RATINGS, RATINGS)
def test_a_win_never_lowers_and_a_loss_never_raises(rating: Rating, opponent: Rating) -> None:
    assert rated(rating, (opponent, 0)).value <= rating.value <= rated(rating, (opponent, 1)).value


@given(RATINGS, QUESTIONS, st.lists(SCORES, min_size=2, max_size=2).map(sorted))
def test_a_better_score_is_never_worth_less(rating: Rating, question: Rating, scores: list[float]) -> None:
    worse, better = (rated(rating, (question, score)).value for score in scores)
    assert worse <= better + 0.01  # both searches for a volatility stop at nearly the root


@given(RATINGS, RATINGS)
def test_a_chance_is_between_none_and_certainty(rating: Rating, opponent: Rating) -> None:
    assert 0 < expected(rating, opponent) < 1
    assert expected(opponent, opponent) == 0.5


def test_an_unsure_opponent_brings_the_chance_nearer_to_one_half() -> None:
    sure, unsure = (expected(Rating(1700), Rating(1500, deviation)) for deviation in (30, 350))
    assert 0.5 < unsure < sure


def test_harder_questions_are_stronger_opponents() -> None:
    assert [prior(level).value for level in range(1, 6)] == [1100, 1300, 1500, 1700, 1900]
    assert {prior(level).deviation for level in range(1, 6)} == {100}


def test_a_surprise_makes_a_steady_player_more_erratic() -> None:
    steady = Rating(1500, 30, 0.06)
    surprising, likely = (rated(steady, (Rating(value, 30), 1)) for value in (2500, 1500))
    assert surprising.volatility > likely.volatility


def test_playing_makes_a_newcomer_surer() -> None:
    rating = Rating()
    for place in range(50):
        rating = rated(rating, (prior(3), place % 2))
    assert rating.value == pytest.approx(1500, abs=60)
    assert rating.deviation < 100
