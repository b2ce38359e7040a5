"""Finding games: those to go on with, and those that may be played only once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, tuple_

from quizapp.store.game_tables import BOARD, GAME, IS_PLAYING
from quizapp.store.player_tables import PLAYER
from quizapp.store.recording import PLAYING
from quizapp.store.seats import seats_of
from quizapp.store.tables import PACK

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from quizapp.store.game_values import NewSeat


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A game that can be gone on with.

    `snapshot` is its whole state, `steps` the length of its pack's story; `setup`, `code`, `race` and `seats`
    are as it was begun with.
    """

    id: int
    key: str
    player: int
    pack: int
    pack_title: str
    mode: str
    snapshot: str
    saved_at: int
    steps: int
    setup: str
    code: str
    race: str | None
    seats: tuple[NewSeat, ...]


@dataclass(frozen=True, slots=True)
class KeptGame:
    """What is known of a game in whatever state, to give it away: what made it, and how it went."""

    player_name: str
    pack: int
    pack_title: str
    mode: str
    seed: int
    code: str
    snapshot: str


_KEPT = (
    select(
        *(PLAYER.c.name, GAME.c.pack_id, PACK.c.title, GAME.c.mode),
        *(GAME.c.seed, BOARD.c.code, GAME.c.snapshot),
    )
    .join(PLAYER, PLAYER.c.id == GAME.c.player_id)
    .join(PACK, PACK.c.id == GAME.c.pack_id)
    .join(BOARD, BOARD.c.id == GAME.c.board_id)
)
_SAVED = (
    select(
        *(GAME.c.id, GAME.c.key, GAME.c.player_id, GAME.c.pack_id, PACK.c.title, GAME.c.mode),
        *(GAME.c.snapshot, GAME.c.saved_at, PACK.c.steps, GAME.c.setup, BOARD.c.code, GAME.c.race),
    )
    .join(PACK, PACK.c.id == GAME.c.pack_id)
    .join(BOARD, BOARD.c.id == GAME.c.board_id)
    .where(IS_PLAYING)
)


def unfinished(connection: Connection, player: int, before: tuple[int, int] | None) -> SavedGame | None:
    """Return the last game that a player left before (saved_at, id)."""
    c = GAME.c
    mine = _SAVED.where(c.player_id == player)
    if before is not None:
        mine = mine.where(tuple_(c.saved_at, c.id) < before)
    return _saved(connection, mine.order_by(c.saved_at.desc(), c.id.desc()).limit(1))


def saved(connection: Connection, game: int) -> SavedGame | None:
    """Return a game that can be gone on with."""
    return _saved(connection, _SAVED.where(GAME.c.id == game))


def kept(connection: Connection, game: int) -> KeptGame:
    """Return a game, whatever became of it; there must be one of that number."""
    return KeptGame(*connection.execute(_KEPT.where(GAME.c.id == game)).one())


def find(connection: Connection, key: str) -> int | None:
    """Return the number of the game with a key."""
    return connection.execute(select(GAME.c.id).where(GAME.c.key == key)).scalar()


def daily(connection: Connection, player: int, pack: int, day: str) -> int | None:
    """Return a player's try at the game of a calendar day."""
    mine = (GAME.c.player_id == player, GAME.c.pack_id == pack, GAME.c.daily == day)
    return connection.execute(select(GAME.c.id).where(*mine)).scalar()


def final_score(connection: Connection, game: int) -> int | None:
    """Return the score of a game that is over in one way or another."""
    over = select(GAME.c.score).where(GAME.c.id == game, GAME.c.state != PLAYING)
    return connection.execute(over).scalar()


def _saved(connection: Connection, which: Select[*tuple[object, ...]]) -> SavedGame | None:
    found = connection.execute(which).first()
    if found is None:
        return None
    return SavedGame(
        id=found.id,
        key=found.key,
        player=found.player_id,
        pack=found.pack_id,
        pack_title=found.title,
        mode=found.mode,
        snapshot=found.snapshot,
        saved_at=found.saved_at,
        steps=found.steps,
        setup=found.setup,
        code=found.code,
        race=found.race,
        seats=seats_of(connection, found.id),
    )
