"""What a game shows of a question's pool, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from quizapp.rules.question import Option

DISTRACTORS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one game asks it; options are named by their position in the question's pool.

    `shown` is the order on the screen, `key` the right one, and `survivor` the distractor that a 50:50
    leaves beside the key (none where a 50:50 makes no sense).
    """

    revision: int
    kind: Kind
    shown: tuple[int, ...]
    key: int
    survivor: int | None


def deal(revision: int, kind: Kind, options: Sequence[Option], dice: Random) -> Asked:
    """Return the key with some distractors in an order that the dice choose."""
    key = next(position for position, option in enumerate(options) if option.is_right)
    if kind is Kind.TRUE_FALSE:
        return Asked(revision, kind, tuple(range(len(options))), key, None)
    wrong = [position for position in range(len(options)) if position != key]
    shuffle(wrong, dice)
    distractors = wrong[:DISTRACTORS_SHOWN]
    shown = [key, *distractors]
    shuffle(shown, dice)
    return Asked(revision, kind, tuple(shown), key, distractors[0] if len(distractors) > 1 else None)


def shuffle(items: list[int], dice: Random) -> None:
    """Put the items in a random order in place (Fisher-Yates, Knuth's algorithm P).

    It calls nothing but `random()`, the one method whose sequence Python promises to keep for a seed, so
    that a seed means the same game on every platform and version.
    """
    for last in range(len(items) - 1, 0, -1):
        other = int(dice.random() * (last + 1))
        items[last], items[other] = items[other], items[last]
