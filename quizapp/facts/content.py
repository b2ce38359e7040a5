"""Everything that the files of one pack say, as values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from quizapp.facts.fact import BACKGROUND

if TYPE_CHECKING:
    from quizapp.facts.fact import Category, Entity, Fact, Relation, Source
    from quizapp.rules.question import Kind, Picture

ASKED = "?"
"""Stands in a claim for what the player has to find."""


@dataclass(frozen=True, slots=True)
class Template:
    """A stem that turns each fact of a relation into a question.

    `asks` is the slot that the player has to fill, "subject" or "object"; for a true/false template it is
    the slot that a false statement fills wrongly. `stem` may hold {subject} and {object}; `option` holds
    {answer}. `skips` lists the facts for which the stem reads badly.
    """

    key: str
    relation: str
    kind: Kind
    asks: str
    stem: str
    option: str
    difficulty: int
    skips: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Event:
    """A thing to put in order: what the player reads, and the fact that says when it happens."""

    text: str
    fact: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two texts that belong together, and the fact that says so."""

    left: str
    right: str
    fact: str


@dataclass(frozen=True, slots=True)
class WrittenQuestion:
    """A question written by hand about one or more facts; what it is answered with depends on its kind.

    A text that starts with @ is the key of an entity, wherever an answer is named. `answer` is the key of a
    single choice, "true" or "false", or the first form of a typed answer, with more of them in `accepted`;
    `right` lists the keys of a multiple select, `events` come in their right order. Without `wrong`,
    distractors are drawn from the entities near the answer. `claim` is (subject, relation, object): what a
    true/false stem asserts, or else what is asked, with `ASKED` in the place of the answer. `story` is a
    step that the question reaches although nothing it names does.
    """

    key: str
    kind: Kind
    stem: str
    facts: tuple[str, ...]
    difficulty: int
    answer: str = ""
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    value: Decimal | None = None
    tolerance: Decimal = Decimal(0)
    unit: str = ""
    events: tuple[Event, ...] = ()
    matches: tuple[Match, ...] = ()
    explanation: str = ""
    category: str = ""
    claim: tuple[str, str, str] | None = None
    story: int = BACKGROUND
    picture: Picture | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """Return the facts that it names, and then those of what it orders and pairs."""
        ordered, paired = (event.fact for event in self.events), (match.fact for match in self.matches)
        return tuple(dict.fromkeys((*self.facts, *ordered, *paired)))


@dataclass(frozen=True, slots=True)
class PackContent:
    """A pack as its author wrote it; `accent` is an sRGB hex colour or empty."""

    key: str
    title: str
    description: str
    licence: str
    accent: str
    sources: tuple[Source, ...]
    categories: tuple[Category, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...]
    templates: tuple[Template, ...]
    written: tuple[WrittenQuestion, ...]
