"""Tallies that every answer adds to, so that no figure has to be counted anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, update

from quizapp.store.player_tables import PLAYER_CATEGORY, PLAYER_DAY
from quizapp.store.tables import QUESTION

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Added:
    """What a tally has more than before; what is taken back is below zero."""

    games: int = 0
    answers: int = 0
    right: int = 0
    ms: int = 0

    def taken_back(self) -> Added:
        """Return what undoes it."""
        return Added(-self.games, -self.answers, -self.right, -self.ms)


_COUNT_QUESTION = (
    update(QUESTION)
    .where(QUESTION.c.id == bindparam("question"))
    .values(
        asked=QUESTION.c.asked + bindparam("answers"),
        right_count=QUESTION.c.right_count + bindparam("right"),
    )
)
_COUNT_CATEGORY = (
    update(PLAYER_CATEGORY)
    .where(
        PLAYER_CATEGORY.c.player_id == bindparam("player"),
        PLAYER_CATEGORY.c.category_id == bindparam("category"),
    )
    .values(
        asked=PLAYER_CATEGORY.c.asked + bindparam("answers"),
        right_count=PLAYER_CATEGORY.c.right_count + bindparam("right"),
        ms=PLAYER_CATEGORY.c.ms + bindparam("spent"),
    )
)
_COUNT_DAY = (
    update(PLAYER_DAY)
    .where(PLAYER_DAY.c.player_id == bindparam("player"), PLAYER_DAY.c.day == bindparam("date"))
    .values(
        games=PLAYER_DAY.c.games + bindparam("played"),
        asked=PLAYER_DAY.c.asked + bindparam("answers"),
        right_count=PLAYER_DAY.c.right_count + bindparam("right"),
    )
)


def count_question(connection: Connection, question: int, added: Added) -> None:
    """Count how often a question was asked."""
    values = {"question": question, "answers": added.answers, "right": added.right}
    connection.execute(_COUNT_QUESTION, values)


def count_category(connection: Connection, player: int, category: int, added: Added) -> None:
    """Count answers in a player's category."""
    mine = {"player": player, "category": category}
    values = {"answers": added.answers, "right": added.right, "spent": added.ms}
    if not connection.execute(_COUNT_CATEGORY, {**mine, **values}).rowcount:
        first = {"asked": added.answers, "right_count": added.right, "ms": added.ms}
        connection.execute(insert(PLAYER_CATEGORY), {"player_id": player, "category_id": category, **first})


def count_day(connection: Connection, player: int, day: str, added: Added) -> None:
    """Count answers and games on a player's calendar day."""
    values = {"player": player, "date": day, "played": added.games, "answers": added.answers}
    if not connection.execute(_COUNT_DAY, {**values, "right": added.right}).rowcount:
        first = {"games": added.games, "asked": added.answers, "right_count": added.right}
        connection.execute(insert(PLAYER_DAY), {"player_id": player, "day": day, **first})
