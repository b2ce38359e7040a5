"""Points, as integers.

Accuracy first: a right answer is worth 1,000; speed and streak together add at most 999 over a whole game,
so that one more right answer always beats any speed.
"""

from __future__ import annotations

from dataclasses import dataclass

ACCURACY_FIRST = "accuracy_first"
"""The rule's name where games are kept: boards of different rules are not compared."""

FULL_CREDIT = 1000
"""Credit is counted in thousandths of a right answer, and a thousandth is worth a point."""

SPEED_IN_A_GAME = 666
STREAK_IN_A_GAME = 333
STREAK_AT_ITS_BEST = 5
"""The streak bonus grows with each right answer in a row after the first, and no more after so many."""


@dataclass(frozen=True, slots=True)
class Points:
    """Where the points of one answer come from."""

    base: int = 0
    speed: int = 0
    streak: int = 0

    @property
    def total(self) -> int:
        """Return the points altogether."""
        return self.base + self.speed + self.streak


def accuracy_first(credit: int, *, ms: int, limit_ms: int, streak: int, count: int) -> Points:
    """Return the points for one answer.

    `credit` runs from 0 to 1,000; `ms` of the question's `limit_ms` were used; `streak` counts the right
    answers in a row with this one; `count` is the number of questions in the game.
    """
    if credit <= 0:
        return Points()
    left = max(0, limit_ms - ms)
    steps = min(max(0, streak - 1), STREAK_AT_ITS_BEST)
    return Points(
        base=credit,
        speed=SPEED_IN_A_GAME // count * left * credit // (limit_ms * FULL_CREDIT),
        streak=STREAK_IN_A_GAME // count * steps // STREAK_AT_ITS_BEST,
    )
