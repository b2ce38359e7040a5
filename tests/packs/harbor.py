"""The small pack in tests/fixtures: as files, and with one thing in it changed."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

from quizapp.packs.checks.report import Report, check
from quizapp.play.shelf import read_and_build
from tests.packs.drawn import png

HARBOR = Path(__file__).resolve().parent.parent / "fixtures" / "harbor"


def copy_to(place: Path) -> Path:
    """Return the folder of a copy, with a picture that its questions may show."""
    folder = copytree(HARBOR, place / "harbor")
    (folder / "media").mkdir()
    (folder / "media" / "gray.png").write_bytes(png(2, 2))
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where the old text stands; with no old text, append the new one."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert not old or text.count(old) == 1, old
    path.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")


def checked(folder: Path) -> Report:
    """Return what the checks find in a pack."""
    return check(*read_and_build(folder))
