"""Starting games, taking them up again, and what else is done with one beside playing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.rules.mode import CLASSIC

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.play.desk import Desk
    from quizapp.store.game_log import SavedGame
    from quizapp.ui.messages import Messages
    from quizapp.ui.theme import Theme


class Games(QObject):
    """Says `begun` with the session that is to be played; what fails is told to the player."""

    begun = Signal(object)
    discarded = Signal()

    def __init__(self, theme: Theme, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._messages = messages
        self._window = window
        self._desk: Desk | None = None

    def open(self, desk: Desk) -> None:
        """Take the open desk."""
        self._desk = desk

    def start(self, mode: str = CLASSIC.key) -> None:
        """Start a game of the chosen pack."""
        if self._desk is None:
            return
        try:
            session = self._desk.start(mode)
        except QuizError as error:
            self._messages.tell(error)
        else:
            self.begun.emit(session)

    def go_on(self, saved: SavedGame) -> None:
        """Take up a saved game."""
        if self._desk is None:
            return
        try:
            session = self._desk.go_on(saved)
        except QuizError as error:
            self._messages.tell(error)
        else:
            self.begun.emit(session)

    def ask_to_discard(self, saved: SavedGame) -> None:
        """Ask before a saved game goes."""
        words = "The answers given so far stay in your statistics; the game itself cannot be continued."
        self._messages.ask(
            "Discard the unfinished game?", words, "Discard the game", partial(self._discard, saved)
        )

    def ask_about_problem(self, revision: int) -> None:
        """Ask what is wrong with a question."""
        from quizapp.ui.report_problem import ReportProblem

        dialog = ReportProblem(self._theme, self._window, revision)
        dialog.reported.connect(self._on_problem_reported)
        dialog.open()

    def _discard(self, saved: SavedGame) -> None:
        if self._desk is None:
            return
        try:
            self._desk.store.log.discard(saved.id, self._desk.clock.wall())
        except QuizError as error:
            self._messages.tell(error)
        else:
            self.discarded.emit()

    def _on_problem_reported(self, revision: int, words: str) -> None:
        if self._desk is None or self._desk.player is None:
            return
        try:
            self._desk.store.bank.flag(revision, self._desk.player.id, words)
        except QuizError as error:
            self._messages.tell(error)
        else:
            self._messages.note("Reported. The library shows it with the question.")
