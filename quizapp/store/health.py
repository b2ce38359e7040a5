"""What `quizapp doctor` says of the database, without changing anything."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import text

from quizapp.store.database import faults, server_engine
from quizapp.store.faults import DatabaseFault, FaultKind, fault_of_system
from quizapp.store.inspection import check, look, read_header, refuse_problems
from quizapp.store.schema import refuse_newer, schema_version
from quizapp.store.sqlite_file import sqlite_path

if TYPE_CHECKING:
    from pathlib import Path

_QUESTIONS = "SELECT count(*) FROM question WHERE slot IS NOT NULL"
_GAMES = "SELECT count(*) FROM game"


@dataclass(frozen=True, slots=True)
class Health:
    """A database's state; `fault` and `words` say why it cannot be used, None and "" if it can.

    `path` is None for a server, `size` is in bytes, `version` the schema's, `integrity` SQLite's own word
    on the whole file. What could not be found out stays at 0 or "".
    """

    path: Path | None
    exists: bool = False
    size: int = 0
    fault: FaultKind | None = None
    words: str = ""
    version: int = 0
    integrity: str = ""
    questions: int = 0
    games: int = 0
    sqlite_version: str = sqlite3.sqlite_version
    journal_mode: str = ""


def inspect(url: str) -> Health:
    """Look at the database that a URL names; raises QuizError only for a URL that means nothing."""
    path = sqlite_path(url)
    if path is None:
        return _inspect_server(url)
    found = Health(path)
    try:
        if not path.exists():
            return found
        found = replace(found, exists=True, size=path.stat().st_size)
        header = read_header(path)
        mode = "wal" if header.is_wal else "delete"
        found = replace(found, version=header.user_version, journal_mode=mode)
        found = replace(found, version=check(path))
        refuse_newer(found.version)
        questions, games = look(path, _count)
        return replace(found, integrity="ok", questions=questions, games=games)
    except DatabaseFault as fault:
        return replace(found, fault=fault.kind, words=str(fault))
    except OSError as error:
        unread = fault_of_system(error)
        return replace(found, fault=unread.kind, words=str(unread))


def _count(connection: sqlite3.Connection) -> tuple[int, int]:
    refuse_problems(connection, "integrity_check")
    (questions,) = connection.execute(_QUESTIONS).fetchone()
    (games,) = connection.execute(_GAMES).fetchone()
    return questions, games


def _inspect_server(url: str) -> Health:
    engine, found = server_engine(url), Health(None)
    try:
        with faults(None), engine.connect() as connection:
            found = replace(found, exists=True, version=schema_version(connection))
            refuse_newer(found.version)
            if found.version:
                questions = connection.execute(text(_QUESTIONS)).scalar_one()
                games = connection.execute(text(_GAMES)).scalar_one()
                found = replace(found, questions=questions, games=games)
    except DatabaseFault as fault:
        return replace(found, fault=fault.kind, words=str(fault))
    finally:
        engine.dispose()
    return found
