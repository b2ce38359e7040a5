"""Questions that players add, take out and put back by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import insert, select, update

from quizapp.rules.question import Choice, Citation, Kind, Option, Question
from quizapp.store.slots import give_slot, take_slot
from quizapp.store.sync_questions import Target, insert_questions
from quizapp.store.tables import CATEGORY, QUESTION, SOURCE

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question that a player wrote; without a source's title it cites nothing."""

    kind: Kind
    stem: str
    options: tuple[Option, ...]
    explanation: str
    category_id: int
    difficulty: int
    source_title: str = ""
    paragraph: int = 0


def add(connection: Connection, pack: int, draft: NewQuestion, now: int) -> int:
    """Add a question to the end of its cell and return its number."""
    category = connection.execute(
        select(CATEGORY.c.key).where(CATEGORY.c.id == draft.category_id, CATEGORY.c.pack_id == pack)
    ).scalar_one()
    sources = _source(connection, pack, draft.source_title.strip())
    question = Question(
        key=_own_key(),
        kind=draft.kind,
        stem=draft.stem,
        answer=Choice(draft.options),
        explanation=draft.explanation,
        category=category,
        difficulty=draft.difficulty,
        citations=tuple(Citation(source, draft.paragraph) for source in sources),
    )
    headings = {category: draft.category_id}
    target = Target(pack, now, categories=headings, sources=sources, facts={}, pictures={})
    (number,) = insert_questions(connection, target, "player", [question])
    give_slot(connection, number)
    return number


def retire(connection: Connection, question: int, now: int) -> None:
    """Take a question out of play; games that asked it keep it."""
    c = QUESTION.c
    mine = update(QUESTION).where(c.id == question, c.retired_at.is_(None))
    connection.execute(mine.values(retired_at=now, retired_by="player"))
    take_slot(connection, question)


def restore(connection: Connection, question: int) -> None:
    """Put a retired question back into play, at the end of its cell."""
    c = QUESTION.c
    mine = update(QUESTION).where(c.id == question, c.retired_at.is_not(None))
    if connection.execute(mine.values(retired_at=None, retired_by=None)).rowcount:
        give_slot(connection, question)


def _source(connection: Connection, pack: int, title: str) -> dict[str, int]:
    """Return the source of that title, number by key, made if the pack has none; {} for no title."""
    if not title:
        return {}
    c = SOURCE.c
    same = select(c.key, c.id).where(c.pack_id == pack, c.title == title, c.retired_at.is_(None))
    found = connection.execute(same.order_by(c.id)).first()
    if found is not None:
        return {found.key: found.id}
    key = _own_key()
    values = {"pack_id": pack, "key": key, "origin": "player", "title": title, "file": ""}
    number = connection.execute(insert(SOURCE).values(values).returning(c.id)).scalar_one()
    return {key: number}


def _own_key() -> str:
    return f"own-{uuid4().hex}"
