"""A pack's facts, ready to be asked: look-ups, truth and story time in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.distractors import nearest
from quizapp.facts.story_time import StoryTime
from quizapp.facts.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Entity, Fact
    from quizapp.rules.question import Citation

MINIMUM = 3
"""A single-choice question shows the key and three distractors; with fewer it is not asked."""


class UnaskableError(ValueError):
    """A question that the facts do not carry; the text says why, for the pack's author."""


class Knowledge:
    """What the builder of questions asks a pack's content about."""

    def __init__(self, content: PackContent) -> None:
        self.entities = {entity.key: entity for entity in content.entities}
        self.facts = {fact.key: fact for fact in content.facts}
        self.relations = {relation.key: relation for relation in content.relations}
        self.truth = Truth(content.facts, content.relations)
        self.story = StoryTime(content.facts)

    def distractors(
        self, key: Entity, facts: Iterable[Fact], is_true: Callable[[Entity], bool]
    ) -> tuple[Entity, ...]:
        """Return the pool of wrong options near `key` for a question about `facts`."""
        step = self.story.furthest(facts, [key.key])

        def is_early(entity: Entity) -> bool:
            return self.story.first_seen(entity.key) <= step

        return nearest(key, self.entities.values(), is_true, is_early)

    def entity(self, key: str) -> Entity:
        """Return an entity, or raise `UnaskableError` if the pack has none of that key."""
        if key not in self.entities:
            reason = f"there is no entity “{key}”"
            raise UnaskableError(reason)
        return self.entities[key]

    def fact(self, key: str) -> Fact:
        """Return a fact, or raise `UnaskableError` if the pack has none of that key."""
        if key not in self.facts:
            reason = f"there is no fact “{key}”"
            raise UnaskableError(reason)
        return self.facts[key]


def all_citations(facts: Iterable[Fact]) -> tuple[Citation, ...]:
    """Return the paragraphs that some facts stand in, each once, in the facts' order."""
    return tuple(dict.fromkeys(citation for fact in facts for citation in fact.citations))


def capitalized(text: str) -> str:
    """Return the text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]
