"""How far into the story a player must be before something may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.fact import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.facts.fact import Fact


class StoryTime:
    """Knows at which step each entity is first spoken of."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._first: dict[str, int] = {}
        for fact in facts:
            for entity in (fact.subject, *fact.objects):
                self._first[entity] = min(fact.story, self._first.get(entity, fact.story))

    def first_seen(self, entity: str) -> int:
        """Return the step of the entity's earliest fact; what no fact speaks of gives nothing away."""
        return self._first.get(entity, BACKGROUND)

    def furthest(self, facts: Iterable[Fact], entities: Iterable[str]) -> int:
        """Return the furthest step among some facts and the entities shown beside them."""
        steps = [fact.story for fact in facts]
        steps.extend(self.first_seen(entity) for entity in entities)
        return max(steps, default=BACKGROUND)
