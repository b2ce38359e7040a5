"""Bringing rows that have a stable key in their pack to what the pack's files say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Connection, RowMapping, Table

    from quizapp.store.tables import KeyedColumns

Columns = dict[str, object]
"""A row's values by column, without its pack and key."""


def sync_keyed(
    connection: Connection,
    table: Table[KeyedColumns],
    pack: int,
    wanted: Mapping[str, Columns],
    now: int,
    *among: ColumnElement[bool],
) -> dict[str, int]:
    """Add, change, retire and bring back rows of a pack; returns the numbers of the wanted ones by key.

    `among` narrows the rows that may be retired.
    """
    mine = (table.c.pack_id == pack, *among)
    kept = {str(found["key"]): found for found in connection.execute(select(table).where(*mine)).mappings()}
    alive = {"retired_at": None}
    new = [
        {"pack_id": pack, "key": key, **values, **alive} for key, values in wanted.items() if key not in kept
    ]
    changed = [
        {"number": kept[key]["id"], **values, **alive}
        for key, values in wanted.items()
        if key in kept and not _holds(kept[key], values | alive)
    ]
    gone = [
        {"number": found["id"], "retired_at": now}
        for key, found in kept.items()
        if key not in wanted and found["retired_at"] is None
    ]
    if new:
        connection.execute(insert(table), new)
    for changes in (changed, gone):
        if changes:
            connection.execute(update(table).where(table.c.id == bindparam("number")), changes)
    numbers = connection.execute(select(table.c.key, table.c.id).where(*mine))
    return {key: number for key, number in numbers if key in wanted}


def _holds(found: RowMapping, values: Columns) -> bool:
    return all(found[name] == value for name, value in values.items())
