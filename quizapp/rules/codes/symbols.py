"""The symbols that codes are written in: Crockford's 32, with nothing among them that looks like another."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SYMBOL_BITS = 5
LOOK_ALIKES = str.maketrans("OIL", "011")


def plain(text: str) -> str:
    """Return a code however it was typed: small letters, spaces, hyphens, O for 0, I or L for 1."""
    return "".join(filter(str.isalnum, text)).upper().translate(LOOK_ALIKES)


def spelled(number: int, length: int) -> str:
    """Return so many symbols for a number that fits."""
    return "".join(ALPHABET[number >> SYMBOL_BITS * place & 31] for place in reversed(range(length)))


def number_of(symbols: str) -> int:
    """Return the number that was spelled; raises ValueError for a symbol that is none."""
    number = 0
    for symbol in symbols:
        number = number << SYMBOL_BITS | ALPHABET.index(symbol)
    return number


def spelled_bytes(data: bytes) -> str:
    """Return symbols for bytes."""
    return spelled(int.from_bytes(data), -(-len(data) * 8 // SYMBOL_BITS))


def bytes_of(symbols: str) -> bytes:
    """Return the bytes that were spelled; raises ValueError for what no bytes are spelled as."""
    number, length = number_of(symbols), len(symbols) * SYMBOL_BITS // 8
    if number >> 8 * length:
        raise ValueError(f"{len(symbols)} symbols that are no bytes")
    return number.to_bytes(length)
