"""Backups: made while the database is open, checked by their digest, restored without losing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.store import backup
from quizapp.store.backup import (
    KEPT_AT_LEAST,
    KEPT_DAYS,
    back_up,
    back_up_at_close,
    back_up_if_due,
    newest,
    restore,
)
from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.store import Store
from tests.store.samples import NOW, folder_bytes

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3_600_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_holds_everything_and_leaves_nothing_else(file_store: Store, folder: Path) -> None:
    file_store.players.add("Ann")
    made = back_up(file_store.database, folder, NOW)
    assert set(folder_bytes(folder)) == {made.name, f"{made.name}.sha256"}
    found = newest(folder)
    assert found is not None
    assert (found.path, found.made_at, found.is_intact) == (made, NOW // 1000 * 1000, True)
    copy = Store.open(f"sqlite:///{made}", now=lambda: NOW)
    assert [player.name for player in copy.players.all()] == ["Ann"]
    copy.close()


@pytest.mark.parametrize(("apart", "kept"), [(24 * HOUR, KEPT_DAYS), (1000, KEPT_AT_LEAST)])
def test_the_newest_ones_and_one_of_each_day_are_kept(
    file_store: Store, folder: Path, apart: int, kept: int
) -> None:
    made = [back_up(file_store.database, folder, NOW + number * apart) for number in range(kept + 3)]
    names = {path.name for path in made[-kept:]}
    assert set(folder_bytes(folder)) == names | {f"{name}.sha256" for name in names}


def test_closing_backs_up_unless_that_would_take_long(
    file_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert back_up_at_close(file_store.database, folder, NOW) is not None
    monkeypatch.setattr(backup, "LARGEST_AT_CLOSE", 0)
    assert back_up_at_close(file_store.database, folder, NOW + 1000) is None


def test_a_day_has_one_backup(file_store: Store, folder: Path) -> None:
    assert back_up_if_due(file_store.database, folder, NOW) is not None
    assert back_up_if_due(file_store.database, folder, NOW + 1000) is None
    assert back_up_if_due(file_store.database, folder, NOW + 24 * HOUR) is not None


@pytest.mark.parametrize("bit", [0, 8 * 5000 + 3, -1])
def test_a_single_flipped_bit_is_found_and_the_one_before_is_offered(
    file_store: Store, folder: Path, bit: int
) -> None:
    older, newer = (back_up(file_store.database, folder, NOW + hour * HOUR) for hour in range(2))
    content = bytearray(newer.read_bytes())
    content[bit // 8] ^= 1 << bit % 8
    newer.write_bytes(content)
    found = newest(folder)
    assert found is not None
    assert (found.path, found.is_intact) == (older, True)


def test_only_damaged_backups_are_said_to_be_damaged(file_store: Store, folder: Path, path: Path) -> None:
    made = back_up(file_store.database, folder, NOW)
    made.with_name(f"{made.name}.sha256").unlink()
    file_store.close()
    found, before = newest(folder), folder_bytes(path.parent)
    assert found is not None
    assert not found.is_intact
    with pytest.raises(QuizError, match="backup is damaged"):
        restore(found, path)
    assert folder_bytes(path.parent) == before


def test_without_backups_there_is_none(folder: Path) -> None:
    assert newest(folder) is None


def test_restoring_brings_back_the_state_and_keeps_the_damaged_file(
    file_store: Store, folder: Path, path: Path
) -> None:
    file_store.players.add("Ann")
    back_up(file_store.database, folder, NOW)
    file_store.players.add("Bob")
    file_store.close()
    path.write_bytes(b"damaged")
    path.with_name("quizapp.db-wal").write_bytes(b"old log")
    found = newest(folder)
    assert found is not None
    kept = restore(found, path)
    restored = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    assert [player.name for player in restored.players.all()] == ["Ann"]
    restored.close()
    assert kept.read_bytes() == b"damaged"
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"old log"


def test_a_damaged_database_is_not_backed_up(file_store: Store, folder: Path, path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(8192)
        file.write(b"\xa5" * 8192)
    with pytest.raises(DatabaseFault) as caught:
        back_up(file_store.database, folder, NOW)
    assert (caught.value.kind, folder_bytes(folder)) == (FaultKind.DAMAGED, {})


def test_a_folder_that_cannot_be_made_is_said(file_store: Store, folder: Path) -> None:
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(DatabaseFault):
        back_up(file_store.database, folder, NOW)


def test_a_server_is_backed_up_elsewhere(store: Store, folder: Path) -> None:
    if store.database.path is None:
        with pytest.raises(QuizError, match="on a server"):
            back_up(store.database, folder, NOW)
    assert (back_up_if_due(store.database, folder, NOW) is None) == (store.database.path is None)
