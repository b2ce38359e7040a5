"""Writing games: each answer with everything that it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from quizapp.store.game_tables import ANSWER, GAME
from quizapp.store.ranking import board_of, rank
from quizapp.store.tables import REVISION
from quizapp.store.tallies import Added, count_category, count_day, count_question

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.store.game_values import AnswerRecord, Ending, NewGame

PLAYING, FINISHED, DISCARDED = "playing", "finished", "discarded"


# The statements stand ready: building them anew would cost more than the disk does.
_PLACE = (
    select(GAME.c.player_id, REVISION.c.question_id, REVISION.c.category_id)
    .join(REVISION, REVISION.c.id == bindparam("revision"))
    .where(GAME.c.id == bindparam("game"))
)
_ANSWER = insert(ANSWER)
_SAVE = (
    update(GAME)
    .where(GAME.c.id == bindparam("game"), GAME.c.state == PLAYING)
    .values(snapshot=bindparam("text"), saved_at=bindparam("at"))
)


def begin(connection: Connection, new: NewGame) -> int:
    """Write a new game, and its board if it is the first game there."""
    values = {
        "key": new.key,
        "player_id": new.player,
        "pack_id": new.pack,
        "board_id": board_of(connection, new),
        "mode": new.mode,
        "seed": new.seed,
        "state": PLAYING,
        "snapshot": new.snapshot,
        "started_at": new.started_at,
        "saved_at": new.started_at,
        **dict.fromkeys(("score", "right_count", "asked", "ms", "best_streak"), 0),
    }
    return connection.execute(insert(GAME).values(values).returning(GAME.c.id)).scalar_one()


def record(connection: Connection, game: int, answer: AnswerRecord, snapshot: str) -> None:
    """Write an answer, the state after it, and what it adds to the tallies."""
    player, question, category = connection.execute(_PLACE, {"game": game, "revision": answer.revision}).one()
    right = int(answer.outcome == "right")
    connection.execute(_ANSWER, _answer_values(game, answer))
    save(connection, game, snapshot, answer.answered_at)
    count_question(connection, question, right)
    count_category(connection, player, category, right, answer.ms)
    count_day(connection, player, answer.day, Added(answers=1, right=right))


def save(connection: Connection, game: int, snapshot: str, saved_at: int) -> None:
    """Write the state of a game that is being played."""
    changed = connection.execute(_SAVE, {"game": game, "text": snapshot, "at": saved_at})
    _only_one(changed.rowcount, game)


def end(connection: Connection, game: int, snapshot: str, ending: Ending) -> None:
    """Write how a game ended, and its score if it was finished."""
    c = GAME.c
    result = {
        "score": ending.score,
        "right_count": ending.right,
        "asked": ending.asked,
        "ms": ending.ms,
        "best_streak": ending.best_streak,
    }
    changed = connection.execute(
        update(GAME)
        .where(c.id == game, c.state == PLAYING)
        .values(
            state=ending.state,
            snapshot=snapshot,
            saved_at=ending.played_at,
            played_at=ending.played_at,
            day=ending.day,
            **result,
        )
    )
    _only_one(changed.rowcount, game)
    player, board = connection.execute(select(c.player_id, c.board_id).where(c.id == game)).one()
    count_day(connection, player, ending.day, Added(games=1))
    if ending.state == FINISHED:
        rank(connection, game, board, player, ending)


def discard(connection: Connection, game: int, at: int) -> None:
    """Write that an unfinished game will not be finished."""
    c = GAME.c
    dropped = update(GAME).where(c.id == game, c.state == PLAYING)
    changed = connection.execute(dropped.values(state=DISCARDED, saved_at=at))
    _only_one(changed.rowcount, game)


def _only_one(changed: int, game: int) -> None:
    if changed != 1:
        raise RuntimeError(f"game {game} is not being played")


def _answer_values(game: int, answer: AnswerRecord) -> dict[str, object]:
    return {
        "game_id": game,
        "position": answer.position,
        "revision_id": answer.revision,
        "shown": answer.shown,
        "given": answer.given,
        "outcome": answer.outcome,
        "credit": answer.credit,
        "base": answer.base,
        "speed": answer.speed,
        "streak": answer.streak,
        "ms": answer.ms,
        "answered_at": answer.answered_at,
        "day": answer.day,
    }
