"""Points by both rules: whole numbers, exact sums, and accuracy before speed where the rule says so."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.scoring import (
    ACCURACY_FIRST,
    FULL_CREDIT,
    RULES,
    SPEED_COUNTS,
    Points,
    Rule,
    halved,
    points_for,
)

LIMIT = 20_000
COUNTS = st.integers(1, 100)
TIMES = st.integers(0, 3 * LIMIT)
CREDITS = st.integers(1, FULL_CREDIT)
RULE = st.sampled_from(sorted(RULES))


def game(rule: str, credits_: list[int], times: list[int]) -> list[Points]:
    streak, replies = 0, []
    for credit, ms in zip(credits_, times, strict=True):
        streak = streak + 1 if credit == FULL_CREDIT else 0
        replies.append(
            points_for(rule, credit, ms=ms, limit_ms=LIMIT, streak=streak, count=len(credits_)),
        )
    return replies


def total(replies: list[Points]) -> int:
    return sum(points.total for points in replies)


@given(
    st.lists(st.tuples(st.integers(0, FULL_CREDIT) | st.just(FULL_CREDIT), TIMES), min_size=1, max_size=80)
)
def test_speed_and_streak_add_at_most_999_in_a_game(answers: list[tuple[int, int]]) -> None:
    replies = game(ACCURACY_FIRST, [credit for credit, _ in answers], [ms for _, ms in answers])
    assert 0 <= sum(points.speed + points.streak for points in replies) <= 999
    assert sum(points.base for points in replies) == sum(credit for credit, _ in answers)


@given(COUNTS, st.data())
def test_one_more_right_answer_beats_any_speed_and_streak(count: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, count - 1))
    order = [FULL_CREDIT] * (right + 1) + [0] * (count - right - 1)
    slow = game(ACCURACY_FIRST, data.draw(st.permutations(order)), [LIMIT] * count)
    fast = game(ACCURACY_FIRST, [FULL_CREDIT] * right + [0] * (count - right), [0] * count)
    assert total(slow) > total(fast)


@given(RULE, st.integers(-1000, 0), TIMES, st.integers(0, 50), COUNTS)
def test_no_credit_earns_nothing(rule: str, credit: int, ms: int, streak: int, count: int) -> None:
    assert points_for(rule, credit, ms=ms, limit_ms=LIMIT, streak=streak, count=count) == Points()


@given(RULE, CREDITS, TIMES, st.integers(0, 50), COUNTS)
def test_points_are_whole_and_never_negative(
    rule: str, credit: int, ms: int, streak: int, count: int
) -> None:
    points = points_for(rule, credit, ms=ms, limit_ms=LIMIT, streak=streak, count=count)
    parts = (points.base, points.speed, points.streak)
    assert all(type(part) is int and part >= 0 for part in parts)
    assert points.total == sum(parts)


@given(RULE, CREDITS, TIMES, TIMES, COUNTS)
def test_a_faster_answer_is_never_worth_less(
    rule: str, credit: int, one: int, other: int, count: int
) -> None:
    fast, slow = (
        points_for(rule, credit, ms=ms, limit_ms=LIMIT, streak=1, count=count) for ms in sorted((one, other))
    )
    assert fast.total >= slow.total


@given(RULE, CREDITS, TIMES, COUNTS)
def test_without_a_clock_an_answer_is_worth_its_credit(rule: str, credit: int, ms: int, count: int) -> None:
    assert points_for(rule, credit, ms=ms, limit_ms=0, streak=1, count=count) == Points(credit, 0, 0)


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
def test_accuracy_first_in_a_game_of_ten(ms: int, streak: int, expected: Points) -> None:
    assert points_for(ACCURACY_FIRST, 1000, ms=ms, limit_ms=LIMIT, streak=streak, count=10) == expected


def test_accuracy_first_gives_half_a_credit_half_the_base_and_half_the_speed() -> None:
    points = points_for(ACCURACY_FIRST, 500, ms=0, limit_ms=LIMIT, streak=0, count=10)
    assert points == Points(500, 33, 0)


@given(CREDITS, st.integers(500, LIMIT), st.integers(1_000, 400_000))
def test_speed_counts_rounds_its_formula_half_up(credit: int, ms: int, limit_ms: int) -> None:
    points = points_for(SPEED_COUNTS, credit, ms=min(ms, limit_ms), limit_ms=limit_ms, streak=1, count=10)
    used = Fraction(min(ms, limit_ms), limit_ms)
    assert points.total == floor(credit * (1 - used / 2) + Fraction(1, 2))
    assert points.base == credit // 2


@pytest.mark.parametrize(
    ("credit", "ms", "streak", "expected"),
    [
        (1000, 0, 1, Points(500, 500, 0)),
        (1000, 499, 1, Points(500, 500, 0)),
        (1000, 500, 1, Points(500, 488, 0)),
        (1000, 10_000, 1, Points(500, 250, 0)),
        (1000, 20_000, 1, Points(500, 0, 0)),
        (1000, 29_000, 1, Points(500, 0, 0)),
        (1000, 20_000, 2, Points(500, 0, 100)),
        (1000, 20_000, 6, Points(500, 0, 500)),
        (1000, 20_000, 9, Points(500, 0, 500)),
        (500, 10_000, 0, Points(250, 125, 0)),
        (333, 20_000, 0, Points(166, 1, 0)),
    ],
)
def test_speed_counts(credit: int, ms: int, streak: int, expected: Points) -> None:
    assert points_for(SPEED_COUNTS, credit, ms=ms, limit_ms=LIMIT, streak=streak, count=10) == expected


def test_what_is_stolen_is_worth_half() -> None:
    assert halved(Points(1000, 33, 6)) == Points(500, 16, 3)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@pytest.mark.parametrize("part", ["1,000", "speed", "streak", "partly right", "clock"])
def test_the_words_of_a_rule_speak_of_every_part(rule: Rule, part: str) -> None:
    assert part in rule.words
