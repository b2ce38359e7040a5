"""The pictures that questions show: each kept once, for as long as a game may be looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from quizapp.rules.question import PictureFile, PictureKind
from quizapp.store.tables import PICTURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from quizapp.rules.question import Question


def sync_pictures(
    connection: Connection, questions: Iterable[Question], files: Mapping[str, PictureFile]
) -> dict[str, int]:
    """Keep what some questions show, and return the pictures' numbers by the digest of their bytes."""
    shown = {question.picture.digest for question in questions if question.picture is not None}
    if not shown:
        return {}
    c = PICTURE.c
    numbers = {row.digest: row.id for row in connection.execute(select(c.digest, c.id))}
    for digest in sorted(shown - numbers.keys()):
        kind, data = files[digest]
        new = insert(PICTURE).values(digest=digest, kind=str(kind), bytes=data).returning(c.id)
        numbers[digest] = connection.execute(new).scalar_one()
    return numbers


def picture_file(connection: Connection, digest: str) -> PictureFile | None:
    """Return a picture by the digest of its bytes, None if it is not kept."""
    c = PICTURE.c
    wanted = (c.digest == digest, c.kind.in_(tuple(PictureKind)))  # a file may come from anywhere
    found = connection.execute(select(c.kind, c.bytes).where(*wanted)).first()
    return None if found is None else PictureFile(PictureKind(found.kind), found.bytes)
