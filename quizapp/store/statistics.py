"""Figures about players, read from tallies that are kept with every answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select, union_all

from quizapp.store.game_tables import GAME
from quizapp.store.player_tables import PLAYER_CATEGORY, PLAYER_DAY
from quizapp.store.seats import is_seated
from quizapp.store.tables import CATEGORY

if TYPE_CHECKING:
    from quizapp.store.database import Database


@dataclass(frozen=True, slots=True)
class Summary:
    """A player's games and answers, of all time and recently; `first_played_at` is None before any game."""

    games: int
    first_played_at: int | None
    answers: int
    right: int
    recent_answers: int
    recent_right: int


@dataclass(frozen=True, slots=True)
class CategoryShare:
    """How often a player was asked in a category, and was right."""

    title: str
    asked: int
    right: int


class Statistics:
    """What the answers add up to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self, player: int, *, since_day: str) -> Summary:
        """Return a player's totals; what is recent starts with the calendar day `since_day`."""
        c = PLAYER_DAY.c
        is_recent = c.day >= since_day
        sums = (
            func.sum(c.games),
            func.sum(c.asked),
            func.sum(c.right_count),
            func.sum(case((is_recent, c.asked), else_=0)),
            func.sum(case((is_recent, c.right_count), else_=0)),
        )
        totals = select(*(func.coalesce(total, 0) for total in sums)).where(c.player_id == player)
        played = select(func.min(GAME.c.played_at).label("at")).where(GAME.c.played_at.is_not(None))
        own, shared = (played.where(mine) for mine in (GAME.c.player_id == player, is_seated(player)))
        first = select(func.min(union_all(own, shared).subquery().c.at))
        with self._database.reading() as connection:
            games, answers, right, recent, recent_right = connection.execute(totals).one()
            played_at = connection.execute(first).scalar()
        return Summary(int(games), played_at, int(answers), int(right), int(recent), int(recent_right))

    def days(self, player: int, *, since_day: str) -> tuple[str, ...]:
        """Return the calendar days on which a player played, the last one first."""
        c = PLAYER_DAY.c
        played = select(c.day).where(c.player_id == player, c.day >= since_day)
        with self._database.reading() as connection:
            return tuple(connection.execute(played.order_by(c.day.desc())).scalars())

    def by_category(self, player: int, pack: int | None = None) -> tuple[CategoryShare, ...]:
        """Return a player's categories, of one pack or of all, the most asked first."""
        c = PLAYER_CATEGORY.c
        shares = (
            select(CATEGORY.c.title, c.asked, c.right_count)
            .join(CATEGORY, CATEGORY.c.id == c.category_id)
            .where(c.player_id == player)
            .order_by(c.asked.desc(), CATEGORY.c.title)
        )
        if pack is not None:
            shares = shares.where(CATEGORY.c.pack_id == pack)
        with self._database.reading() as connection:
            return tuple(CategoryShare(*share) for share in connection.execute(shares))

    def category_share(self, player: int, title: str, pack: int) -> CategoryShare:
        """Return a player's answers in the category of a pack that has this title."""
        c = PLAYER_CATEGORY.c
        share = (
            select(c.asked, c.right_count)
            .join(CATEGORY, CATEGORY.c.id == c.category_id)
            .where(c.player_id == player, CATEGORY.c.pack_id == pack, CATEGORY.c.title == title)
        )
        with self._database.reading() as connection:
            found = connection.execute(share).first()
        return CategoryShare(title, 0, 0) if found is None else CategoryShare(title, *found)
