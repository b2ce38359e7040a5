"""The play screen: a question, its clock, the answer, the verdict and the fact."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractSlider

from quizapp.errors import QuizError
from quizapp.rules.game import Phase
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.play_words import (
    after_words,
    gain_words,
    pause_words,
    share_words,
    source_words,
    spoken_words,
)
from quizapp.ui.widgets.pause_cover import PauseCover
from quizapp.ui.widgets.play_bar import PlayBar
from quizapp.ui.widgets.play_hud import PlayHud
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.question_stage import QuestionStage
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.store.question_bank import BankQuestion
    from quizapp.ui.theme import Theme

SECOND = 1000
DEAF_AFTER_VERDICT_MS = 300
"""So long a second press of Enter is ignored, so that it cannot skip the fact."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TRUTH_KEYS = {Qt.Key.Key_T: 0, Qt.Key.Key_F: 1}
HELP_KEYS = {
    Qt.Key.Key_F2: Lifeline.FIFTY_FIFTY,
    Qt.Key.Key_F3: Lifeline.EXTRA_TIME,
    Qt.Key.Key_F4: Lifeline.SKIP,
    Qt.Key.Key_2: Lifeline.FIFTY_FIFTY,
    Qt.Key.Key_3: Lifeline.EXTRA_TIME,
    Qt.Key.Key_4: Lifeline.SKIP,
}
PAGE_KEYS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
CONTROL = Qt.KeyboardModifier.ControlModifier


