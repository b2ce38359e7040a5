"""High scores: boards on which only comparable games stand, and places that ties share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, tuple_

from quizapp.store.game_tables import BOARD, BOARD_BEST, SCORE
from quizapp.store.player_tables import PLAYER
from quizapp.store.tables import PACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select

    from quizapp.store.database import Database


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A board to choose; `games` is how many stand on it.

    `timing`, `watched`, `filters` and `code` are as in `NewGame`.
    """

    id: int
    pack: int
    pack_title: str
    mode: str
    rule: str
    count: int
    seconds: int
    lifelines: bool
    timing: int
    watched: int
    filters: str
    code: str
    games: int


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A game on a board; equal points share a place, `position` alone counts every line."""

    place: int
    is_tied: bool
    game: int
    player: int
    name: str
    shape: int
    points: int
    right: int
    asked: int
    ms: int
    played_at: int
    position: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a game stands on its board of `of` games.

    `points_to_next` is what it lacks to share the next better place; None at the top. `previous_best` is
    (points, played_at) of the same player's best game before it.
    """

    board: int
    place: int
    is_tied: bool
    of: int
    points_to_next: int | None
    previous_best: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Best:
    """The most points of a player's games, the most right answers, and the most questions."""

    points: int
    right: int
    asked: int


class Scores:
    """The boards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def boards(self) -> tuple[BoardCard, ...]:
        """Return the boards that have games, the most played first."""
        c = BOARD.c
        games = select(SCORE.c.board_id, func.count().label("games")).group_by(SCORE.c.board_id).subquery()
        found = (
            select(
                *(c.id, c.pack_id, PACK.c.title, c.mode, c.rule, c.count.label("questions")),
                *(c.seconds, c.lifelines, c.timing, c.watched, c.filters, c.code, games.c.games),
            )
            .join(PACK, PACK.c.id == c.pack_id)
            .join(games, games.c.board_id == c.id)
            .order_by(games.c.games.desc(), c.id)
        )
        with self._database.reading() as connection:
            return tuple(_card(board) for board in connection.execute(found))

    def top(
        self,
        board: int,
        *,
        since: int | None = None,
        best_only: bool = False,
        player: int | None = None,
        after: ScoreLine | None = None,
        limit: int = 100,
    ) -> tuple[ScoreLine, ...]:
        """Return a page of a board, from the line `after` on: by points, then less time, then date.

        `since` keeps the games from a date on, `player` those of one player; `best_only` keeps of each
        player only the best one of those.
        """
        with self._database.reading() as connection:
            games = _ranked_games(board, since=since, best_only=best_only, player=player)
            rows = connection.execute(_page(games, after).limit(limit + 1)).all()
        return _lines(rows, after, limit)

    def standing(self, game: int) -> Standing | None:
        """Return where a game stands; None if it is on no board."""
        with self._database.reading() as connection:
            return _standing(connection, game)

    def bests(self, player: int, pack: int) -> dict[str, Best]:
        """Return the most that a player reached in each mode of a pack, on whichever board."""
        c = BOARD_BEST.c
        most = (
            select(BOARD.c.mode, func.max(c.points), func.max(c.right_count), func.max(c.asked))
            .join(BOARD, BOARD.c.id == c.board_id)
            .where(c.player_id == player, BOARD.c.pack_id == pack)
            .group_by(BOARD.c.mode)
        )
        with self._database.reading() as connection:
            return {mode: Best(*figures) for mode, *figures in connection.execute(most)}


def _card(board: Row[*tuple[object, ...]]) -> BoardCard:
    return BoardCard(
        id=board.id,
        pack=board.pack_id,
        pack_title=board.title,
        mode=board.mode,
        rule=board.rule,
        count=board.questions,
        seconds=board.seconds,
        lifelines=board.lifelines,
        timing=board.timing,
        watched=board.watched,
        filters=board.filters,
        code=board.code,
        games=board.games,
    )


def _ranked_games(board: int, *, since: int | None, best_only: bool, player: int | None) -> FromClause:
    """Return the games that a view of a board ranks, as a subquery."""
    # The best of all time are kept in a table of their own; those of a span have to be looked for.
    table = BOARD_BEST if best_only and since is None else SCORE
    games = select(table).where(table.c.board_id == board)
    if since is not None:
        games = games.where(table.c.played_at >= since)
    if player is not None:
        games = games.where(table.c.player_id == player)
    if not best_only or since is None:
        return games.subquery()
    ranked = games.add_columns(
        func.row_number().over(partition_by=table.c.player_id, order_by=_ranking(table)).label("rank")
    ).subquery()
    return select(ranked).where(ranked.c.rank == 1).subquery()


def _page(games: FromClause, after: ScoreLine | None) -> Select[*tuple[object, ...]]:
    """Return the statement for all lines of a board, or for those after a line."""
    c = games.c
    page = (
        select(
            *(c.game_id, c.player_id, PLAYER.c.name, PLAYER.c.shape),
            *(c.points, c.right_count, c.asked, c.ms, c.played_at),
        )
        .join(PLAYER, PLAYER.c.id == c.player_id)
        .order_by(*_ranking(games))
    )
    if after is None:
        return page
    later = tuple_(c.ms, c.played_at, c.game_id) > (after.ms, after.played_at, after.game)
    # The first condition alone finds the place in the index.
    return page.where(c.points <= after.points, or_(c.points < after.points, later))


def _ranking(games: FromClause) -> tuple[ColumnElement[int], ...]:
    c = games.c
    return c.points.desc(), c.ms.asc(), c.played_at.asc(), c.game_id.asc()


def _lines(
    rows: Sequence[Row[*tuple[object, ...]]], after: ScoreLine | None, limit: int
) -> tuple[ScoreLine, ...]:
    """Give lines their places; one more row than `limit` tells whether the last line is tied."""
    points = [None if after is None else after.points, *(row.points for row in rows), None]
    place = 0 if after is None else after.place
    first = 1 if after is None else after.position + 1
    lines = []
    for index, row in enumerate(rows[:limit]):
        if row.points != points[index]:
            place = first + index
        is_tied = row.points in {points[index], points[index + 2]}
        lines.append(_line(row, place, first + index, is_tied=is_tied))
    return tuple(lines)


def _line(row: Row[*tuple[object, ...]], place: int, position: int, *, is_tied: bool) -> ScoreLine:
    return ScoreLine(
        place=place,
        is_tied=is_tied,
        game=row.game_id,
        player=row.player_id,
        name=row.name,
        shape=row.shape,
        points=row.points,
        right=row.right_count,
        asked=row.asked,
        ms=row.ms,
        played_at=row.played_at,
        position=position,
    )


def _standing(connection: Connection, game: int) -> Standing | None:
    c = SCORE.c
    mine = connection.execute(
        select(c.board_id, c.player_id, c.points, c.played_at).where(c.game_id == game)
    ).first()
    if mine is None:
        return None
    on_board = c.board_id == mine.board_id
    every = select(func.count()).where(on_board)
    better = c.points > mine.points
    earlier = (
        select(c.points, c.played_at)
        .where(
            on_board,
            c.player_id == mine.player_id,
            tuple_(c.played_at, c.game_id) < (mine.played_at, game),
        )
        .order_by(c.points.desc(), c.ms, c.played_at, c.game_id)
        .limit(1)
    )
    next_points = connection.execute(select(func.min(c.points)).where(on_board, better)).scalar()
    previous = connection.execute(earlier).first()
    return Standing(
        board=mine.board_id,
        place=connection.execute(every.where(better)).scalar_one() + 1,
        is_tied=connection.execute(every.where(c.points == mine.points)).scalar_one() > 1,
        of=connection.execute(every).scalar_one(),
        points_to_next=None if next_points is None else next_points - mine.points,
        previous_best=None if previous is None else (previous.points, previous.played_at),
    )
