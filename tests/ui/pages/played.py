"""Games played by the rules on a real store, for the pages that look back on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.play.clock import Clock
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC, Lifeline
from quizapp.rules.setup import default_setup
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.desk import Desk
    from quizapp.play.seat import Seat
    from quizapp.play.session import Session
    from quizapp.rules.setup import Setup

SECOND = 1_000
HOUR = 3_600 * SECOND
DAY = 24 * HOUR


def play(
    desk: Desk,
    *,
    right: int = 10,
    wrong: int = 10,
    at: int = NOW,
    each_ms: int = 4_000,
    setup: Setup | None = None,
    seats: Sequence[Seat] = (),
) -> int:
    """Play a game at a time: so many right answers, then wrong ones, then the one skip; return its number.

    What is left after that is given up. Without a set-up it is a classic game.
    """
    session, hands = begin(desk, at, setup or default_setup(CLASSIC), seats)
    return finish(session, hands, right=right, wrong=wrong, each_ms=each_ms)


@dataclass
class Hands:
    """The hands of a clock that a test moves."""

    at: int

    def clock(self) -> Clock:
        """Return the clock that has these hands."""
        return Clock(lambda: self.at, lambda: self.at)

    def wait(self, session: Session, ms: int) -> None:
        """Let time pass as a page does, which looks at the clock each second."""
        for start in range(0, ms, SECOND):
            self.at += min(SECOND, ms - start)
            session.tick()


def begin(desk: Desk, at: int, setup: Setup, seats: Sequence[Seat] = ()) -> tuple[Session, Hands]:
    """Start a game on a clock of its own."""
    hands = Hands(at)
    before, desk.clock = desk.clock, hands.clock()
    session = desk.start(setup, seats=seats)
    desk.clock = before
    return session, hands


def finish(session: Session, hands: Hands, *, right: int, wrong: int = 10, each_ms: int = 4_000) -> int:
    """Play a game to its end; what is left after the answers is given up."""
    for number in range(right + wrong):
        if session.game.phase is Phase.FINISHED:
            break
        session.start_clock()
        hands.wait(session, each_ms)
        answer(session, is_right=number < right)
    if session.game.phase is not Phase.FINISHED:
        session.start_clock()
        session.use(Lifeline.SKIP)
        session.go_on()
        session.give_up()
    return session.number


def answer(session: Session, *, is_right: bool) -> None:
    """Choose one of the options that are shown."""
    options = session.question.options
    shown = session.game.current.shown
    session.answer((next(place for place in shown if options[place].is_right is is_right),))
    session.go_on()
