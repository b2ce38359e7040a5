"""Everything that the files of one pack say, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.facts.fact import Category, Entity, Fact, Relation, Source
    from quizapp.rules.question import Kind


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
class WrittenQuestion:
    """A question written by hand about one or more facts.

    In `answer` and `wrong`, a text that starts with @ is the key of an entity. Without `wrong`, distractors
    are drawn from the entities near the answer. `claim` is (subject, relation, object), what a true/false
    stem asserts, so that the facts can confirm or contradict it.
    """

    key: str
    kind: Kind
    stem: str
    answer: str
    facts: tuple[str, ...]
    difficulty: int
    wrong: tuple[str, ...] = ()
    explanation: str = ""
    category: str = ""
    claim: tuple[str, str, str] | None = None


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
