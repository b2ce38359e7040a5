"""A picture's size is read off its bytes, and nothing that stands there does any harm."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.packs.picture_header import Header, HeaderError, header_of
from quizapp.rules.question import PictureKind
from tests.packs.drawn import extended, jpeg_head, lossless, lossy, png, png_head

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: list[tuple[PictureKind, Callable[[int, int], bytes]]] = [
    (PictureKind.PNG, png_head),
    (PictureKind.JPEG, jpeg_head),
    (PictureKind.WEBP, lossy),
    (PictureKind.WEBP, lossless),
    (PictureKind.WEBP, extended),
]
GOOD = png(3, 2)


@pytest.mark.parametrize(("kind", "make"), KINDS)
@pytest.mark.parametrize("size", [(1, 1), (640, 480), (4_097, 16_000)])
def test_format_and_size_are_read(
    kind: PictureKind, make: Callable[[int, int], bytes], size: tuple[int, int]
) -> None:
    assert header_of(make(*size)) == Header(kind, *size)


@pytest.mark.parametrize("make", [make for _, make in KINDS])
def test_what_is_cut_off_is_no_picture(make: Callable[[int, int], bytes]) -> None:
    whole = make(640, 480)
    for length in range(len(whole)):
        with pytest.raises(HeaderError):
            header_of(whole[:length])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no PNG, JPEG or WebP"),
        (b"GIF89a" + bytes(20), "no PNG, JPEG or WebP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no PNG, JPEG or WebP"),
        (GOOD[:-1], "is not whole"),
        (GOOD.replace(b"IDAT", b"IDOT"), "is damaged"),
        (GOOD[:19] + b"\x09" + GOOD[20:], "is damaged"),
        (png_head(0, 5), "has no size"),
        (jpeg_head(5, 0), "has no size"),
        (b"\xff\xd8\xff\xda\0\2\xff\xd9", "has no size"),
        (b"\xff\xd8\0\0\xff\xd9", "is damaged"),
        (lossless(3, 2).replace(b"\x2f", b"\x2e"), "is damaged"),
        (extended(3, 2, flags=2), "moves"),
    ],
)
def test_the_author_is_told_what_is_wrong(data: bytes, reason: str) -> None:
    with pytest.raises(HeaderError, match=reason):
        header_of(data)


@given(
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF\0\0\0\0WEBPVP8X"]), st.binary(max_size=80)
)
@example(b"\x89PNG\r\n\x1a\n", b"\xff" * 40)
@example(b"\xff\xd8", b"\xff\xe0\0\0" * 9 + b"\xff\xd9")
def test_any_bytes(start: bytes, rest: bytes) -> None:
    with suppress(HeaderError):
        assert min(header_of(start + rest)[1:]) > 0
