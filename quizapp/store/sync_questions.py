"""Bringing a pack's questions into the bank: new ones, new revisions, and those that left."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from quizapp.rules.question import Choice
from quizapp.store.answer_rows import number_columns, text_rows
from quizapp.store.tables import (
    IS_CURRENT,
    OPTION,
    QUESTION,
    REVISION,
    REVISION_FACT,
    REVISION_SOURCE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from quizapp.rules.question import Answer, Picture, Question


@dataclass(frozen=True, slots=True)
class SyncReport:
    """How many questions came in (or came back), got a new revision, left, and stayed as they were."""

    added: int
    revised: int
    retired: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where questions go: the pack's number, the time, and the numbers of what they refer to by key.

    Pictures are known by the digest of their bytes.
    """

    pack: int
    now: int
    categories: Mapping[str, int]
    sources: Mapping[str, int]
    facts: Mapping[str, int]
    pictures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Known:
    """A question of the pack as the bank holds it."""

    number: int
    revision: int
    digest: str
    retired_by: str | None


def sync_questions(connection: Connection, target: Target, questions: Sequence[Question]) -> SyncReport:
    """Make the pack's own questions those of its files; the player's in that pack stay as they are."""
    known = _known(connection, target.pack)
    new = [question for question in questions if question.key not in known]
    old = [(question, known[question.key]) for question in questions if question.key in known]
    revised = [(question, held) for question, held in old if held.digest != question_digest(question)]
    back = {held.number for _, held in old if held.retired_by == "pack"}
    wanted = {question.key for question in questions}
    gone = [held.number for key, held in known.items() if key not in wanted and held.retired_by is None]
    _bring_back(connection, back)
    _retire(connection, gone, target.now)
    insert_questions(connection, target, "pack", new)
    _revise(connection, target, revised)
    revised_only = sum(held.number not in back for _, held in revised)
    return SyncReport(
        added=len(new) + len(back),
        revised=revised_only,
        retired=len(gone),
        unchanged=len(old) - len(back) - revised_only,
    )


def insert_questions(
    connection: Connection, target: Target, origin: str, questions: Sequence[Question]
) -> list[int]:
    """Add questions with their first revision but without slots; returns their numbers in that order."""
    if not questions:
        return []
    rows = [
        {
            "pack_id": target.pack,
            "key": question.key,
            "origin": origin,
            "current": 1,
            "added_at": target.now,
            "asked": 0,
            "right_count": 0,
        }
        for question in questions
    ]
    new = insert(QUESTION).returning(QUESTION.c.id, sort_by_parameter_order=True)
    numbers = list(connection.execute(new, rows).scalars())
    places = [(number, 1) for number in numbers]
    _insert_revisions(connection, target, list(zip(places, questions, strict=True)))
    return numbers


def question_digest(question: Question) -> str:
    """Return a digest of everything that makes a revision."""
    parts: list[object] = [
        question.kind,
        question.stem,
        _answer_parts(question.answer),
        question.explanation,
        question.category,
        question.difficulty,
        question.story,
        sorted(question.facts),
        [[citation.source, citation.paragraph] for citation in question.citations],
    ]
    if question.picture is not None:  # those without one keep the digests that they had before there were any
        parts.append(astuple(question.picture))
    return sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _answer_parts(answer: Answer) -> Sequence[Sequence[object]]:
    if isinstance(answer, Choice):
        # As it was when there were no other kinds, so that these questions keep their digests.
        return [(option.text, option.is_right) for option in answer.options]
    return [*text_rows(answer), number_columns(answer)]


def _known(connection: Connection, pack: int) -> dict[str, _Known]:
    c = QUESTION.c
    found = connection.execute(
        select(c.key, c.id, c.current, REVISION.c.digest, c.retired_by)
        .join(REVISION, IS_CURRENT)
        .where(c.pack_id == pack, c.origin == "pack")
    )
    return {
        key: _Known(number, revision, digest, retired_by)
        for key, number, revision, digest, retired_by in found
    }


def _bring_back(connection: Connection, numbers: Iterable[int]) -> None:
    alive = {"retired_at": None, "retired_by": None}
    _update(connection, [{"number": number, **alive} for number in numbers])


def _retire(connection: Connection, numbers: Iterable[int], now: int) -> None:
    retired = {"retired_at": now, "retired_by": "pack", "slot": None}
    _update(connection, [{"number": number, **retired} for number in numbers])


def _revise(connection: Connection, target: Target, revised: Sequence[tuple[Question, _Known]]) -> None:
    _update(connection, [{"number": held.number, "current": held.revision + 1} for _, held in revised])
    places = [((held.number, held.revision + 1), question) for question, held in revised]
    _insert_revisions(connection, target, places)


def _update(connection: Connection, changes: Sequence[Mapping[str, object]]) -> None:
    if changes:
        connection.execute(update(QUESTION).where(QUESTION.c.id == bindparam("number")), changes)


def _insert_revisions(
    connection: Connection, target: Target, items: Sequence[tuple[tuple[int, int], Question]]
) -> None:
    """Write revisions, each for a question's number and as the revision of a number."""
    if not items:
        return
    rows = [
        {
            "question_id": question_id,
            "number": number,
            "kind": str(question.kind),
            "stem": question.stem,
            "explanation": question.explanation,
            "story": question.story,
            "category_id": target.categories[question.category],
            "difficulty": question.difficulty,
            "digest": question_digest(question),
            **number_columns(question.answer)._asdict(),
            **_picture_columns(target, question.picture),
            "created_at": target.now,
        }
        for (question_id, number), question in items
    ]
    new = insert(REVISION).returning(REVISION.c.id, sort_by_parameter_order=True)
    revisions = connection.execute(new, rows).scalars()
    _insert_parts(connection, target, list(zip(revisions, (question for _, question in items), strict=True)))


def _picture_columns(target: Target, picture: Picture | None) -> dict[str, object]:
    if picture is None:
        return dict.fromkeys(("picture_id", "picture_file", "picture_alt"))
    number = target.pictures[picture.digest]
    return {"picture_id": number, "picture_file": picture.file, "picture_alt": picture.alt}


def _insert_parts(connection: Connection, target: Target, revisions: Sequence[tuple[int, Question]]) -> None:
    texts = [
        {"revision_id": revision, "position": position, **row._asdict()}
        for revision, question in revisions
        for position, row in enumerate(text_rows(question.answer))
    ]
    citations = [
        {
            "revision_id": revision,
            "position": position,
            "source_id": target.sources[citation.source],
            "paragraph": citation.paragraph,
        }
        for revision, question in revisions
        for position, citation in enumerate(question.citations)
    ]
    facts = [
        {"revision_id": revision, "fact_id": target.facts[fact]}
        for revision, question in revisions
        for fact in sorted(set(question.facts))
    ]
    for table, values in ((OPTION, texts), (REVISION_SOURCE, citations), (REVISION_FACT, facts)):
        if values:
            connection.execute(insert(table), values)
