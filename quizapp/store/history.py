"""Looking back on games."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, tuple_

from quizapp.rules.story import WHOLE_STORY, is_within
from quizapp.store.bank_question import BankQuestion, load
from quizapp.store.game_tables import ANSWER, BOARD, GAME, IS_PLAYING, PLAYER
from quizapp.store.tables import PACK

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A game that can be gone on with.

    `snapshot` is its whole state, `steps` the length of its pack's story.
    """

    id: int
    key: str
    pack: int
    pack_title: str
    mode: str
    snapshot: str
    saved_at: int
    steps: int


@dataclass(frozen=True, slots=True)
class GameLine:
    """A game in the history; `state` is "finished" or "given_up", `count` the questions it had."""

    id: int
    key: str
    mode: str
    pack_title: str
    state: str
    score: int
    right: int
    asked: int
    ms: int
    played_at: int
    count: int
    seconds: int


@dataclass(frozen=True, slots=True)
class ReviewedAnswer:
    """What was asked, in which order of options, and what was answered."""

    position: int
    question: BankQuestion
    shown: tuple[int, ...]
    given: int | None
    outcome: str
    credit: int
    base: int
    speed: int
    streak: int
    ms: int


@dataclass(frozen=True, slots=True)
class GameReview:
    """A game to look back on; `left_out` is the number of its answers behind the spoiler shield."""

    line: GameLine
    player_name: str
    best_streak: int
    answers: tuple[ReviewedAnswer, ...]
    left_out: int


_LINES = (
    select(
        GAME.c.id,
        GAME.c.key,
        GAME.c.mode,
        PACK.c.title,
        GAME.c.state,
        GAME.c.score,
        GAME.c.right_count,
        GAME.c.asked,
        GAME.c.ms,
        GAME.c.played_at,
        BOARD.c.count.label("questions"),
        BOARD.c.seconds,
    )
    .join(PACK, PACK.c.id == GAME.c.pack_id)
    .join(BOARD, BOARD.c.id == GAME.c.board_id)
    .where(GAME.c.played_at.is_not(None))
)


def unfinished(connection: Connection, player: int, before: tuple[int, int] | None) -> SavedGame | None:
    """Return the last game that a player left before (saved_at, id)."""
    c = GAME.c
    mine = (
        select(c.id, c.key, c.pack_id, PACK.c.title, c.mode, c.snapshot, c.saved_at, PACK.c.steps)
        .join(PACK, PACK.c.id == c.pack_id)
        .where(c.player_id == player, IS_PLAYING)
    )
    if before is not None:
        mine = mine.where(tuple_(c.saved_at, c.id) < before)
    found = connection.execute(mine.order_by(c.saved_at.desc(), c.id.desc()).limit(1)).first()
    return None if found is None else SavedGame(*found)


def lines(
    connection: Connection, player: int, before: tuple[int, int] | None, limit: int
) -> tuple[GameLine, ...]:
    """Return the games of a player that come before (played_at, id), the newest first."""
    mine = _LINES.where(GAME.c.player_id == player)
    if before is not None:
        mine = mine.where(tuple_(GAME.c.played_at, GAME.c.id) < before)
    newest = mine.order_by(GAME.c.played_at.desc(), GAME.c.id.desc()).limit(limit)
    return tuple(_line(found) for found in connection.execute(newest))


def count(connection: Connection, player: int) -> int:
    """Return how many games a player finished or gave up."""
    mine = (GAME.c.player_id == player, GAME.c.played_at.is_not(None))
    return connection.execute(select(func.count()).select_from(GAME).where(*mine)).scalar_one()


def review(connection: Connection, game: int, watched: int) -> GameReview:
    """Return a game with those of its answers, in their order, that a player may be shown by now."""
    line = _line(connection.execute(_LINES.where(GAME.c.id == game)).one())
    name, best_streak, steps = connection.execute(
        select(PLAYER.c.name, GAME.c.best_streak, PACK.c.steps)
        .join(PLAYER, PLAYER.c.id == GAME.c.player_id)
        .join(PACK, PACK.c.id == GAME.c.pack_id)
        .where(GAME.c.id == game)
    ).one()
    given = _answers(connection, game)
    # At the whole story nothing is held back, even if its pack has become shorter since.
    is_whole = watched >= WHOLE_STORY
    shown = tuple(item for item in given if is_whole or is_within(item.question.story, watched, steps))
    return GameReview(line, name, best_streak, shown, left_out=len(given) - len(shown))


def find(connection: Connection, key: str) -> int | None:
    """Return the number of the game with a key."""
    return connection.execute(select(GAME.c.id).where(GAME.c.key == key)).scalar()


def _line(found: Row[*tuple[object, ...]]) -> GameLine:
    return GameLine(
        id=found.id,
        key=found.key,
        mode=found.mode,
        pack_title=found.title,
        state=found.state,
        score=found.score,
        right=found.right_count,
        asked=found.asked,
        ms=found.ms,
        played_at=found.played_at,
        count=found.questions,
        seconds=found.seconds,
    )


def _answers(connection: Connection, game: int) -> tuple[ReviewedAnswer, ...]:
    c = ANSWER.c
    answers = connection.execute(select(ANSWER).where(c.game_id == game).order_by(c.position)).all()
    questions = load(connection, [answer.revision_id for answer in answers])
    return tuple(
        ReviewedAnswer(
            position=answer.position,
            question=question,
            shown=tuple(answer.shown),
            given=answer.given,
            outcome=answer.outcome,
            credit=answer.credit,
            base=answer.base,
            speed=answer.speed,
            streak=answer.streak,
            ms=answer.ms,
        )
        for answer, question in zip(answers, questions, strict=True)
    )
