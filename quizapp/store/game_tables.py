"""The tables of games; dates are UTC milliseconds since 1970, durations milliseconds."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    text,
)

from quizapp.store.tables import NUMBER, TABLES, link

IS_PLAYING = text("state = 'playing'")
"""The condition of a partial index, as `quizapp.store.tables` explains."""

IS_DAILY = text("daily IS NOT NULL")
"""The condition of another one."""


class BoardColumns(TypedColumns):
    """What is comparable, and so stands on one board of high scores.

    `timing` and `watched` are per cents of the usual time and of the story. `filters` says which questions
    were chosen, "" for all of them, and `code` which challenge it is, "" for none.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    pack_id: Named[int] = link("pack")
    mode: Named[str]
    rule: Named[str]
    count: Named[int] = Column(NUMBER)
    seconds: Named[int] = Column(NUMBER)
    lifelines: Named[bool]
    timing: Named[int] = Column(NUMBER)
    watched: Named[int] = Column(NUMBER)
    filters: Named[str]
    code: Named[str]


COMPARABLE = (
    *("pack_id", "mode", "rule", "count", "seconds", "lifelines"),
    *("timing", "watched", "filters", "code"),
)
"""The columns that tell one board from another."""

BOARD = Table("board", TABLES, BoardColumns, UniqueConstraint(*COMPARABLE, name="uq_board_comparable"))


class GameColumns(TypedColumns):
    """A game; `state` is "playing", "finished", "given_up" or "discarded", `snapshot` all of it as text.

    `played_at` and `day`, the player's calendar day, are set when it is finished or given up. `setup` is what
    was chosen, `race` the run that it races against, both as text. `daily` is the calendar day whose game it
    is: a player has one try at each.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    key: Named[str] = Column(unique=True)
    player_id: Named[int] = link("player")
    pack_id: Named[int] = link("pack")
    board_id: Named[int] = link("board")
    mode: Named[str]
    seed: Named[int] = Column(NUMBER)
    state: Named[str]
    snapshot: Named[str]
    started_at: Named[int] = Column(NUMBER)
    saved_at: Named[int] = Column(NUMBER)
    played_at: Named[int | None] = Column(NUMBER)
    day: Named[str | None]
    score: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)
    asked: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)
    best_streak: Named[int] = Column(NUMBER)
    setup: Named[str]
    race: Named[str | None]
    daily: Named[str | None]
    is_ranked: Named[bool]
    rating_before: Named[float | None]
    rating_after: Named[float | None]


GAME = Table("game", TABLES, GameColumns)

Index("ix_game_history", GAME.c.player_id, GAME.c.played_at.desc(), GAME.c.id.desc())
Index("ix_game_unfinished", GAME.c.player_id, GAME.c.saved_at.desc(), sqlite_where=IS_PLAYING)
Index("ix_game_daily", GAME.c.player_id, GAME.c.pack_id, GAME.c.daily, unique=True, sqlite_where=IS_DAILY)


class SeatColumns(TypedColumns):
    """Somebody who shares a machine with others for a game; a guest is no player."""

    game_id: Named[int] = link("game", primary_key=True)
    position: Named[int] = Column(NUMBER, primary_key=True)
    player_id: Named[int | None] = Column(NUMBER, ForeignKey("player.id"), index=True)
    name: Named[str]
    shape: Named[int] = Column(NUMBER)
    score: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)
    asked: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)
    best_streak: Named[int] = Column(NUMBER)


SEAT = Table("seat", TABLES, SeatColumns)


class AnswerColumns(TypedColumns):
    """What a player answered; `given` and `shown` are as `quizapp.rules` has them.

    `position` counts the answers of a game. `outcome` is "right", "wrong", "partly", "time_up" or "skipped",
    `credit` runs to 1000, and `day` is the player's calendar day, which the clock alone does not tell. `seat`
    is a place at a shared machine. An aided answer had the help of a lifeline; an amended one counts as the
    player decided.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    game_id: Named[int] = link("game")
    position: Named[int] = Column(NUMBER)
    revision_id: Named[int] = link("revision")
    shown: Named[list[int]] = Column(JSON)
    given: Named[list[int] | str | None] = Column(JSON(none_as_null=True))
    outcome: Named[str]
    credit: Named[int] = Column(NUMBER)
    base: Named[int] = Column(NUMBER)
    speed: Named[int] = Column(NUMBER)
    streak: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)
    answered_at: Named[int] = Column(NUMBER)
    day: Named[str]
    seat: Named[int | None] = Column(NUMBER)
    is_aided: Named[bool]
    is_amended: Named[bool]


ANSWER = Table("answer", TABLES, AnswerColumns, UniqueConstraint("game_id", "position"))


class RankedColumns(TypedColumns):
    """A finished game as a board ranks it: by points, then less time, then the earlier date."""

    points: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)
    asked: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)
    played_at: Named[int] = Column(NUMBER)


class ScoreColumns(RankedColumns):
    """A finished game on its board."""

    game_id: Named[int] = link("game", primary_key=True)
    board_id: Named[int] = link("board")
    player_id: Named[int] = link("player")


SCORE = Table("score", TABLES, ScoreColumns)


class BoardBestColumns(RankedColumns):
    """A player's best game on a board, kept with every game so that nobody has to look for it."""

    board_id: Named[int] = link("board", primary_key=True)
    player_id: Named[int] = link("player", primary_key=True)
    game_id: Named[int] = Column(NUMBER)


BOARD_BEST = Table(
    "board_best", TABLES, BoardBestColumns, ForeignKeyConstraint(["game_id"], ["score.game_id"])
)


def _ranking(name: str, table: Table[ScoreColumns] | Table[BoardBestColumns], *first: str) -> None:
    c = table.c
    Index(name, *(c[column] for column in first), c.points.desc(), c.ms, c.played_at, c.game_id)


_ranking("ix_score_board", SCORE, "board_id")
_ranking("ix_score_player", SCORE, "board_id", "player_id")
_ranking("ix_board_best_board", BOARD_BEST, "board_id")
