"""What a game shows of a pool: the key once, distractors at random, the same for the same seed."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.question import Kind, Option, truth_options
from quizapp.rules.selection import Asked, deal, shuffle

ROUNDS = 4_000
CHI_SQUARE = {2: 13.82, 3: 16.27, 7: 24.32}
"""The values, by degrees of freedom, that chance exceeds once in a thousand times."""


def pool(distractors: int, key: int = 0) -> tuple[Option, ...]:
    return tuple(Option(f"option {place}", place == key) for place in range(distractors + 1))


def chi_square(counts: Counter[int], cells: int) -> float:
    expected = counts.total() / cells
    return sum((counts[cell] - expected) ** 2 / expected for cell in range(cells))


@given(st.integers(0, 20), st.integers(0, 20), st.integers())
def test_the_key_is_shown_once_among_distractors_of_the_pool(distractors: int, key: int, seed: int) -> None:
    key = min(key, distractors)
    asked = deal(7, Kind.SINGLE_CHOICE, pool(distractors, key), Random(seed))
    assert asked.key == key
    assert asked.shown.count(key) == 1
    assert len(set(asked.shown)) == len(asked.shown) == min(distractors, 3) + 1
    assert set(asked.shown) <= set(range(distractors + 1))


@given(st.integers(0, 8), st.integers())
def test_a_fifty_fifty_leaves_a_distractor_that_is_shown(distractors: int, seed: int) -> None:
    asked = deal(7, Kind.SINGLE_CHOICE, pool(distractors), Random(seed))
    if distractors < 2:
        assert asked.survivor is None
    else:
        assert asked.survivor in set(asked.shown) - {asked.key}


@given(st.integers())
def test_the_same_dice_deal_the_same(seed: int) -> None:
    one, other = Random(seed), Random(seed)
    deals = [
        [deal(number, Kind.SINGLE_CHOICE, pool(8), dice) for number in range(5)] for dice in (one, other)
    ]
    assert deals[0] == deals[1]


@pytest.mark.parametrize("is_true", [True, False])
@given(seed=st.integers())
def test_true_and_false_keep_their_order(*, is_true: bool, seed: int) -> None:
    asked = deal(7, Kind.TRUE_FALSE, truth_options(is_true=is_true), Random(seed))
    assert asked == Asked(7, Kind.TRUE_FALSE, (0, 1), key=0 if is_true else 1, survivor=None)


def test_the_key_stands_about_equally_often_in_every_place() -> None:
    dice = Random(1)
    places = Counter(deal(7, Kind.SINGLE_CHOICE, pool(8), dice).shown.index(0) for _ in range(ROUNDS))
    assert chi_square(places, 4) < CHI_SQUARE[3]


def test_every_distractor_is_shown_and_survives_about_equally_often() -> None:
    deals = [deal(7, Kind.SINGLE_CHOICE, pool(8), dice) for dice in [Random(2)] for _ in range(ROUNDS)]
    shown = Counter(place - 1 for asked in deals for place in asked.shown if place)
    survivors = Counter(asked.survivor - 1 for asked in deals if asked.survivor is not None)
    assert chi_square(shown, 8) < CHI_SQUARE[7]
    assert chi_square(survivors, 8) < CHI_SQUARE[7]


def test_the_survivor_is_any_of_the_shown_distractors_about_equally_often() -> None:
    dice = Random(3)
    ranks: Counter[int] = Counter()
    for _ in range(ROUNDS):
        asked = deal(7, Kind.SINGLE_CHOICE, pool(8), dice)
        wrong = [place for place in asked.shown if place != asked.key]
        ranks[wrong.index(asked.survivor or 0)] += 1
    assert chi_square(ranks, 3) < CHI_SQUARE[2]


def test_a_seed_means_the_same_deal_on_every_platform() -> None:
    dice = Random(1995)
    assert [deal(1, Kind.SINGLE_CHOICE, pool(8), dice) for _ in range(3)] == [
        Asked(1, Kind.SINGLE_CHOICE, (2, 8, 0, 1), key=0, survivor=8),
        Asked(1, Kind.SINGLE_CHOICE, (6, 0, 1, 7), key=0, survivor=1),
        Asked(1, Kind.SINGLE_CHOICE, (4, 6, 0, 1), key=0, survivor=6),
    ]


@given(st.lists(st.integers()), st.integers())
def test_shuffling_loses_and_adds_nothing(items: list[int], seed: int) -> None:
    shuffled = list(items)
    shuffle(shuffled, Random(seed))
    assert sorted(shuffled) == sorted(items)
