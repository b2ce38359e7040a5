"""Which schema a database has, and bringing it to the one that this program knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.inspection import APPLICATION_ID
from quizapp.store.sqlite_engine import BEGIN, sqlite_engine
from quizapp.store.sqlite_file import (
    copy_database,
    new_file,
    set_aside,
    side_files,
    sync_folder,
    sync_to_disk,
)
from quizapp.store.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS = Path(__file__).with_name("migrations")


def schema_version(connection: Connection) -> int:
    """Return the number of the last migration that a database went through, 0 for an empty one."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if not inspect(connection).has_table("alembic_version"):
        return 0
    return int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def refuse_newer(version: int) -> None:
    """Raise DatabaseFault for a schema that only a newer program knows."""
    if version > SCHEMA_VERSION:
        details = f"The database has schema {version}, this program knows {SCHEMA_VERSION}."
        raise DatabaseFault(FaultKind.NEWER, details)


def create_file(path: Path) -> None:
    """Make an empty database; it appears under its name only when it is complete and on the disk.

    When two programs do this at once, the first one's file stands.
    """
    with new_file(path) as new:
        new.touch(exist_ok=False)
        _fill(new)
        sync_to_disk(new)
        # In this order: the logs of a database that another program has just made are never orphans.
        if any(place.exists() for place in side_files(path)) and not path.exists():
            set_aside(path)
        _publish(new, path)
        sync_folder(path.parent)


def upgrade_existing(connection: Connection, path: Path | None) -> None:
    """Migrate a database in one transaction; a file is copied first, beside it and under its version."""
    if path is not None:
        version = schema_version(connection)
        connection.rollback()
        copy_database(path, path.with_name(f"{path.stem}.before-{version + 1:04}{path.suffix}"))
    _migrate(connection)


def _fill(path: Path) -> None:
    engine = sqlite_engine(path)
    with engine.connect() as connection:
        _migrate(connection)
    engine.dispose()


def _migrate(connection: Connection) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        # Altering a table of SQLite means to copy it, and dropping the old one would break what refers to it.
        _set_pragma(connection, "foreign_keys", 0)
        connection.info[BEGIN] = "BEGIN IMMEDIATE"
    with connection.begin():
        _run_migrations(connection)
        if is_sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    if is_sqlite:
        _set_pragma(connection, "foreign_keys", 1)
        _set_pragma(connection, "wal_checkpoint", "TRUNCATE")


def _run_migrations(connection: Connection) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    upgrade(config, "head")


def _set_pragma(connection: Connection, name: str, value: int | str) -> None:
    """Set what SQLite ignores inside a transaction, behind SQLAlchemy's back, which would begin one."""
    driver = connection.connection.dbapi_connection
    assert driver is not None  # noqa: S101 - for the type checker: a connection in use has one
    driver.cursor().execute(f"PRAGMA {name}({value})").close()


def _publish(new: Path, path: Path) -> None:
    """Give a complete file its name, never in the place of another one."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        new.rename(path)
