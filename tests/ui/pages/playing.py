"""A play page on a real store with a question of every kind, and a clock whose hands the test moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from quizapp.play.clock import Clock
from quizapp.play.desk import Desk
from quizapp.rules.mode import MODES
from quizapp.rules.question import Choice, Kind, Matching, Numeric, Option, Ordering, Pair, Typed
from quizapp.rules.setup import default_setup
from quizapp.store.store import Store
from quizapp.ui.pages.play import DEAF_AFTER_VERDICT_MS, PlayPage
from tests.store.samples import NOW, content, question

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.play.seat import Seat
    from quizapp.play.session import Session
    from quizapp.rules.question import Answer, Question
    from quizapp.ui.theme import Theme

NO_KEY = Qt.KeyboardModifier.NoModifier
OF_EACH = 4
ANSWERS: dict[Kind, Answer] = {
    Kind.SINGLE_CHOICE: Choice((Option("Hat", is_right=True), Option("Cap"), Option("Hood"), Option("Wig"))),
    Kind.MULTIPLE_SELECT: Choice(
        (Option("Red", is_right=True), Option("Blue", is_right=True), Option("Gray"))
    ),
    Kind.TRUE_FALSE: Choice((Option("True", is_right=True), Option("False"))),
    Kind.TYPED: Typed(("New Zealand",)),
    Kind.NUMERIC: Numeric(Decimal(12), Decimal(2), "men"),
    Kind.ORDERING: Ordering(("Dawn", "Noon", "Dusk")),
    Kind.MATCHING: Matching((Pair("Hen", "Egg"), Pair("Cow", "Milk"), Pair("Bee", "Honey"))),
}


class Hands:
    """The hands of both clocks, in milliseconds."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 50_000, NOW

    def move(self, ms: int) -> None:
        """Let time pass."""
        self.monotonic += ms
        self.wall += ms

    def clock(self) -> Clock:
        """Return the clock that shows it."""
        return Clock(lambda: self.monotonic, lambda: self.wall)


@dataclass
class Player:
    """Somebody in front of the page."""

    page: PlayPage
    desk: Desk
    hands: Hands

    @property
    def session(self) -> Session:
        """Return what is played."""
        assert self.page.session is not None
        return self.page.session

    def begin(self, mode: str, *kinds: Kind, seats: tuple[Seat, ...] = (), **choices: object) -> Session:
        """Begin a game of some kinds of questions."""
        setup = default_setup(MODES[mode])
        setup = replace(setup, kinds=kinds or setup.kinds, **choices)  # type: ignore[arg-type]
        session = self.desk.start(setup, seats=seats)
        self.page.play(session)
        return session

    def wait(self, ms: int) -> None:
        """Let time pass, and the page look at the clock if it means to."""
        self.hands.move(ms)
        for timer in self.page.findChildren(QTimer):
            if timer.isActive() and timer.timerType() is Qt.TimerType.PreciseTimer:
                timer.timeout.emit()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        focused: QWidget | None = self.page.window().focusWidget()
        QTest.keyClick(self.page if focused is None else focused, key, modifier)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(self.page.window().focusWidget(), text)

    def enter(self) -> None:
        """Press Enter, late enough after a verdict to be meant."""
        if self.session.verdict is not None:
            QTest.qWait(DEAF_AFTER_VERDICT_MS + 20)
        self.press(Qt.Key.Key_Return)


def sit_down(theme: Theme, folder: Path) -> Player:
    """Return a player in front of an empty page."""
    hands = Hands()
    store = Store.open(f"sqlite:///{folder / 'quiz.db'}", now=lambda: hands.wall)
    store.bank.sync(content(OF_EACH * len(Kind)), _questions(), "digest")
    desk = Desk(store, hands.clock(), seed=lambda: 7)
    desk.choose_player(store.players.add("Ada").key)
    desk.choose_pack("sample")
    page = PlayPage(theme)
    page.resize(1200, 800)
    page.open(desk)
    page.show()
    page.activateWindow()
    return Player(page, desk, hands)


def _questions() -> list[Question]:
    kinds = [kind for kind in Kind for _ in range(OF_EACH)]
    return [
        replace(question(number), kind=kind, answer=ANSWERS[kind], story=0)
        for number, kind in enumerate(kinds)
    ]
