"""What a game shows of a question, by chance but fairly, and the same for the same seed."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.question import (
    Choice,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Typed,
    truth_options,
)
from quizapp.rules.selection import Asked, daily_seed, deal, shared_order, shuffle

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.rules.question import Answer

ROUNDS = 4_000
CHI_SQUARE = {2: 13.82, 3: 16.27, 4: 18.47, 7: 24.32}
"""The values, by degrees of freedom, that chance exceeds once in a thousand times."""


def pool(distractors: int, key: int = 0) -> Choice:
    return Choice(tuple(Option(f"option {place}", place == key) for place in range(distractors + 1)))


def ticks(right: int, wrong: int) -> Choice:
    return Choice(tuple(Option(f"option {place}", place < right) for place in range(right + wrong)))


def events(count: int) -> Ordering:
    return Ordering(tuple(f"event {place}" for place in range(count)))


def pairs(count: int) -> Matching:
    return Matching(tuple(Pair(f"left {place}", f"right {place}") for place in range(count)))


def one_of(answer: Answer, dice: Random) -> Asked:
    return deal(7, Kind.SINGLE_CHOICE, 3, answer, dice)


def chi_square(counts: Counter[int], cells: int) -> float:
    expected = counts.total() / cells
    return sum((counts[cell] - expected) ** 2 / expected for cell in range(cells))


@given(st.integers(0, 20), st.integers(0, 20), st.integers())
def test_the_key_is_shown_once_among_distractors_of_the_pool(distractors: int, key: int, seed: int) -> None:
    key = min(key, distractors)
    asked = one_of(pool(distractors, key), Random(seed))
    assert asked.shown.count(key) == 1
    assert len(set(asked.shown)) == len(asked.shown) == min(distractors, 3) + 1
    assert set(asked.shown) <= set(range(distractors + 1))


@given(st.integers(0, 8), st.integers())
def test_a_fifty_fifty_leaves_the_key_and_one_distractor(distractors: int, seed: int) -> None:
    asked = one_of(pool(distractors), Random(seed))
    left = set(asked.shown) - set(asked.halved)
    assert 0 in left
    assert len(left) == min(distractors, 1) + 1
    assert set(asked.halved) <= set(asked.shown)


@given(st.integers(1, 12), st.integers(0, 12), st.integers())
def test_a_multiple_select_shows_everything_right_and_fits_its_keys(
    right: int, wrong: int, seed: int
) -> None:
    asked = deal(7, Kind.MULTIPLE_SELECT, 3, ticks(right, wrong), Random(seed))
    assert set(range(right)) <= set(asked.shown) <= set(range(right + wrong))
    assert len(set(asked.shown)) == len(asked.shown)
    assert len(asked.shown) == max(right, min(9, max(6, right + 2), right + wrong))
    assert not asked.halved


@pytest.mark.parametrize("is_true", [True, False])
@given(seed=st.integers())
def test_true_and_false_keep_their_order(*, is_true: bool, seed: int) -> None:
    asked = deal(7, Kind.TRUE_FALSE, 3, Choice(truth_options(is_true=is_true)), Random(seed))
    assert asked == Asked(7, Kind.TRUE_FALSE, 3, (0, 1))


@pytest.mark.parametrize(("kind", "make"), [(Kind.ORDERING, events), (Kind.MATCHING, pairs)])
@given(count=st.integers(2, 8), seed=st.integers())
def test_an_order_that_is_asked_for_is_never_the_right_one(
    kind: Kind, make: Callable[[int], Answer], count: int, seed: int
) -> None:
    shown = deal(7, kind, 3, make(count), Random(seed)).shown
    assert sorted(shown) == list(range(count)) != list(shown)


@pytest.mark.parametrize(
    ("kind", "answer"), [(Kind.TYPED, Typed(("Neil",))), (Kind.NUMERIC, Numeric(Decimal(12)))]
)
def test_an_answer_that_is_typed_shows_nothing(kind: Kind, answer: Answer) -> None:
    assert deal(7, kind, 3, answer, Random(1)) == Asked(7, kind, 3, ())


@given(st.integers())
def test_the_same_dice_deal_the_same(seed: int) -> None:
    one, other = Random(seed), Random(seed)
    deals = [[one_of(pool(8), dice) for _ in range(5)] for dice in (one, other)]
    assert deals[0] == deals[1]


def test_the_key_stands_about_equally_often_in_every_place() -> None:
    dice = Random(1)
    places = Counter(one_of(pool(8), dice).shown.index(0) for _ in range(ROUNDS))
    assert chi_square(places, 4) < CHI_SQUARE[3]


def test_every_distractor_is_shown_and_survives_about_equally_often() -> None:
    deals = [one_of(pool(8), dice) for dice in [Random(2)] for _ in range(ROUNDS)]
    shown = Counter(place - 1 for asked in deals for place in asked.shown if place)
    survivors = Counter(
        place - 1 for asked in deals for place in asked.shown if place and place not in asked.halved
    )
    assert chi_square(shown, 8) < CHI_SQUARE[7]
    assert chi_square(survivors, 8) < CHI_SQUARE[7]


def test_the_survivor_is_any_of_the_shown_distractors_about_equally_often() -> None:
    dice = Random(3)
    ranks: Counter[int] = Counter()
    for _ in range(ROUNDS):
        asked = one_of(pool(8), dice)
        wrong = [place for place in asked.shown if place]
        ranks.update(at for at, place in enumerate(wrong) if place not in asked.halved)
    assert chi_square(ranks, 3) < CHI_SQUARE[2]


def test_every_wrong_order_comes_about_equally_often() -> None:
    dice = Random(4)
    orders = Counter(deal(7, Kind.ORDERING, 3, events(3), dice).shown for _ in range(ROUNDS))
    assert len(orders) == 5
    assert chi_square(Counter(dict(enumerate(orders.values()))), 5) < CHI_SQUARE[4]


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        (Kind.SINGLE_CHOICE, pool(8), Asked(1, Kind.SINGLE_CHOICE, 2, (2, 8, 0, 1), halved=(2, 1))),
        (Kind.MULTIPLE_SELECT, ticks(3, 6), Asked(1, Kind.MULTIPLE_SELECT, 2, (4, 1, 0, 8, 2, 3))),
        (Kind.ORDERING, events(5), Asked(1, Kind.ORDERING, 2, (0, 4, 2, 1, 3))),
        (Kind.MATCHING, pairs(5), Asked(1, Kind.MATCHING, 2, (0, 4, 2, 1, 3))),
    ],
)
def test_a_seed_means_the_same_deal_on_every_platform(kind: Kind, answer: Answer, expected: Asked) -> None:
    assert deal(1, kind, 2, answer, Random(1995)) == expected


@given(st.lists(st.integers()), st.integers())
def test_shuffling_loses_and_adds_nothing(items: list[int], seed: int) -> None:
    shuffled = list(items)
    shuffle(shuffled, Random(seed))
    assert sorted(shuffled) == sorted(items)


@given(st.sets(st.text(st.characters(codec="utf-8")), min_size=1), st.integers(0), st.data())
def test_a_shared_order_hangs_on_the_keys_alone(keys: set[str], seed: int, data: st.DataObject) -> None:
    here = data.draw(st.permutations(sorted(keys)))
    there = data.draw(st.permutations(sorted(keys)))
    orders = [shared_order(bank, seed) for bank in (here, there)]
    assert orders[0] == orders[1]
    fewer = [key for key in here if key != orders[0][0]]
    assert shared_order(fewer, seed) == orders[0][1:]


def test_a_seed_means_the_same_shared_order_on_every_platform() -> None:
    assert shared_order(["bank", "diner", "airport", "hotel"], 1995) == ["diner", "hotel", "bank", "airport"]


@pytest.mark.parametrize(
    ("digest", "day", "seed"),
    [
        ("abc", "2026-11-14", 7619553157426670),
        ("abc", "2026-11-15", 1673319871875931),
        ("abd", "2026-11-14", 8952143061325732),
    ],
)
def test_each_pack_and_day_has_a_seed_of_its_own(digest: str, day: str, seed: int) -> None:
    assert daily_seed(digest, day) == seed


@given(st.text(), st.dates())
def test_a_daily_seed_is_a_whole_number_in_any_format(digest: str, day: object) -> None:
    assert 0 <= daily_seed(digest, str(day)) < 2**53
