"""What `doctor` is told."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from quizapp.store.faults import FaultKind
from quizapp.store.health import Health, inspect
from quizapp.store.tables import SCHEMA_VERSION
from tests.store.samples import folder_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.store.store import Store
    from tests.store.samples import Stocked


def test_a_sound_database_counts_what_it_holds(stocked: Stocked, url: str) -> None:
    stocked.play()
    stocked.store.bank.retire(1)
    found = inspect(url)
    assert (found.fault, found.words, found.version) == (None, "", SCHEMA_VERSION)
    assert (found.questions, found.games) == (29, 1)


def test_a_file_says_what_it_is(path: Path, file_store: Store) -> None:
    file_store.close()
    before = folder_bytes(path.parent)
    found = inspect(f"sqlite:///{path}")
    expected = Health(
        path=path,
        exists=True,
        size=path.stat().st_size,
        version=SCHEMA_VERSION,
        integrity="ok",
        sqlite_version=sqlite3.sqlite_version,
        journal_mode="wal",
    )
    assert (found, folder_bytes(path.parent)) == (expected, before)


def test_no_file_is_no_fault_and_makes_none(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "quizapp.db"
    assert inspect(f"sqlite:///{place}") == Health(place)
    assert not place.parent.exists()


def test_a_database_that_is_not_there_is_said(url: str) -> None:
    found = inspect(f"{url}-nowhere")
    missing = None if url.startswith("sqlite") else FaultKind.UNREACHABLE
    assert (found.exists, found.fault, found.version) == (False, missing, 0)
