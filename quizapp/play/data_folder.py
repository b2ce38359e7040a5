"""The folder with everything a player has: opened after the first paint, rescued when it cannot be."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.errors import QuizError

# The database is imported inside the methods, after the first paint: SQLAlchemy takes 240 ms.

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.play.clock import Clock
    from quizapp.play.desk import Desk
    from quizapp.store.backup import Backup
    from quizapp.store.database import Database
    from quizapp.store.store import Store

log = logging.getLogger(__name__)


def _import_store() -> None:
    import quizapp.store.store  # noqa: F401 - only to have it ready


def _import_libraries() -> None:
    import fsrs  # noqa: F401 - only to have it ready
    import rapidfuzz  # noqa: F401 - the same


@dataclass(frozen=True, slots=True)
class Rescue:
    """The ways out when the data cannot be opened."""

    is_damaged: bool
    backup: Backup | None


class DataFolder:
    """Opens a player's data; `seed` gives the seed of each game that is started from them."""

    def __init__(self, folder: Path, clock: Clock, seed: Callable[[], int]) -> None:
        self.folder = folder
        self._url = paths.database_url(folder)
        self.clock = clock
        self._seed = seed

    @property
    def is_new(self) -> bool:
        """Tell whether nothing was ever kept here."""
        return paths.DATABASE_VARIABLE not in os.environ and not paths.database_file(self.folder).exists()

    def begin(self) -> None:
        """Begin to import the database beside what the window does meanwhile."""
        Thread(target=_import_store, daemon=True).start()

    def get_ready(self) -> None:
        """Import what the first answer would wait for, beside everything else: 50 ms, three frames."""
        Thread(target=_import_libraries, daemon=True).start()

    def open(self) -> Desk:
        """Return the open desk; raises `QuizError` if the data cannot be used; they are unchanged."""
        from quizapp.play.desk import Desk
        from quizapp.play.shelf import refresh
        from quizapp.store.backup import back_up_if_due
        from quizapp.store.store import Store

        self._make()
        store = Store.open(self._url, now=self.clock.wall)
        try:
            troubles = refresh(store.bank, paths.pack_places(self.folder))
            self._back_up(store, back_up_if_due)
        except QuizError:
            store.close()
            raise
        return Desk(store, self.clock, self._seed, troubles)

    def close(self, desk: Desk) -> None:
        """Back up what was played, and close the data."""
        from quizapp.store.backup import back_up_at_close

        self._back_up(desk.store, back_up_at_close)
        desk.store.close()

    def rescue(self, error: QuizError) -> Rescue:
        """Return what can be done about an opening that failed; only a damaged file is replaced."""
        from quizapp.store.faults import DatabaseFault, FaultKind

        is_damaged = isinstance(error, DatabaseFault) and error.kind is FaultKind.DAMAGED
        return Rescue(is_damaged, self._backup() if is_damaged else None)

    def restore(self) -> None:
        """Put the newest backup in the place of the data file, which is kept under another name."""
        from quizapp.store.backup import restore

        backup = self._backup()
        if backup is not None:
            restore(backup, paths.database_file(self.folder))

    def start_empty(self) -> None:
        """Put the data file aside under another name, so that the next opening makes a new one."""
        from quizapp.store.sqlite_file import set_aside

        set_aside(paths.database_file(self.folder))

    def _backup(self) -> Backup | None:
        from quizapp.store.backup import newest

        backup = newest(paths.backup_folder(self.folder))
        return backup if backup is not None and backup.is_intact else None

    def _back_up(self, store: Store, way: Callable[[Database, Path, int], object]) -> None:
        """Make a backup; a folder that cannot be written must not keep anybody from playing."""
        try:
            way(store.database, paths.backup_folder(self.folder), self.clock.wall())
        except QuizError as error:
            log.info("There is no backup: %s", error)

    def _make(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as why:
            raise QuizError(
                "The data folder cannot be made.",
                "Nothing was changed. Choose another folder with --home, or free this one.",
                f"{self.folder}: {why.strerror}",
            ) from why
