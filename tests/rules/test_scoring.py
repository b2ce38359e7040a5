"""Points: accuracy first, speed and streak second, all of them whole numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.scoring import FULL_CREDIT, Points, accuracy_first

LIMIT = 20_000
COUNTS = st.integers(1, 100)
TIMES = st.integers(0, 3 * LIMIT)


def points_of_a_game(hits: list[bool], times: list[int], count: int) -> int:
    total = streak = 0
    for is_right, ms in zip(hits, times, strict=False):
        streak = streak + 1 if is_right else 0
        credit = FULL_CREDIT if is_right else 0
        total += accuracy_first(credit, ms=ms, limit_ms=LIMIT, streak=streak, count=count).total
    return total


@given(st.lists(st.tuples(st.booleans(), TIMES), min_size=1, max_size=60))
def test_speed_and_streak_add_at_most_999_in_a_game(answers: list[tuple[bool, int]]) -> None:
    hits, times = [hit for hit, _ in answers], [ms for _, ms in answers]
    bonus = points_of_a_game(hits, times, len(answers)) - 1000 * sum(hits)
    assert 0 <= bonus <= 999


@given(COUNTS, st.data())
def test_one_more_right_answer_beats_any_speed_and_streak(count: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, count - 1))
    slow_order = data.draw(st.permutations([True] * (right + 1) + [False] * (count - right - 1)))
    fast = points_of_a_game([True] * right, [0] * right, count)
    assert points_of_a_game(slow_order, [LIMIT] * count, count) > fast


@given(st.integers(-1000, 0), TIMES, st.integers(0, 50), COUNTS)
def test_no_credit_earns_nothing(credit: int, ms: int, streak: int, count: int) -> None:
    assert accuracy_first(credit, ms=ms, limit_ms=LIMIT, streak=streak, count=count) == Points()


@given(st.integers(1, FULL_CREDIT), TIMES, st.integers(0, 50), COUNTS)
def test_points_are_whole_and_never_negative(credit: int, ms: int, streak: int, count: int) -> None:
    points = accuracy_first(credit, ms=ms, limit_ms=LIMIT, streak=streak, count=count)
    parts = (points.base, points.speed, points.streak)
    assert all(type(part) is int and part >= 0 for part in parts)
    assert points.total == sum(parts)


@given(TIMES, TIMES, COUNTS)
def test_a_faster_answer_is_never_worth_less(one: int, other: int, count: int) -> None:
    fast, slow = (
        accuracy_first(FULL_CREDIT, ms=ms, limit_ms=LIMIT, streak=1, count=count)
        for ms in sorted((one, other))
    )
    assert fast.total >= slow.total


@pytest.mark.parametrize(
    ("ms", "streak", "expected"),
    [
        (0, 1, Points(1000, 66, 0)),
        (10_000, 1, Points(1000, 33, 0)),
        (19_999, 1, Points(1000, 0, 0)),
        (25_000, 1, Points(1000, 0, 0)),
        (20_000, 2, Points(1000, 0, 6)),
        (20_000, 6, Points(1000, 0, 33)),
        (20_000, 10, Points(1000, 0, 33)),
    ],
)
def test_points_of_a_right_answer_in_a_game_of_ten(ms: int, streak: int, expected: Points) -> None:
    assert accuracy_first(FULL_CREDIT, ms=ms, limit_ms=LIMIT, streak=streak, count=10) == expected


def test_half_a_credit_earns_half_the_base_and_half_the_speed() -> None:
    assert accuracy_first(500, ms=0, limit_ms=LIMIT, streak=1, count=10) == Points(500, 33, 0)
