"""How far into the story a player must be before something may be shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from quizapp.facts.fact import BACKGROUND
from quizapp.facts.words import words
from quizapp.rules.question import Choice, Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.facts.fact import Entity, Fact
    from quizapp.rules.question import Question


class StoryTime:
    """Knows at which step each entity is first spoken of, by whatever name a text calls it."""

    def __init__(self, facts: Iterable[Fact], entities: Iterable[Entity]) -> None:
        self._named: dict[tuple[str, ...], int] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._read: dict[str, int] = {}
        first = _first_steps(facts)
        for entity in entities:
            for name in entity.names:
                self._learn(words(name), first.get(entity.key, BACKGROUND))

    def furthest(self, facts: Iterable[Fact], texts: Iterable[str]) -> int:
        """Return the furthest step among some facts and the entities that some texts name.

        An entity counts from its earliest fact on; one that no fact speaks of gives nothing away.
        """
        steps = [fact.story for fact in facts]
        steps.extend(self._step_of(text) for text in texts)
        return max(steps, default=BACKGROUND)

    def _learn(self, name: tuple[str, ...], step: int) -> None:
        """Remember the words of a name; of two entities that share it, the later one counts."""
        if name and step > BACKGROUND:
            self._named[name] = max(step, self._named.get(name, step))
            self._lengths[name[0]].add(len(name))

    def _step_of(self, text: str) -> int:
        """Return the furthest step of the names in a text; the same option comes up again and again."""
        if text not in self._read:
            said = words(text)
            self._read[text] = max(
                (
                    self._named.get(said[start : start + length], BACKGROUND)
                    for start, word in enumerate(said)
                    for length in self._lengths.get(word, ())
                ),
                default=BACKGROUND,
            )
        return self._read[text]


def _first_steps(facts: Iterable[Fact]) -> dict[str, int]:
    first: dict[str, int] = {}
    for fact in facts:
        for entity in fact.entities:
            first[entity] = min(fact.story, first.get(entity, fact.story))
    return first


def all_texts(question: Question) -> Iterator[str]:
    """Yield everything that a question can show."""
    yield question.stem
    yield question.explanation
    if question.picture is not None:
        yield question.picture.alt
    match question.answer:
        case Choice(options):
            yield from (option.text for option in options)
        case Typed(accepted):
            yield from accepted
        case Numeric(unit=unit):
            yield unit
        case Ordering(items):
            yield from items
        case Matching(pairs):
            for pair in pairs:
                yield from (pair.left, pair.right)
