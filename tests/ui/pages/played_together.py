"""Hot-seat games on a real store, for the pages that look back on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.play.clock import Clock
from quizapp.play.seating import with_guest, with_player
from quizapp.rules.game import Phase
from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.question import Choice
from quizapp.rules.setup import default_setup
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Collection

    from quizapp.play.desk import Desk
    from quizapp.play.seat import Seat
    from quizapp.play.session import Session

ROUNDS = 3
EACH_MS = 2_000


def sit(desk: Desk, seats: int) -> tuple[Seat, ...]:
    """Seat Ada and so many guests that all seats are taken."""
    taken = with_player((), desk.store.players.all()[0])
    for number in range(1, seats):
        taken = with_guest(taken, f"Guest {number}")
    return taken


def play_together(
    desk: Desk,
    *,
    seats: int = 2,
    right: Collection[int] = (),
    has_steal: bool = False,
    is_shared: bool = False,
) -> int:
    """Play three rounds in turns; answers are right whose numbers, from 1, are given. Return the game."""
    hands = [0]
    before, desk.clock = desk.clock, Clock(lambda: hands[0], lambda: NOW + hands[0])
    setup = replace(
        default_setup(HOT_SEAT), count=ROUNDS, seconds=0, has_steal=has_steal, is_shared=is_shared
    )
    session = desk.start(setup, seats=sit(desk, seats))
    desk.clock = before
    while session.game.phase is not Phase.FINISHED:
        session.start_clock()
        hands[0] += EACH_MS
        _answer(session, is_right=len(session.game.replies) + 1 in right)
        session.go_on()
    return session.number


def _answer(session: Session, *, is_right: bool) -> None:
    answer = session.question.answer
    assert isinstance(answer, Choice)
    left = set(session.game.current.shown) - set(session.game.eliminated)
    fitting = (place for place in left if answer.options[place].is_right == is_right)
    session.answer((next(fitting),))
