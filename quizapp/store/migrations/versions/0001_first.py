"""The first schema: packs and their questions, players and their games, boards and tallies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring the schema from nothing to 0001."""
    _create_packs()
    _create_facts()
    _create_questions()
    _create_revisions()
    _create_games()
    _create_answers()
    _create_scores()
    _create_tallies()


def _create_packs() -> None:
    op.create_table(
        "pack",
        _number("id", primary_key=True),
        _text("key", unique=True),
        _text("title"),
        _text("description"),
        _text("licence"),
        _text("accent"),
        _text("digest"),
        _number("retired_at", nullable=True),
    )
    _create_keyed("source", _text("origin"), _text("title"), _text("file"))
    _create_keyed("category", _text("title"), _number("position"))


def _create_facts() -> None:
    _create_keyed(
        "entity",
        _text("kind"),
        _text("name"),
        _text("short"),
        _list("aliases"),
        _list("traits"),
        _flag("is_decoy"),
    )
    _create_keyed(
        "fact",
        _text("statement"),
        _text("subject"),
        _text("relation"),
        _list("objects"),
        _link("category"),
        _number("story"),
        _text("differs"),
    )
    op.create_table(
        "fact_source",
        _link("fact", primary_key=True),
        _link("source", primary_key=True),
        _number("paragraph", primary_key=True),
    )
    op.create_index(None, "fact_source", ["source_id", "paragraph"])


def _create_questions() -> None:
    op.create_table(
        "cell",
        _number("id", primary_key=True),
        _link("pack"),
        _link("category"),
        _text("kind"),
        _number("difficulty"),
        _number("size"),
        sa.UniqueConstraint("pack_id", "category_id", "kind", "difficulty"),
    )
    op.create_table(
        "question",
        _number("id", primary_key=True),
        _link("pack"),
        _text("key"),
        _text("origin"),
        _number("current"),
        _number("slot", nullable=True, unique=True),
        _number("added_at"),
        _number("retired_at", nullable=True),
        _text("retired_by", nullable=True),
        _number("asked"),
        _number("right_count"),
        sa.UniqueConstraint("pack_id", "key"),
    )
    op.create_index(None, "question", ["pack_id", "id"])
    _create_partial_index(
        "ix_question_fresh",
        "question",
        ["pack_id", "id"],
        "origin = 'player' AND asked = 0 AND slot IS NOT NULL",
    )


def _create_revisions() -> None:
    op.create_table(
        "revision",
        _number("id", primary_key=True),
        _link("question"),
        _number("number"),
        _text("kind"),
        _text("stem"),
        _text("explanation"),
        _number("story"),
        _link("category"),
        _number("difficulty"),
        _text("digest"),
        _number("created_at"),
        sa.UniqueConstraint("question_id", "number"),
    )
    op.create_table(
        "option",
        _link("revision", primary_key=True),
        _number("position", primary_key=True),
        _text("text"),
        _flag("is_right"),
    )
    op.create_table("revision_fact", _link("revision", primary_key=True), _link("fact", primary_key=True))
    op.create_table(
        "revision_source",
        _link("revision", primary_key=True),
        _number("position", primary_key=True),
        _link("source"),
        _number("paragraph"),
    )


def _create_games() -> None:
    op.create_table(
        "player",
        _number("id", primary_key=True),
        _text("key", unique=True),
        _text("name"),
        _number("shape"),
        _number("created_at"),
    )
    op.create_table(
        "board",
        _number("id", primary_key=True),
        _link("pack"),
        _text("mode"),
        _text("rule"),
        _number("count"),
        _number("seconds"),
        _flag("lifelines"),
        sa.UniqueConstraint("pack_id", "mode", "rule", "count", "seconds", "lifelines"),
    )
    op.create_table(
        "game",
        _number("id", primary_key=True),
        _text("key", unique=True),
        _link("player"),
        _link("pack"),
        _link("board"),
        _text("mode"),
        _number("seed"),
        _text("state"),
        _text("snapshot"),
        _number("started_at"),
        _number("saved_at"),
        _number("played_at", nullable=True),
        _text("day", nullable=True),
        _number("score"),
        _number("right_count"),
        _number("asked"),
        _number("ms"),
        _number("best_streak"),
    )
    op.create_index("ix_game_history", "game", ["player_id", sa.text("played_at DESC"), sa.text("id DESC")])
    unfinished: list[str | sa.TextClause] = ["player_id", sa.text("saved_at DESC")]
    _create_partial_index("ix_game_unfinished", "game", unfinished, "state = 'playing'")


