"""Games of every mode, with several players, memory, ratings and boards; pictures beside stems."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_COMPARABLE = (
    *("pack_id", "mode", "rule", "count", "seconds", "lifelines"),
    *("timing", "watched", "filters", "code"),
)
# One choice used to be all that could be answered: its position becomes a list of one.
_GIVEN = "UPDATE answer SET chosen = {list_of}(given) WHERE given IS NOT NULL"
_LIST_OF = {"sqlite": "json_array", "postgresql": "json_build_array"}
_SEEN = """
    INSERT INTO memory (player_id, question_id, seen_at)
    SELECT game.player_id, revision.question_id, max(answer.answered_at)
    FROM answer
    JOIN game ON game.id = answer.game_id
    JOIN revision ON revision.id = answer.revision_id
    GROUP BY game.player_id, revision.question_id
"""


def upgrade() -> None:
    """Bring the schema from 0002 to 0003; what was played stays, and stands where it stood."""
    _create_players()
    _create_seats()
    _widen_boards()
    _widen_games()
    _widen_answers()
    op.execute(_SEEN)
    _show_pictures()


def _create_players() -> None:
    op.create_table(
        "memory",
        _link("player", primary_key=True),
        _link("question", primary_key=True),
        _number("seen_at"),
        _fraction("stability", nullable=True),
        _fraction("difficulty", nullable=True),
        *(_number(name, nullable=True) for name in ("state", "step", "due_at", "reviewed_at")),
    )
    op.create_index("ix_memory_seen", "memory", ["player_id", "seen_at", "question_id"])
    op.create_index("ix_memory_due", "memory", ["player_id", "due_at", "question_id"])
    op.create_table(
        "rating",
        _link("player", primary_key=True),
        *(_fraction(name) for name in ("value", "deviation", "volatility")),
        _number("updated_at"),
    )
    op.create_table(
        "claim",
        _number("id", primary_key=True),
        _link("revision", index=True),
        _link("player", nullable=True),
        _text("text"),
        _number("created_at"),
    )


def _create_seats() -> None:
    op.create_table(
        "seat",
        _link("game", primary_key=True),
        _number("position", primary_key=True),
        _link("player", nullable=True, index=True),
        _text("name"),
        *(_number(name) for name in ("shape", "score", "right_count", "asked", "ms", "best_streak")),
    )


def _widen_boards() -> None:
    for column in (_number("timing"), _number("watched"), _text("filters"), _text("code")):
        column.nullable = True
        op.add_column("board", column)
    op.execute("UPDATE board SET timing = 100, watched = 100, filters = '', code = ''")
    with op.batch_alter_table("board") as board:
        for name in ("timing", "watched", "filters", "code"):
            board.alter_column(name, nullable=False)
        board.drop_constraint("uq_board_pack_id_mode_rule_count_seconds_lifelines", type_="unique")
        board.create_unique_constraint("uq_board_comparable", _COMPARABLE)


def _widen_games() -> None:
    for name in ("setup", "race", "daily"):
        op.add_column("game", _text(name, nullable=True))
    op.add_column("game", sa.Column("is_ranked", sa.Boolean()))
    for name in ("rating_before", "rating_after"):
        op.add_column("game", _fraction(name, nullable=True))
    op.execute(sa.text("UPDATE game SET setup = '', is_ranked = :ranked").bindparams(ranked=True))
    # Copying a table of SQLite would lose the order in which an index runs down.
    for name in ("ix_game_history", "ix_game_unfinished"):
        op.drop_index(name, "game")
    with op.batch_alter_table("game") as game:
        game.alter_column("setup", nullable=False)
        game.alter_column("is_ranked", nullable=False)
    _index_games()


def _index_games() -> None:
    op.create_index("ix_game_history", "game", ["player_id", sa.text("played_at DESC"), sa.text("id DESC")])
    is_playing = sa.text("state = 'playing'")
    op.create_index(
        "ix_game_unfinished",
        "game",
        ["player_id", sa.text("saved_at DESC")],
        sqlite_where=is_playing,
        postgresql_where=is_playing,
    )
    is_daily = sa.text("daily IS NOT NULL")
    op.create_index(
        "ix_game_daily",
        "game",
        ["player_id", "pack_id", "daily"],
        unique=True,
        sqlite_where=is_daily,
        postgresql_where=is_daily,
    )


def _widen_answers() -> None:
    op.add_column("answer", sa.Column("chosen", sa.JSON()))
    op.add_column("answer", _number("seat", nullable=True))
    for name in ("is_aided", "is_amended"):
        op.add_column("answer", sa.Column(name, sa.Boolean()))
    op.execute(_GIVEN.format(list_of=_LIST_OF[op.get_bind().dialect.name]))
    op.execute(sa.text("UPDATE answer SET is_aided = :no, is_amended = :no").bindparams(no=False))
    with op.batch_alter_table("answer") as answer:
        answer.drop_column("given")
        answer.alter_column("is_aided", nullable=False)
        answer.alter_column("is_amended", nullable=False)
    with op.batch_alter_table("answer") as answer:
        answer.alter_column("chosen", new_column_name="given")


def _show_pictures() -> None:
    op.create_table(
        "picture",
        _number("id", primary_key=True),
        _text("digest"),
        _text("kind"),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("digest"),
    )
    with op.batch_alter_table("revision") as revision:
        revision.add_column(_link("picture", nullable=True))
        for name in ("picture_file", "picture_alt"):
            revision.add_column(_text(name, nullable=True))
    op.add_column("pack", _text("stamp", nullable=True))
    op.execute("UPDATE pack SET stamp = ''")
    with op.batch_alter_table("pack") as pack:
        pack.alter_column("stamp", nullable=False)


def _number(name: str, *, primary_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, _number_type(), primary_key=primary_key, nullable=nullable)


def _fraction(name: str, *, nullable: bool = False) -> sa.Column[float]:
    return sa.Column(name, sa.Double(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _link(
    table: str, *, primary_key: bool = False, nullable: bool = False, index: bool = False
) -> sa.Column[int]:
    name, target = f"{table}_id", sa.ForeignKey(f"{table}.id")
    return sa.Column(name, _number_type(), target, primary_key=primary_key, nullable=nullable, index=index)


def _number_type() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
