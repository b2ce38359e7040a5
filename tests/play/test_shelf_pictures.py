"""Packs with pictures, brought into the bank: looked at only when one of their files was touched."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.folder import digest
from quizapp.play.shelf import refresh
from tests.packs.drawn import png

if TYPE_CHECKING:
    from pathlib import Path

    from tests.play.conftest import Table

READER = "quizapp.packs.pack"
PICTURE = '\npicture = { file = "media/a.png", alt = "Gray." }\n'


@pytest.fixture
def picture(table: Table) -> Path:
    """Return a picture that the last question of the pack “quiz” shows."""
    folder = table.packs.write("quiz", more=PICTURE)
    (folder / "media").mkdir()
    (folder / "media" / "a.png").write_bytes(png(2, 2))
    assert refresh(table.store.bank, [table.packs.place]) == ()
    return folder / "media" / "a.png"


def shown(table: Table) -> list[tuple[object, ...]]:
    return table.look_up("SELECT number, picture_id FROM revision WHERE picture_id IS NOT NULL")


@pytest.mark.parametrize("is_touched", [True, False])
def test_a_pack_is_read_again_when_a_picture_was_touched(
    table: Table, picture: Path, monkeypatch: pytest.MonkeyPatch, *, is_touched: bool
) -> None:
    before = shown(table)
    if is_touched:
        os.utime(picture, (1, 1))
    monkeypatch.delitem(sys.modules, READER)
    refresh(table.store.bank, [table.packs.place])
    assert (READER in sys.modules, shown(table)) == (is_touched, before)


def test_an_exchanged_picture_is_a_new_revision_of_its_question(table: Table, picture: Path) -> None:
    before = table.look_up("SELECT digest FROM pack WHERE key = 'quiz'")
    picture.write_bytes(png(2, 2, gray=3))
    os.utime(picture, (1, 1))
    refresh(table.store.bank, [table.packs.place])
    (number, _), (later, _) = shown(table)
    assert later == int(str(number)) + 1
    assert table.look_up("SELECT digest FROM pack WHERE key = 'quiz'") != before


def test_a_pack_is_known_by_the_same_digest_wherever_it_lies(table: Table, picture: Path) -> None:
    (found,) = table.look_up("SELECT digest FROM pack WHERE key = 'quiz'")
    pictures = table.look_up("SELECT digest FROM picture")
    assert found == (digest(picture.parent.parent, [str(row[0]) for row in pictures]),)
