"""Slots: the dense numbering by which questions are drawn, kept when questions come and go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, delete, insert, select, update

from quizapp.store.tables import CELL, CELL_SPAN, IS_CURRENT, QUESTION, REVISION

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sqlalchemy import Connection


class Place(NamedTuple):
    """What a cell of a pack stands for."""

    category: int
    kind: str
    difficulty: int
    story: int


_PLACE = (REVISION.c.category_id, REVISION.c.kind, REVISION.c.difficulty, REVISION.c.story)
_SET_SLOT = update(QUESTION).where(QUESTION.c.id == bindparam("question"))
_SET_SIZE = update(CELL).where(CELL.c.id == bindparam("cell")).values(size=bindparam("count"))


def give_slot(connection: Connection, question: int) -> None:
    """Put a question at the end of the cell of its current revision."""
    pack, category, kind, difficulty, story = connection.execute(
        select(QUESTION.c.pack_id, *_PLACE).join(REVISION, IS_CURRENT).where(QUESTION.c.id == question)
    ).one()
    place = Place(category, kind, difficulty, story)
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
        select(QUESTION.c.id, QUESTION.c.slot, *_PLACE)
        .join(REVISION, IS_CURRENT)
        .where(QUESTION.c.pack_id == pack, QUESTION.c.retired_at.is_(None))
        .order_by(QUESTION.c.origin, QUESTION.c.key)
    ).all()
    standing = [
        (row.id, row.slot, Place(row.category_id, row.kind, row.difficulty, row.story)) for row in rows
    ]
    cells = _cells(connection, pack, {place for _, _, place in standing})
    sizes: Counter[int] = Counter()
    moves = []
    for question, old, place in standing:
        cell = cells[place]
        slot = cell * CELL_SPAN + sizes[cell]
        if old != slot:
            moves.append({"question": question, "place": slot})
        sizes[cell] += 1
    _move(connection, moves)
    _set_sizes(connection, pack, sizes)


def _set_sizes(connection: Connection, pack: int, sizes: Counter[int]) -> None:
    """Write how many questions each cell of a pack has, and drop those that have none left.

    A scene that is moved along the story leaves its cells behind.
    """
    connection.execute(update(CELL).where(CELL.c.pack_id == pack).values(size=0))
    if sizes:
        counted = [{"cell": cell, "count": count} for cell, count in sizes.items()]
        connection.execute(_SET_SIZE, counted)
    connection.execute(delete(CELL).where(CELL.c.pack_id == pack, CELL.c.size == 0))


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
                {
                    "pack_id": pack,
                    "category_id": place.category,
                    "kind": place.kind,
                    "difficulty": place.difficulty,
                    "story": place.story,
                    "size": 0,
                }
                for place in sorted(missing)
            ],
        )
    return _existing_cells(connection, pack)


def _existing_cells(connection: Connection, pack: int) -> dict[Place, int]:
    c = CELL.c
    found = connection.execute(
        select(c.id, c.category_id, c.kind, c.difficulty, c.story).where(c.pack_id == pack)
    )
    return {
        Place(category, kind, difficulty, story): cell for cell, category, kind, difficulty, story in found
    }
