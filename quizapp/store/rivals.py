"""What else somebody may have meant who types an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from quizapp.rules.question import Kind
from quizapp.store.tables import CELL, CELL_SPAN, ENTITY, IS_CURRENT, NUMBER, OPTION, QUESTION, REVISION

if TYPE_CHECKING:
    from sqlalchemy import Connection

REACH = 8
"""Names that are so much longer or shorter than an answer, with articles and signs, are nowhere near it."""

_PACK = bindparam("pack", type_=NUMBER)
_LENGTHS = bindparam("shortest", type_=NUMBER), bindparam("longest", type_=NUMBER)
_NAMES = select(ENTITY.c.name, ENTITY.c.short, ENTITY.c.aliases).where(
    ENTITY.c.pack_id == _PACK, ENTITY.c.retired_at.is_(None)
)
_TYPED = (
    select(OPTION.c.text)
    .distinct()
    .select_from(CELL)
    .join(
        QUESTION,
        (QUESTION.c.slot >= CELL.c.id * CELL_SPAN) & (QUESTION.c.slot < (CELL.c.id + 1) * CELL_SPAN),
    )
    .join(REVISION, IS_CURRENT)
    .join(OPTION, OPTION.c.revision_id == REVISION.c.id)
    .where(
        CELL.c.pack_id == _PACK,
        CELL.c.kind == str(Kind.TYPED),
        func.length(OPTION.c.text).between(*_LENGTHS),
    )
)


def known_answers(connection: Connection, pack: int, length: int) -> tuple[str, ...]:
    """Return a pack's names, and the answers to its typed questions, that are about as long."""
    shortest, longest = length - REACH, length + REACH
    values = {"pack": pack, "shortest": shortest, "longest": longest}
    found = set(connection.execute(_TYPED, values).scalars())
    for name, short, aliases in connection.execute(_NAMES, {"pack": pack}):
        found.update(text for text in (name, short, *aliases) if shortest <= len(text) <= longest)
    return tuple(sorted(found - {""}))
