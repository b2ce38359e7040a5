"""Answers that count as their player decided, and everything else as if it had been judged so at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from quizapp.store.game_tables import ANSWER, GAME
from quizapp.store.player_tables import CLAIM
from quizapp.store.ranking import unrank
from quizapp.store.recording import (
    NO_RESULT,
    PLAYING,
    added_by,
    answer_columns,
    count,
    count_game,
    end,
    learn,
    place_of,
    save,
)
from quizapp.store.tallies import Added

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.store.game_values import AnswerRecord, Ending


def amend(
    connection: Connection, game: int, answer: AnswerRecord, snapshot: str, ending: Ending | None
) -> None:
    """Write the last answer of a game anew; a game that has ended ends anew, or goes on without `ending`."""
    _reopen(connection, game)
    _replace(connection, game, answer)
    if ending is None:
        save(connection, game, snapshot, answer.answered_at)
    else:
        end(connection, game, snapshot, ending)


def claim(connection: Connection, answer: AnswerRecord, text: str) -> None:
    """Write what a player typed and says is right, for the author."""
    values = {"revision_id": answer.revision, "player_id": answer.player, "text": text}
    connection.execute(insert(CLAIM), {**values, "created_at": answer.answered_at})


def _reopen(connection: Connection, game: int) -> None:
    """Take back the end of a game, if it has ended."""
    c = GAME.c
    day = connection.execute(select(c.day).where(c.id == game, c.played_at.is_not(None))).scalar()
    if day is None:
        return
    unrank(connection, game)
    count_game(connection, game, day, Added(games=1).taken_back())
    changed = update(GAME).where(c.id == game)
    connection.execute(changed.values(state=PLAYING, played_at=None, day=None, **NO_RESULT))


def _replace(connection: Connection, game: int, answer: AnswerRecord) -> None:
    """Put the amended answer in the place of the one that was given, which keeps its date.

    Raises RuntimeError unless that is the last one, since what came after was judged by it.
    """
    c = ANSWER.c
    last = select(func.max(c.position)).where(c.game_id == game).scalar_subquery()
    was = connection.execute(
        select(c.id, c.outcome, c.ms, c.day, c.answered_at).where(
            c.game_id == game, c.position == answer.position, c.position == last
        )
    ).first()
    if was is None:
        raise RuntimeError(f"answer {answer.position} is not the last one of game {game}")
    place = place_of(connection, answer)
    answer = replace(answer, day=was.day, answered_at=was.answered_at)
    count(connection, place, answer, added_by(was.outcome, was.ms).taken_back())
    count(connection, place, answer, added_by(answer.outcome, answer.ms))
    learn(connection, place, answer)
    values = answer_columns(answer) | {"is_amended": True}
    connection.execute(update(ANSWER).where(c.id == was.id).values(values))
