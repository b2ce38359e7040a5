"""From what SQLite and PostgreSQL report to what it means."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from quizapp.store.faults import DatabaseFault, FaultKind

if TYPE_CHECKING:
    from pathlib import Path

_SQLITE_KINDS = {
    sqlite3.SQLITE_BUSY: FaultKind.LOCKED,
    sqlite3.SQLITE_LOCKED: FaultKind.LOCKED,
    sqlite3.SQLITE_READONLY: FaultKind.READ_ONLY,
    sqlite3.SQLITE_PERM: FaultKind.READ_ONLY,
    sqlite3.SQLITE_IOERR: FaultKind.UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: FaultKind.DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultKind.DAMAGED,
    sqlite3.SQLITE_FULL: FaultKind.FULL,
    sqlite3.SQLITE_CANTOPEN: FaultKind.UNREACHABLE,
}

_SQLITE_EXTENDED_KINDS = {
    sqlite3.SQLITE_READONLY_DBMOVED: FaultKind.GONE,
    # Growing the shared-memory file beside the database is what fails first on a full disk.
    sqlite3.SQLITE_IOERR_SHMSIZE: FaultKind.FULL,
}

_POSTGRESQL_KINDS = {
    "25006": FaultKind.READ_ONLY,
    "40P01": FaultKind.LOCKED,
    "42501": FaultKind.READ_ONLY,
    "53100": FaultKind.FULL,
    "55P03": FaultKind.LOCKED,
    "XX001": FaultKind.DAMAGED,
    "XX002": FaultKind.DAMAGED,
}
_POSTGRESQL_CONNECTION_CLASSES = {"08", "28", "3D", "53", "57", "58"}


def fault_of(error: BaseException, path: Path | None = None) -> DatabaseFault | None:
    """Return what a driver's error means for the player; None if it can only be a bug."""
    if isinstance(error, UnicodeDecodeError):
        return DatabaseFault(FaultKind.DAMAGED, str(error))
    kind = _sqlite_kind(error, path) if isinstance(error, sqlite3.Error) else _server_kind(error)
    return None if kind is None else DatabaseFault(kind, str(error))


def _sqlite_kind(error: sqlite3.Error, path: Path | None) -> FaultKind | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return FaultKind.DAMAGED if str(error).startswith("Could not decode") else None
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN and path is not None:
        return _why_unopened(path)
    return _SQLITE_EXTENDED_KINDS.get(code, _SQLITE_KINDS.get(code & 0xFF))


def _why_unopened(path: Path) -> FaultKind:
    if not path.exists():
        return FaultKind.GONE
    is_writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return FaultKind.UNREACHABLE if is_writable else FaultKind.READ_ONLY


def _server_kind(error: BaseException) -> FaultKind | None:
    state = getattr(error, "sqlstate", None)
    if state is None:
        # Without a state, the server never answered: the name was not found, or the line was cut.
        return FaultKind.UNREACHABLE if type(error).__name__ == "OperationalError" else None
    if state in _POSTGRESQL_KINDS:
        return _POSTGRESQL_KINDS[state]
    return FaultKind.UNREACHABLE if state[:2] in _POSTGRESQL_CONNECTION_CLASSES else None
