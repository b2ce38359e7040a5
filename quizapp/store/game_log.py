"""Games as they are played, saved with every answer, and as they are looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.story import WHOLE_STORY
from quizapp.store import history, recording, saved_games
from quizapp.store.game_values import AnswerRecord, Ending, NewGame, NewSeat, SeatEnding
from quizapp.store.history import GameLine, GameReview, ReviewedAnswer
from quizapp.store.memories import memory_of
from quizapp.store.saved_games import KeptGame, SavedGame
from quizapp.store.seats import SeatLine

if TYPE_CHECKING:
    from quizapp.rules.memory import Memory
    from quizapp.store.database import Database
    from quizapp.store.history import Step

__all__ = [
    "AnswerRecord",
    "Ending",
    "GameLine",
    "GameLog",
    "GameReview",
    "KeptGame",
    "NewGame",
    "NewSeat",
    "ReviewedAnswer",
    "SavedGame",
    "SeatEnding",
    "SeatLine",
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

    def amend(
        self, game: int, answer: AnswerRecord, snapshot: str, ending: Ending | None, claim: str | None
    ) -> None:
        """Save that the last answer counts in another way, as if it had been judged so at once.

        A game that has ended already ends anew, or goes on if there is no `ending` any more. `claim` is what
        was typed and should have been right, for the author.
        """
        from quizapp.store import amending

        with self._database.writing() as connection:
            amending.amend(connection, game, answer, snapshot, ending)
            if claim is not None:
                amending.claim(connection, answer, claim)

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
            return saved_games.unfinished(connection, player, before)

    def saved(self, game: int) -> SavedGame | None:
        """Return a game to go on with; None if it is over."""
        with self._database.reading() as connection:
            return saved_games.saved(connection, game)

    def kept(self, game: int) -> KeptGame:
        """Return a game that exists, in whatever state, to give it away."""
        with self._database.reading() as connection:
            return saved_games.kept(connection, game)

    def daily(self, player: int, pack: int, day: str) -> int | None:
        """Return the number of a player's one try at the game of a calendar day, in whatever state it is."""
        with self._database.reading() as connection:
            return saved_games.daily(connection, player, pack, day)

    def final_score(self, game: int) -> int | None:
        """Return the score of a game that is over; None while it can be gone on with."""
        with self._database.reading() as connection:
            return saved_games.final_score(connection, game)

    def best_run(self, code: str) -> tuple[str, tuple[Step, ...]] | None:
        """Return the best finished game of a challenge code.

        That is the name of its player, and credit, points and milliseconds of each answer.
        """
        with self._database.reading() as connection:
            return history.best_run(connection, code)

    def memory(self, player: int, question: int) -> Memory | None:
        """Return what a player remembers of a question; None if it was never answered."""
        with self._database.reading() as connection:
            return memory_of(connection, player, question)

    def history(
        self, player: int, *, before: tuple[int, int] | None = None, limit: int = 50
    ) -> tuple[GameLine, ...]:
        """Return a page of the games that a player has or sat in, finished or given up, the newest first.

        The next page comes before (played_at, id) of the last line of this one.
        """
        with self._database.reading() as connection:
            return history.lines(connection, player, before, limit)

    def count(self, player: int) -> int:
        """Return how many games a player finished or gave up, alone or with others."""
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
            return saved_games.find(connection, key)
