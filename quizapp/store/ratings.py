"""How strong players are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from quizapp.rules.rating import Rating
from quizapp.store.player_tables import RATING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def rating_of(connection: Connection, player: int) -> Rating | None:
    """Return a player's rating; None before any rated game."""
    c = RATING.c
    found = connection.execute(
        select(c.value, c.deviation, c.volatility).where(c.player_id == player)
    ).first()
    return None if found is None else Rating(*found)


def rate(connection: Connection, player: int, rating: Rating, updated_at: int) -> None:
    """Write a player's rating."""
    values = {
        "value": rating.value,
        "deviation": rating.deviation,
        "volatility": rating.volatility,
        "updated_at": updated_at,
    }
    if not connection.execute(update(RATING).where(RATING.c.player_id == player).values(values)).rowcount:
        connection.execute(insert(RATING).values(player_id=player, **values))
