"""Putting games on boards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from quizapp.store.game_tables import BOARD, BOARD_BEST, SCORE

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.store.game_values import Ending, NewGame


def board_of(connection: Connection, new: NewGame) -> int:
    """Return the board on which a game will stand, made if it is the first one there."""
    values = {
        "pack_id": new.pack,
        "mode": new.mode,
        "rule": new.rule,
        "count": new.count,
        "seconds": new.seconds,
        "lifelines": new.lifelines,
    }
    found = connection.execute(select(BOARD.c.id).filter_by(**values)).scalar()
    if found is not None:
        return found
    return connection.execute(insert(BOARD).values(values).returning(BOARD.c.id)).scalar_one()


def rank(connection: Connection, game: int, board: int, player: int, ending: Ending) -> None:
    """Put a game on its board, and in the place of the player's best one if it beats that."""
    ranked = {
        "game_id": game,
        "points": ending.score,
        "right_count": ending.right,
        "asked": ending.asked,
        "ms": ending.ms,
        "played_at": ending.played_at,
    }
    place = {"board_id": board, "player_id": player}
    connection.execute(insert(SCORE), {**place, **ranked})
    c = BOARD_BEST.c
    best = connection.execute(
        select(c.points, c.ms, c.played_at).where(c.board_id == board, c.player_id == player)
    ).first()
    if best is None:
        connection.execute(insert(BOARD_BEST), {**place, **ranked})
    elif (-ending.score, ending.ms, ending.played_at) < (-best.points, best.ms, best.played_at):
        mine = update(BOARD_BEST).where(c.board_id == board, c.player_id == player)
        connection.execute(mine.values(ranked))
