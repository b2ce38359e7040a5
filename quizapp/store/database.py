"""The open database: checked, created, migrated, and written in whole transactions only."""

from __future__ import annotations

from contextlib import contextmanager
from json import JSONDecodeError
from threading import RLock
from typing import TYPE_CHECKING, Self

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError

from quizapp.errors import QuizError
from quizapp.store.driver_errors import fault_of
from quizapp.store.faults import DatabaseFault, FaultKind, fault_of_system
from quizapp.store.inspection import check
from quizapp.store.schema import create_file, refuse_newer, schema_version, upgrade_existing
from quizapp.store.sqlite_engine import BEGIN, sqlite_engine
from quizapp.store.sqlite_file import sqlite_path
from quizapp.store.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine


class Database:
    """One connection that is kept, shared by all threads one at a time; `now` is UTC in milliseconds.

    `path` is the file, or None for a server.
    """

    def __init__(self, engine: Engine, *, now: Callable[[], int], path: Path | None) -> None:
        self.now = now
        self.path = path
        self._engine = engine
        self._lock = RLock()
        with faults(path):
            self._connection = engine.connect()
        self._identity = _identity(path)

    @classmethod
    def open(cls, url: str, *, now: Callable[[], int]) -> Self:
        """Open the database that a URL names, made and migrated as needed.

        Raises DatabaseFault if it cannot be used; a file that is damaged, of another program or of a newer
        QuizApp keeps every byte, and its folder stays as it is.
        """
        path = sqlite_path(url)
        if path is None:
            engine = server_engine(url)
        else:
            _prepare_file(path)
            engine = sqlite_engine(path)
        database = cls(engine, now=now, path=path)
        try:
            database._migrate()
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose statements all see the same moment."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all on disk when the block ends, or none if it raises.

        Raises DatabaseFault for what the player can mend, RuntimeError for what breaks the schema's rules.
        """
        # SQLite goes on writing to a file that was deleted, and says that all is well.
        if _identity(self.path) != self._identity:
            raise DatabaseFault(FaultKind.GONE, str(self.path))
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Close the connection; SQLite then folds its log into the file."""
        with self._lock:
            self._connection.close()
            self._engine.dispose()

    def _migrate(self) -> None:
        with self.writing() as connection:
            version = schema_version(connection)
        refuse_newer(version)
        if version < SCHEMA_VERSION:
            with self._lock, faults(self.path):
                upgrade_existing(self._connection, self.path)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._lock, faults(self.path):
            self._connection.info[BEGIN] = begin
            with self._connection.begin():
                yield self._connection


@contextmanager
def faults(path: Path | None) -> Iterator[None]:
    """Turn what the driver reports into a DatabaseFault; what only a bug can cause passes as it is."""
    try:
        yield
    except IntegrityError as error:
        raise RuntimeError(str(error)) from error
    except DBAPIError as error:
        fault = fault_of(error.orig or error, path)
        if fault is None:
            raise
        raise fault from error
    except OSError as error:
        raise fault_of_system(error) from error
    except (UnicodeDecodeError, JSONDecodeError) as error:
        raise DatabaseFault(FaultKind.DAMAGED, str(error)) from error


def _prepare_file(path: Path) -> None:
    """Make the file if there is none, else make sure that it is sound and ours."""
    with faults(path):
        if path.exists():
            refuse_newer(check(path))
        else:
            create_file(path)


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Return what tells the file apart from any other one, whatever its name."""
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError as error:
        raise DatabaseFault(FaultKind.GONE, str(error)) from error
    return found.st_dev, found.st_ino


def server_engine(url: str) -> Engine:
    """Return an engine for a server; raises QuizError for a URL that means nothing."""
    try:
        return create_engine(make_url(url))
    except ModuleNotFoundError as error:
        title = "The driver for this database is missing"
        words = "Nothing was changed. For PostgreSQL, install it with: pip install 'quizapp[postgresql]'"
        raise QuizError(title, words, str(error)) from error
    except (ArgumentError, NoSuchModuleError) as error:
        title = "The database's address is not understood"
        words = "Nothing was changed. It should look like sqlite:///folder/file.db"
        raise QuizError(title, words, str(error)) from error
