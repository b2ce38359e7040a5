"""Short codes: what the check symbol catches, and what mixing does."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.codes.symbols import ALPHABET
from quizapp.rules.codes.ticket import LENGTH, NUMBERS, SlipError, number_on, ticket

NUMBERS_ON_TICKETS = st.integers(0, NUMBERS - 1)


@given(NUMBERS_ON_TICKETS)
def test_a_number_survives_the_way_there_and_back(number: int) -> None:
    code = ticket(number)
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert number_on(code) == number


@given(NUMBERS_ON_TICKETS)
def test_every_wrong_symbol_is_a_slip(number: int) -> None:
    code = ticket(number)
    for place, symbol in enumerate(code):
        for other in set(ALPHABET) - {symbol}:
            with pytest.raises(SlipError):
                number_on(code[:place] + other + code[place + 1 :])


@given(NUMBERS_ON_TICKETS)
def test_every_swap_of_two_symbols_is_a_slip(number: int) -> None:
    code = ticket(number)
    for one, other in combinations(range(LENGTH), 2):
        symbols = list(code)
        symbols[one], symbols[other] = symbols[other], symbols[one]
        if code[one] != code[other]:
            with pytest.raises(SlipError):
                number_on("".join(symbols))


def test_numbers_in_a_row_have_codes_without_a_likeness() -> None:
    codes = [ticket(number) for number in range(200)]
    alike = [sum(map(str.__eq__, one, other)) for one, other in combinations(codes, 2)]
    assert max(alike) < LENGTH // 2


@pytest.mark.parametrize("symbols", ["", "0" * 15, "0" * 17, "U" * 16, "٣" * 16, "é" * 16])
def test_what_is_no_code_is_no_slip(symbols: str) -> None:
    with pytest.raises(ValueError, match=r"symbols|substring") as caught:
        number_on(symbols)
    assert caught.type is ValueError


def test_a_number_that_is_too_large_has_no_code() -> None:
    with pytest.raises(ValueError, match=str(NUMBERS)):
        ticket(NUMBERS)
