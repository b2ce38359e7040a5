"""An engine for a SQLite file that keeps what it promised: nothing acknowledged is lost."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import NullPool, create_engine, event

from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.sqlite_file import sqlite_uri

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

PATIENCE_MS = 3000
"""How long a writer waits for another one before it says so."""

PRAGMAS: dict[str, str | int] = {
    "busy_timeout": PATIENCE_MS,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: with NORMAL, a power cut takes the last commits
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}

BEGIN = "begin"
"""The key in `Connection.info` of the statement that opens the next transaction."""


def sqlite_engine(path: Path) -> Engine:
    """Return an engine for an existing file; it never makes one."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            sqlite_uri(path, mode="rw"), uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            _set_pragmas(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool, json_serializer=_compact)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: sqlite3.Connection) -> None:
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}").close()
        (kept,) = connection.execute(f"PRAGMA {name}").fetchone()
        if kept != value:
            raise DatabaseFault(FaultKind.UNREACHABLE, f"{name} stays {kept} here, but {value} is needed")


def _begin(connection: Connection) -> None:
    # The driver's own BEGIN is deferred: two writers that both read first would end in a deadlock.
    connection.exec_driver_sql(connection.info.get(BEGIN, "BEGIN"))


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
