"""Which of several things somebody chose, as one number."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def rank_of(chosen: Collection[int], of: int) -> int:
    """Return the place of a choice from `of` things among all such choices; 0 is everything, or nothing.

    Then come the smallest choices and those that leave out the least, so that what people choose is a small
    number. Within one size it is the combinatorial number system.
    """
    if len(chosen) in {0, of}:
        return 0
    before = sum(comb(of, size) for size in _sizes(of)[: _sizes(of).index(len(chosen))])
    return 1 + before + sum(comb(item, place) for place, item in enumerate(sorted(chosen), 1))


def chosen_at(rank: int, of: int) -> tuple[int, ...]:
    """Return the choice at a place, () for everything; raises ValueError for a place that there is not."""
    if rank == 0:
        return ()
    if rank < 0:
        raise ValueError(f"there is no choice {rank} from {of}")
    rank -= 1
    for size in _sizes(of):
        if rank < comb(of, size):
            return _combination(rank, of, size)
        rank -= comb(of, size)
    raise ValueError(f"there is no choice {rank} from {of}")


def _sizes(of: int) -> list[int]:
    return sorted(range(1, of), key=lambda size: (min(size, of - size), size))


def _combination(rank: int, of: int, size: int) -> tuple[int, ...]:
    found: list[int] = []
    for item in reversed(range(of)):
        if rank >= comb(item, size - len(found)) and len(found) < size:
            rank -= comb(item, size - len(found))
            found.append(item)
    return tuple(reversed(found))
