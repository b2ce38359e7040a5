"""How much of an answer is right, for each kind of question."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.judging import Judgement, Outcome, judge, reach, stated
from quizapp.rules.question import (
    Answer,
    Choice,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Typed,
    truth_options,
)

ONE = Choice((Option("a"), Option("b", is_right=True), Option("c")))
THREE = Choice(tuple(Option(letter, letter in "ace") for letter in "abcdef"))
ORDER = Ordering(("dawn", "noon", "dusk", "night"))
PAIRS = Matching((Pair("a", "1"), Pair("b", "2"), Pair("c", "3"), Pair("d", "4")))
COUNT = Numeric(Decimal(100), Decimal(10), "guards")
NAME = Typed(("Neil McCauley", "Neil"))
ANSWERS: tuple[Answer, ...] = (ONE, THREE, ORDER, PAIRS, COUNT, NAME)


@pytest.mark.parametrize(("chosen", "credit"), [((1,), 1000), ((0,), 0), ((), 0), ((0, 1), 0), ((7,), 0)])
def test_only_the_key_alone_is_right(chosen: tuple[int, ...], credit: int) -> None:
    assert judge(ONE, chosen) == Judgement(credit)


@pytest.mark.parametrize("is_true", [True, False])
def test_true_and_false_are_judged_by_their_place(*, is_true: bool) -> None:
    assert judge(Choice(truth_options(is_true=is_true)), (0,)).credit == 1000 * is_true


@pytest.mark.parametrize(
    ("ticked", "credit", "earned"),
    [
        ((0, 2, 4), 1000, 3),
        ((0, 2), 666, 2),
        ((0, 1, 2, 4), 666, 2),
        ((0,), 333, 1),
        ((0, 1), 0, 0),
        ((1, 3, 5), 0, 0),
        ((0, 1, 3), 0, 0),
        ((), 0, 0),
        ((0, 0, 0), 333, 1),
    ],
)
def test_a_wrong_tick_takes_a_right_one_away(ticked: tuple[int, ...], credit: int, earned: int) -> None:
    assert judge(THREE, ticked) == Judgement(credit, (earned, 3))


@pytest.mark.parametrize(
    ("order", "credit", "earned"),
    [
        ((0, 1, 2, 3), 1000, 6),
        ((1, 0, 2, 3), 833, 5),
        ((3, 0, 1, 2), 500, 3),
        ((2, 3, 0, 1), 333, 2),
        ((3, 2, 1, 0), 0, 0),
        ((0, 1, 2), 0, 0),
        ((0, 0, 1, 2), 0, 0),
    ],
)
def test_each_two_in_the_right_order_earn_their_part(
    order: tuple[int, ...], credit: int, earned: int
) -> None:
    assert judge(ORDER, order) == Judgement(credit, (earned, 6))


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_bringing_neighbors_into_their_order_always_earns_more(order: tuple[int, ...]) -> None:
    before = judge(ORDER, order).credit
    for place in range(3):
        one, other = order[place : place + 2]
        mended = (*order[:place], other, one, *order[place + 2 :])
        assert (judge(ORDER, mended).credit > before) == (one > other)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_only_the_right_order_is_right(order: tuple[int, ...]) -> None:
    assert (judge(ORDER, order).outcome is Outcome.RIGHT) == (order == (0, 1, 2, 3))


@pytest.mark.parametrize(
    ("paired", "credit", "earned"),
    [
        ((0, 1, 2, 3), 1000, 4),
        ((0, 1, 3, 2), 500, 2),
        ((0, 2, 3, 1), 250, 1),
        ((1, 0, 3, 2), 0, 0),
        ((0, 0, 0, 0), 0, 0),
        ((0, 1, 2), 0, 0),
    ],
)
def test_each_right_pair_earns_its_part(paired: tuple[int, ...], credit: int, earned: int) -> None:
    assert judge(PAIRS, paired) == Judgement(credit, (earned, 4))


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("100", 1000),
        ("110 guards", 1000),
        ("ninety", 1000),
        ("115", 750),
        ("85", 750),
        ("120", 500),
        ("110.001", 999),
        ("129.99", 0),
        ("130", 0),
        ("70", 0),
        ("1000", 0),
        ("-100", 0),
        ("many", 0),
    ],
)
def test_a_number_loses_evenly_from_its_tolerance_to_its_reach(text: str, credit: int) -> None:
    assert judge(COUNT, text) == Judgement(credit)


def test_a_number_earns_nothing_from_three_times_its_tolerance() -> None:
    assert reach(COUNT) == 30


@pytest.mark.parametrize(("text", "credit"), [("12.2", 1000), ("12,20", 1000), ("12.20000001", 0), ("12", 0)])
def test_without_a_tolerance_only_the_number_itself_counts(text: str, credit: int) -> None:
    assert judge(Numeric(Decimal("12.2")), text).credit == credit


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("10.6", 1000),
        ("10.6 million", 1000),
        ("$10,600,000", 1000),
        ("10,6 million dollars", 1000),
        ("10.7 million", 500),
        ("10,700,000", 500),
        ("10.6 thousand", 0),
        ("12 million", 0),
        ("10600", 0),
    ],
)
def test_millions_count_as_millions_however_they_are_written(text: str, credit: int) -> None:
    answer = Numeric(Decimal("10.6"), Decimal("0.05"), "million dollars")
    assert judge(answer, text).credit == credit


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        ("dollars", "5 million", "5000000"),
        ("million dollars", "5 million", "5"),
        ("billions", "5,000,000,000", "5"),
        ("thousand men", "4", "4"),
        ("millionaires", "2,000,000", "2000000"),
    ],
)
def test_a_number_is_stated_in_the_unit_that_was_asked_for(unit: str, text: str, expected: str) -> None:
    assert stated(Numeric(Decimal(3), unit=unit), text) == Decimal(expected)


@given(st.decimals(-1000, 1000, places=2), st.decimals(0, 50, places=2), st.decimals(-1000, 1000, places=2))
def test_a_number_that_is_nearer_never_earns_less(value: Decimal, tolerance: Decimal, typed: Decimal) -> None:
    answer, nearer = Numeric(value, tolerance), (value + typed) / 2
    assert judge(answer, f"{nearer:f}").credit >= judge(answer, f"{typed:f}").credit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("neil mccauley", Judgement(1000)),
        ("Neil McCaulay", Judgement(1000, spelling="Neil McCauley")),
        ("Vincent Hanna", Judgement(0)),
        ("", Judgement(0)),
    ],
)
def test_a_close_spelling_counts_and_says_the_right_one(text: str, expected: Judgement) -> None:
    assert judge(NAME, text) == expected


def test_a_typed_answer_that_is_as_near_to_a_rival_is_wrong() -> None:
    assert judge(Typed(("Hanna",)), "Hanne").credit == 1000
    assert judge(Typed(("Hanna",)), "Hanne", ["Hanns"]).credit == 0


@pytest.mark.parametrize("answer", ANSWERS)
@given(given=st.one_of(st.text(), st.lists(st.integers(-2, 8)).map(tuple)))
def test_whatever_is_given_gets_a_credit(answer: Answer, given: tuple[int, ...] | str) -> None:
    judgement = judge(answer, given)
    assert 0 <= judgement.credit <= 1000
    assert (judgement.outcome is Outcome.RIGHT) == (judgement.credit == 1000)


@pytest.mark.parametrize(
    ("credit", "outcome"),
    [(1000, Outcome.RIGHT), (999, Outcome.PARTLY), (1, Outcome.PARTLY), (0, Outcome.WRONG)],
)
def test_part_of_a_credit_is_partly_right(credit: int, outcome: Outcome) -> None:
    assert Judgement(credit).outcome is outcome
