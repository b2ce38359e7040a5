"""Starting games, taking them up again, and what else is done with one beside playing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.rules.mode import CHALLENGE, HOT_SEAT
from quizapp.settings import TIMING
from quizapp.ui.last_setups import last_mode, last_setup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.play.desk import Desk
    from quizapp.play.seat import Seat
    from quizapp.play.session import Session
    from quizapp.rules.setup import Setup
    from quizapp.settings import Settings
    from quizapp.store.game_log import SavedGame
    from quizapp.ui.messages import Messages
    from quizapp.ui.theme import Theme


class Games(QObject):
    """Says `begun` with the session that is to be played; what fails is told to the player.

    `set_up` comes after it with the set-up of a game of one's own, which is to be remembered. `setup_wanted`
    and `seats_wanted` ask for the choices, or the people, that a game needs first.
    """

    begun = Signal(object)
    set_up = Signal(object)
    setup_wanted = Signal(object)
    seats_wanted = Signal(object)
    code_refused = Signal(str)
    discarded = Signal()

    def __init__(self, theme: Theme, settings: Settings, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._settings = settings
        self._messages = messages
        self._window = window
        self._desk: Desk | None = None

    def open(self, desk: Desk) -> None:
        """Take the open desk."""
        self._desk = desk

    def choose(self, mode: str) -> None:
        """Play a mode as it was set up last, unless there are people to seat or a code to enter first."""
        if mode in {HOT_SEAT.key, CHALLENGE.key}:
            self.prepare(mode)
        else:
            self.start(last_setup(self._settings, mode))

    def choose_last(self) -> None:
        """Play the mode that was played last."""
        self.choose(last_mode(self._settings))

    def prepare(self, mode: str) -> None:
        """Ask for the choices of a mode, or for its people."""
        setup = last_setup(self._settings, mode)
        (self.seats_wanted if mode == HOT_SEAT.key else self.setup_wanted).emit(setup)

    def start(self, setup: Setup, seats: Sequence[Seat] = ()) -> None:
        """Start a game of the chosen pack; a game for several asks first who plays."""
        if setup.row == HOT_SEAT and not seats:
            self.seats_wanted.emit(setup)
        elif self._desk is not None and self._begin(partial(self._desk.start, setup, seats=seats)):
            self.set_up.emit(setup)

    def accept(self, code: str) -> None:
        """Start the game of a challenge code."""
        if self._desk is None:
            return
        try:
            session = self._desk.accept(code, timing=self._settings[TIMING])
        except QuizError as error:
            self.code_refused.emit(f"{error.title} {error.words}")
        else:
            self.begun.emit(session)

    def go_on(self, saved: SavedGame) -> None:
        """Take up a saved game."""
        if self._desk is not None:
            self._begin(partial(self._desk.go_on, saved))

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

    def _begin(self, way: Callable[[], Session]) -> bool:
        """Begin to play, and tell whether that could be done."""
        try:
            session = way()
        except QuizError as error:
            self._messages.tell(error)
            return False
        self.begun.emit(session)
        return True

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
