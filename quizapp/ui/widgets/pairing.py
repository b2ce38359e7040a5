"""Which things of two columns have been paired so far, and how that can be taken back."""

from __future__ import annotations


class Pairing:
    """Pairs places of the left column with places of the right one; each has one partner at most."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._pairs: dict[int, int] = {}
        self._before: list[dict[int, int]] = []

    @property
    def pairs(self) -> dict[int, int]:
        """Return the partners on the right by their places on the left."""
        return dict(self._pairs)

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is left without a partner."""
        return len(self._pairs) == self.count

    def pair(self, left: int, right: int) -> None:
        """Pair two, which frees the partners that they had."""
        if self._pairs.get(left) == right:
            return
        self._before.append(self._pairs)
        others = {one: other for one, other in self._pairs.items() if left != one and right != other}
        self._pairs = others | {left: right}

    def part(self, left: int) -> None:
        """Leave a thing on the left without a partner."""
        if left in self._pairs:
            self._before.append(self._pairs)
            self._pairs = {one: other for one, other in self._pairs.items() if one != left}

    def undo(self) -> bool:
        """Take the last change back; False if there is none."""
        if not self._before:
            return False
        self._pairs = self._before.pop()
        return True
