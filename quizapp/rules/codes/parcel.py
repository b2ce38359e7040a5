"""The longer code: any values, packed, sealed and spelled."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256

from quizapp.rules.codes.symbols import bytes_of, spelled_bytes

PREFIX = "QUIZ"
"""Begins every longer code, and no short one: U is none of the symbols."""

LONGEST_CODE = 6_000
MOST_UNPACKED = 64 * 1024
SEAL_BYTES = 5
"""Enough against slips and idle hands; who computes a seal of their own still has to make values that fit."""


class BrokenSealError(ValueError):
    """Something in the code is not as it was when the code was made."""


def parcel(values: object) -> str:
    """Return the code for values that JSON knows; raises ValueError if there are too many."""
    text = json.dumps(values, separators=(",", ":")).encode()
    packed = zlib.compress(text, 9)
    code = PREFIX + spelled_bytes(_seal(packed) + packed)
    if len(text) >= MOST_UNPACKED or len(code) > LONGEST_CODE:
        raise ValueError(f"{len(code)} symbols are too many")
    return code


def opened(symbols: str) -> object:
    """Return the values of a code without its prefix; raises ValueError, BrokenSealError among them."""
    try:
        data = bytes_of(symbols)
    except ValueError as why:
        raise BrokenSealError from why
    seal, packed = data[:SEAL_BYTES], data[SEAL_BYTES:]
    if seal != _seal(packed):
        raise BrokenSealError
    try:
        return json.loads(_unpacked(packed))
    except (RecursionError, zlib.error) as why:
        raise ValueError("not what was packed") from why


def _seal(packed: bytes) -> bytes:
    return sha256(packed).digest()[:SEAL_BYTES]


def _unpacked(packed: bytes) -> bytes:
    """Unpack less than what is allowed, however much it would become."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(packed, MOST_UNPACKED)
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError("too much, or not all of it")
    return text
