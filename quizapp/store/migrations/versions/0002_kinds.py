"""Every kind of answer, and the story's steps: how long a pack's story is, and where its questions stand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# The furthest step of what a pack's files say; a question that a player took out is still in them.
_STEPS = """
    UPDATE pack SET steps = (
        SELECT coalesce(max(story), 0) FROM (
            SELECT pack_id, story FROM fact WHERE retired_at IS NULL
            UNION ALL
            SELECT question.pack_id, revision.story
            FROM question JOIN revision ON revision.question_id = question.id
                AND revision.number = question.current
            WHERE question.retired_by IS NULL OR question.retired_by = 'player'
        ) AS reached
        WHERE reached.pack_id = pack.id
    )
"""
_CELLS = """
    INSERT INTO cell (pack_id, category_id, kind, difficulty, story, size)
    SELECT question.pack_id, category_id, kind, difficulty, story, count(*)
    FROM question JOIN revision ON question_id = question.id AND number = question.current
    WHERE retired_at IS NULL
    GROUP BY question.pack_id, category_id, kind, difficulty, story
    ORDER BY question.pack_id, category_id, kind, difficulty, story
"""
# 4294967296 is the distance between the first slots of two cells.
_SLOTS = """
    UPDATE question SET slot = numbered.slot
    FROM (
        SELECT question.id AS question, cell.id * 4294967296 - 1 + row_number() OVER (
            PARTITION BY cell.id ORDER BY question.origin, question.key
        ) AS slot
        FROM question
        JOIN revision ON revision.question_id = question.id AND revision.number = question.current
        JOIN cell ON cell.pack_id = question.pack_id AND cell.category_id = revision.category_id
            AND cell.kind = revision.kind AND cell.difficulty = revision.difficulty
            AND cell.story = revision.story
        WHERE question.retired_at IS NULL
    ) AS numbered
    WHERE question.id = numbered.question
"""


def upgrade() -> None:
    """Bring the schema from 0001 to 0002, so that packs that are not read again can be played at once."""
    op.add_column("option", _text("partner"))
    for name in ("value", "tolerance", "unit"):
        op.add_column("revision", _text(name))
    _measure_stories()
    _make_cells()


def _measure_stories() -> None:
    op.add_column("pack", _number("steps", nullable=True))
    op.execute(_STEPS)
    with op.batch_alter_table("pack") as pack:
        pack.alter_column("steps", nullable=False)


def _make_cells() -> None:
    op.drop_table("cell")
    op.create_table(
        "cell",
        _number("id", primary_key=True),
        _link("pack"),
        _link("category"),
        sa.Column("kind", sa.String(), nullable=False),
        _number("difficulty"),
        _number("story"),
        _number("size"),
        sa.UniqueConstraint("pack_id", "category_id", "kind", "difficulty", "story"),
    )
    op.execute(_CELLS)
    op.execute("UPDATE question SET slot = NULL")
    op.execute(_SLOTS)


def _number(name: str, *, primary_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, _number_type(), primary_key=primary_key, nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=True)


def _link(table: str) -> sa.Column[int]:
    return sa.Column(f"{table}_id", _number_type(), sa.ForeignKey(f"{table}.id"), nullable=False)


def _number_type() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
