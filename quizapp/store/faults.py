"""What can be wrong with the database, in the player's words."""

from __future__ import annotations

import errno
from enum import StrEnum

from quizapp.errors import QuizError


class FaultKind(StrEnum):
    """Why the database cannot be read or written."""

    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"
    READ_ONLY = "read_only"
    FULL = "full"
    LOCKED = "locked"
    GONE = "gone"
    UNREACHABLE = "unreachable"


_UNOPENED = "Your questions and scores could not be opened"

_WORDS = {
    FaultKind.DAMAGED: (
        _UNOPENED,
        (
            "The data file is damaged, most likely because the computer stopped while the app was saving. "
            "Nothing has been deleted. Restore a backup or start empty; the damaged file is kept either way."
        ),
    ),
    FaultKind.FOREIGN: (
        _UNOPENED,
        (
            "The file in the place of the data file belongs to another program. It has not been changed. "
            "Move it elsewhere, or choose another data folder, then start again."
        ),
    ),
    FaultKind.NEWER: (
        _UNOPENED,
        (
            "A newer QuizApp has written the data file. It has not been changed and nothing is lost. "
            "Update QuizApp, then start again."
        ),
    ),
    FaultKind.READ_ONLY: (
        "Nothing can be saved here",
        (
            "The data file or its folder may not be written. Everything saved before is safe. "
            "Allow writing there, or choose another data folder, then try again."
        ),
    ),
    FaultKind.FULL: (
        "The disk is full",
        "This could not be saved. Everything saved before is safe. Free some space, then try again.",
    ),
    FaultKind.LOCKED: (
        "Another program is using the data file",
        (
            "This could not be saved. Everything saved before is safe. "
            "Close the other program, or wait for it, then try again."
        ),
    ),
    FaultKind.GONE: (
        "The data file is no longer in its place",
        (
            "It was moved, deleted or replaced while QuizApp was open, so nothing more is saved. "
            "Put it back, then start QuizApp again."
        ),
    ),
    FaultKind.UNREACHABLE: (
        "The database does not answer",
        "Everything saved before is safe. Check the disk or the connection, then try again.",
    ),
}


class DatabaseFault(QuizError):  # noqa: N818 - no error of the program: a fault of the data
    """The database cannot be used for what was asked; `kind` says why."""

    def __init__(self, kind: FaultKind, details: str = "") -> None:
        title, words = _WORDS[kind]
        super().__init__(title, words, details)
        self.kind = kind


_ERRNO_KINDS = {
    errno.ENOSPC: FaultKind.FULL,
    errno.EDQUOT: FaultKind.FULL,
    errno.EROFS: FaultKind.READ_ONLY,
    errno.EACCES: FaultKind.READ_ONLY,
    errno.EPERM: FaultKind.READ_ONLY,
    errno.ENOENT: FaultKind.GONE,
}


def fault_of_system(error: OSError) -> DatabaseFault:
    """Return what an error of the file system means for the database."""
    return DatabaseFault(_ERRNO_KINDS.get(error.errno or 0, FaultKind.UNREACHABLE), str(error))
