"""The pictures of a pack: found, looked at from outside, and known by their bytes."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.packs.folder import MEDIA, media_files
from quizapp.packs.picture_header import HeaderError, header_of
from quizapp.packs.plain_reasons import did_you_mean
from quizapp.rules.question import PictureFile

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.rules.question import Picture

LARGEST_PICTURE = 5_000_000
LARGEST_MEDIA = 200_000_000
"""Bytes of all pictures that one pack shows: they are held in memory while it is read."""

LONGEST_SIDE = 4096


class PictureError(ValueError):
    """A picture that cannot be shown; the text says why, for the pack's author."""


class Media:
    """Reads pictures; `pictures` holds those that were looked up, by the digest of their bytes."""

    def __init__(self, folder: Path) -> None:
        self.pictures: dict[str, PictureFile] = {}
        self._place = folder / MEDIA
        self._files = media_files(folder)
        self._room = LARGEST_MEDIA

    def looked_up(self, picture: Picture) -> Picture:
        """Return the picture with the digest of its bytes; raise `PictureError` if it cannot be shown."""
        data = self._read(picture.file)
        try:
            header = header_of(data)
        except HeaderError as why:
            raise PictureError(str(why)) from why
        if max(header.width, header.height) > LONGEST_SIDE:
            size = f"{header.width:,} × {header.height:,}"
            raise PictureError(f"the picture has {size} pixels: a side may have {LONGEST_SIDE:,}")
        digest = sha256(data).hexdigest()
        if digest not in self.pictures:
            self._room -= len(data)
            self.pictures[digest] = PictureFile(header.kind, data)
        return replace(picture, digest=digest)

    def _read(self, file: str) -> bytes:
        name = self._name(file)
        size = self._files[name].st_size
        if size > LARGEST_PICTURE:
            raise PictureError(f"the picture is larger than {LARGEST_PICTURE // 1_000_000} MB")
        if size > self._room:
            raise PictureError(
                f"the pack’s pictures are larger than {LARGEST_MEDIA // 1_000_000} MB together"
            )
        path = self._place / name
        try:
            if not path.resolve().is_relative_to(self._place.parent.resolve()):
                raise PictureError("it leads out of the pack’s folder")
            with path.open("rb") as opened:
                return opened.read(LARGEST_PICTURE)
        except OSError as why:
            raise PictureError(why.strerror or str(why)) from why

    def _name(self, file: str) -> str:
        """Return the name of a file that lies in the folder of pictures, written just so."""
        place, _, name = file.partition("/")
        if place != MEDIA or "/" in name or not name:
            raise PictureError(f"put it into the pack’s folder “{MEDIA}” and write {MEDIA}/name.png")
        if name not in self._files:
            known = {f"{MEDIA}/{known}" for known in self._files}
            raise PictureError(f"there is no file “{file}”{did_you_mean(file, known)}")
        return name
