"""The short code: a number, mixed, spelled and checked."""

from __future__ import annotations

from quizapp.rules.codes.symbols import ALPHABET, SYMBOL_BITS, number_of, spelled

LENGTH = 16
NUMBERS = 1 << SYMBOL_BITS * (LENGTH - 1)
"""The check symbol is one of the sixteen."""

SPREAD = 0x4F1BBCDCBFA53E0AF9D
"""2⁷⁵ divided by the golden ratio, and odd, so that it has an inverse."""

HALF = 38
"""Half of a number's bits, or just over: shifted twice by that, nothing is left."""

HIGH_BIT, FIELD = 0b10000, 0b100101
"""The field of 32 elements: polynomials below x⁵, modulo the primitive x⁵ + x² + 1."""


class SlipError(ValueError):
    """The symbols and their check symbol do not go together."""


def ticket(number: int) -> str:
    """Return the code for a number; raises ValueError for one that is too large."""
    if number >= NUMBERS:
        raise ValueError(f"{number} is too large for a code")
    symbols = spelled(_mixed(number, SPREAD), LENGTH - 1)
    return symbols + check_symbol(symbols)


def number_on(symbols: str) -> int:
    """Return the number of a code; raises ValueError for no code, SlipError for one with a mistake."""
    number = number_of(symbols)
    if len(symbols) != LENGTH:
        raise ValueError(f"a code has {LENGTH} symbols")
    if check_symbol(symbols[:-1]) != symbols[-1]:
        raise SlipError
    return _mixed(number >> SYMBOL_BITS, pow(SPREAD, -1, NUMBERS))


def check_symbol(symbols: str) -> str:
    """Return a symbol that no longer fits when one symbol is another, or any two have changed places.

    The symbols are the coefficients of a polynomial over the field of 32 elements, taken at a generator: up
    to 31 of them, the check symbol included, have different weights, and none of these is 0.
    """
    total = 0
    for symbol in symbols:
        total = _doubled(total ^ ALPHABET.index(symbol))
    return ALPHABET[total]


def _doubled(element: int) -> int:
    """Return an element of the field times x."""
    return element << 1 ^ (FIELD if element & HIGH_BIT else 0)


def _mixed(number: int, factor: int) -> int:
    """Return a number in which each bit depends on many; the factor's inverse leads back.

    Of codes with several mistakes the check symbol overlooks one in 32. That one is hardly ever a game, since
    it would have to name a pack that is here.
    """
    number ^= number >> HALF
    number = number * factor % NUMBERS
    return number ^ number >> HALF
