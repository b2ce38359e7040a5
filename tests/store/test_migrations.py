"""The schema that migrations make is the one that the models describe."""

from __future__ import annotations

import re
import sqlite3
from argparse import Namespace
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Integer, create_engine

from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.metadata import METADATA
from quizapp.store.schema import MIGRATIONS
from quizapp.store.store import Store
from quizapp.store.tables import NUMBER, SCHEMA_VERSION
from tests.store.samples import NOW, folder_bytes, rows

if TYPE_CHECKING:
    from pathlib import Path


def test_the_last_migration_is_the_version_that_the_program_knows() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [f"{SCHEMA_VERSION:04}"]


def test_nothing_is_missing_and_nothing_is_left_over(store: Store) -> None:
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_every_table_and_index_reads_the_same(file_store: Store) -> None:
    """Conditions, orders and names as well, which the comparison above does not look at."""
    models = create_engine("sqlite://")
    METADATA.create_all(models)
    with models.connect() as connection:
        described = _schema([tuple(row) for row in connection.exec_driver_sql(_SCHEMA)])
    models.dispose()
    assert _schema(rows(file_store, _SCHEMA)) == described


_SCHEMA = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"


def _schema(found: list[tuple[object, ...]]) -> dict[object, list[str]]:
    """Return the lines of each statement by name; a table's columns may stand in any order.

    SQLite writes a column that was added later behind another one, and quotes a name that was changed.
    """
    line = re.compile(r",?\s*\n\s*|, (?=\w+ [A-Z])")
    return {name: sorted(line.split(str(sql).replace('"', "").strip())) for name, sql in found}


def test_every_whole_number_is_of_the_type_that_holds_milliseconds() -> None:
    """SQLite has one size for all, so that only a server would show another type."""
    columns = [column for table in METADATA.tables.values() for column in table.columns]
    numbers = [column for column in columns if isinstance(column.type, Integer)]
    assert [str(column) for column in numbers if column.type is not NUMBER] == []


def test_a_developer_may_check_a_database_of_theirs(path: Path) -> None:
    config = Config(cmd_opts=Namespace(x=[f"url=sqlite:///{path}"]))
    config.set_main_option("script_location", str(MIGRATIONS))
    command.check(config)


def test_an_older_file_is_copied_before_it_is_migrated(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
        connection.execute("INSERT INTO player VALUES (1, 'k', 'Ann', 0, 0)")
        connection.commit()
    Store.open(f"sqlite:///{path}", now=lambda: NOW).close()
    copy = path.with_name("quizapp.before-0001.db")
    assert set(folder_bytes(path.parent)) == {path.name, copy.name}
    for place, version in ((path, SCHEMA_VERSION), (copy, 0)):
        with closing(sqlite3.connect(place)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert connection.execute("SELECT name FROM player").fetchall() == [("Ann",)]


def test_a_newer_schema_is_refused(url: str) -> None:
    store = Store.open(url, now=lambda: NOW)
    is_file = store.database.path is not None
    newer = "PRAGMA user_version = 99" if is_file else "UPDATE alembic_version SET version_num = '0099'"
    with store.database.writing() as connection:
        connection.exec_driver_sql(newer)
    store.close()
    with pytest.raises(DatabaseFault) as caught:
        Store.open(url, now=lambda: NOW)
    assert caught.value.kind is FaultKind.NEWER


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA user_version = 0; DROP TABLE alembic_version;")
    before = path.read_bytes()
    with pytest.raises(Exception, match="already exists"):
        Store.open(f"sqlite:///{path}", now=lambda: NOW)
    assert path.read_bytes() == before
