"""The shape of a pack's files, as pydantic models; imported only for a changed pack, to start fast."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from quizapp.facts.fact import BACKGROUND
from quizapp.rules.question import Kind

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Answer = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Slot = Literal["subject", "object"]
Asked = Annotated[str, StringConstraints(pattern=r"^(\?|[a-z0-9]+(-[a-z0-9]+)*)$", max_length=80)]
Number = Annotated[Decimal, Field(max_digits=15, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1, le=1_000_000)]


def _step(value: object, check: ValidatorFunctionWrapHandler) -> int:
    step: int = BACKGROUND if value == "background" else check(value)
    return step


Story = Annotated[Count, WrapValidator(_step)]
Difficulty = Annotated[int, Field(ge=1, le=5)]


class Row(BaseModel):
    """A table of a pack file: unknown keys are faults, since they are mostly misspelled ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceRow(Row):
    """A text that facts are taken from."""

    id: Key
    title: Words
    file: Short = ""


class CategoryRow(Row):
    """A heading for questions."""

    id: Key
    title: Words


class PackFile(Row):
    """pack.toml."""

    format: Literal[1]
    id: Key
    title: Words
    description: Note = ""
    licence: Words
    accent: Annotated[str, StringConstraints(pattern=r"^(#[0-9A-Fa-f]{6})?$")] = ""
    sources: list[SourceRow] = []
    categories: Annotated[list[CategoryRow], Field(min_length=1)]


class EntityRow(Row):
    """A thing that facts speak of."""

    id: Key
    kind: Key
    name: Answer
    short: Short = ""
    aliases: list[Answer] = []
    traits: list[Short] = []
    decoy: bool = False


class EntitiesFile(Row):
    """entities.toml."""

    entities: list[EntityRow] = []


class RelationRow(Row):
    """A verb of facts."""

    id: Key
    single: list[Slot] = []
    implies: list[Key] = []
    symmetric: bool = False


class CitationRow(Row):
    """Where a fact stands."""

    source: Key
    paragraph: Count


class FactRow(Row):
    """One assertion."""

    id: Key
    statement: Words
    subject: Key
    relation: Key
    objects: Annotated[list[Key], Field(min_length=1)]
    category: Key
    sources: Annotated[list[CitationRow], Field(min_length=1)]
    story: Story
    after: list[Key] = []
    differs: Note = ""


class FactsFile(Row):
    """facts.toml."""

    relations: list[RelationRow] = []
    facts: list[FactRow] = []


class TemplateRow(Row):
    """A stem for all facts of a relation."""

    id: Key
    relation: Key
    kind: Kind
    asks: Slot
    stem: Words
    option: Short = "{answer}"
    difficulty: Difficulty
    skips: list[Key] = []


class EventRow(Row):
    """A thing to put in order."""

    text: Answer
    fact: Key


class MatchRow(Row):
    """Two things that belong together."""

    left: Answer
    right: Answer
    fact: Key


class PictureRow(Row):
    """A picture beside a stem, and the words that stand for it."""

    file: Answer
    alt: Answer


class QuestionRow(Row):
    """A question written by hand; its kind says which of the answer's keys it needs."""

    id: Key
    kind: Kind
    stem: Words
    facts: list[Key] = []
    answer: Short = ""
    right: list[Answer] = []
    wrong: list[Answer] = []
    accepted: list[Answer] = []
    value: Number | None = None
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    unit: Short = ""
    order: list[EventRow] = []
    pairs: list[MatchRow] = []
    explanation: Note = ""
    category: Short = ""
    difficulty: Difficulty
    claim: tuple[Asked, Key, Asked] | None = None
    story: Story = BACKGROUND
    picture: PictureRow | None = None


class QuestionsFile(Row):
    """questions.toml, whose tables are checked one by one: a bad one never stops the others."""

    templates: list[dict[str, object]] = []
    questions: list[dict[str, object]] = []
