"""Looking back on games."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, tuple_, union_all

from quizapp.rules.story import WHOLE_STORY, is_within
from quizapp.store.bank_question import BankQuestion, load
from quizapp.store.game_tables import ANSWER, BOARD, GAME, SCORE
from quizapp.store.player_tables import PLAYER
from quizapp.store.seats import is_seated, seat_lines, seats_by_game
from quizapp.store.tables import PACK

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from quizapp.rules.question import Given
    from quizapp.store.seats import SeatLine

Step = tuple[int, int, int]
"""An answer of a run to race against: credit, points and milliseconds."""


@dataclass(frozen=True, slots=True)
class GameLine:
    """A game in the history; `state` is "finished" or "given_up", `count` the questions it had.

    `rule`, `timing` and `code` tell its board from others; the ratings are None in a game that moves none.
    `seats` are those who shared a machine for it, and nobody in the game of one player.
    """

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
    rule: str
    timing: int
    code: str
    rating_before: float | None
    rating_after: float | None
    seats: tuple[SeatLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedAnswer:
    """What was asked, in which order, and what was answered; `seat` tells by whom of several players.

    `is_aided` tells of a lifeline that helped, `is_amended` that the player decided whether it counts.
    """

    position: int
    question: BankQuestion
    shown: tuple[int, ...]
    given: Given | None
    outcome: str
    credit: int
    base: int
    speed: int
    streak: int
    ms: int
    seat: int | None
    is_amended: bool
    is_aided: bool


@dataclass(frozen=True, slots=True)
class GameReview:
    """A game to look back on; `left_out` is the number of its answers behind the spoiler shield.

    `setup` and `race` are the texts that it was begun with.
    """

    line: GameLine
    pack: int
    player_name: str
    setup: str
    race: str | None
    best_streak: int
    answers: tuple[ReviewedAnswer, ...]
    left_out: int
    seats: tuple[SeatLine, ...]


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
        BOARD.c.rule,
        BOARD.c.timing,
        BOARD.c.code,
        GAME.c.rating_before,
        GAME.c.rating_after,
    )
    .join(PACK, PACK.c.id == GAME.c.pack_id)
    .join(BOARD, BOARD.c.id == GAME.c.board_id)
    .where(GAME.c.played_at.is_not(None))
)


def lines(
    connection: Connection, player: int, before: tuple[int, int] | None, limit: int
) -> tuple[GameLine, ...]:
    """Return the games of a player that come before (played_at, id), the newest first."""
    ids = select(GAME.c.id).where(GAME.c.played_at.is_not(None))
    if before is not None:
        ids = ids.where(tuple_(GAME.c.played_at, GAME.c.id) < before)
    ids = ids.order_by(GAME.c.played_at.desc(), GAME.c.id.desc()).limit(limit)
    # Two short lists, each of which an index has in its order: one condition for both would sort every game.
    own = ids.where(GAME.c.player_id == player).subquery()
    shared = ids.where(is_seated(player)).subquery()
    newest = _LINES.where(GAME.c.id.in_(union_all(select(own.c.id), select(shared.c.id))))
    newest = newest.order_by(GAME.c.played_at.desc(), GAME.c.id.desc()).limit(limit)
    found = connection.execute(newest).all()
    seated = seats_by_game(connection, [line.id for line in found])
    return tuple(_line(line, seated.get(line.id, ())) for line in found)


def count(connection: Connection, player: int) -> int:
    """Return how many games a player finished or gave up, alone or with others."""
    c = GAME.c
    own = select(func.count()).select_from(GAME).where(c.player_id == player, c.played_at.is_not(None))
    shared = (
        select(func.count())
        .select_from(GAME)
        .where(is_seated(player), c.player_id != player, c.played_at.is_not(None))
    )
    return connection.execute(own).scalar_one() + connection.execute(shared).scalar_one()


def review(connection: Connection, game: int, watched: int) -> GameReview:
    """Return a game with those of its answers, in their order, that a player may be shown by now."""
    seats = seat_lines(connection, game)
    line = _line(connection.execute(_LINES.where(GAME.c.id == game)).one(), seats)
    about = connection.execute(
        select(PLAYER.c.name, GAME.c.best_streak, GAME.c.pack_id, GAME.c.setup, GAME.c.race, PACK.c.steps)
        .join(PLAYER, PLAYER.c.id == GAME.c.player_id)
        .join(PACK, PACK.c.id == GAME.c.pack_id)
        .where(GAME.c.id == game)
    ).one()
    given = _answers(connection, game)
    # At the whole story nothing is held back, even if its pack has become shorter since.
    is_whole = watched >= WHOLE_STORY
    shown = tuple(item for item in given if is_whole or is_within(item.question.story, watched, about.steps))
    return GameReview(
        line=line,
        pack=about.pack_id,
        player_name=about.name,
        setup=about.setup,
        race=about.race,
        best_streak=about.best_streak,
        answers=shown,
        left_out=len(given) - len(shown),
        seats=seats,
    )


def best_run(connection: Connection, code: str) -> tuple[str, tuple[Step, ...]] | None:
    """Return the best game of a challenge, whatever the timing: who played it, and answer by answer."""
    c = SCORE.c
    best = (
        select(c.game_id, PLAYER.c.name)
        .join(BOARD, BOARD.c.id == c.board_id)
        .join(PLAYER, PLAYER.c.id == c.player_id)
        .where(BOARD.c.code == code)
        .order_by(c.points.desc(), c.ms, c.played_at, c.game_id)
        .limit(1)
    )
    found = connection.execute(best).first()
    return None if found is None else (found.name, _steps(connection, found.game_id))


def _steps(connection: Connection, game: int) -> tuple[Step, ...]:
    c = ANSWER.c
    answers = select(c.credit, c.base + c.speed + c.streak, c.ms).where(c.game_id == game)
    found = connection.execute(answers.order_by(c.position))
    return tuple((credit, points, ms) for credit, points, ms in found)


def _line(found: Row[*tuple[object, ...]], seats: tuple[SeatLine, ...]) -> GameLine:
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
        rule=found.rule,
        timing=found.timing,
        code=found.code,
        rating_before=found.rating_before,
        rating_after=found.rating_after,
        seats=seats,
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
            given=_given(answer.given),
            outcome=answer.outcome,
            credit=answer.credit,
            base=answer.base,
            speed=answer.speed,
            streak=answer.streak,
            ms=answer.ms,
            seat=answer.seat,
            is_amended=answer.is_amended,
            is_aided=answer.is_aided,
        )
        for answer, question in zip(answers, questions, strict=True)
    )


def _given(kept: list[int] | str | None) -> Given | None:
    return tuple(kept) if isinstance(kept, list) else kept
