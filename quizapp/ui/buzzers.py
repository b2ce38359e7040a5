"""The keys of several people around one keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

KEYS = ("Q", "P", "Z", "M", "A", "L", "X", "N")
"""One for each seat, left and right in turn: hands get in each other's way as late as can be."""

_SEATS = {Qt.Key[f"Key_{key}"]: seat for seat, key in enumerate(KEYS)}


def seat_of(key: Qt.Key, seats: int) -> int | None:
    """Return the seat that a key belongs to, of so many."""
    seat = _SEATS.get(key)
    return seat if seat is not None and seat < seats else None
