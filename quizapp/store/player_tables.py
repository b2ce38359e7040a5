"""The tables of players: who they are, what they know, and what they say about questions."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from quizapp.store.tables import NUMBER, TABLES, link


class PlayerColumns(TypedColumns):
    """Somebody who plays; `shape` is one of the design's eight, 0 to 7."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    key: Named[str] = Column(unique=True)
    name: Named[str]
    shape: Named[int] = Column(NUMBER)
    created_at: Named[int] = Column(NUMBER)


PLAYER = Table("player", TABLES, PlayerColumns)


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


class ClaimColumns(TypedColumns):
    """An answer that was judged wrong and that its player, None for a guest, says is right."""

    id: Named[int] = Column(NUMBER, primary_key=True)
    revision_id: Named[int] = Column(NUMBER, ForeignKey("revision.id"), index=True)
    player_id: Named[int | None] = Column(NUMBER, ForeignKey("player.id"))
    text: Named[str]
    created_at: Named[int] = Column(NUMBER)


CLAIM = Table("claim", TABLES, ClaimColumns)


class MemoryColumns(TypedColumns):
    """When a player last saw a question and, once it was answered, how well it is remembered.

    What `quizapp.rules.memory` keeps is empty for a question that was only seen. To skip a question is to
    see it, but not to answer it: `reviewed_at` stays.
    """

    player_id: Named[int] = link("player", primary_key=True)
    question_id: Named[int] = link("question", primary_key=True)
    seen_at: Named[int] = Column(NUMBER)
    stability: Named[float | None]
    difficulty: Named[float | None]
    state: Named[int | None] = Column(NUMBER)
    step: Named[int | None] = Column(NUMBER)
    due_at: Named[int | None] = Column(NUMBER)
    reviewed_at: Named[int | None] = Column(NUMBER)


MEMORY = Table("memory", TABLES, MemoryColumns)

Index("ix_memory_seen", MEMORY.c.player_id, MEMORY.c.seen_at, MEMORY.c.question_id)
Index("ix_memory_due", MEMORY.c.player_id, MEMORY.c.due_at, MEMORY.c.question_id)


class RatingColumns(TypedColumns):
    """How strong a player is, as `quizapp.rules.rating` has it."""

    player_id: Named[int] = link("player", primary_key=True)
    value: Named[float]
    deviation: Named[float]
    volatility: Named[float]
    updated_at: Named[int] = Column(NUMBER)


RATING = Table("rating", TABLES, RatingColumns)
