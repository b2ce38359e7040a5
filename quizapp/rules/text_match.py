"""When a typed answer counts, and when it is close enough to one that does."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from quizapp.rules.folding import folded
from quizapp.rules.number_words import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ONE_SLIP, TWO_SLIPS = 5, 9
"""From so many letters on, a form may be misspelled by one letter, and by two."""

IGNORED = {"the", "teh", "hte", "and", "adn"}
"""Left out, as are the slips in them that fingers make most."""

ARTICLES = {"a", "an"}

APOSTROPHES = re.compile(r"['’‘ʼʻ`]")
POSSESSIVE = re.compile(r"['’‘ʼʻ`][sS]$")
IN_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
LOOSE_SPACE = re.compile(r"(?<!\d) | (?!\d)")
"""A space that may as well be missing; between digits it parts two numbers."""

TELLING = re.compile(r"\d+(?:\.\d+)?|\b[^\W\d_]\b|\b[ivx]+\b")
"""What no misspelling may change: numbers, initials and single letters, Roman numerals."""


@dataclass(frozen=True, slots=True)
class Match:
    """Whether a typed answer counts, for which accepted form, and whether it is spelled like it."""

    is_accepted: bool
    form: str = ""
    is_exact: bool = False


def normal(text: str) -> str:
    """Return a text without what two ways of writing the same may differ in, words parted by one space.

    That is case, accents, punctuation, "the", "a", "an", "and" and "&", and numbers in words (then in
    digits). A text of nothing else keeps it.
    """
    plain = APOSTROPHES.sub("", folded(text)).replace("&", " and ")
    plain = DECIMAL_COMMA.sub(".", IN_THOUSANDS.sub("", plain))
    words = ".".join(map(_words, DECIMAL_POINT.split(plain))).split()
    return " ".join(in_digits(_without_articles(words))) or " ".join(plain.split())


def match(typed: str, accepted: Sequence[str], rivals: Iterable[str] = ()) -> Match:
    """Tell whether a typed text is one of the accepted forms, or nearer to one than to any rival.

    Near is a Damerau–Levenshtein distance of 1 for forms from five letters, and of 2 where both have nine: so
    Austria stays apart from Australia, either way. `rivals` are other known answers; one that is written
    like an accepted form, or is its possessive, is none.
    """
    said = normal(typed)
    forms = {form: normal(form) for form in accepted}
    for form, plain in forms.items():
        if said and _closed(said) == _closed(plain):
            return Match(is_accepted=True, form=form, is_exact=True)
    near = [(slips, form) for form, plain in forms.items() if (slips := _slips(said, plain))]
    if not near:
        return Match(is_accepted=False)
    slips, form = min(near, key=itemgetter(0))
    own = {_closed(plain) for plain in forms.values()}
    if any(_is_meant(rival, _closed(said), own, slips) for rival in rivals):
        return Match(is_accepted=False)
    return Match(is_accepted=True, form=form)


def _is_meant(rival: str, said: str, own: set[str], slips: int) -> bool:
    """Tell whether a rival is as near to what was said, and is not just a form of the answer itself."""
    other = _closed(normal(rival))
    is_near = other not in own and _distance(said, other, slips) <= slips
    return is_near and _closed(normal(POSSESSIVE.sub("", rival))) not in own


def _words(text: str) -> str:
    """Return a text with spaces for everything that is no letter, mark or number."""
    return "".join(" " if unicodedata.category(letter)[0] in "CPSZ" else letter for letter in text)


def _without_articles(words: list[str]) -> list[str]:
    """Leave out what is ignored; "a" stays where it is a letter: at the end, or beside an initial."""
    kept = [word for word in words if word not in IGNORED] or words
    return [
        word
        for before, word, after in zip(["", *kept], kept, [*kept[1:], ""], strict=False)
        if word not in ARTICLES or not after or (word == "a" and (_is_initial(before) or _is_initial(after)))
    ]


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _closed(plain: str) -> str:
    return LOOSE_SPACE.sub("", plain)


def _slips(said: str, plain: str) -> int:
    """Return how far a text is from a form that it may be a misspelling of; 0 if it cannot be."""
    closed, form = _closed(said), _closed(plain)
    letters = sum(map(str.isalpha, form))
    if letters < ONE_SLIP or TELLING.findall(said) != TELLING.findall(plain):
        return 0
    allowed = 2 if min(letters, len(closed)) >= TWO_SLIPS else 1
    slips = _distance(closed, form, allowed)
    return slips if slips <= allowed else 0


def _distance(one: str, other: str, limit: int) -> int:
    """Return the Damerau–Levenshtein distance, or anything above the limit if it is greater."""
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(one, other, score_cutoff=limit)
