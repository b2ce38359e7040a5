"""Putting games on boards, and taking them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from quizapp.store.game_tables import BOARD, BOARD_BEST, COMPARABLE, SCORE

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.store.game_values import Ending, NewGame

_RANKED = ("game_id", "points", "right_count", "asked", "ms", "played_at")


def board_of(connection: Connection, new: NewGame) -> int:
    """Return the board on which a game would stand, made if it is the first one there."""
    values: dict[str, object] = {
        name: new.pack if name == "pack_id" else getattr(new, name) for name in COMPARABLE
    }
    found = connection.execute(select(BOARD.c.id).filter_by(**values)).scalar()
    if found is not None:
        return found
    return connection.execute(insert(BOARD).values(values).returning(BOARD.c.id)).scalar_one()


def rank(connection: Connection, game: int, board: int, player: int, ending: Ending) -> None:
    """Put a game on its board."""
    ranked = {
        "game_id": game,
        "points": ending.score,
        "right_count": ending.right,
        "asked": ending.asked,
        "ms": ending.ms,
        "played_at": ending.played_at,
    }
    connection.execute(insert(SCORE), {"board_id": board, "player_id": player, **ranked})
    _drop_best(connection, board, player)
    _keep_best(connection, board, player)


def unrank(connection: Connection, game: int) -> None:
    """Take a game off its board, if it stands on one."""
    c = SCORE.c
    found = connection.execute(select(c.board_id, c.player_id).where(c.game_id == game)).first()
    if found is None:
        return
    _drop_best(connection, found.board_id, found.player_id)
    connection.execute(delete(SCORE).where(c.game_id == game))
    _keep_best(connection, found.board_id, found.player_id)


def _drop_best(connection: Connection, board: int, player: int) -> None:
    c = BOARD_BEST.c
    connection.execute(delete(BOARD_BEST).where(c.board_id == board, c.player_id == player))


def _keep_best(connection: Connection, board: int, player: int) -> None:
    """Keep the best of a player's games on a board; an index has it first."""
    c = SCORE.c
    found = connection.execute(
        select(*(c[name] for name in _RANKED))
        .where(c.board_id == board, c.player_id == player)
        .order_by(c.points.desc(), c.ms, c.played_at, c.game_id)
        .limit(1)
    ).first()
    if found is not None:
        values = dict(zip(_RANKED, found, strict=True))
        connection.execute(insert(BOARD_BEST), {"board_id": board, "player_id": player, **values})
