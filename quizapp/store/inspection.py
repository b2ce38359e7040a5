"""Looking at a SQLite file without changing a byte of it, or of its folder."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import tempfile
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from quizapp.store.driver_errors import fault_of
from quizapp.store.faults import DatabaseFault, FaultKind, fault_of_system
from quizapp.store.sqlite_file import side_files, sqlite_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

APPLICATION_ID = int.from_bytes(b"Quiz")
"""What PRAGMA application_id says of a file of this program."""

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
CHECKED_BYTES = 32 * 1024 * 1024
"""Files up to this size are checked page by page at each start, at 150 to 500 MB a second."""

GLANCES = 3
"""How often a file is looked at before damage is believed, while somebody else changes it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Header:
    """The first 100 bytes of a SQLite file (https://www.sqlite.org/fileformat.html, section 1.3)."""

    page_size: int
    pages: int
    is_wal: bool
    user_version: int
    application_id: int


def read_header(path: Path) -> Header:
    """Return the header; raises DatabaseFault for what is no SQLite file, or only a part of one."""
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise fault_of_system(error) from error
    if not head.startswith(MAGIC):
        raise DatabaseFault(FaultKind.FOREIGN if _is_text(head) else FaultKind.DAMAGED, str(path))
    if len(head) < HEADER_BYTES:
        raise DatabaseFault(FaultKind.DAMAGED, f"{path}: only {size} bytes are left")
    header = _parse(head)
    if header.pages * header.page_size > size and not _has_log(path):
        raise DatabaseFault(FaultKind.DAMAGED, f"{path}: only {size} bytes are left")
    return header


def check(path: Path) -> int:
    """Return the schema version of a sound file of this program; raises DatabaseFault for any other."""
    header = read_header(path)
    if header.application_id != APPLICATION_ID:
        raise DatabaseFault(FaultKind.FOREIGN, str(path))
    if path.stat().st_size > CHECKED_BYTES:
        return header.user_version
    return look(path, _sound_version)


def look(path: Path, ask: Callable[[sqlite3.Connection], T]) -> T:
    """Return what a file says as it stands; raises DatabaseFault if it is damaged.

    Another program may be writing to it. What looks like damage then is looked at again.
    """
    for _ in range(GLANCES - 1):
        before = _stamps(path)
        try:
            with _untouched(path) as connection:
                return ask(connection)
        except DatabaseFault:
            if _stamps(path) == before:
                raise
    with _untouched(path) as connection:
        return ask(connection)


def refuse_problems(connection: sqlite3.Connection, pragma: str) -> None:
    """Raise DatabaseFault unless one of SQLite's own checks says that all is well."""
    (problem,) = connection.execute(f"PRAGMA {pragma}(1)").fetchone()
    if problem != "ok":
        raise DatabaseFault(FaultKind.DAMAGED, problem)


def _sound_version(connection: sqlite3.Connection) -> int:
    refuse_problems(connection, "quick_check")
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _untouched(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that changes nothing.

    An immutable connection leaves the folder alone but does not see the write-ahead log that a killed
    program left behind. So where there is one, the connection reads a copy of both.
    """
    try:
        with ExitStack() as stack:
            uri = sqlite_uri(path, mode="ro", immutable=1)
            if _has_log(path):
                folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="quizapp-"))
                uri = sqlite_uri(_copy(path, Path(folder)), mode="rw")
            yield stack.enter_context(closing(sqlite3.connect(uri, uri=True)))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise fault_of(error, path) or DatabaseFault(FaultKind.DAMAGED, str(error)) from error
    except OSError as error:
        raise fault_of_system(error) from error


def _copy(path: Path, folder: Path) -> Path:
    """Copy a database and its log, if it still has one."""
    copy = folder / path.name
    shutil.copyfile(path, copy)
    with suppress(FileNotFoundError):
        shutil.copyfile(side_files(path)[0], side_files(copy)[0])
    return copy


def _parse(head: bytes) -> Header:
    page_size, write_version = struct.unpack(">HB", head[16:19])
    (pages,) = struct.unpack(">I", head[28:32])
    (user_version,) = struct.unpack(">i", head[60:64])
    (application_id,) = struct.unpack(">i", head[68:72])
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        pages=pages,
        is_wal=write_version == 2,
        user_version=user_version,
        application_id=application_id,
    )


def _is_text(head: bytes) -> bool:
    """Tell whether the file looks written on purpose; an empty file or one of zeros is a damaged one."""
    return bool(head.strip()) and b"\0" not in head and head.isascii()


def _has_log(path: Path) -> bool:
    log = side_files(path)[0]
    return log.exists() and log.stat().st_size > 0


def _stamps(path: Path) -> list[tuple[int, int]]:
    stats = [place.stat() for place in (path, side_files(path)[0]) if place.exists()]
    return [(stat.st_mtime_ns, stat.st_size) for stat in stats]
