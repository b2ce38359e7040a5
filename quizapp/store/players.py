"""Who plays."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import Select, insert, select

from quizapp.errors import QuizError
from quizapp.store.player_tables import PLAYER
from quizapp.store.ratings import rating_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.rules.rating import Rating
    from quizapp.store.database import Database

LONGEST_NAME = 40
SHAPES = 8
"""How many shapes the design has to tell players apart."""


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who plays; `shape` runs from 0 to 7."""

    id: int
    key: str
    name: str
    shape: int


class Players:
    """The people who play on this database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Player, ...]:
        """Return all players in the order in which they came."""
        with self._database.reading() as connection:
            return _players(connection, _PLAYERS)

    def add(self, name: str) -> Player:
        """Add a player; raises QuizError for a name that is empty, too long or taken."""
        name = " ".join(name.split())
        with self._database.writing() as connection:
            players = _players(connection, _PLAYERS)
            _refuse(name, players)
            key, shape = uuid4().hex, _free_shape(players)
            new = insert(PLAYER).values(key=key, name=name, shape=shape, created_at=self._database.now())
            number = connection.execute(new.returning(PLAYER.c.id)).scalar_one()
            return Player(number, key, name, shape)

    def rating(self, player_id: int) -> Rating | None:
        """Return how strong a player is; None before any rated game."""
        with self._database.reading() as connection:
            return rating_of(connection, player_id)

    def get(self, player_id: int) -> Player | None:
        """Return a player, or None if there is none of that number."""
        with self._database.reading() as connection:
            return next(iter(_players(connection, _PLAYERS.where(PLAYER.c.id == player_id))), None)


_PLAYERS = select(PLAYER.c.id, PLAYER.c.key, PLAYER.c.name, PLAYER.c.shape).order_by(PLAYER.c.id)


def _players(connection: Connection, which: Select[int, str, str, int]) -> tuple[Player, ...]:
    return tuple(Player(*row) for row in connection.execute(which))


def _refuse(name: str, players: tuple[Player, ...]) -> None:
    if not name:
        raise QuizError("A player needs a name", "Type one to go on.")
    if len(name) > LONGEST_NAME:
        raise QuizError("This name is too long", f"It may have {LONGEST_NAME} characters at most.")
    if any(player.name.casefold() == name.casefold() for player in players):
        raise QuizError(f"There is a player named {name} already", "Choose that player, or another name.")


def _free_shape(players: tuple[Player, ...]) -> int:
    """Return the first of the shapes that the fewest players have."""
    used = Counter(player.shape for player in players)
    return min(range(SHAPES), key=lambda shape: used[shape])
