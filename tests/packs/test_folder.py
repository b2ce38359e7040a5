"""Where packs lie, and whether one has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.faults import PackError
from quizapp.packs.folder import FILES, LARGEST_FILE, digest, pack_folders, read
from quizapp.packs.pack import read_pack

if TYPE_CHECKING:
    from pathlib import Path


def make_pack(place: Path, name: str) -> Path:
    folder = place / name
    folder.mkdir(parents=True)
    (folder / "pack.toml").touch()
    return folder


def test_packs_are_found_by_place_and_then_by_name(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    found = [make_pack(shipped, "b"), make_pack(shipped, "c"), make_pack(own, "a")]
    assert pack_folders([shipped, own]) == tuple(found)


def test_the_first_of_two_packs_of_one_name_counts(tmp_path: Path) -> None:
    first, second = make_pack(tmp_path / "one", "a"), make_pack(tmp_path / "two", "a")
    assert pack_folders([first.parent, second.parent]) == (first,)


def test_what_is_no_pack_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "pack.toml").touch()
    (tmp_path / "odd" / "pack.toml").mkdir(parents=True)
    assert pack_folders([tmp_path, tmp_path / "absent", tmp_path / "pack.toml"]) == ()


def test_the_same_files_have_the_same_digest(folder: Path) -> None:
    before = digest(folder)
    for name in FILES:
        (folder / name).write_bytes((folder / name).read_bytes())
    (folder / "notes.txt").write_text("not part of the pack")
    assert digest(folder) == before


@pytest.mark.parametrize("name", FILES)
def test_any_byte_of_any_file_changes_the_digest(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    digests = {digest(folder)}
    for place in range(0, len(data), 40):
        (folder / name).write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        digests.add(digest(folder))
    assert len(digests) == len(range(0, len(data), 40)) + 1


def test_bytes_that_move_to_another_file_change_the_digest(folder: Path) -> None:
    before = digest(folder)
    facts, questions = folder / "facts.toml", folder / "questions.toml"
    questions.write_bytes(facts.read_bytes()[-1:] + questions.read_bytes())
    facts.write_bytes(facts.read_bytes()[:-1])
    assert digest(folder) != before


def test_an_absent_file_is_empty_but_pack_toml_has_to_be_there(folder: Path) -> None:
    (folder / "facts.toml").unlink()
    (folder / "pack.toml").unlink()
    assert read(folder, "facts.toml") == b""
    with pytest.raises(PackError, match=r"pack\.toml: No such file"):
        digest(folder)


def test_a_huge_file_is_refused_unread(folder: Path) -> None:
    with (folder / "facts.toml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    for use in (digest, read_pack):
        with pytest.raises(PackError, match=r"facts\.toml: the file is larger than 20 MB"):
            use(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a folder that is shut")
def test_a_folder_that_may_not_be_looked_into_is_said(folder: Path) -> None:
    folder.chmod(0)
    assert pack_folders([folder.parent]) == (folder,)
    with pytest.raises(PackError, match=r"pack\.toml: Permission denied"):
        digest(folder)
    folder.chmod(0o700)


def test_a_folder_in_the_place_of_a_file_is_said(folder: Path) -> None:
    (folder / "facts.toml").unlink()
    (folder / "facts.toml").mkdir()
    with pytest.raises(PackError, match=r"facts\.toml: this is not a file"):
        read_pack(folder)
