"""Right or wrong, and how much of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.rules.scoring import FULL_CREDIT

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked


class Outcome(StrEnum):
    """What became of a question that was asked."""

    RIGHT = "right"
    WRONG = "wrong"
    TIME_UP = "time_up"
    SKIPPED = "skipped"


def credit(asked: Asked, given: int) -> int:
    """Return the credit in thousandths for choosing the pool position `given`."""
    return FULL_CREDIT if given == asked.key else 0
