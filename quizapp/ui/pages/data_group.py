"""Where the player's data lie, and what of them there is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp import paths
from quizapp.ui.pages.setting_group import Group
from quizapp.ui.plain_text import Label
from quizapp.ui.when import moment_words
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.theme import Theme

MEGABYTE = 1_000_000
SECOND = 1_000
ELSEWHERE = f"In the database that {paths.DATABASE_VARIABLE} names, not in this folder"


class DataGroup(Group):
    """Says what lies in the data folder and opens it; nothing leaves the computer."""

    folder_requested = Signal()

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__(theme, "Data", "hard-drive")
        self._folder = folder
        self._backed_up = Label(theme, role="caption", wrap=True)
        self._place = Label(theme, str(folder), role="caption", tone="muted", wrap=True)
        # A path has no spaces to break at: it breaks anywhere rather than widen the window.
        self._place.setMinimumWidth(1)
        self._database = Label(theme, role="caption", tone="muted", wrap=True)
        self._backups = Label(theme, role="caption", tone="muted", wrap=True)
        self._packs = Label(theme, role="caption", tone="muted", wrap=True)
        self.folder_button = Button(theme, "Open data folder", icon="folder-open")
        self.folder_button.clicked.connect(self.folder_requested)
        self.add_row(self._safe_row())
        self.add_row(self._row("Questions, players and games", self._database))
        self.add_row(self._row("Backups", self._backups))
        self.add_row(self._row("Your own packs", self._packs))
        self.add_row(self._row("Data folder", self._place))
        self._column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self, now: int) -> None:
        """Look at the folder as it is now; `now` is UTC in milliseconds."""
        database = paths.database_file(self._folder)
        is_elsewhere = bool(os.environ.get(paths.DATABASE_VARIABLE))
        self._database.setText(ELSEWHERE if is_elsewhere else file_words(database))
        backups = sorted(paths.backup_folder(self._folder).glob("*.db"), key=_changed)
        self._backups.setText(backup_words(len(backups)))
        self._backed_up.setText(safe_words(_changed(backups[-1]) if backups else None, now))
        own = paths.pack_places(self._folder)[-1]
        packs = sum(1 for path in own.glob("*/pack.toml"))
        self._packs.setText(f"{packs or 'None'} in the folder “{own.name}”")

    def _safe_row(self) -> QWidget:
        widget = QWidget()
        row = Row(self.theme, widget, gap=10)
        row.addWidget(IconMark(self.theme, "shield-check", color="correct"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._backed_up, 1)
        return widget

    def _row(self, words: str, note: Label) -> QWidget:
        widget = QWidget()
        column = Column(self.theme, widget, gap=0)
        column.addWidget(Label(self.theme, words, role="label", tone="strong", wrap=True))
        column.addWidget(note)
        return widget


def file_words(path: Path) -> str:
    """Return a file's name and size."""
    if not path.exists():
        return "Not made yet"
    return f"{path.name}, {path.stat().st_size / MEGABYTE:.1f} MB"


def backup_words(count: int) -> str:
    """Return how many backups there are."""
    return {0: "None yet", 1: "1 backup"}.get(count, f"{count} backups")


def safe_words(backed_up_at: int | None, now: int) -> str:
    """Return when the last backup was made, and where everything stays."""
    stays = "Nothing leaves this computer."
    return stays if backed_up_at is None else f"Backed up {moment_words(backed_up_at, now)}. {stays}"


def _changed(path: Path) -> int:
    return round(path.stat().st_mtime * SECOND)
