"""Slots: the dense numbering by which questions are drawn, kept when questions come and go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from quizapp.store.tables import CELL, CELL_SPAN, IS_CURRENT, QUESTION, REVISION

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sqlalchemy import Connection

Place = tuple[int, str, int]
"""What a cell stands for: category, kind, difficulty."""

_SET_SLOT = update(QUESTION).where(QUESTION.c.id == bindparam("question"))
_SET_SIZE = update(CELL).where(CELL.c.id == bindparam("cell")).values(size=bindparam("count"))


def give_slot(connection: Connection, question: int) -> None:
    """Put a question at the end of the cell of its current revision."""
    pack, category, kind, difficulty = connection.execute(
        select(QUESTION.c.pack_id, REVISION.c.category_id, REVISION.c.kind, REVISION.c.difficulty)
        .join(REVISION, IS_CURRENT)
        .where(QUESTION.c.id == question)
    ).one()
    place = (category, kind, difficulty)
    cell = _cells(connection, pack, {place})[place]
    free = select(CELL.c.size + cell * CELL_SPAN).where(CELL.c.id == cell).scalar_subquery()
    connection.execute(update(QUESTION).where(QUESTION.c.id == question).values(slot=free))
    connection.execute(update(CELL).where(CELL.c.id == cell).values(size=CELL.c.size + 1))


def take_slot(connection: Connection, question: int) -> None:
    """Take a question out of its cell, if it is in one; the cell's last one moves into the hole."""
    c = QUESTION.c
    hole = connection.execute(select(c.slot).where(c.id == question)).scalar()
    if hole is None:
        return
    cell = hole // CELL_SPAN
    connection.execute(update(CELL).where(CELL.c.id == cell).values(size=CELL.c.size - 1))
    size = connection.execute(select(CELL.c.size).where(CELL.c.id == cell)).scalar_one()
    connection.execute(update(QUESTION).where(c.id == question).values(slot=None))
    connection.execute(update(QUESTION).where(c.slot == cell * CELL_SPAN + size).values(slot=hole))


def number_slots(connection: Connection, pack: int) -> None:
    """Number all slots of a pack anew: by key, the player's own questions after the pack's."""
    rows = connection.execute(
        select(
            QUESTION.c.id,
            QUESTION.c.slot,
            REVISION.c.category_id,
            REVISION.c.kind,
            REVISION.c.difficulty,
        )
        .join(REVISION, IS_CURRENT)
        .where(QUESTION.c.pack_id == pack, QUESTION.c.retired_at.is_(None))
        .order_by(QUESTION.c.origin, QUESTION.c.key)
    ).all()
    cells = _cells(connection, pack, {(row.category_id, row.kind, row.difficulty) for row in rows})
    sizes: Counter[int] = Counter()
    moves = []
    for row in rows:
        cell = cells[row.category_id, row.kind, row.difficulty]
        slot = cell * CELL_SPAN + sizes[cell]
        if row.slot != slot:
            moves.append({"question": row.id, "place": slot})
        sizes[cell] += 1
    _move(connection, moves)
    connection.execute(update(CELL).where(CELL.c.pack_id == pack).values(size=0))
    if sizes:
        counted = [{"cell": cell, "count": count} for cell, count in sizes.items()]
        connection.execute(_SET_SIZE, counted)


def _move(connection: Connection, moves: list[dict[str, int]]) -> None:
    """Give questions their new slots; the old ones are left first, since no two may be in one."""
    if not moves:
        return
    leave = _SET_SLOT.values(slot=None)
    connection.execute(leave, [{"question": move["question"]} for move in moves])
    connection.execute(_SET_SLOT.values(slot=bindparam("place")), moves)


def _cells(connection: Connection, pack: int, places: AbstractSet[Place]) -> dict[Place, int]:
    """Return the cells of the given places, made where there are none yet."""
    missing = places - _existing_cells(connection, pack).keys()
    if missing:
        connection.execute(
            insert(CELL),
            [
                {"pack_id": pack, "category_id": category, "kind": kind, "difficulty": difficulty, "size": 0}
                for category, kind, difficulty in sorted(missing)
            ],
        )
    return _existing_cells(connection, pack)


def _existing_cells(connection: Connection, pack: int) -> dict[Place, int]:
    cells = select(CELL.c.id, CELL.c.category_id, CELL.c.kind, CELL.c.difficulty)
    return {
        (category, kind, difficulty): cell
        for cell, category, kind, difficulty in connection.execute(cells.where(CELL.c.pack_id == pack))
    }
