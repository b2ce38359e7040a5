"""A place at a machine that several people share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who plays along; a guest has no number as a player and leaves no trace but in the game."""

    name: str
    shape: int
    player: int | None
