"""Which question comes next, where that is not settled from the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.rating import expected, prior

if TYPE_CHECKING:
    from quizapp.rules.rating import Rating
    from quizapp.rules.selection import Asked

BEST_CHANCE = 0.75
"""Questions that are answered three times out of four teach most without discouraging."""


def fitting_first(asked: tuple[Asked, ...], place: int, rating: Rating, settled: range) -> tuple[Asked, ...]:
    """Return the questions with the one that suits a player best at `place`, chosen from there on.

    Those at the places that are `settled`, all behind it, stay there.
    """

    def misfit(item: Asked) -> float:
        return abs(expected(rating, prior(item.level)) - BEST_CHANCE)

    between = settled.start - place
    rest = [*asked[place : settled.start], *asked[settled.stop :]]
    rest.insert(0, rest.pop(rest.index(min(rest, key=misfit))))
    return (*asked[:place], *rest[:between], *asked[settled.start : settled.stop], *rest[between:])


def put_off(asked: tuple[Asked, ...], place: int, count: int) -> tuple[Asked, ...]:
    """Return the questions with the one at `place` behind all others of the first `count`."""
    return (*asked[:place], *asked[place + 1 : count], asked[place], *asked[count:])
