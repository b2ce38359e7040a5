"""Who plays what: all of a game that stays as it is from its first question to its last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.play.seat import Seat
    from quizapp.rules.challenge import Run


@dataclass(frozen=True, slots=True)
class Sitting:
    """A game's number in the store, and whose it is; `code` and `race` belong to a challenge."""

    number: int
    player: int
    pack: int
    seats: tuple[Seat, ...] = ()
    code: str = ""
    race: Run | None = None
