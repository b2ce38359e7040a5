"""Who sits where at a machine that several people share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.seat import Seat
from quizapp.rules.mode import HOT_SEAT

if TYPE_CHECKING:
    from random import Random

    from quizapp.store.players import Player

LEAST_SEATS, MOST_SEATS = HOT_SEAT.seats
Seats = tuple[Seat, ...]


def with_player(seats: Seats, player: Player) -> Seats:
    """Seat somebody who has a history here; raises `QuizError` if the name is at the table already."""
    return _seated(seats, Seat(player.name, player.shape, player.id))


def with_guest(seats: Seats, name: str) -> Seats:
    """Seat somebody who only visits; raises `QuizError` for a name that is empty or at the table already."""
    return _seated(seats, Seat(" ".join(name.split()), 0, None))


def guest_name(seats: Seats) -> str:
    """Return a name for a guest that nobody at the table has."""
    taken = _names(seats)
    guests = (f"Guest {number}" for number in range(1, len(seats) + 2))
    return next(guest for guest in guests if guest.casefold() not in taken)


def moved(seats: Seats, place: int, to: int) -> Seats:
    """Move a seat to another place; those between make room."""
    rest = [*seats[:place], *seats[place + 1 :]]
    rest.insert(to, seats[place])
    return tuple(rest)


def shuffled(seats: Seats, dice: Random) -> Seats:
    """Return the seats in an order that nobody chose; only `random()` of the dice is called."""
    return tuple(sorted(seats, key=lambda _: dice.random()))


def _seated(seats: Seats, seat: Seat) -> Seats:
    if not seat.name:
        raise QuizError("A player needs a name", "Type one to go on.")
    if len(seats) >= MOST_SEATS:
        raise QuizError("The table is full", f"{MOST_SEATS} players is the most. Remove one first.")
    if seat.name.casefold() in _names(seats):
        raise QuizError(f"Somebody named {seat.name} is playing already", "Choose another name.")
    return (*seats, replace(seat, shape=_free_shape(seats, seat)))


def _free_shape(seats: Seats, seat: Seat) -> int:
    """Return the player's own shape, or the first free one if it is taken, or the visitor has none yet."""
    taken = {other.shape for other in seats}
    free = next(shape for shape in range(MOST_SEATS) if shape not in taken)
    return free if seat.player is None or seat.shape in taken else seat.shape


def _names(seats: Seats) -> set[str]:
    return {seat.name.casefold() for seat in seats}
