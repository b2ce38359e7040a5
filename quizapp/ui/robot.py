"""A robot that plays whole games through the real window, with the keys that a person presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.rules.mode import CLASSIC, MODES, Lifeline
from quizapp.ui import buzzers
from quizapp.ui.add_seat import AddSeat
from quizapp.ui.robot_hands import NONE, Stroke, some_answer, strokes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from random import Random

    from PySide6.QtWidgets import QWidget

    from quizapp.play.session import Session
    from quizapp.rules.question import Kind
    from quizapp.ui.frame import Frame
    from quizapp.ui.main_window import MainWindow

READING_MS = 310
"""Enter is ignored for 300 ms after a verdict or a hand-over came up."""

MOST_TABS = 60
"""No page has so many controls."""

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
HELPS = {
    Lifeline.FIFTY_FIFTY: (Qt.Key.Key_F2, 0.5),
    Lifeline.EXTRA_TIME: (Qt.Key.Key_F3, 0.2),
    Lifeline.SKIP: (Qt.Key.Key_F4, 0.1),
}
"""The key of each lifeline, and how likely the robot is to use it where it can."""


class Robot(QObject):
    """Plays a mode, after whatever game is unfinished; each `step` is one look and what it leads to.

    `kinds` are those to be chosen in the set-up, none of them what is chosen there anyway, and `code` is what
    to enter there.
    """

    seen = Signal(str)
    """A screen stands as it can be looked at."""

    asked = Signal(object)
    """A question is open, in this session."""

    replied = Signal(object, int)
    """An answer is on disk: the session, and which of its replies."""

    finished = Signal(int)
    """The game of that number is over."""

    def __init__(self, frame: Frame, mode: str, dice: Random, *, reading_ms: int = READING_MS) -> None:
        super().__init__(frame)
        self.mode = mode
        self.kinds: Collection[Kind] = ()
        self.code = ""
        self.moves = 0
        self._frame = frame
        self._dice = dice
        self._reading_ms = reading_ms
        self._since = QElapsedTimer()
        self._screen: object = None
        self._session: Session | None = None
        self._told = 0
        self._finished = 0
        self._is_leaving = False

    @property
    def window(self) -> MainWindow:
        """Return what is in the frame."""
        if self._frame.main is None:
            raise LookupError("the frame is empty")
        return self._frame.main

    def step(self) -> None:
        """Look at the screen and press what leads on; `moves` counts when something was pressed."""
        if not self.window.is_ready:
            return
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, AddSeat):
            self._tab_to([dialog.name.line])
            self.press(ENTER)
        elif dialog is None:
            ways: dict[str, Callable[[], None]] = {
                "first_run": self._enter,
                "home": self._choose_mode,
                "setup": self._set_up,
                "hot_seat": self._gather,
                "play": self._play,
                "results": self._finish,
                "podium": self._finish,
            }
            way = ways.get(self.window.page_name)
            if way is not None:
                way()

    def leave(self) -> None:
        """Go home from the results, and play once more from there."""
        self._is_leaving = True

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        self.moves += 1
        QTest.keyClick(self._focused, key, modifier)

    @property
    def _focused(self) -> QWidget:
        place = QApplication.activeModalWidget() or self._frame
        focused: QWidget | None = place.focusWidget()
        return place if focused is None else focused

    def _do(self, stroke: Stroke) -> None:
        if stroke.text:
            QTest.keyClicks(self._focused, stroke.text)
        else:
            self.press(stroke.key, stroke.modifier)

    def _tab_to(self, targets: Collection[QWidget]) -> None:
        for _ in range(MOST_TABS):
            if self._focused in targets:
                return
            self.press(Qt.Key.Key_Tab)
        raise LookupError(targets)

    def _enter(self) -> None:
        """Enter begins a classic game at once; any other begins at home."""
        self.seen.emit("first_run")
        if self.mode != CLASSIC.key or self.kinds:
            self._tab_to([self.window.pages.first_run.look_button])
        self.press(ENTER)

    def _choose_mode(self) -> None:
        self._is_leaving = False
        self.seen.emit("home")
        home = self.window.pages.home
        if home.saved_banner.isVisible():
            self.press(Qt.Key.Key_C)
        elif self.kinds:
            self._tab_to([home.mode_cards[self.mode]])
            self.press(Qt.Key.Key_S)
        else:
            self.press(Qt.Key(Qt.Key.Key_1 + list(MODES).index(self.mode)))

    def _set_up(self) -> None:
        page = self.window.pages.setup
        if self.kinds:
            self._choose_kinds()
        if self.code:
            self._tab_to([page.summary.code.line])
            if not page.summary.code.line.text():
                QTest.keyClicks(self._focused, self.code)
        self.seen.emit("setup")
        self.press(ENTER, CTRL)

    def _choose_kinds(self) -> None:
        """Tab leads to the chips, the arrows from one to the next, and Space switches it."""
        chips = self.window.pages.setup.form.kinds.chips
        self._tab_to(chips.values())
        for _ in chips:
            kind = next(kind for kind, chip in chips.items() if chip is self._focused)
            if chips[kind].isChecked() != (kind in self.kinds):
                self.press(Qt.Key.Key_Space)
            self.press(Qt.Key.Key_Right)

    def _gather(self) -> None:
        """Take a guest along, until there are enough to begin."""
        if self.window.pages.hot_seat.start_button.isEnabled():
            self.seen.emit("hot_seat")
            self.press(ENTER, CTRL)
        else:
            self.press(Qt.Key.Key_N, CTRL)

    def _play(self) -> None:
        page = self.window.pages.play
        session = page.session
        if session is None:
            return
        game = session.game
        self._follow(session)
        is_covered = page.covers.hand_over.isVisible()
        screen = (session.number, game.place, len(game.replies), game.turn, is_covered)
        is_new, self._screen = screen != self._screen, screen
        if is_new:
            self._since.start()
        if page.is_paused:
            self.press(ENTER)
        elif is_covered or session.verdict is not None:
            self._read(session, is_hand_over=is_covered)
        elif game.turn is None:
            free = [seat for seat in range(len(session.seats)) if seat not in game.tried]
            self.press(Qt.Key[f"Key_{buzzers.KEYS[self._dice.choice(free)]}"])
        elif is_new:
            self._answer(session)
        else:
            self.seen.emit(session.question.kind)
            self._press_and_follow(ENTER, session)

    def _read(self, session: Session, *, is_hand_over: bool) -> None:
        """Look at what came up for as long as Enter would not count, and go on."""
        if self._since.elapsed() < self._reading_ms:
            return
        outcome = session.game.replies[-1].outcome if session.game.replies else ""
        self.seen.emit("hand_over" if is_hand_over else f"feedback-{outcome}")
        self.press(ENTER)

    def _answer(self, session: Session) -> None:
        """Call for help at times, and bring the board to an answer."""
        self.asked.emit(session)
        for lifeline, (key, chance) in HELPS.items():
            if session.game.can_use(lifeline) and self._dice.random() < chance:
                self._press_and_follow(key, session)
        if session.verdict is not None:
            return
        question, game = session.question, session.game
        given = some_answer(question, game.current, game.eliminated, self._dice)
        for stroke in strokes(question, game.current, given):
            self._do(stroke)

    def _press_and_follow(self, key: Qt.Key, session: Session) -> None:
        self.press(key)
        self._follow(session)

    def _follow(self, session: Session) -> None:
        """Tell of every answer once."""
        if session is not self._session:
            self._session, self._told = session, len(session.game.replies)
        for reply in range(self._told, len(session.game.replies)):
            self._told = reply + 1
            self.replied.emit(session, reply)

    def _finish(self) -> None:
        """Tell of the end once; these pages are deaf for a moment, so Esc may have to be pressed again."""
        pages, name = self.window.pages, self.window.page_name
        number = pages.podium.game_number if name == "podium" else pages.results.game_number
        if number != self._finished:
            self._finished = number
            self.seen.emit(name)
            self.finished.emit(number)
        elif self._is_leaving:
            self.press(Qt.Key.Key_Escape)
