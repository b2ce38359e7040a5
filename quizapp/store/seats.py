"""Who shares a machine for a game, and what each of them came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from quizapp.store.game_tables import GAME, SEAT
from quizapp.store.game_values import NewSeat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection

    from quizapp.store.game_values import SeatEnding


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One of several players with their result; a guest has no number as a player."""

    position: int
    player: int | None
    name: str
    shape: int
    score: int
    right: int
    asked: int
    ms: int
    best_streak: int


def seat_players(connection: Connection, game: int, seats: Sequence[NewSeat]) -> None:
    """Write who plays a new game."""
    rows = [
        {
            "game_id": game,
            "position": position,
            "player_id": seat.player,
            "name": seat.name,
            "shape": seat.shape,
            **dict.fromkeys(("score", "right_count", "asked", "ms", "best_streak"), 0),
        }
        for position, seat in enumerate(seats)
    ]
    if rows:
        connection.execute(insert(SEAT), rows)


def end_seats(connection: Connection, game: int, endings: Sequence[SeatEnding]) -> None:
    """Write what everybody came to."""
    for seat in endings:
        connection.execute(
            update(SEAT)
            .where(SEAT.c.game_id == game, SEAT.c.position == seat.position)
            .values(
                score=seat.score,
                right_count=seat.right,
                asked=seat.asked,
                ms=seat.ms,
                best_streak=seat.best_streak,
            )
        )


def players_of(connection: Connection, game: int) -> tuple[int, ...]:
    """Return the players of a game, each once: whose it is, and who sits in it."""
    owner = select(GAME.c.player_id).where(GAME.c.id == game)
    seated = select(SEAT.c.player_id).where(SEAT.c.game_id == game, SEAT.c.player_id.is_not(None))
    return tuple(connection.execute(owner.union(seated)).scalars())


def is_seated(player: int) -> ColumnElement[bool]:
    """Return the condition that a player sits in a game."""
    return GAME.c.id.in_(select(SEAT.c.game_id).where(SEAT.c.player_id == player))


def seats_of(connection: Connection, game: int) -> tuple[NewSeat, ...]:
    """Return who sits where; nobody does in the game of one player."""
    c = SEAT.c
    found = select(c.player_id, c.name, c.shape).where(c.game_id == game).order_by(c.position)
    return tuple(NewSeat(*seat) for seat in connection.execute(found))


def seat_lines(connection: Connection, game: int) -> tuple[SeatLine, ...]:
    """Return what everybody came to, in the order in which they sit."""
    return seats_by_game(connection, [game]).get(game, ())


def seats_by_game(connection: Connection, games: Sequence[int]) -> dict[int, tuple[SeatLine, ...]]:
    """Return the same for several games; those of one player are left out."""
    c = SEAT.c
    found = (
        select(
            *(c.game_id, c.position, c.player_id, c.name, c.shape),
            *(c.score, c.right_count, c.asked, c.ms, c.best_streak),
        )
        .where(c.game_id.in_(games))
        .order_by(c.game_id, c.position)
    )
    lines: dict[int, tuple[SeatLine, ...]] = {}
    for game, *seat in connection.execute(found):
        lines[game] = (*lines.get(game, ()), SeatLine(*seat))
    return lines
