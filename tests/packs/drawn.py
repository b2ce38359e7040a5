"""Pictures made of nothing but bytes: whole ones in PNG, and the beginnings of the other formats."""

from __future__ import annotations

from struct import pack
from zlib import compress, crc32

PNG_START = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))


def png(width: int, height: int, *, gray: int = 128) -> bytes:
    """Return a picture of one gray."""
    rows = (b"\0" + bytes([gray]) * width) * height
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return PNG_START + chunk(b"IHDR", head) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")


def png_head(width: int, height: int) -> bytes:
    """Return what says that it is a picture of that size, and has none in it."""
    return PNG_START + chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IEND", b"")


def jpeg_head(width: int, height: int) -> bytes:
    """Return the segments of a JPEG up to its size, with an odd number of bytes to skip, and its end."""
    about = b"\xff\xe0" + pack(">H", 5) + b"abc"
    size = b"\xff\xc2" + pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + about + b"\xff" + size + b"\xff\xd9"


def webp_head(name: bytes, data: bytes) -> bytes:
    """Return a WebP with one chunk."""
    body = b"WEBP" + name + pack("<I", len(data)) + data
    return b"RIFF" + pack("<I", len(body)) + body


def lossy(width: int, height: int) -> bytes:
    """Return the beginning of a lossy WebP."""
    return webp_head(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + pack("<HH", width, height))


def lossless(width: int, height: int) -> bytes:
    """Return the beginning of a lossless WebP."""
    return webp_head(b"VP8L", b"\x2f" + pack("<I", width - 1 | height - 1 << 14))


def extended(width: int, height: int, *, flags: int = 0) -> bytes:
    """Return the beginning of a WebP with more than a picture in it."""
    sizes = pack("<I", width - 1)[:3] + pack("<I", height - 1)[:3]
    return webp_head(b"VP8X", bytes([flags, 0, 0, 0]) + sizes)
