"""The play screen: a question, its clock, the answer, the verdict and the fact."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal

from quizapp.errors import QuizError
from quizapp.rules.game import Phase
from quizapp.rules.mode import Lifeline
from quizapp.rules.turns import is_steal
from quizapp.ui import buzzers
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.play_covers import PlayCovers
from quizapp.ui.pages.play_keys import PAGE_KEYS, lifeline_of
from quizapp.ui.pages.play_lookups import category_words, passage_of, picture_of
from quizapp.ui.pages.play_words import (
    AWAY,
    after_words,
    brisk_ms,
    gain_words,
    hand_over_words,
    pause_words,
    rival_points,
    shown_gain,
    source_words,
    spoken_words,
)
from quizapp.ui.stray_keys import StrayKeys
from quizapp.ui.widgets.play_bar import PlayBar
from quizapp.ui.widgets.play_hud import PlayHud
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.question_stage import QuestionStage
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.seat_strip import SeatStrip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.ui.theme import Theme

SECOND = 1000
DEAF_AFTER_VERDICT_MS = 300
"""So long a second press of Enter is ignored: it would skip the fact, or a question open to buzzers."""


class PlayPage(Page):
    """Plays one session. What it shows is on disk already: it never runs ahead of the session."""

    HAS_TOP_BAR = False

    finished = Signal(int, bool)
    problem_reported = Signal(int)
    settings_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.session: Session | None = None
        self.hud = PlayHud(theme)
        self.seats = SeatStrip(theme)
        self.stage = QuestionStage(theme)
        self.bar = PlayBar(theme)
        self._shown: object = None
        self._since_change = QElapsedTimer()
        self._stray_keys = StrayKeys(self)
        self._tick = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._brisk = QTimer(self, singleShot=True)
        column = Column(theme, self, gap=0)
        column.addWidget(self.hud)
        column.addWidget(self.seats)
        column.addWidget(self.stage, 1)
        column.addWidget(self.bar)
        self.covers = PlayCovers(theme, self, (self.hud, self.seats, self.stage, self.bar))
        self._connect_signals()

    @property
    def is_paused(self) -> bool:
        """Tell whether the question is covered by the pause."""
        return self.covers.is_paused

    def play(self, session: Session) -> None:
        """Take up a session where it is: at a question, or at a verdict."""
        self.session = session
        self._shown = None
        if session.verdict is not None:
            self._show_question()
        self._on_resumed()

    def first_focus(self) -> QWidget | None:
        """Return what has the focus already."""
        return self.focusWidget()

    def leave(self) -> None:
        """Stop the clock and keep the game as it is, for the program's end."""
        self._stop_timers()
        if self.session is not None:
            self.session.stop_clock()
            self.session = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the design's map; what none of them is goes on to the window."""
        if self.session is None or not self._handle(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)
        self.stage.show_focused_answer()

    def _connect_signals(self) -> None:
        self._tick.timeout.connect(self._on_tick)
        self._brisk.timeout.connect(self._on_continued)
        self.hud.pause_pressed.connect(self._on_pause)
        self.stage.changed.connect(self._show_choice)
        self.stage.submitted.connect(self._on_locked_in)
        self.stage.fact.problem_reported.connect(self._on_problem_reported)
        self.bar.locked_in.connect(self._on_locked_in)
        self.bar.continued.connect(self._on_continued)
        self.bar.amended.connect(self._on_amended)
        self.bar.lifeline_pressed.connect(self._help)
        self.covers.pause.resumed.connect(self._on_resumed)
        self.covers.pause.settings_requested.connect(self.settings_requested)
        self.covers.pause.left.connect(self._on_left)
        self.covers.pause.gave_up.connect(self._on_gave_up)
        self.covers.hand_over.begun.connect(self._start_clock)
        self.covers.hand_over.pause_requested.connect(self._on_pause)

    def _handle(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        session = self._session()
        if session.verdict is not None:
            return self._handle_judged(key)
        if (lifeline := lifeline_of(key, modifiers)) is not None:
            return self._help(lifeline)
        if key == Qt.Key.Key_Escape:
            self._on_pause()
        elif key in ENTER_KEYS:
            self._on_locked_in()
        elif session.game.turn is None:
            return self._buzz(key)
        else:
            return self.stage.board.press(key, modifiers)
        return True

    def _handle_judged(self, key: Qt.Key) -> bool:
        if self._since_change.elapsed() < DEAF_AFTER_VERDICT_MS:
            return True  # it was still meant for the question
        if key in ENTER_KEYS:
            self._on_continued()
        elif key == Qt.Key.Key_Escape:
            self._on_pause()
        elif key == Qt.Key.Key_P:
            self.stage.fact.toggle_passage()
        elif key == Qt.Key.Key_R:
            self._on_problem_reported()
        elif key in PAGE_KEYS:
            self.stage.verticalScrollBar().triggerAction(PAGE_KEYS[key])
        else:
            return False
        return True

    def _help(self, name: str) -> bool:
        session, lifeline = self._session(), Lifeline(name)
        if not session.game.can_use(lifeline):
            return False
        with self._saving():
            self._take(session.use(lifeline))
        return True

    def _buzz(self, key: Qt.Key) -> bool:
        session = self._session()
        seat = buzzers.seat_of(key, len(session.seats))
        if seat is None:
            return False
        with self._saving():
            session.buzz(seat)
            self._take(None)
        return True

    def _take(self, verdict: Verdict | None) -> None:
        """Show where the game is after something that the player, or the clock, did."""
        session = self._session()
        game = session.game
        if verdict is not None:
            self._show_verdict(verdict)
        elif session.was_interrupted:
            self._shown = None
            self._cover(AWAY)
        elif game.phase is Phase.FINISHED:
            self._finish()
        elif game.phase is Phase.PAUSED:
            self._ask()
        else:
            if game.turn is None and game.tried:
                self._show_question()
            self._show_open()

    def _ask(self) -> None:
        """Ask the current question, once whoever answers it has the machine."""
        session = self._session()
        self._tick.stop()
        turn = session.game.turn
        if turn is not None and session.seats and session.setup.has_hand_over:
            self.covers.show_hand_over(session.seats[turn], hand_over_words(session, is_steal(session.game)))
        else:
            self._start_clock()

    def _start_clock(self) -> None:
        session, game = self._session(), self._session().game
        shown = (session.number, game.current.revision, game.tried)
        with self._saving():
            if shown != self._shown:  # after a pause, an answer that was begun is still there
                self._show_question()
            self._shown = shown
            session.start_clock()
            self.covers.uncover()
            self._show_open()

    def _show_open(self) -> None:
        """Show that the question is open, and to whom."""
        session = self._session()
        game = session.game
        self.bar.show_asking(game)
        self._show_seats()
        self.stage.board.eliminate(game.eliminated)
        self.stage.set_listening(is_listening=game.turn is not None)
        self._show_choice()
        self._show_time()
        if game.turn is None:
            self._since_change.start()
            self.setFocus()
        else:
            self.stage.board.focus_first()

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """Have the window tell of a failure to save, and cover the open question, whose clock stands then."""
        try:
            yield
        except QuizError as error:
            self._cover(pause_words(self._session()))
            self.failed.emit(error)

    def _cover(self, words: str) -> None:
        """Show the pause instead of the question."""
        self._stop_timers()
        self.covers.show_pause(words)

    def _stop_timers(self) -> None:
        self._tick.stop()
        self._brisk.stop()

    def _show_question(self) -> None:
        session, question = self._session(), self._session().question
        self._show_hud()
        seconds, picture = session.game.limit_ms // SECOND, picture_of(self.desk, question)
        self.stage.show_question(question, session.game.current, seconds, picture)
        self.stage.board.eliminate(session.game.eliminated)
        self.bar.come_after(self.stage.board)

    def _show_hud(self, gained: int = 0) -> None:
        session = self._session()
        self.hud.show_game(session.game, session.mode.title, gained=gained)
        race = session.race
        self.hud.show_rival("" if race is None else race.name, rival_points(session))

    def _show_seats(self) -> None:
        """Show whose turn it is, where several people play."""
        session = self._session()
        self.seats.setVisible(bool(session.seats))
        if session.seats:
            self.seats.show_game(session.seats, session.game)

    def _show_time(self) -> None:
        """Show the clock, and look at it again when the next second is over; without one there is nothing."""
        session = self._session()
        if session.game.has_clock:
            left = session.left_ms
            self.stage.show_time(-(-left // SECOND), session.game.limit_ms // SECOND)
            self._tick.start(left % SECOND or min(left, SECOND))

    def _show_verdict(self, verdict: Verdict, *, is_new: bool = True) -> None:
        session = self._session()
        question, mode = session.question, session.mode
        self._stop_timers()
        self._since_change.start()
        self._show_hud(shown_gain(verdict) if is_new else 0)
        self._show_seats()
        passage = () if mode.is_brisk else passage_of(self.desk, question)
        self.stage.fact.show_fact(question.explanation, source_words(question), passage)
        gained = gain_words(verdict, has_points=mode.has_points, has_lives=mode.lives > 0)
        spoken = spoken_words(verdict, question.answer, gained)
        self.stage.verdict.show_verdict(verdict.outcome, gained, spoken=spoken, parts=verdict.parts)
        self.stage.show_judged(verdict)
        note = after_words(verdict, category_words(self.desk, question))
        self.bar.show_verdict(note, can_claim=verdict.can_claim, can_disown=verdict.can_disown)
        self.bar.next_button.setFocus()
        if mode.is_brisk and is_new and session.setup.timing:
            self.stage.fact.hide()
            self._brisk.start(brisk_ms(verdict, session.setup.timing))

    def _on_tick(self) -> None:
        with self._saving():
            verdict = self._session().tick()
            if verdict is None and self._session().game.phase is Phase.ASKING:
                self._show_time()
            else:
                self._take(verdict)

    def _show_choice(self) -> None:
        """Say on the button what it would lock in, or why it cannot yet."""
        if self.session is None:
            return
        board = self.stage.board
        if self.session.game.turn is None:
            self.bar.show_choice("Nobody knows", is_ready=True)
        else:
            self.bar.show_choice(board.obstacle or board.lock_words, is_ready=board.given is not None)

    def _on_locked_in(self) -> None:
        session, given = self._session(), self.stage.board.given
        with self._saving():
            if session.game.turn is None:
                if self._since_change.elapsed() >= DEAF_AFTER_VERDICT_MS:
                    self._take(session.close_floor())
            elif given is None:
                self.stage.board.focus_first()
            else:
                self._take(session.answer(given))

    def _on_continued(self) -> None:
        if self.session is None or self._since_change.elapsed() < DEAF_AFTER_VERDICT_MS:
            return
        with self.reporting():
            self.session.go_on()
            if self.session.game.phase is Phase.FINISHED:
                self._finish()
            else:
                self._ask()

    def _finish(self) -> None:
        session = self._session()
        self._stop_timers()
        self.session = None
        self._stray_keys.swallow()
        self.finished.emit(session.number, bool(session.seats))

    def _on_amended(self, is_right: bool) -> None:
        with self.reporting():
            verdict = self._session().amend(is_right=is_right)
            if verdict is not None:
                self._show_verdict(verdict, is_new=False)

    def _on_pause(self) -> None:
        session = self._session()
        if self.is_paused:
            return
        if session.verdict is not None:
            self._cover(pause_words(session))
            return
        with self._saving():
            verdict = session.stop_clock()
            if verdict is None and session.game.phase is Phase.PAUSED and not session.was_interrupted:
                self._cover(pause_words(session))
            else:
                self._take(verdict)

    def _on_resumed(self) -> None:
        verdict = self._session().verdict
        if verdict is None:
            self._ask()
        else:
            self.covers.uncover()
            self._show_verdict(verdict, is_new=False)

    def _on_left(self) -> None:
        with self.reporting():
            self.leave()
            self.left.emit()

    def _on_gave_up(self) -> None:
        session = self._session()
        with self.reporting():
            session.go_on()  # only a verdict can be left: this may be the last one
            session.give_up()
            if session.game.phase is Phase.FINISHED:
                self._finish()
            else:
                self._on_left()

    def _on_problem_reported(self) -> None:
        self.problem_reported.emit(self._session().question.revision)

    def _session(self) -> Session:
        if self.session is None:
            raise LookupError("nothing is being played")
        return self.session
