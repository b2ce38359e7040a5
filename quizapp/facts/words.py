"""The words of a text, as names are looked for in it."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVES = ("'s", "’s")


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text without regard to case, and of “Ada’s house” the same as of “Ada house”."""
    return tuple(_bare(word) for word in WORD.findall(text.casefold()))


def is_named(name: str, text: str) -> bool:
    """Tell whether the words of a name stand in a text, one after the other."""
    wanted, said = words(name), words(text)
    starts = range(len(said) - len(wanted) + 1)
    return bool(wanted) and any(said[start : start + len(wanted)] == wanted for start in starts)


def _bare(word: str) -> str:
    return next((word[: -len(end)] for end in POSSESSIVES if word.endswith(end)), word)
