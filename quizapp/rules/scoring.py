"""Points, as integers, by two rules; `RULES` tells the players what the functions here do."""

from __future__ import annotations

from dataclasses import dataclass

ACCURACY_FIRST = "accuracy_first"
SPEED_COUNTS = "speed_counts"
"""The rules' names where games are kept: boards of different rules are not compared."""

FULL_CREDIT = 1000
"""Credit is counted in thousandths of a right answer, and a thousandth is worth a point."""

SPEED_IN_A_GAME = 666
STREAK_IN_A_GAME = 333
"""What accuracy first gives for speed and for streaks, at most, over a whole game."""

STREAK_AT_ITS_BEST = 5
"""The streak bonus grows with each right answer in a row after the first, and no more after so many."""

STREAK_STEP = 100
"""What each of these answers adds where speed counts."""

AT_ONCE_MS = 500
"""Nobody reads, thinks and presses a key faster: where speed counts, nothing is lost before."""


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


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to count points, in the words that the set-up and the help page show."""

    key: str
    title: str
    words: str


RULES = {
    rule.key: rule
    for rule in (
        Rule(
            ACCURACY_FIRST,
            "Accuracy first",
            "A right answer is worth 1,000 points, a partly right one its share of them. Speed and streak "
            "come on top, and together add at most 999 over the whole game, so one more right answer always "
            "beats any speed. Each question has an equal part of 666 points for speed: of it, an answer "
            "earns the share of the time that was left, times its share of right. Each has an equal part of "
            "333 points for the streak: the second right answer in a row earns a fifth of it, the third two "
            "fifths, and so on; from the sixth on, all of it. Fractions of a point are dropped. Where a "
            "question has no clock of its own, there are no points for speed.",
        ),
        Rule(
            SPEED_COUNTS,
            "Speed counts",
            "A right answer is worth 1,000 points at once and 500 at the last moment, falling evenly with "
            "the time that was used; under half a second, nothing is lost. A partly right answer is worth "
            "its share of that. The sum is rounded to whole points, a half up; 500 of the 1,000 are for the "
            "answer, the rest is for speed. A streak comes on top: 100 for the second right answer in a "
            "row, 200 for the third, and so on, up to 500. Where a question has no clock of its own, a "
            "right answer is worth 1,000.",
        ),
    )
}
"""Both rules, the default first."""


def points_for(rule: str, credit: int, *, ms: int, limit_ms: int, streak: int, count: int) -> Points:
    """Return the points for one answer by a rule.

    `credit` runs from 0 to 1,000; `ms` of the question's `limit_ms` were used, and 0 is without a clock;
    `streak` counts the right answers in a row with this one; `count` is the number of questions in the game.
    """
    if credit <= 0:
        return Points()
    in_row = min(max(0, streak - 1), STREAK_AT_ITS_BEST)
    if rule == SPEED_COUNTS:
        base, speed = _falling(credit, ms, limit_ms)
        return Points(base, speed, STREAK_STEP * in_row)
    return Points(
        base=credit,
        speed=_share_of_the_time(SPEED_IN_A_GAME // count * credit, ms, limit_ms),
        streak=STREAK_IN_A_GAME // count * in_row // STREAK_AT_ITS_BEST,
    )


def halved(points: Points) -> Points:
    """Return what a stolen question earns: half of each part, without fractions."""
    return Points(points.base // 2, points.speed // 2, points.streak // 2)


def _share_of_the_time(worth: int, ms: int, limit_ms: int) -> int:
    """Return what is left of thousandths of a point as the time runs out, in whole points."""
    return worth * max(0, limit_ms - ms) // (limit_ms * FULL_CREDIT) if limit_ms else 0


def _falling(credit: int, ms: int, limit_ms: int) -> tuple[int, int]:
    """Return half the credit, and what makes it credit × (1 - (ms ÷ limit) ÷ 2), rounded."""
    if not limit_ms:
        return credit, 0
    used = 0 if ms < AT_ONCE_MS else min(ms, limit_ms)
    together = (credit * (2 * limit_ms - used) + limit_ms) // (2 * limit_ms)
    return credit // 2, together - credit // 2