def _create_answers() -> None:
    op.create_table(
        "answer",
        _number("id", primary_key=True),
        _link("game"),
        _number("position"),
        _link("revision"),
        _list("shown"),
        _number("given", nullable=True),
        _text("outcome"),
        _number("credit"),
        _number("base"),
        _number("speed"),
        _number("streak"),
        _number("ms"),
        _number("answered_at"),
        _text("day"),
        sa.UniqueConstraint("game_id", "position"),
    )
    op.create_table(
        "flag",
        _number("id", primary_key=True),
        _link("revision", index=True),
        _link("player"),
        _text("words"),
        _number("created_at"),
    )


def _create_scores() -> None:
    op.create_table("score", _link("game", primary_key=True), _link("board"), _link("player"), *_ranked())
    op.create_table(
        "board_best",
        _link("board", primary_key=True),
        _link("player", primary_key=True),
        _number("game_id"),
        *_ranked(),
        sa.ForeignKeyConstraint(["game_id"], ["score.game_id"]),
    )
    ranking: list[str | sa.TextClause] = [sa.text("points DESC"), "ms", "played_at", "game_id"]
    op.create_index("ix_score_board", "score", ["board_id", *ranking])
    op.create_index("ix_score_player", "score", ["board_id", "player_id", *ranking])
    op.create_index("ix_board_best_board", "board_best", ["board_id", *ranking])


def _create_tallies() -> None:
    op.create_table(
        "player_category",
        _link("player", primary_key=True),
        _link("category", primary_key=True),
        _number("asked"),
        _number("right_count"),
        _number("ms"),
    )
    op.create_table(
        "player_day",
        _link("player", primary_key=True),
        _text("day", primary_key=True),
        _number("games"),
        _number("asked"),
        _number("right_count"),
    )


def _create_keyed(
    table: str, *columns: sa.Column[int] | sa.Column[str] | sa.Column[bool] | sa.Column[list[str]]
) -> None:
    op.create_table(
        table,
        _number("id", primary_key=True),
        _link("pack"),
        _text("key"),
        _number("retired_at", nullable=True),
        *columns,
        sa.UniqueConstraint("pack_id", "key"),
    )


def _create_partial_index(name: str, table: str, columns: list[str | sa.TextClause], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def _ranked() -> tuple[sa.Column[int], ...]:
    return tuple(_number(name) for name in ("points", "right_count", "asked", "ms", "played_at"))


def _number(
    name: str, *, primary_key: bool = False, nullable: bool = False, unique: bool = False
) -> sa.Column[int]:
    return sa.Column(name, _number_type(), primary_key=primary_key, nullable=nullable, unique=unique)


def _text(
    name: str, *, primary_key: bool = False, nullable: bool = False, unique: bool = False
) -> sa.Column[str]:
    return sa.Column(name, sa.String(), primary_key=primary_key, nullable=nullable, unique=unique)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _link(
    table: str, *, primary_key: bool = False, nullable: bool = False, index: bool = False
) -> sa.Column[int]:
    name, target = f"{table}_id", sa.ForeignKey(f"{table}.id")
    return sa.Column(name, _number_type(), target, primary_key=primary_key, nullable=nullable, index=index)


def _number_type() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
