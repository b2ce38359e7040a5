"""A SQLite database as files: where they lie, and how they are written and moved without a loss."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from quizapp.store.faults import fault_of_system

if TYPE_CHECKING:
    from collections.abc import Iterator


def sqlite_path(url: str) -> Path | None:
    """Return the file that a SQLAlchemy URL names; None for a server.

    Everything after "sqlite:///" is the path, so that a folder's name may hold any character.
    """
    prefix, found, path = url.partition(":///")
    is_file = found and path and prefix in {"sqlite", "sqlite+pysqlite"}
    return Path(path).expanduser().absolute().resolve() if is_file else None


def sqlite_uri(path: Path, **options: str | int) -> str:
    """Return the URI by which SQLite opens a file with the given options."""
    words = "&".join(f"{name}={value}" for name, value in options.items())
    return f"{path.as_uri()}?{words}"


def side_files(path: Path) -> tuple[Path, ...]:
    """Return the places of the files that SQLite keeps beside a database."""
    return tuple(path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "-journal"))


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """Give a name beside the target to write under; what was not renamed by the end of the block is gone.

    Raises DatabaseFault for what the file system refuses.
    """
    new = target.with_name(f".{target.name}.{uuid4().hex}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield new
    except OSError as error:
        raise fault_of_system(error) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def keep(path: Path) -> Path:
    """Give a database a second name beside it, and what SQLite left there that name alone; returns it.

    The log goes first: one that stays without its database would be read into the next one.
    """
    names = (path.with_name(f"{path.stem}.kept-{number}{path.suffix}") for number in count(1))
    kept = next(name for name in names if not any(place.exists() for place in (name, *side_files(name))))
    for place, target in zip(side_files(path), side_files(kept), strict=True):
        if place.exists():
            place.rename(target)
    if path.exists():
        try:
            kept.hardlink_to(path)
        except OSError:  # a file system without hard links
            shutil.copy2(path, kept)
    return kept


def set_aside(path: Path) -> Path:
    """Take a database out of its place without losing it; returns where it is kept."""
    kept = keep(path)
    path.unlink(missing_ok=True)
    return kept


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use, by SQLite's own backup, into one file without a log."""
    uri = sqlite_uri(source, mode="ro")
    with closing(sqlite3.connect(uri, uri=True)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").close()
    sync_to_disk(target)


def sync_to_disk(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk, where a system lets programs ask for that."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
