"""Games as they are played, saved with every answer, and as they are looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.story import WHOLE_STORY
from quizapp.store import history, recording
from quizapp.store.game_values import AnswerRecord, Ending, NewGame
from quizapp.store.history import GameLine, GameReview, ReviewedAnswer, SavedGame

if TYPE_CHECKING:
    from quizapp.store.database import Database

__all__ = [
    "AnswerRecord",
    "Ending",
    "GameLine",
    "GameLog",
    "GameReview",
    "NewGame",
    "ReviewedAnswer",
    "SavedGame",
]


class GameLog:
    """Every game; what a method saved is on the disk when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, new: NewGame) -> int:
        """Save a new game and return its number."""
        with self._database.writing() as connection:
            return recording.begin(connection, new)

    def record(self, game: int, answer: AnswerRecord, snapshot: str, ending: Ending | None = None) -> None:
        """Save an answer with all that it changes and, with the last one, how the game ended."""
        with self._database.writing() as connection:
            recording.record(connection, game, answer, snapshot)
            if ending is not None:
                recording.end(connection, game, snapshot, ending)

    def save(self, game: int, snapshot: str, saved_at: int) -> None:
        """Save the state of a game that is being played."""
        with self._database.writing() as connection:
            recording.save(connection, game, snapshot, saved_at)

    def end(self, game: int, snapshot: str, ending: Ending) -> None:
        """Save the end of a game that was given up."""
        with self._database.writing() as connection:
            recording.end(connection, game, snapshot, ending)

    def discard(self, game: int, at: int) -> None:
        """Drop an unfinished game; its answers still count in the tallies."""
        with self._database.writing() as connection:
            recording.discard(connection, game, at)

    def unfinished(self, player: int, *, before: tuple[int, int] | None = None) -> SavedGame | None:
        """Return the game that a player left last, if there is one.

        The one before that comes before its (saved_at, id).
        """
        with self._database.reading() as connection:
            return history.unfinished(connection, player, before)

    def history(
        self, player: int, *, before: tuple[int, int] | None = None, limit: int = 50
    ) -> tuple[GameLine, ...]:
        """Return a page of a player's games, finished or given up, the newest first.

        The next page comes before (played_at, id) of the last line of this one.
        """
        with self._database.reading() as connection:
            return history.lines(connection, player, before, limit)

    def count(self, player: int) -> int:
        """Return how many games a player finished or gave up."""
        with self._database.reading() as connection:
            return history.count(connection, player)

    def review(self, game: int, *, watched: int = WHOLE_STORY) -> GameReview:
        """Return a finished game with what was asked in it, as it was worded then.

        Left out is what lies past the first `watched` per cent of the story.
        """
        with self._database.reading() as connection:
            return history.review(connection, game, watched)

    def find(self, key: str) -> int | None:
        """Return the number of the game with a key, if there is one."""
        with self._database.reading() as connection:
            return history.find(connection, key)
