"""A question as the bank hands it out: one revision with everything that belongs to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import BindParameter, bindparam, select

from quizapp.rules.question import Answer, Kind, Option, Picture, pool
from quizapp.store.answer_rows import NumberColumns, TextRow, answer_of
from quizapp.store.tables import (
    CATEGORY,
    FACT,
    OPTION,
    PICTURE,
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

    A pool is in the author's order: positions in it are what games and answers keep.
    """

    question: int
    revision: int
    key: str
    kind: Kind
    stem: str
    answer: Answer
    explanation: str
    category: str
    difficulty: int
    story: int
    citations: tuple[CitedSource, ...]
    facts: tuple[str, ...]
    picture: Picture | None = None

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the pool of a question that is answered by choosing; empty for the other kinds."""
        return pool(self.answer)


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
        REVISION.c.value,
        REVISION.c.tolerance,
        REVISION.c.unit,
        PICTURE.c.digest,
        REVISION.c.picture_file,
        REVISION.c.picture_alt,
    )
    .join(QUESTION, QUESTION.c.id == REVISION.c.question_id)
    .join(CATEGORY, CATEGORY.c.id == REVISION.c.category_id)
    .outerjoin(PICTURE, PICTURE.c.id == REVISION.c.picture_id)
    .where(REVISION.c.id.in_(_REVISIONS))
)
_OPTIONS = (
    select(OPTION.c.revision_id, OPTION.c.text, OPTION.c.is_right, OPTION.c.partner)
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
    texts = grouped(
        (row.revision_id, TextRow(row.text, row.is_right, row.partner))
        for row in connection.execute(_OPTIONS, given)
    )
    citations = grouped(
        (revision, CitedSource(title, paragraph))
        for revision, title, paragraph in connection.execute(_CITATIONS, given)
    )
    facts = grouped((revision, key) for revision, key in connection.execute(_FACTS, given))
    loaded = {
        row.id: BankQuestion(
            question=row.question_id,
            revision=row.id,
            key=row.key,
            kind=Kind(row.kind),
            stem=row.stem,
            answer=answer_of(
                Kind(row.kind), texts[row.id], NumberColumns(row.value, row.tolerance, row.unit)
            ),
            explanation=row.explanation,
            category=row.title,
            difficulty=row.difficulty,
            story=row.story,
            citations=tuple(citations[row.id]),
            facts=tuple(facts[row.id]),
            picture=picture_of(row.digest, row.picture_file, row.picture_alt),
        )
        for row in connection.execute(_WORDING, given)
    }
    return tuple(loaded[revision] for revision in revisions)


def picture_of(digest: str | None, file: str | None, alt: str | None) -> Picture | None:
    """Return the picture that the columns of a revision hold."""
    return None if digest is None else Picture(file or "", alt or "", digest)


def grouped(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    """Return the second ones by the first; a first one that never comes has none."""
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
