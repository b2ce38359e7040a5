"""How strong somebody plays: Glicko-2, with a question as the opponent.

Mark E. Glickman, “Example of the Glicko-2 system”, Boston University, 2013; the docstrings say which of its
steps the functions are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

MIDDLE = 1500.0
SCALE = 173.7178
"""Points on the shown scale for one unit of the scale that is calculated with."""

TAU = 0.5
"""How fast the volatility may change; Glickman suggests 0.3 to 1.2."""

LOWEST, HIGHEST = 0.0, 4000.0
SUREST, UNSUREST = 30.0, 350.0
"""A deviation never falls so low that play no longer moves the rating, nor rises above a newcomer's."""

CLOSE_ENOUGH = 1e-6
ROUNDS = 100
"""More than the search for a volatility ever needs; it ends in any case."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A strength: `value` give or take twice the `deviation`, and how erratic it is."""

    value: float = MIDDLE
    deviation: float = UNSUREST
    volatility: float = 0.06


def prior(level: int) -> Rating:
    """Return what a question of a difficulty from 1 to 5 is taken for."""
    return Rating(MIDDLE + 200 * (level - 3), deviation=100.0)


def expected(rating: Rating, opponent: Rating) -> float:
    """Return the chance of a win, which draws near one half where the opponent's strength is unsure."""
    return 1 / (1 + math.exp(-_weight(opponent) * (rating.value - opponent.value) / SCALE))


def rated(rating: Rating, *games: tuple[Rating, float]) -> Rating:
    """Return the rating after a period of at least one game.

    Each is an opponent with the score against it, from 0, a loss, to 1, a win.
    """
    variance = 1 / sum(_information(rating, opponent) for opponent, _ in games)
    surprise = sum(_weight(opponent) * (score - expected(rating, opponent)) for opponent, score in games)
    volatility = _volatility(rating, variance, variance * surprise)
    doubt = (rating.deviation / SCALE) ** 2 + volatility**2
    left = 1 / (1 / doubt + 1 / variance)
    return Rating(
        value=min(max(rating.value + SCALE * left * surprise, LOWEST), HIGHEST),
        deviation=min(max(SCALE * math.sqrt(left), SUREST), UNSUREST),
        volatility=volatility,
    )


def _weight(opponent: Rating) -> float:
    """Return the paper's g: how much a game counts against an opponent of this deviation."""
    return 1 / math.sqrt(1 + 3 * (opponent.deviation / SCALE / math.pi) ** 2)


def _information(rating: Rating, opponent: Rating) -> float:
    """Return what a game tells, step 3; the sum over all games is one over the paper's v."""
    chance = expected(rating, opponent)
    return _weight(opponent) ** 2 * chance * (1 - chance)


def _volatility(rating: Rating, variance: float, delta: float) -> float:
    """Return the new volatility, step 5: a root found by the Illinois variant of regula falsi."""
    start = math.log(rating.volatility**2)
    doubt = (rating.deviation / SCALE) ** 2

    def slope(x: float) -> float:
        spread = doubt + variance + math.exp(x)
        return math.exp(x) * (delta**2 - spread) / (2 * spread**2) - (x - start) / TAU**2

    excess = delta**2 - doubt - variance
    # Below the start, one step does: it adds 1 / TAU to the slope, and the rest takes away one half at most.
    low, high = start, math.log(excess) if excess > 0 else start - TAU
    at_low, at_high = slope(low), slope(high)
    for _ in range(ROUNDS):
        if abs(high - low) <= CLOSE_ENOUGH:
            break
        middle = low + (low - high) * at_low / (at_high - at_low)
        at_middle = slope(middle)
        if at_middle * at_high <= 0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        high, at_high = middle, at_middle
    return math.exp(low / 2)
