"""Backups: whole, checked by a digest, and never in the place of what they replace."""

from __future__ import annotations

import re
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import file_digest
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.store.driver_errors import fault_of
from quizapp.store.faults import fault_of_system
from quizapp.store.inspection import check
from quizapp.store.sqlite_file import copy_database, keep, new_file, sync_folder, sync_to_disk

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.store.database import Database

KEPT_DAYS, KEPT_AT_LEAST = 7, 3
"""The newest backup of each of so many days is kept, and so many of the newest whatever their day."""

LARGEST_AT_CLOSE = 32 * 1024 * 1024
"""Bytes; a backup of so much takes no time that anybody would notice while the window closes."""

_NAME = re.compile(r"quizapp-(\d{8}T\d{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup; it is intact if its bytes are those that were written. `made_at` is UTC in milliseconds."""

    path: Path
    made_at: int
    is_intact: bool


def back_up(database: Database, folder: Path, now: int) -> Path:
    """Write a backup into a folder and return it; raises QuizError if that cannot be done."""
    if database.path is None:
        raise QuizError("This database is on a server", "Nothing was done. Back it up there.")
    target = folder / f"quizapp-{datetime.fromtimestamp(now // 1000, UTC):{_STAMP}}.db"
    try:
        with new_file(target) as new:
            copy_database(database.path, new)
            check(new)
            _write_digest(target, _digest(new))
            new.replace(target)
            sync_folder(folder)
            _forget_old(folder)
    except sqlite3.Error as error:
        raise fault_of(error, database.path) or error from error
    return target


def back_up_if_due(database: Database, folder: Path, now: int) -> Path | None:
    """Write a backup unless this calendar day has one; None if there was nothing to do."""
    made = [made_at for made_at, _ in _backups(folder)]
    if database.path is None or (made and _day(made[0]) == _day(now)):
        return None
    return back_up(database, folder, now)


def back_up_at_close(database: Database, folder: Path, now: int) -> Path | None:
    """Write a backup of all that was played; None for a server or a database too large to copy by the way."""
    if database.path is None:
        return None
    try:
        size = database.path.stat().st_size
    except OSError as error:
        raise fault_of_system(error) from error
    return back_up(database, folder, now) if size <= LARGEST_AT_CLOSE else None


def newest(folder: Path) -> Backup | None:
    """Return the newest backup that is intact, else the newest one, else None."""
    backups = [Backup(path, made_at, _is_intact(path)) for made_at, path in _backups(folder)]
    return next((backup for backup in backups if backup.is_intact), next(iter(backups), None))


def restore(backup: Backup, target: Path) -> Path:
    """Put a backup into a database's place; returns the name under which the old file is kept.

    Raises QuizError if the backup is damaged; nothing is changed then.
    """
    with new_file(target) as new:
        shutil.copyfile(backup.path, new)
        if _digest(new) != _expected_digest(backup.path):
            title, words = "This backup is damaged", "Nothing was changed. Try an older one."
            raise QuizError(title, words, str(backup.path))
        sync_to_disk(new)
        kept = keep(target)
        new.replace(target)
        sync_folder(target.parent)
    return kept


def _backups(folder: Path) -> list[tuple[int, Path]]:
    """Return the backups in a folder with the time at which they were made, the newest first."""
    names = ((_NAME.fullmatch(path.name), path) for path in folder.glob("quizapp-*.db"))
    return sorted(((_made_at(match[1]), path) for match, path in names if match), reverse=True)


def _made_at(stamp: str) -> int:
    return int(datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC).timestamp()) * 1000


def _day(moment: int) -> date:
    """Return the local calendar day of a time in UTC milliseconds."""
    return datetime.fromtimestamp(moment / 1000).astimezone().date()


def _forget_old(folder: Path) -> None:
    backups = _backups(folder)
    newest_of_day: dict[date, Path] = {}
    for made_at, path in backups:
        newest_of_day.setdefault(_day(made_at), path)
    kept = {path for _, path in backups[:KEPT_AT_LEAST]} | set(list(newest_of_day.values())[:KEPT_DAYS])
    for _, path in backups:
        if path not in kept:
            path.unlink()
            _digest_file(path).unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _digest_file(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _write_digest(path: Path, digest: str) -> None:
    """Write the digest in the form that `sha256sum --check` reads."""
    place = _digest_file(path)
    place.write_text(f"{digest}  {path.name}\n", encoding="utf-8")
    sync_to_disk(place)


def _expected_digest(path: Path) -> str:
    place = _digest_file(path)
    return place.read_text(encoding="utf-8").partition(" ")[0] if place.exists() else ""


def _is_intact(path: Path) -> bool:
    return _digest(path) == _expected_digest(path)
