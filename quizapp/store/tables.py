"""The tables of packs and questions; dates are UTC milliseconds since 1970.

They are tables of SQLAlchemy's core: models of its ORM would take 80 ms more at every start.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
    text,
)

SCHEMA_VERSION = 3
"""The number of the last migration; SQLite keeps it as user_version."""

TABLES = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Where every table is entered."""

NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""The type of whole numbers: SQLite numbers rows by itself only where the type is exactly INTEGER."""

IS_FRESH = text("origin = 'player' AND asked = 0 AND slot IS NOT NULL")
"""The condition of a partial index; a statement has to use the same words to get the index.

The migration gives it to PostgreSQL too. To name that here would load its dialect, 18 ms at every start.
"""


def link(table: str, *, primary_key: bool = False) -> Column[int]:
    """Return a column that names a row of a table by its number."""
    return Column(NUMBER, ForeignKey(f"{table}.id"), primary_key=primary_key)


class PackColumns(TypedColumns):
    """A pack; `digest` is that of its files as they were last read, `steps` the length of its story.

    `stamp` is another one when the files have changed since then, empty if they are to be read anyway.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    key: Named[str] = Column(unique=True)
    title: Named[str]
    description: Named[str]
    licence: Named[str]
    accent: Named[str]
    digest: Named[str]
    stamp: Named[str]
    steps: Named[int] = Column(NUMBER)
    retired_at: Named[int | None] = Column(NUMBER)


PACK = Table("pack", TABLES, PackColumns)


class KeyedColumns(TypedColumns):
    """Something of a pack that has a stable key there, and is retired when it leaves the pack."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    pack_id: Named[int] = link("pack")
    key: Named[str]
    retired_at: Named[int | None] = Column(NUMBER)


class SourceColumns(KeyedColumns):
    """A text that is cited; `origin` is "pack" or "player"."""

    origin: Named[str]
    title: Named[str]
    file: Named[str]


SOURCE = Table("source", TABLES, SourceColumns, UniqueConstraint("pack_id", "key"))


class CategoryColumns(KeyedColumns):
    """A heading that questions are sorted under."""

    title: Named[str]
    position: Named[int] = Column(NUMBER)


CATEGORY = Table("category", TABLES, CategoryColumns, UniqueConstraint("pack_id", "key"))


class EntityColumns(KeyedColumns):
    """A thing that facts speak of."""

    kind: Named[str]
    name: Named[str]
    short: Named[str]
    aliases: Named[list[str]] = Column(JSON)
    traits: Named[list[str]] = Column(JSON)
    is_decoy: Named[bool]


ENTITY = Table("entity", TABLES, EntityColumns, UniqueConstraint("pack_id", "key"))


class FactColumns(KeyedColumns):
    """One assertion of the sources; subject and objects are entity keys."""

    statement: Named[str]
    subject: Named[str]
    relation: Named[str]
    objects: Named[list[str]] = Column(JSON)
    category_id: Named[int] = link("category")
    story: Named[int] = Column(NUMBER)
    differs: Named[str]


FACT = Table("fact", TABLES, FactColumns, UniqueConstraint("pack_id", "key"))


class FactSourceColumns(TypedColumns):
    """A paragraph that a fact is taken from."""

    fact_id: Named[int] = link("fact", primary_key=True)
    source_id: Named[int] = link("source", primary_key=True)
    paragraph: Named[int] = Column(NUMBER, primary_key=True)


FACT_SOURCE = Table("fact_source", TABLES, FactSourceColumns, Index(None, "source_id", "paragraph"))

CELL_SPAN = 2**32
"""The distance between the first slots of two cells; one number for cell and place, since SQLite does not
use an index to look for pairs."""


class CellColumns(TypedColumns):
    """The questions of one pack, category, kind, difficulty and step of the story that can be drawn.

    They stand in `size` slots without a gap, numbered from `id * CELL_SPAN` on, so that a draw chooses
    numbers and seeks those: exactly uniform, and as fast in a bank of a million.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    pack_id: Named[int] = link("pack")
    category_id: Named[int] = link("category")
    kind: Named[str]
    difficulty: Named[int] = Column(NUMBER)
    story: Named[int] = Column(NUMBER)
    size: Named[int] = Column(NUMBER)


