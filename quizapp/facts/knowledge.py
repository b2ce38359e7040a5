"""A pack's facts, ready to be asked: look-ups, truth and story time in one place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.facts.distractors import forms, nearest
from quizapp.facts.order import Order
from quizapp.facts.story_time import StoryTime, all_texts
from quizapp.facts.truth import Truth
from quizapp.facts.words import is_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Entity, Fact
    from quizapp.rules.question import Citation, Question

MINIMUM = 3
"""A single-choice question shows the key and three distractors; with fewer it is not asked."""


class UnaskableError(ValueError):
    """A question that the facts do not carry; the text says why, for the pack's author."""


def refuse_few(left: int, kind: str, advice: str) -> None:
    """Raise `UnaskableError` unless enough distractors are left; `advice` is what the author can do."""
    if left < MINIMUM:
        entities = "1 entity" if left == 1 else f"{left} entities"
        reason = f"only {entities} of kind “{kind}” {'is' if left == 1 else 'are'} left: {advice}"
        raise UnaskableError(reason)


class Knowledge:
    """What the builder of questions asks a pack's content about."""

    def __init__(self, content: PackContent) -> None:
        self.entities = {entity.key: entity for entity in content.entities}
        self.facts = {fact.key: fact for fact in content.facts}
        self.relations = {relation.key: relation for relation in content.relations}
        self.truth = Truth(content.facts, content.relations)
        self.order = Order(content.facts)
        self.story = StoryTime(content.facts, content.entities)
        self._bearers: dict[str, frozenset[str]] = defaultdict(frozenset)
        for entity in content.entities:
            for form in forms(entity):
                self._bearers[form] |= {entity.key}

    def distractors(
        self, key: Entity, facts: Iterable[Fact], is_true: Callable[[Entity], bool]
    ) -> tuple[Entity, ...]:
        """Return the pool of wrong options near `key` for a question about `facts`."""
        step = self.story.furthest(facts, [key.name])

        def is_early(entity: Entity) -> bool:
            return self.story.furthest([], [entity.name]) <= step

        return nearest(key, self.entities.values(), is_true, is_early)

    def dated(self, question: Question, names: Iterable[str] = ()) -> Question:
        """Return a question with the furthest step of anything that it shows, or that `names` name."""
        facts = [self.fact(key) for key in question.facts]
        step = self.story.furthest(facts, (*all_texts(question), *names))
        return replace(question, story=max(question.story, step))

    def bearers(self, name: str) -> frozenset[str]:
        """Return the keys of the entities that go by a name, without regard to case."""
        return self._bearers.get(name.casefold(), frozenset())

    def speaks_of(self, fact: Fact, key: str) -> bool:
        """Tell whether a fact relates an entity to something, or at least names it in its statement."""
        return key in fact.entities or self.is_named(key, fact.statement)

    def is_named(self, key: str, text: str) -> bool:
        """Tell whether a text holds any form of an entity's name."""
        return any(is_named(name, text) for name in self.entity(key).names)

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
