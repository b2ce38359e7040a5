"""What a picture's bytes say of its format and size; nothing is decoded, and anything may stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from quizapp.rules.question import PictureKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_CHUNK = 12
"""Bytes of a chunk of PNG beside its data: length, name and checksum."""

JPEG_START, JPEG_END = b"\xff\xd8", b"\xff\xd9"
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers behind which the size of a JPEG stands."""

JPEG_SCAN = 0xDA
JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""The markers that no data belong to."""

WEBP_HEAD = 20
WEBP_MOVES = 0x02
"""The flag of a WebP that holds more than one frame."""


class Header(NamedTuple):
    """A picture's format, width and height."""

    kind: PictureKind
    width: int
    height: int


class HeaderError(ValueError):
    """Bytes that are no picture; the text says why, for the pack's author."""


def header_of(data: bytes) -> Header:
    """Return what a PNG, JPEG or WebP says of itself; raise `HeaderError` for anything else."""
    kind = _kind(data)
    try:
        width, height = READERS[kind](data)
    except IndexError as why:
        raise HeaderError("the picture is not whole") from why
    if not width or not height:
        raise HeaderError("the picture has no size")
    return Header(kind, width, height)


def _kind(data: bytes) -> PictureKind:
    if data.startswith(PNG_START):
        return PictureKind.PNG
    if data.startswith(JPEG_START):
        return PictureKind.JPEG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return PictureKind.WEBP
    raise HeaderError("this is no PNG, JPEG or WebP, whatever its name says")


def _png(data: bytes) -> tuple[int, int]:
    """Follow the chunks to the last one, so that what is cut off or altered is found."""
    if data[12:16] != b"IHDR":
        raise IndexError
    place = len(PNG_START)
    while True:
        end = place + PNG_CHUNK + _number(data, place, 4)
        name = data[place + 4 : place + 8]
        if crc32(data[place + 4 : end - 4]) != _number(data, end - 4, 4):
            raise HeaderError("the picture is damaged")
        if name == b"IEND":
            return _number(data, 16, 4), _number(data, 20, 4)
        place = end


def _jpeg(data: bytes) -> tuple[int, int]:
    """Follow the segments to the one with the size."""
    if data.rfind(JPEG_END) < 0:
        raise IndexError
    place = len(JPEG_START)
    while True:
        if data[place] != 0xFF:
            raise HeaderError("the picture is damaged")
        marker = data[place + 1]
        if marker == 0xFF or marker in JPEG_ALONE:  # room between segments
            place += 1 if marker == 0xFF else 2
        elif marker in JPEG_FRAMES:
            return _number(data, place + 7, 2), _number(data, place + 5, 2)
        elif marker == JPEG_SCAN:
            raise HeaderError("the picture has no size")
        else:
            place += 2 + max(2, _number(data, place + 2, 2))


def _webp(data: bytes) -> tuple[int, int]:
    if len(data) < 8 + _number(data, 4, 4, is_little=True):
        raise IndexError
    chunk = data[12:16]
    if chunk == b"VP8X":
        if data[WEBP_HEAD] & WEBP_MOVES:
            raise HeaderError("the picture moves: take one that stands still")
        return 1 + _number(data, 24, 3, is_little=True), 1 + _number(data, 27, 3, is_little=True)
    if chunk == b"VP8L" and data[WEBP_HEAD] == 0x2F:
        sizes = _number(data, WEBP_HEAD + 1, 4, is_little=True)
        return 1 + (sizes & 0x3FFF), 1 + (sizes >> 14 & 0x3FFF)
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        return _number(data, 26, 2, is_little=True) & 0x3FFF, _number(data, 28, 2, is_little=True) & 0x3FFF
    raise HeaderError("the picture is damaged")


def _number(data: bytes, place: int, size: int, *, is_little: bool = False) -> int:
    """Return a number that stands at a place; raise IndexError if the bytes end before it does."""
    if place + size > len(data):
        raise IndexError
    return int.from_bytes(data[place : place + size], "little" if is_little else "big")


READERS: Mapping[PictureKind, Callable[[bytes], tuple[int, int]]] = {
    PictureKind.PNG: _png,
    PictureKind.JPEG: _jpeg,
    PictureKind.WEBP: _webp,
}
