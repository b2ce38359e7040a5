"""What databases report is said in the player's words."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

import pytest

from quizapp.store.driver_errors import fault_of
from quizapp.store.faults import FaultKind, fault_of_system

if TYPE_CHECKING:
    from pathlib import Path


class ServerError(Exception):
    """An error of a server's driver, which carries a state."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__("from the server")
        self.sqlstate = sqlstate


class OperationalError(ServerError):
    """What drivers raise when the server does not answer."""


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("from SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY), FaultKind.LOCKED),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), FaultKind.LOCKED),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), FaultKind.READ_ONLY),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), FaultKind.GONE),
        (sqlite_error(sqlite3.SQLITE_IOERR_READ), FaultKind.UNREACHABLE),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), FaultKind.FULL),
        (sqlite_error(sqlite3.SQLITE_CORRUPT_INDEX), FaultKind.DAMAGED),
        (sqlite3.OperationalError("Could not decode to UTF-8 column"), FaultKind.DAMAGED),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), FaultKind.DAMAGED),
        (ServerError("25006"), FaultKind.READ_ONLY),
        (ServerError("40P01"), FaultKind.LOCKED),
        (ServerError("53100"), FaultKind.FULL),
        (ServerError("53300"), FaultKind.UNREACHABLE),
        (ServerError("57P01"), FaultKind.UNREACHABLE),
        (OperationalError(None), FaultKind.UNREACHABLE),
    ],
)
def test_what_the_player_can_mend_is_a_fault(error: Exception, kind: FaultKind) -> None:
    fault = fault_of(error)
    assert fault is not None
    assert fault.kind is kind


@pytest.mark.parametrize(
    "error",
    [
        sqlite_error(sqlite3.SQLITE_ERROR),
        sqlite3.ProgrammingError("wrong"),
        ServerError("42601"),
        ServerError(None),
    ],
)
def test_what_only_a_bug_can_cause_is_not(error: Exception) -> None:
    assert fault_of(error) is None


def test_a_file_that_cannot_be_opened_is_looked_for(tmp_path: Path) -> None:
    error = sqlite_error(sqlite3.SQLITE_CANTOPEN)
    missing, present = fault_of(error, tmp_path / "none"), fault_of(error, tmp_path)
    assert missing is not None
    assert missing.kind is FaultKind.GONE
    assert present is not None
    assert present.kind is FaultKind.UNREACHABLE


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, FaultKind.FULL),
        (errno.EROFS, FaultKind.READ_ONLY),
        (errno.EACCES, FaultKind.READ_ONLY),
        (errno.ENOENT, FaultKind.GONE),
        (errno.EIO, FaultKind.UNREACHABLE),
    ],
)
def test_the_file_system_s_errors_mean_the_same(code: int, kind: FaultKind) -> None:
    assert fault_of_system(OSError(code, "from the system")).kind is kind
