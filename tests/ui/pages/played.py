"""Games played by the rules on a real store, for the pages that look back on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.clock import Clock
from quizapp.rules.game import Phase
from quizapp.rules.mode import Lifeline
from tests.store.samples import NOW

if TYPE_CHECKING:
    from quizapp.play.desk import Desk
    from quizapp.play.session import Session

HOUR = 3_600_000
DAY = 24 * HOUR


def play(desk: Desk, *, right: int = 10, wrong: int = 10, at: int = NOW, each_ms: int = 4_000) -> int:
    """Play a game at a time: so many right answers, then wrong ones, then the one skip; return its number.

    What is left after that is given up.
    """
    session = _start(desk, at, each_ms)
    for number in range(right + wrong):
        if session.game.phase is Phase.FINISHED:
            break
        _answer(session, is_right=number < right)
    if session.game.phase is not Phase.FINISHED:
        session.use(Lifeline.SKIP)
        session.go_on()
        session.give_up()
    return session.number


def _start(desk: Desk, at: int, each_ms: int) -> Session:
    ticks = iter(range(0, 10_000_000, each_ms // 2))
    before, desk.clock = desk.clock, Clock(lambda: next(ticks), lambda: at)
    session = desk.start("classic")
    desk.clock = before
    session.start_clock()
    return session


def _answer(session: Session, *, is_right: bool) -> None:
    asked = session.game.current
    key = asked.shown.index(asked.key)
    session.answer(key if is_right else (key + 1) % len(asked.shown))
    session.go_on()
    session.start_clock()
