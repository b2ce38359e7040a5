"""Pictures of a pack: found in their folder, held against the limits, and kept with their questions."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import build
from quizapp.packs.folder import digest, stamp
from quizapp.packs.media import LARGEST_PICTURE
from quizapp.packs.pack import read_pack
from quizapp.rules.question import Kind, PictureFile, PictureKind
from tests.packs.drawn import png, png_head

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.packs.faults import Fault

ALT = "A tower by the sea."
TOWER, FILE = png(3, 2), "media/tower.png"


@pytest.fixture
def place(folder: Path) -> Path:
    """Return the folder of pictures of a pack that has one."""
    (folder / "media").mkdir()
    (folder / "media" / "tower.png").write_bytes(TOWER)
    return folder / "media"


def show(folder: Path, file: str = FILE, alt: str = ALT, *, key: str = "up-high") -> None:
    """Have a question show a picture, or every hand-written one."""
    questions = folder / "questions.toml"
    row = rf'(\[\[questions\]\]\nid = "{key}"\n)'
    text = re.sub(row, rf'\1picture = {{ file = "{file}", alt = "{alt}" }}\n', questions.read_text("utf-8"))
    questions.write_text(text, encoding="utf-8")


def fault(folder: Path) -> Fault:
    """Return the one fault of a pack, whose question is left out."""
    pack = read_pack(folder)
    (only,) = pack.faults
    assert len(pack.content.written) == len(Kind) - 1
    assert not pack.pictures
    return only


def test_a_question_of_any_kind_shows_a_picture(place: Path) -> None:
    show(place.parent, key=".*")
    pack = read_pack(place.parent)
    shown = {
        question.kind: question.picture for question in build(pack.content).questions if question.picture
    }
    assert (pack.faults, set(shown)) == ((), set(Kind))
    assert {(picture.file, picture.alt) for picture in shown.values()} == {(FILE, ALT)}
    assert pack.pictures == {
        picture.digest: PictureFile(PictureKind.PNG, TOWER) for picture in shown.values()
    }


def test_what_the_words_for_a_picture_name_is_a_spoiler(place: Path) -> None:
    show(place.parent, alt="Cleo and the inn.")
    (found,) = [item for item in build(read_pack(place.parent).content).questions if item.picture]
    assert found.story == 2


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("media/Tower.png", "there is no file “media/Tower.png”; did you mean “media/tower.png”?"),
        ("media/sea.jpg", "there is no file “media/sea.jpg”"),
        ("media/../pack.toml", "put it into the pack’s folder “media”"),
        ("../village/media/tower.png", "put it into the pack’s folder “media”"),
        ("/etc/passwd", "put it into the pack’s folder “media”"),
        ("tower.png", "put it into the pack’s folder “media”"),
        ("media/", "put it into the pack’s folder “media”"),
        ("media/..", "there is no file “media/..”"),
        ("media/sub", "there is no file “media/sub”"),
    ],
)
def test_a_picture_is_named_just_as_it_lies_there(place: Path, file: str, reason: str) -> None:
    (place / "sub").mkdir()
    show(place.parent, file)
    found = fault(place.parent)
    assert (found.file, found.key) == ("questions.toml", "questions[up-high].picture.file")
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"GIF89a", "this is no PNG, JPEG or WebP, whatever its name says"),
        (TOWER[:-2], "the picture is not whole"),
        (png_head(4_097, 9), "the picture has 4,097 × 9 pixels: a side may have 4,096"),
        (TOWER + bytes(LARGEST_PICTURE), "the picture is larger than 5 MB"),
    ],
)
def test_what_cannot_be_shown_is_told(place: Path, data: bytes, reason: str) -> None:
    (place / "tower.png").write_bytes(data)
    show(place.parent)
    assert fault(place.parent).reason == reason


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_may_not_lead_out_of_the_pack(place: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(TOWER)
    (place / "tower.png").unlink()
    (place / "tower.png").symlink_to(tmp_path / "secret.png")
    show(place.parent)
    assert fault(place.parent).reason == "it leads out of the pack’s folder"


@pytest.mark.parametrize(
    ("row", "key", "reason"),
    [
        ('{ file = "media/tower.png" }', "picture.alt", "is missing: add it"),
        ('{ file = "media/tower.png", alt = " " }', "picture.alt", "is empty: write something"),
        (
            f'{{ file = "media/tower.png", alt = "{"x" * 501}" }}',
            "picture.alt",
            "is too long: at most 500 characters",
        ),
        ('{ file = "f", alt = "a", size = 1 }', "picture.size", "is not a known key; did you mean “file”?"),
        ('{ file = "f", alts = "a", alt = "b" }', "picture.alts", "is not a known key; did you mean “alt”?"),
        ('"media/tower.png"', "picture", 'write { file = "media/….png", alt = "…" }'),
    ],
)
def test_a_picture_has_a_file_and_words(place: Path, row: str, key: str, reason: str) -> None:
    show(place.parent, file="F", alt="A")
    questions = place.parent / "questions.toml"
    text = questions.read_text("utf-8").replace('{ file = "F", alt = "A" }', row)
    questions.write_text(text, encoding="utf-8")
    found = fault(place.parent)
    assert found.key == f"questions[up-high].{key}"
    assert found.reason.startswith(reason.partition(";")[0])


def test_another_picture_is_another_pack_and_another_date_is_not(place: Path) -> None:
    show(place.parent)
    known = digest(place.parent, read_pack(place.parent).pictures)
    os.utime(place / "tower.png", (1, 1))
    assert digest(place.parent, read_pack(place.parent).pictures) == known
    (place / "tower.png").write_bytes(png(3, 2, gray=9))
    assert digest(place.parent, read_pack(place.parent).pictures) != known


def test_a_pack_is_looked_at_again_when_a_picture_was_touched(place: Path) -> None:
    before = {stamp(place.parent)}
    assert before == {stamp(place.parent)}
    os.utime(place / "tower.png", (1, 1))
    before.add(stamp(place.parent))
    (place / "other.png").write_bytes(TOWER)
    before.add(stamp(place.parent))
    assert len(before) == 3
