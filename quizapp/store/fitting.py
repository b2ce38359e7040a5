"""How many questions a set-up lets in, counted by cells while somebody drags a slider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, case, func, select

from quizapp.store.library import category_cards
from quizapp.store.player_tables import MEMORY
from quizapp.store.tables import CATEGORY, CELL, NUMBER, PACK, QUESTION
from quizapp.store.wanted import (
    CELL_FITS,
    CELL_WITHIN,
    IN_CATEGORIES,
    QUESTION_FITS,
    Wanted,
)

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select


@dataclass(frozen=True, slots=True)
class Fitting:
    """How many questions fit, how many of them a player has not seen, and how many only the shield holds."""

    total: int
    unseen: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Where a pack's questions are: how many would fit if one of the choices were another.

    `by_category` has key, title and number of every category, and `by_step` the steps of the story that have
    any, out of `steps`, as if everything had been watched.
    """

    by_category: tuple[tuple[str, str, int], ...]
    by_step: tuple[tuple[int, int], ...]
    steps: int


def _besides(ignored: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    """Return the conditions of a wanted cell but for one."""
    return [condition for condition in CELL_FITS if condition is not ignored]


_WITHIN = case((CELL_WITHIN, CELL.c.size), else_=0)
_SUMS = select(func.coalesce(func.sum(_WITHIN), 0), func.coalesce(func.sum(CELL.c.size - _WITHIN), 0)).where(
    *_besides(CELL_WITHIN)
)
_SEEN = (
    select(func.count())
    .select_from(MEMORY)
    .join(QUESTION, QUESTION.c.id == MEMORY.c.question_id)
    .where(MEMORY.c.player_id == bindparam("player", type_=NUMBER), *QUESTION_FITS)
)


def fitting(connection: Connection, wanted: Wanted, player: int) -> Fitting:
    """Count the wanted questions."""
    total, left_out = connection.execute(_SUMS, wanted.values()).one()
    seen = connection.execute(_SEEN, wanted.values(player=player)).scalar_one()
    return Fitting(int(total), int(total) - seen, int(left_out))


def _counted(
    by: ColumnElement[int] | ColumnElement[str], ignored: ColumnElement[bool]
) -> Select[*tuple[object, ...]]:
    """Return the statement that counts fitting questions by something, whatever is chosen of that."""
    return (
        select(by.label("what"), func.sum(CELL.c.size).label("questions"))
        .where(CELL.c.size > 0, *_besides(ignored))
        .group_by(by)
    )


_BY_CATEGORY = _counted(CATEGORY.c.key, IN_CATEGORIES)
_BY_STEP = _counted(CELL.c.story, CELL_WITHIN)


def spread(connection: Connection, wanted: Wanted) -> Spread:
    """Count the questions by each thing that can be chosen."""
    by_category, by_step = (
        {row.what: int(row.questions) for row in connection.execute(statement, wanted.values())}
        for statement in (_BY_CATEGORY, _BY_STEP)
    )
    steps = connection.execute(select(PACK.c.steps).where(PACK.c.id == wanted.pack)).scalar_one()
    return Spread(
        tuple(
            (card.key, card.title, by_category.get(card.key, 0))
            for card in category_cards(connection, wanted.pack)
        ),
        tuple(sorted(by_step.items())),
        steps,
    )
