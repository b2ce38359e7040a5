"""Numbers in English words, and the number that a player typed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from quizapp.rules.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ADDED = {
    **{word: Decimal(value) for value, word in enumerate(_SMALL.split())},
    **{word: Decimal(value * 10) for value, word in enumerate(_TENS.split(), 2)},
}
HUNDRED = "hundred"
SCALES = {"thousand": Decimal(10**3), "million": Decimal(10**6), "billion": Decimal(10**9)}
MULTIPLIES = {HUNDRED, *SCALES}

DIGITS = re.compile(r"\d{1,15}(?:\.\d{1,15})?")
"""A number in digits that a word may multiply."""

CENTURIES = {Decimal(value) for value in range(10, 21)}
"""What may begin a year that is said in two halves: ten sixty-six, nineteen ninety-five, twenty twenty."""

LONGEST = 200
"""No answer is a number that takes more characters to write."""

CHUNK = re.compile(r"(?:(?<![^\s+-])[.,])?\d(?:[\d.,'’_ ]*\d)?")
GROUPED = re.compile(r"([1-9]\d{0,2}(?:([,'’_ ])\d{3})(?:\2\d{3})*)(?:\.(\d+))?")
GROUPED_BY_DOTS = re.compile(r"([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?")
SIMPLE = re.compile(r"(\d*)(?:[.,](\d+))?")
EXPONENT = re.compile(r"\de[+-]?\d")
SIGN = re.compile(r"(?<!\w)[-−–](?=\s?[\w.,])")
THOUSANDS = re.compile(r"(?<=\d)k\b")
TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]\w*")
LEFT_OUT = {"a", "an", "and"}
NEGATIVE = {"minus", "negative"}


def in_digits(words: Sequence[str]) -> list[str]:
    """Return the words with each number among them in digits: "twenty", "five" becomes "25"."""
    result: list[str] = []
    half_year: Decimal | None = None
    place = 0
    while place < len(words):
        value, end = _number_at(words, place)
        if end == place:
            result.append(words[place])
            half_year, place = None, place + 1
            continue
        if half_year in CENTURIES and 10 <= value < 100:
            result[-1] += _digits(value)
            half_year = None
        else:
            result.append(_digits(value))
            half_year = value
        place = end
    return result


def number(text: str) -> Decimal | None:
    """Return the one number of a text, in digits or words, whatever its unit; none if there is not just one.

    Thousands may stand in groups, and a comma that makes no such group is a decimal point.
    """
    plain = folded(text)
    if len(plain) > LONGEST or EXPONENT.search(plain):
        return None
    plain = CHUNK.sub(_plain_number, SIGN.sub(" minus ", plain))
    tokens = [token for token in TOKEN.findall(THOUSANDS.sub(" thousand", plain)) if token not in LEFT_OUT]
    words = in_digits(tokens)
    places = [place for place, word in enumerate(words) if word[0].isdecimal()]
    if len(places) != 1:
        return None
    is_negative = places[0] > 0 and words[places[0] - 1] in NEGATIVE
    value = Decimal(words[places[0]])
    return -value if is_negative else value


def scale(unit: str) -> Decimal:
    """Return how many a unit counts at once: a million for "million dollars", one for "dollars"."""
    words = (word.removesuffix("s") for word in TOKEN.findall(folded(unit)))
    return next((SCALES[word] for word in words if word in SCALES), Decimal(1))


def _plain_number(chunk: re.Match[str]) -> str:
    """Return a number without groups and with a decimal point; what is none falls apart into several."""
    text = chunk[0]
    if found := GROUPED.fullmatch(text):
        whole, part = found[1], found[3]
    elif found := GROUPED_BY_DOTS.fullmatch(text):
        whole, part = found[1], found[2]
    elif found := SIMPLE.fullmatch(text):
        whole, part = found[1] or "0", found[2]
    else:
        return text
    return re.sub(r"\D", "", whole) + (f".{part}" if part else "")


def _number_at(words: Sequence[str], place: int) -> tuple[Decimal, int]:
    """Return the number that begins at a place, and where it ends: right there if none begins."""
    count = _Count()
    end = place
    if DIGITS.fullmatch(words[place]) and place + 1 < len(words) and words[place + 1] in MULTIPLIES:
        count.group, end = Decimal(words[place]), place + 1
    while end < len(words) and count.takes(words[end]):
        end += 1
    return count.value, end


def _digits(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Count:
    """A number while its words come in: whole thousands and more, and the group that is still growing."""

    def __init__(self) -> None:
        self.whole = Decimal(0)
        self.group: Decimal | None = None
        self._scale = Decimal("Infinity")

    @property
    def value(self) -> Decimal:
        """Return the number so far."""
        return self.whole + (self.group or 0)

    def takes(self, word: str) -> bool:
        """Take the next word, and tell whether it goes on with the number."""
        if word in ADDED:
            return self._add(ADDED[word])
        if word == HUNDRED:
            return self._hundred()
        return word in SCALES and self._multiply(SCALES[word])

    def _add(self, value: Decimal) -> bool:
        group = self.group
        if group is None:
            fits = bool(value or not self.whole)
        else:
            after_hundred = group >= 100 and group % 100 == 0
            after_tens = group % 100 >= 20 and group % 10 == 0
            fits = bool(value) and (after_hundred or (after_tens and value < 10))
        if fits:
            self.group = (group or 0) + value
        return fits

    def _hundred(self) -> bool:
        fits = not self.whole if self.group is None else 0 < self.group < 100
        if fits:
            self.group = (self.group or 1) * Decimal(100)
        return fits

    def _multiply(self, scale: Decimal) -> bool:
        fits = scale < self._scale and (not self.whole if self.group is None else self.group > 0)
        if fits:
            self.whole += (self.group or 1) * scale
            self.group, self._scale = None, scale
        return fits
