"""What players remember: when they saw a question last, and when it is due again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, select, update

from quizapp.rules.memory import Memory
from quizapp.store.player_tables import MEMORY
from quizapp.store.tables import IS_CURRENT, NUMBER, QUESTION, REVISION
from quizapp.store.wanted import QUESTION_FITS

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from quizapp.store.wanted import Wanted

_MINE = (
    MEMORY.c.player_id == bindparam("player", type_=NUMBER),
    MEMORY.c.question_id == bindparam("question", type_=NUMBER),
)
_KEPT = ("stability", "difficulty", "state", "step", "due_at", "reviewed_at")
_MEMORY = select(*(MEMORY.c[name] for name in _KEPT)).where(*_MINE, MEMORY.c.state.is_not(None))
_SEE = update(MEMORY).where(*_MINE).values(seen_at=bindparam("seen_at"))
_REMEMBER = _SEE.values({name: bindparam(name) for name in _KEPT})
_MEET = insert(MEMORY)
_IS_DUE = (
    MEMORY.c.player_id == bindparam("player", type_=NUMBER),
    MEMORY.c.due_at <= bindparam("now", type_=NUMBER),
    MEMORY.c.question_id == QUESTION.c.id,
    *QUESTION_FITS,
)
_DUE = (
    select(REVISION.c.id)
    .join(QUESTION, IS_CURRENT)
    .where(*_IS_DUE)
    .order_by(MEMORY.c.due_at, MEMORY.c.question_id)
    .limit(bindparam("limit", type_=NUMBER))
)
_COUNT_DUE = select(func.count(MEMORY.c.question_id)).where(*_IS_DUE)


def memory_of(connection: Connection, player: int, question: int) -> Memory | None:
    """Return what a player remembers of a question; None if it was at most seen."""
    found = connection.execute(_MEMORY, {"player": player, "question": question}).first()
    if found is None:
        return None
    return Memory(
        stability=found.stability or 0.0,  # only a row without a state lacks these
        difficulty=found.difficulty or 0.0,
        state=found.state or 0,
        step=found.step,
        due_at=found.due_at or 0,
        seen_at=found.reviewed_at or 0,
    )


def remember(connection: Connection, player: int, question: int, memory: Memory | None, seen_at: int) -> None:
    """Write that a player saw a question, and what is remembered of it if that changed."""
    values: dict[str, float | None] = {"seen_at": seen_at}
    if memory is not None:
        values = {
            "seen_at": seen_at,
            "stability": memory.stability,
            "difficulty": memory.difficulty,
            "state": memory.state,
            "step": memory.step,
            "due_at": memory.due_at,
            "reviewed_at": memory.seen_at,
        }
    mine = {"player": player, "question": question}
    changed = connection.execute(_SEE if memory is None else _REMEMBER, {**mine, **values})
    if not changed.rowcount:
        connection.execute(_MEET, {"player_id": player, "question_id": question, **values})


def due(connection: Connection, wanted: Wanted, player: int, now: int, limit: int) -> tuple[int, ...]:
    """Return the revisions of the wanted questions that are due, the longest overdue first."""
    asked = wanted.values(player=player, now=now, limit=limit)
    return tuple(connection.execute(_DUE, asked).scalars())


def count_due(connection: Connection, wanted: Wanted, player: int, now: int) -> int:
    """Return how many of the wanted questions are due."""
    return connection.execute(_COUNT_DUE, wanted.values(player=player, now=now)).scalar_one()
