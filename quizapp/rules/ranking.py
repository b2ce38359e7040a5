"""Places with ties: who has as much as another shares the place, and the next one comes after both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def places(scores: Sequence[int]) -> tuple[int, ...]:
    """Return the place of each score, 1 for the highest: 1, 2, 2, 4."""
    return tuple(1 + sum(other > score for other in scores) for score in scores)
