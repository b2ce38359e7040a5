"""What the library shows: packs, their headings, and their questions page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from quizapp.rules.question import Kind
from quizapp.store.bank_question import grouped
from quizapp.store.player_tables import CLAIM, FLAG
from quizapp.store.shield import within
from quizapp.store.tables import (
    CATEGORY,
    CELL,
    IS_CURRENT,
    PACK,
    QUESTION,
    REVISION,
    SOURCE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, ScalarSelect


@dataclass(frozen=True, slots=True)
class PackCard:
    """A pack as it is chosen from; `questions` and `categories` are numbers of those in play.

    `digest` is that of its files. `left_out` is the number of questions behind the spoiler shield, which are
    not among `questions`.
    """

    id: int
    key: str
    title: str
    description: str
    licence: str
    accent: str
    digest: str
    questions: int
    left_out: int
    categories: int


@dataclass(frozen=True, slots=True)
class CategoryCard:
    """A category of a pack."""

    id: int
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source of a pack."""

    id: int
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A question in the library's table.

    `flags` is the number of reports about any of its revisions; `claims` are the answers that were judged
    wrong and whose players say that they are right, each as often as it was claimed.
    """

    question: int
    stem: str
    kind: Kind
    category: str
    difficulty: int
    asked: int
    right_count: int
    is_own: bool
    flags: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Questions to look through: those in play of a pack whose stem holds the text.

    Only those in the first `watched` per cent of the story stand there.
    """

    pack: int
    text: str
    watched: int


def pack_stamp(connection: Connection, key: str) -> str | None:
    """Return the stamp of the files that a pack was last read from; None if it is not in play."""
    c = PACK.c
    return connection.execute(
        select(c.stamp).where(c.key == key, c.retired_at.is_(None))
    ).scalar_one_or_none()


def pack_cards(connection: Connection, watched: int) -> tuple[PackCard, ...]:
    """Return the packs in play, by title."""
    seen = case((within(CELL.c.story, watched), CELL.c.size), else_=0)
    sizes = (
        select(CELL.c.pack_id, func.sum(seen).label("questions"), func.sum(CELL.c.size - seen).label("left"))
        .join(PACK, PACK.c.id == CELL.c.pack_id)
        .group_by(CELL.c.pack_id)
        .subquery()
    )
    headings = (
        select(CATEGORY.c.pack_id, func.count().label("categories"))
        .where(CATEGORY.c.retired_at.is_(None))
        .group_by(CATEGORY.c.pack_id)
        .subquery()
    )
    c = PACK.c
    found = connection.execute(
        select(
            *(c.id, c.key, c.title, c.description, c.licence, c.accent, c.digest),
            func.coalesce(sizes.c.questions, 0).label("questions"),
            func.coalesce(sizes.c.left, 0).label("left"),
            func.coalesce(headings.c.categories, 0).label("categories"),
        )
        .outerjoin(sizes, sizes.c.pack_id == c.id)
        .outerjoin(headings, headings.c.pack_id == c.id)
        .where(c.retired_at.is_(None))
        .order_by(c.title, c.key)
    )
    return tuple(
        PackCard(
            *(pack.id, pack.key, pack.title, pack.description, pack.licence, pack.accent, pack.digest),
            questions=int(pack.questions),
            left_out=int(pack.left),
            categories=int(pack.categories),
        )
        for pack in found
    )


def category_cards(connection: Connection, pack: int) -> tuple[CategoryCard, ...]:
    """Return a pack's categories in the author's order."""
    c = CATEGORY.c
    found = connection.execute(
        select(c.id, c.key, c.title).where(c.pack_id == pack, c.retired_at.is_(None)).order_by(c.position)
    )
    return tuple(CategoryCard(number, key, title) for number, key, title in found)


def source_cards(connection: Connection, pack: int) -> tuple[SourceCard, ...]:
    """Return a pack's sources, those that players named after its own."""
    c = SOURCE.c
    found = connection.execute(
        select(c.id, c.key, c.title).where(c.pack_id == pack, c.retired_at.is_(None)).order_by(c.origin, c.id)
    )
    return tuple(SourceCard(number, key, title) for number, key, title in found)


def question_rows(
    connection: Connection, shelf: Shelf, limit: int, before: int | None
) -> tuple[LibraryRow, ...]:
    """Return the newest questions of a shelf, older than the question `before`."""
    c, revision = QUESTION.c, REVISION.c
    found = connection.execute(
        select(
            *(c.id, revision.stem, revision.kind, CATEGORY.c.title, revision.difficulty),
            *(c.asked, c.right_count, c.origin),
            _flags().label("flags"),
        )
        .join(REVISION, IS_CURRENT)
        .join(CATEGORY, CATEGORY.c.id == revision.category_id)
        .join(PACK, PACK.c.id == c.pack_id)
        .where(*_standing(shelf), c.id < before if before is not None else c.id > 0)
        .order_by(c.id.desc())
        .limit(limit)
    ).all()
    claims = _claims(connection, [row.id for row in found])
    return tuple(
        LibraryRow(
            question=found_row.id,
            stem=found_row.stem,
            kind=Kind(found_row.kind),
            category=found_row.title,
            difficulty=found_row.difficulty,
            asked=found_row.asked,
            right_count=found_row.right_count,
            is_own=found_row.origin == "player",
            flags=found_row.flags,
            claims=tuple(claims[found_row.id]),
        )
        for found_row in found
    )


def _flags() -> ScalarSelect[int]:
    """Return the number of reports about any wording of the question at hand."""
    reported = REVISION.alias()
    return (
        select(func.count())
        .select_from(FLAG)
        .join(reported, reported.c.id == FLAG.c.revision_id)
        .where(reported.c.question_id == QUESTION.c.id)
        .scalar_subquery()
    )


def _claims(connection: Connection, questions: Sequence[int]) -> dict[int, list[str]]:
    """Return what players claimed about any wording of some questions, the oldest first."""
    claimed = (
        select(REVISION.c.question_id, CLAIM.c.text)
        .join(REVISION, REVISION.c.id == CLAIM.c.revision_id)
        .where(REVISION.c.question_id.in_(questions))
        .order_by(CLAIM.c.id)
    )
    return grouped((question, text) for question, text in connection.execute(claimed))


def count_questions(connection: Connection, shelf: Shelf) -> int:
    """Return how many questions stand on a shelf."""
    if not shelf.text:
        sizes = select(func.coalesce(func.sum(CELL.c.size), 0)).join(PACK, PACK.c.id == CELL.c.pack_id)
        mine = (CELL.c.pack_id == shelf.pack, within(CELL.c.story, shelf.watched))
        return int(connection.execute(sizes.where(*mine)).scalar_one())
    standing = select(func.count()).select_from(QUESTION).join(REVISION, IS_CURRENT)
    standing = standing.join(PACK, PACK.c.id == QUESTION.c.pack_id)
    return connection.execute(standing.where(*_standing(shelf))).scalar_one()


def _standing(shelf: Shelf) -> tuple[ColumnElement[bool], ...]:
    c = QUESTION.c
    seen = (c.pack_id == shelf.pack, c.slot.is_not(None), within(REVISION.c.story, shelf.watched))
    return (*seen, REVISION.c.stem.icontains(shelf.text, autoescape=True)) if shelf.text else seen
