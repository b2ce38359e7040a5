"""Everything the database holds, opened together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from quizapp.store.database import Database
from quizapp.store.game_log import GameLog
from quizapp.store.players import Players
from quizapp.store.question_bank import QuestionBank
from quizapp.store.scores import Scores
from quizapp.store.statistics import Statistics

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Store:
    """An open database and what can be asked of it."""

    database: Database
    bank: QuestionBank
    players: Players
    log: GameLog
    scores: Scores
    statistics: Statistics

    @classmethod
    def open(cls, url: str, *, now: Callable[[], int]) -> Self:
        """Open the database, made and migrated as needed; `now` is UTC in milliseconds.

        Raises `DatabaseFault`, a `QuizError`, if it cannot be used; it is unchanged then.
        """
        database = Database.open(url, now=now)
        return cls(
            database=database,
            bank=QuestionBank(database),
            players=Players(database),
            log=GameLog(database),
            scores=Scores(database),
            statistics=Statistics(database),
        )

    def close(self) -> None:
        """Close the database."""
        self.database.close()
