"""A player's folder: made, opened, and rescued."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp import paths
from quizapp.errors import QuizError
from quizapp.play.clock import Clock
from quizapp.play.data_folder import DataFolder

if TYPE_CHECKING:
    from pathlib import Path


def data_folder(folder: Path) -> DataFolder:
    return DataFolder(folder, Clock(), seed=lambda: 1)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a folder whose data file is damaged, with a backup from before."""
    desk = data_folder(tmp_path).open()
    desk.store.players.add("Ada")
    desk.store.close()
    for backup in paths.backup_folder(tmp_path).iterdir():
        backup.unlink()
    data_folder(tmp_path).open().store.close()
    paths.database_file(tmp_path).write_bytes(b"SQLite format 3\0" + b"\xaa" * 8_000)
    return tmp_path


def test_the_folder_is_made_and_the_shipped_pack_is_on_the_shelf(tmp_path: Path) -> None:
    folder = data_folder(tmp_path / "deep" / "home")
    assert folder.is_new
    desk = folder.open()
    assert ([pack.key for pack in desk.store.bank.packs()], desk.troubles) == (["heat"], ())
    desk.store.close()
    assert not folder.is_new


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(QuizError, match=r"The data folder cannot be made\. Nothing was changed\."):
        data_folder(tmp_path / "file" / "home").open()


def test_a_damaged_file_can_be_restored_from_the_backup(damaged: Path) -> None:
    folder = data_folder(damaged)
    with pytest.raises(QuizError) as raised:
        folder.open()
    rescue = folder.rescue(raised.value)
    assert rescue.is_damaged
    assert rescue.backup
    folder.restore()
    desk = folder.open()
    assert [player.name for player in desk.store.players.all()] == ["Ada"]
    desk.store.close()


def test_a_damaged_file_can_be_put_aside(damaged: Path) -> None:
    before = paths.database_file(damaged).read_bytes()
    folder = data_folder(damaged)
    folder.start_empty()
    desk = folder.open()
    assert desk.store.players.all() == ()
    desk.store.close()
    kept = [file for file in damaged.iterdir() if file.is_file() and file.read_bytes() == before]
    assert len(kept) == 1


def test_nothing_but_a_damaged_file_is_to_be_replaced(tmp_path: Path) -> None:
    rescue = data_folder(tmp_path).rescue(QuizError("Something else", "happened."))
    assert (rescue.is_damaged, rescue.backup) == (False, None)
