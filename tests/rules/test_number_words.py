"""Numbers in words and digits, as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.number_words import in_digits, number

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 90: "ninety"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("zero", "0"),
        ("seventeen", "17"),
        ("twenty five", "25"),
        ("one hundred", "100"),
        ("hundred one", "101"),
        ("nine hundred ninety nine", "999"),
        ("nineteen hundred", "1900"),
        ("two thousand nineteen", "2019"),
        ("hundred twenty thousand", "120000"),
        ("one billion two million three thousand four", "1002003004"),
        ("1.6 million", "1600000"),
        ("5 hundred twenty", "520"),
        ("nineteen ninety five", "1995"),
        ("ten sixty six", "1066"),
        ("twenty twenty", "2020"),
    ],
)
def test_a_number_in_words_is_one_in_digits(words: str, expected: str) -> None:
    assert in_digits(words.split()) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("one two three", "1 2 3"),
        ("five twenty", "5 20"),
        ("thirty fifteen", "30 15"),
        ("twenty 5", "20 5"),
        ("zero thousand", "0 1000"),
        ("zero five", "0 5"),
        ("thousand zero", "1000 0"),
        ("thousand million", "1000 1000000"),
        ("five men two cars", "5 men 2 cars"),
        ("007", "007"),
        ("fiver", "fiver"),
    ],
)
def test_what_is_not_one_number_stays_apart(words: str, expected: str) -> None:
    assert in_digits(words.split()) == expected.split()


@given(st.sampled_from(sorted(TENS)), st.integers(1, 9), st.integers(1, 9))
def test_every_number_below_a_thousand_is_read(tens: int, one: int, hundreds: int) -> None:
    words = f"{ONES[hundreds - 1]} hundred and {TENS[tens]}-{ONES[one - 1]}"
    assert number(words) == hundreds * 100 + tens + one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5", "5"),
        ("1,600,000", "1600000"),
        ("1 600 000", "1600000"),
        ("1.600.000", "1600000"),
        ("1’600’000 francs", "1600000"),
        ("1.6 million", "1600000"),
        ("about one million", "1000000"),
        ("1,600.5", "1600.5"),
        ("1.600.000,5", "1600000.5"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        (".5", "0.5"),
        ("12.", "12"),
        ("$20k", "20000"),
        ("−5 °C", "-5"),
        ("- 5", "-5"),
        ("minus twenty-one", "-21"),
        ("5 m2", "5"),
        ("50%", "50"),
        ("٣", "3"),
        ("\uff15", "5"),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, expected: str) -> None:
    assert number(text) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "5 or 6",
        "5-6",
        "1 2",
        "½",
        "nan",
        "inf",
        "-Infinity",
        "1e999999999",
        "1e5",
        "CO2",
        "9" * 201,
    ],
)
def test_what_does_not_say_one_number_says_none(text: str) -> None:
    assert number(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_digits_mean_what_they_say(value: Decimal) -> None:
    assert number(f"{value:f}") == value
    assert number(f"{value:,f} dollars") == value


@given(st.text(st.characters()))
def test_any_text_is_a_finite_number_or_none(text: str) -> None:
    value = number(text)
    assert value is None or value.is_finite()
