"""A question as the bank hands it out: one revision with everything that belongs to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import BindParameter, bindparam, select

from quizapp.rules.question import Kind, Option
from quizapp.store.tables import (
    CATEGORY,
    FACT,
    OPTION,
    QUESTION,
    REVISION,
    REVISION_FACT,
    REVISION_SOURCE,
    SOURCE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A paragraph of a source, by the source's title; paragraphs count from 1, 0 is the whole source."""

    title: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question of the bank; `question` and `revision` are its numbers there, `category` is a title.

    `options` is the whole pool in the author's order: positions in it are what games and answers keep.
    """

    question: int
    revision: int
    key: str
    kind: Kind
    stem: str
    options: tuple[Option, ...]
    explanation: str
    category: str
    difficulty: int
    story: int
    citations: tuple[CitedSource, ...]
    facts: tuple[str, ...]


T = TypeVar("T")

_REVISIONS: BindParameter[int] = bindparam("revisions", expanding=True)

_WORDING = (
    select(
        REVISION.c.id,
        REVISION.c.question_id,
        QUESTION.c.key,
        REVISION.c.kind,
        REVISION.c.stem,
        REVISION.c.explanation,
        CATEGORY.c.title,
        REVISION.c.difficulty,
        REVISION.c.story,
    )
    .join(QUESTION, QUESTION.c.id == REVISION.c.question_id)
    .join(CATEGORY, CATEGORY.c.id == REVISION.c.category_id)
    .where(REVISION.c.id.in_(_REVISIONS))
)
_OPTIONS = (
    select(OPTION.c.revision_id, OPTION.c.text, OPTION.c.is_right)
    .where(OPTION.c.revision_id.in_(_REVISIONS))
    .order_by(OPTION.c.revision_id, OPTION.c.position)
)
_CITATIONS = (
    select(REVISION_SOURCE.c.revision_id, SOURCE.c.title, REVISION_SOURCE.c.paragraph)
    .join(SOURCE, SOURCE.c.id == REVISION_SOURCE.c.source_id)
    .where(REVISION_SOURCE.c.revision_id.in_(_REVISIONS))
    .order_by(REVISION_SOURCE.c.revision_id, REVISION_SOURCE.c.position)
)
_FACTS = (
    select(REVISION_FACT.c.revision_id, FACT.c.key)
    .join(FACT, FACT.c.id == REVISION_FACT.c.fact_id)
    .where(REVISION_FACT.c.revision_id.in_(_REVISIONS))
    .order_by(REVISION_FACT.c.revision_id, FACT.c.key)
)


def load(connection: Connection, revisions: Sequence[int]) -> tuple[BankQuestion, ...]:
    """Return revisions in the given order, in four statements whatever their number."""
    given = {"revisions": list(set(revisions))}
    options = _grouped(
        (revision, Option(text, is_right)) for revision, text, is_right in connection.execute(_OPTIONS, given)
    )
    citations = _grouped(
        (revision, CitedSource(title, paragraph))
        for revision, title, paragraph in connection.execute(_CITATIONS, given)
    )
    facts = _grouped((revision, key) for revision, key in connection.execute(_FACTS, given))
    loaded = {
        revision: BankQuestion(
            question=question,
            revision=revision,
            key=key,
            kind=Kind(kind),
            stem=stem,
            options=tuple(options[revision]),
            explanation=explanation,
            category=category,
            difficulty=difficulty,
            story=story,
            citations=tuple(citations[revision]),
            facts=tuple(facts[revision]),
        )
        for revision, question, key, kind, stem, explanation, category, difficulty, story in (
            connection.execute(_WORDING, given)
        )
    }
    return tuple(loaded[revision] for revision in revisions)


def _grouped(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