CELL = Table(
    "cell",
    TABLES,
    CellColumns,
    UniqueConstraint("pack_id", "category_id", "kind", "difficulty", "story"),
)


class QuestionColumns(TypedColumns):
    """A question through all its revisions; `current` is the number of the one that is asked.

    A retired question has no slot. `retired_by` tells apart what left the pack's files ("pack") from what
    a player took out ("player"), which no file brings back.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    pack_id: Named[int] = link("pack")
    key: Named[str]
    origin: Named[str]
    current: Named[int] = Column(NUMBER)
    slot: Named[int | None] = Column(NUMBER, unique=True)
    added_at: Named[int] = Column(NUMBER)
    retired_at: Named[int | None] = Column(NUMBER)
    retired_by: Named[str | None]
    asked: Named[int] = Column(NUMBER)
    right_count: Named[int] = Column(NUMBER)


QUESTION = Table(
    "question",
    TABLES,
    QuestionColumns,
    UniqueConstraint("pack_id", "key"),
    Index(None, "pack_id", "id"),
    Index("ix_question_fresh", "pack_id", "id", sqlite_where=IS_FRESH),
)


class PictureColumns(TypedColumns):
    """A picture that some revision shows: its format, and what it is known by, the digest of its bytes.

    The bytes come last: SQLite then reads the other columns without them.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    digest: Named[str] = Column(unique=True)
    kind: Named[str]
    bytes: Named[bytes]


PICTURE = Table("picture", TABLES, PictureColumns)


class RevisionColumns(TypedColumns):
    """A question as it was worded from `created_at` on; never changed, so that a played game stays true.

    `value` and `tolerance`, decimal numbers as text, and `unit` are what a numeric question asks for.
    """

    id: Named[int] = Column(NUMBER, primary_key=True)
    question_id: Named[int] = link("question")
    number: Named[int] = Column(NUMBER)
    kind: Named[str]
    stem: Named[str]
    explanation: Named[str]
    story: Named[int] = Column(NUMBER)
    category_id: Named[int] = link("category")
    difficulty: Named[int] = Column(NUMBER)
    digest: Named[str]
    value: Named[str | None]
    tolerance: Named[str | None]
    unit: Named[str | None]
    picture_id: Named[int | None] = link("picture")
    picture_file: Named[str | None]
    picture_alt: Named[str | None]
    created_at: Named[int] = Column(NUMBER)


REVISION = Table("revision", TABLES, RevisionColumns, UniqueConstraint("question_id", "number"))

IS_CURRENT = (REVISION.c.question_id == QUESTION.c.id) & (REVISION.c.number == QUESTION.c.current)
"""Joins a question with the revision that is asked."""


class OptionColumns(TypedColumns):
    """A text of a revision's answer, in the author's order.

    An option of a pool, a form that is accepted, an item in its right place, or the left of a pair with
    its `partner`.
    """

    revision_id: Named[int] = link("revision", primary_key=True)
    position: Named[int] = Column(NUMBER, primary_key=True)
    text: Named[str]
    is_right: Named[bool]
    partner: Named[str | None]


OPTION = Table("option", TABLES, OptionColumns)


class RevisionFactColumns(TypedColumns):
    """A fact that a revision asks for."""

    revision_id: Named[int] = link("revision", primary_key=True)
    fact_id: Named[int] = link("fact", primary_key=True)


REVISION_FACT = Table("revision_fact", TABLES, RevisionFactColumns)


class RevisionSourceColumns(TypedColumns):
    """A paragraph that a revision cites, in the author's order."""

    revision_id: Named[int] = link("revision", primary_key=True)
    position: Named[int] = Column(NUMBER, primary_key=True)
    source_id: Named[int] = link("source")
    paragraph: Named[int] = Column(NUMBER)


REVISION_SOURCE = Table("revision_source", TABLES, RevisionSourceColumns)
