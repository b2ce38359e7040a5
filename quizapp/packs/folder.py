"""A pack's folder on disk: where packs lie, and whether one has changed since it was read."""

from __future__ import annotations

import os
from hashlib import sha256
from stat import S_ISREG
from typing import TYPE_CHECKING

from quizapp.packs.faults import Fault, PackError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from hashlib import _Hash as Hash
    from pathlib import Path

PACK_FILE = "pack.toml"
FILES = (PACK_FILE, "entities.toml", "facts.toml", "questions.toml")
LARGEST_FILE = 20_000_000
"""Bytes; a hand-written file of 100,000 questions stays below."""

MEDIA = "media"
"""The folder inside a pack's own that holds its pictures."""

READER = "3"
"""Part of every digest: raise it when the reader or the builder makes other questions of the same files."""


def pack_folders(places: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that hold a pack, in the order of `places` and then by name."""
    found: dict[str, Path] = {}
    for place in places:
        if place.is_dir():
            for folder in sorted(place.iterdir()):
                if _holds_pack(folder):
                    found.setdefault(folder.name, folder)
    return tuple(found.values())


def _holds_pack(folder: Path) -> bool:
    try:
        return (folder / PACK_FILE).is_file()
    except OSError:  # it may not be looked into: reading it says why
        return True


def digest(folder: Path, pictures: Iterable[str] = ()) -> str:
    """Return a SHA-256 over the pack's files and the digests of its pictures, the same wherever it lies.

    Raises `PackError` if a file cannot be read.
    """
    total = _hashed(folder)
    for picture in sorted(pictures):
        total.update(picture.encode())
    return total.hexdigest()


def stamp(folder: Path) -> str:
    """Return what is another one when a pack has changed here: of its pictures only size and date are read.

    Raises `PackError` if a file cannot be read.
    """
    total = _hashed(folder)
    for name, status in media_files(folder).items():
        total.update(f"{name}:{status.st_size}:{status.st_mtime_ns}:".encode(errors="surrogateescape"))
    return total.hexdigest()


def media_files(folder: Path) -> dict[str, os.stat_result]:
    """Return the files that may be pictures by their names, which are exact even where case is all one."""
    try:
        with os.scandir(folder / MEDIA) as entries:
            found = {entry.name: entry for entry in entries if entry.is_file()}
            return {name: found[name].stat() for name in sorted(found)}
    except OSError:  # whoever names a picture is told that it is not there
        return {}


def _hashed(folder: Path) -> Hash:
    total = sha256(READER.encode())
    for name in FILES:
        data = read(folder, name)
        total.update(f"{name}:{len(data)}:".encode())
        total.update(data)
    return total


def read(folder: Path, name: str) -> bytes:
    """Return a file of the pack, nothing for an absent one; raise `PackError` if it cannot be read."""
    path = folder / name
    try:
        if name != PACK_FILE and not path.exists():
            return b""
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise PackError(folder.name, (Fault(name, "", "this is not a file"),))
        if status.st_size > LARGEST_FILE:
            reason = f"the file is larger than {LARGEST_FILE // 1_000_000} MB"
            raise PackError(folder.name, (Fault(name, "", reason),))
        return path.read_bytes()
    except OSError as why:
        reason = why.strerror or str(why)
        raise PackError(folder.name, (Fault(name, "", reason),)) from why
