"""How far into the story a player must be before something may be shown."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from quizapp.facts.fact import BACKGROUND
from quizapp.rules.question import Choice, Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.facts.fact import Entity, Fact
    from quizapp.rules.question import Question

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVES = ("'s", "’s")


class StoryTime:
    """Knows at which step each entity is first spoken of, by whatever name a text calls it."""

    def __init__(self, facts: Iterable[Fact], entities: Iterable[Entity]) -> None:
        self._named: dict[tuple[str, ...], int] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._read: dict[str, int] = {}
        first = _first_steps(facts)
        for entity in entities:
            for name in entity.names:
                self._learn(_words(name), first.get(entity.key, BACKGROUND))

    def furthest(self, facts: Iterable[Fact], texts: Iterable[str]) -> int:
        """Return the furthest step among some facts and the entities that some texts name.

        An entity counts from its earliest fact on; one that no fact speaks of gives nothing away.
        """
        steps = [fact.story for fact in facts]
        steps.extend(self._step_of(text) for text in texts)
        return max(steps, default=BACKGROUND)

    def _learn(self, words: tuple[str, ...], step: int) -> None:
        """Remember a name; of two entities that share it, the later one counts."""
        if words and step > BACKGROUND:
            self._named[words] = max(step, self._named.get(words, step))
            self._lengths[words[0]].add(len(words))

    def _step_of(self, text: str) -> int:
        """Return the furthest step of the names in a text; the same option comes up again and again."""
        if text not in self._read:
            words = _words(text)
            self._read[text] = max(
                (
                    self._named.get(words[start : start + length], BACKGROUND)
                    for start, word in enumerate(words)
                    for length in self._lengths.get(word, ())
                ),
                default=BACKGROUND,
            )
        return self._read[text]


def _first_steps(facts: Iterable[Fact]) -> dict[str, int]:
    first: dict[str, int] = {}
    for fact in facts:
        for entity in (fact.subject, *fact.objects):
            first[entity] = min(fact.story, first.get(entity, fact.story))
    return first


def all_texts(question: Question) -> Iterator[str]:
    """Yield everything that a question can show."""
    yield question.stem
    yield question.explanation
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


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text without regard to case, and of “Ada’s house” the same as of “Ada house”."""
    return tuple(_bare(word) for word in WORD.findall(text.casefold()))


def _bare(word: str) -> str:
    return next((word[: -len(end)] for end in POSSESSIVES if word.endswith(end)), word)