class PlayPage(Page):
    """Plays one session. What it shows is on disk already: it never runs ahead of the session."""

    HAS_TOP_BAR = False

    finished = Signal(int)
    problem_reported = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.session: Session | None = None
        self.hud = PlayHud(theme)
        self.stage = QuestionStage(theme)
        self.bar = PlayBar(theme)
        self._since_verdict = QElapsedTimer()
        self._tick = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        column = Column(theme, self, gap=0)
        column.addWidget(self.hud)
        column.addWidget(self.stage, 1)
        column.addWidget(self.bar)
        self.pause_cover = PauseCover(theme, self)
        self._connect_signals()

    @property
    def is_paused(self) -> bool:
        """Tell whether the question is covered."""
        return not self.pause_cover.isHidden()

    def play(self, session: Session) -> None:
        """Take up a session where it is: at a question, or at a verdict."""
        self.session = session
        self._uncover()
        if session.verdict is not None:
            self._show_question()
            self._show_verdict(session.verdict, is_new=False)
        else:
            self._ask()

    def first_focus(self) -> QWidget | None:
        """Return what has the focus already."""
        return self.focusWidget()

    def leave(self) -> None:
        """Stop the clock and keep the game as it is, for the program's end."""
        self._tick.stop()
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
        self.hud.pause_pressed.connect(self._on_pause)
        self.stage.answers.chosen.connect(self._show_choice)
        self.stage.fact.problem_reported.connect(self._on_problem_reported)
        self.bar.locked_in.connect(self._on_locked_in)
        self.bar.continued.connect(self._on_continued)
        self.bar.fifty_fifty_pressed.connect(self._on_fifty_fifty)
        self.bar.extra_time_pressed.connect(self._on_extra_time)
        self.bar.skip_pressed.connect(self._on_skip)
        self.pause_cover.resumed.connect(self._start_clock)
        self.pause_cover.left.connect(self._on_left)
        self.pause_cover.gave_up.connect(self._on_gave_up)

    def _handle(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        is_asking = self._session().verdict is None
        if modifiers & CONTROL or key in {Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4}:
            return is_asking and key in HELP_KEYS and self._help(HELP_KEYS[key])
        if key in ENTER_KEYS:
            (self._on_locked_in if is_asking else self._on_continued)()
        elif not is_asking:
            return self._handle_judged(key)
        elif key == Qt.Key.Key_Escape:
            self._on_pause()
        elif key in ARROWS:
            self.stage.answers.move_focus(*ARROWS[key])
        elif key in TRUTH_KEYS and len(self._session().options) == len(TRUTH_KEYS):
            self.stage.answers.choose(TRUTH_KEYS[key])
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.stage.answers.choose(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _handle_judged(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_P:
            self.stage.fact.toggle_passage()
        elif key == Qt.Key.Key_R:
            self._on_problem_reported()
        elif key in PAGE_KEYS:
            self.stage.verticalScrollBar().triggerAction(PAGE_KEYS[key])
        else:
            return False
        return True

    def _help(self, lifeline: Lifeline) -> bool:
        session = self._session()
        if session.game.can_use(lifeline):
            with self._saving():
                self._helped(session.use(lifeline))
            return True
        return False

    def _helped(self, verdict: Verdict | None) -> None:
        if verdict is not None:
            self._show_verdict(verdict)
            return
        session = self._session()
        self.bar.show_asking(session.game)
        self.stage.answers.eliminate(session.eliminated)
        self._show_choice()
        self._show_time()

    def _ask(self) -> None:
        self._show_question()
        self._start_clock()

    def _start_clock(self) -> None:
        session = self._session()
        with self._saving():
            session.start_clock()
            self._uncover()
            self.bar.show_asking(session.game)
            self._show_choice()
            self._show_time()
            self._start_tick()
            self.stage.answers.focus_first()

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """Have the window tell of a failure to save, and cover the open question, whose clock stands then."""
        try:
            yield
        except QuizError as error:
            self._cover()
            self.failed.emit(error)

    def _cover(self) -> None:
        """Show the pause instead of the question; a screen reader does not find it either."""
        self._tick.stop()
        for part in (self.hud, self.stage, self.bar):
            part.hide()
        self.pause_cover.cover(pause_words(self._session()))

    def _uncover(self) -> None:
        self.pause_cover.hide()
        for part in (self.hud, self.stage, self.bar):
            part.show()

    def _show_question(self) -> None:
        session = self._session()
        self.hud.show_game(session.game, session.mode.title)
        self.hud.offer_pause(is_possible=True)
        self.stage.show_question(session.question, session.options, session.game.limit_ms // SECOND)
        self.stage.answers.eliminate(session.eliminated)

    def _show_time(self) -> None:
        session = self._session()
        self.stage.show_time(-(-session.left_ms // SECOND), session.game.limit_ms // SECOND)

    def _start_tick(self) -> None:
        left = self._session().left_ms
        self._tick.start(left % SECOND or min(left, SECOND))

    def _show_verdict(self, verdict: Verdict, *, is_new: bool = True) -> None:
        session = self._session()
        self._tick.stop()
        self._since_verdict.start()
        self.hud.show_game(session.game, session.mode.title, gained=verdict.points if is_new else 0)
        self.hud.offer_pause(is_possible=False)
        question = session.question
        passage = self._passage(question.revision)
        self.stage.fact.show_fact(question.explanation, source_words(question), passage)
        right = session.options[verdict.key]
        self.stage.verdict.show_verdict(
            verdict.outcome, gain_words(verdict), spoken=spoken_words(verdict, right)
        )
        self.stage.show_judged(verdict.key, verdict.chosen)
        self.bar.show_verdict(after_words(verdict, self._category_share(question)))
        self.bar.next_button.setFocus()

    def _on_tick(self) -> None:
        with self._saving():
            verdict = self._session().tick()
            if verdict is not None:
                self._show_verdict(verdict)
            else:
                self._show_time()
                self._start_tick()

    def _show_choice(self) -> None:
        """Say on the button which answer it would lock in."""
        place = self.stage.answers.choice
        is_truth = self._session().question.kind is Kind.TRUE_FALSE
        named = "" if place is None else self._session().options[place] if is_truth else f"answer {place + 1}"
        self.bar.show_choice(named)

    def _on_locked_in(self) -> None:
        choice = self.stage.answers.choice
        if choice is None:
            self.stage.answers.focus_first()
            return
        with self._saving():
            verdict = self._session().answer(choice)
            if verdict is not None:
                self._show_verdict(verdict)

    def _on_continued(self) -> None:
        if self._since_verdict.elapsed() < DEAF_AFTER_VERDICT_MS:
            return
        session = self._session()
        with self.reporting():
            session.go_on()
            if session.game.phase is Phase.FINISHED:
                self.session = None
                self.finished.emit(session.number)
            else:
                self._ask()

    def _on_fifty_fifty(self) -> None:
        self._help(Lifeline.FIFTY_FIFTY)

    def _on_extra_time(self) -> None:
        self._help(Lifeline.EXTRA_TIME)

    def _on_skip(self) -> None:
        self._help(Lifeline.SKIP)

    def _on_pause(self) -> None:
        session = self._session()
        if session.verdict is not None or self.is_paused:
            return
        with self._saving():
            verdict = session.stop_clock()
            if verdict is not None:
                self._show_verdict(verdict)
            else:
                self._cover()

    def _on_left(self) -> None:
        with self.reporting():
            self.leave()
            self.left.emit()

    def _on_gave_up(self) -> None:
        session = self._session()
        with self.reporting():
            session.give_up()
            self.session = None
            self.left.emit()

    def _on_problem_reported(self) -> None:
        self.problem_reported.emit(self._session().question.revision)

    def _session(self) -> Session:
        if self.session is None:
            raise LookupError("nothing is being played")
        return self.session

    def _passage(self, revision: int) -> tuple[str, ...]:
        return () if self.desk is None else self.desk.store.bank.passage(revision, watched=self.desk.watched)

    def _category_share(self, question: BankQuestion) -> str:
        desk = self.desk
        if desk is None or desk.player is None or desk.pack is None:
            return ""
        share = desk.store.statistics.category_share(desk.player.id, question.category, desk.pack.id)
        return share_words(share.asked, share.right)
