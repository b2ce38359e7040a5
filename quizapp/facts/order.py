"""Which of two facts the sources put first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.facts.fact import Fact


class Order:
    """The transitive closure of the facts' `after`; each fact's share of it is worked out when asked for."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._after = {fact.key: fact.after for fact in facts}
        self._earlier: dict[str, frozenset[str]] = {}

    def is_fixed(self, earlier: str, later: str) -> bool:
        """Tell whether the facts fix that `earlier` comes before `later`."""
        if later not in self._earlier:
            self._earlier[later] = self._all_before(later)
        return earlier in self._earlier[later]

    def _all_before(self, key: str) -> frozenset[str]:
        found, waiting = set[str](), list(self._after.get(key, ()))
        while waiting:
            earlier = waiting.pop()
            if earlier not in found:
                found.add(earlier)
                waiting.extend(self._after.get(earlier, ()))
        return frozenset(found)
