"""The tables of players and games; dates are UTC milliseconds since 1970, durations milliseconds."""

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

METADATA = TABLES
"""All tables: those of this module stand on those of the other."""

IS_PLAYING = text("state = 'playing'")
"""The condition of a partial index, as `quizapp.store.tables` explains."""


class PlayerColumns(TypedColumns):
    """Somebody who plays; `shape` is one of the design's eight, 0 to 7."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    key: Named[str] = Column(unique=True)
    name: Named[str]
    shape: Named[int] = Column(NUMBER)
    created_at: Named[int] = Column(NUMBER)


PLAYER = Table("player", TABLES, PlayerColumns)


class BoardColumns(TypedColumns):
    """What is comparable, and so stands on one board of high scores."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    pack_id: Named[int] = link("pack")
    mode: Named[str]
    rule: Named[str]
    count: Named[int] = Column(NUMBER)
    seconds: Named[int] = Column(NUMBER)
    lifelines: Named[bool]


BOARD = Table(
    "board",
    TABLES,
    BoardColumns,
    UniqueConstraint("pack_id", "mode", "rule", "count", "seconds", "lifelines"),
)


class GameColumns(TypedColumns):
    """A game; `state` is "playing", "finished", "given_up" or "discarded", `snapshot` all of it as text.

    `played_at` and `day`, the player's calendar day, are set when it is finished or given up.
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


GAME = Table("game", TABLES, GameColumns)

Index("ix_game_history", GAME.c.player_id, GAME.c.played_at.desc(), GAME.c.id.desc())
Index("ix_game_unfinished", GAME.c.player_id, GAME.c.saved_at.desc(), sqlite_where=IS_PLAYING)


class AnswerColumns(TypedColumns):
    """What a player answered; `given` and `shown` are positions in the revision's pool.

    `outcome` is "right", "wrong", "partly", "time_up" or "skipped", `credit` runs to 1000, and `day` is
    the player's calendar day, which the clock alone does not tell.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    game_id: Named[int] = link("game")
    position: Named[int] = Column(NUMBER)
    revision_id: Named[int] = link("revision")
    shown: Named[list[int]] = Column(JSON)
    given: Named[int | None] = Column(NUMBER)
    outcome: Named[str]
    credit: Named[int] = Column(NUMBER)
    base: Named[int] = Column(NUMBER)
    speed: Named[int] = Column(NUMBER)
    streak: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)
    answered_at: Named[int] = Column(NUMBER)
    day: Named[str]


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


class PlayerCategoryColumns(TypedColumns):
    """A player's answers in a category, counted with every answer."""

    player_id: Named[int] = link("player", primary_key=True)
    category_id: Named[int] = link("category", primary_key=True)
    asked: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)
    ms: Named[int] = Column(NUMBER)


PLAYER_CATEGORY = Table("player_category", TABLES, PlayerCategoryColumns)


class PlayerDayColumns(TypedColumns):
    """A player's calendar day, counted with every answer and every end of a game."""

    player_id: Named[int] = link("player", primary_key=True)
    day: Named[str] = Column(primary_key=True)
    games: Named[int] = Column(NUMBER)
    asked: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)


PLAYER_DAY = Table("player_day", TABLES, PlayerDayColumns)


class FlagColumns(TypedColumns):
    """A player's report that something is wrong with a question as it was worded."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    revision_id: Named[int] = Column(NUMBER, ForeignKey("revision.id"), index=True)
    player_id: Named[int] = link("player")
    words: Named[str]
    created_at: Named[int] = Column(NUMBER)


FLAG = Table("flag", TABLES, FlagColumns)
