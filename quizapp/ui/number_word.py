"""Small numbers as a sentence says them."""

from __future__ import annotations

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_word(number: int) -> str:
    """Return a number up to ten in letters, a larger one in figures."""
    return WORDS[number] if number < len(WORDS) else f"{number:,}"
