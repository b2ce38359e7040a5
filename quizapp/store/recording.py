"""Writing games: each answer with everything that it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, update

from quizapp.store.game_tables import ANSWER, GAME
from quizapp.store.memories import remember
from quizapp.store.ranking import board_of, rank
from quizapp.store.ratings import rate
from quizapp.store.seats import end_seats, players_of, seat_players
from quizapp.store.tables import REVISION
from quizapp.store.tallies import Added, count_category, count_day, count_question

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from quizapp.store.game_values import AnswerRecord, Ending, NewGame

PLAYING, FINISHED, DISCARDED = "playing", "finished", "discarded"
RIGHT = "right"
NO_RESULT = dict.fromkeys(("score", "right_count", "asked", "ms", "best_streak"), 0)
"""The columns of a game that has not ended."""

# The statements stand ready: building them anew would cost more than the disk does.
_PLACE = select(REVISION.c.question_id, REVISION.c.category_id).where(REVISION.c.id == bindparam("revision"))
_ANSWER = insert(ANSWER)
_SAVE = (
    update(GAME)
    .where(GAME.c.id == bindparam("game"), GAME.c.state == PLAYING)
    .values(snapshot=bindparam("text"), saved_at=bindparam("at"))
)


def begin(connection: Connection, new: NewGame) -> int:
    """Write a new game with who plays it, and its board if it is the first game there."""
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
        "setup": new.setup,
        "race": new.race,
        "daily": new.daily,
        "is_ranked": new.is_ranked,
        **NO_RESULT,
    }
    game = connection.execute(insert(GAME).values(values).returning(GAME.c.id)).scalar_one()
    seat_players(connection, game, new.seats)
    return game


def record(connection: Connection, game: int, answer: AnswerRecord, snapshot: str) -> None:
    """Write an answer, the state after it, and what it changes about the question and the player."""
    connection.execute(_ANSWER, {"game_id": game, **answer_columns(answer), "is_amended": False})
    save(connection, game, snapshot, answer.answered_at)
    place = place_of(connection, answer)
    count(connection, place, answer, added_by(answer.outcome, answer.ms))
    learn(connection, place, answer)


def place_of(connection: Connection, answer: AnswerRecord) -> Row[int, int]:
    """Return the question and the category that an answer counts for."""
    return connection.execute(_PLACE, {"revision": answer.revision}).one()


def count(connection: Connection, place: Row[int, int], answer: AnswerRecord, added: Added) -> None:
    """Add to the tallies of a question and, if the answer is no guest's, of its player."""
    question, category = place
    count_question(connection, question, added)
    if answer.player is not None:
        count_category(connection, answer.player, category, added)
        count_day(connection, answer.player, answer.day, added)


def added_by(outcome: str, ms: int) -> Added:
    """Return what one answer adds to the tallies."""
    return Added(answers=1, right=int(outcome == RIGHT), ms=ms)


def learn(connection: Connection, place: Row[int, int], answer: AnswerRecord) -> None:
    """Write what the player remembers now, and how strong they are."""
    if answer.player is None:
        return
    remember(connection, answer.player, place[0], answer.memory, answer.answered_at)
    if answer.rating is not None:
        rate(connection, answer.player, answer.rating, answer.answered_at)


def save(connection: Connection, game: int, snapshot: str, saved_at: int) -> None:
    """Write the state of a game that is being played."""
    changed = connection.execute(_SAVE, {"game": game, "text": snapshot, "at": saved_at})
    _only_one(changed.rowcount, game)


def end(connection: Connection, game: int, snapshot: str, ending: Ending) -> None:
    """Write how a game ended, and its score if it was finished and is ranked."""
    c = GAME.c
    changed = connection.execute(
        update(GAME)
        .where(c.id == game, c.state == PLAYING)
        .values(
            state=ending.state,
            snapshot=snapshot,
            saved_at=ending.played_at,
            played_at=ending.played_at,
            day=ending.day,
            score=ending.score,
            right_count=ending.right,
            asked=ending.asked,
            ms=ending.ms,
            best_streak=ending.best_streak,
            rating_before=ending.rating_before,
            rating_after=ending.rating_after,
        )
    )
    _only_one(changed.rowcount, game)
    end_seats(connection, game, ending.seats)
    count_game(connection, game, ending.day, Added(games=1))
    place = select(c.player_id, c.board_id, c.is_ranked).where(c.id == game)
    player, board, is_ranked = connection.execute(place).one()
    if ending.state == FINISHED and is_ranked:
        rank(connection, game, board, player, ending)


def count_game(connection: Connection, game: int, day: str, added: Added) -> None:
    """Count a game on the calendar day of everybody who has it in their history."""
    for player in players_of(connection, game):
        count_day(connection, player, day, added)


def discard(connection: Connection, game: int, at: int) -> None:
    """Write that an unfinished game will not be finished."""
    c = GAME.c
    dropped = update(GAME).where(c.id == game, c.state == PLAYING)
    changed = connection.execute(dropped.values(state=DISCARDED, saved_at=at))
    _only_one(changed.rowcount, game)


def _only_one(changed: int, game: int) -> None:
    if changed != 1:
        raise RuntimeError(f"game {game} is not being played")


def answer_columns(answer: AnswerRecord) -> dict[str, object]:
    """Return an answer as the columns of its table."""
    return {
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
        "seat": answer.seat,
        "is_aided": answer.is_aided,
    }
