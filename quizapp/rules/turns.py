"""Whose go it is, where several people share one machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.rules.game import Game, Reply, Terms


def opening_turn(terms: Terms, place: int) -> int | None:
    """Return the seat that a question goes to at first; none opens the floor to buzzers."""
    return None if terms.has_buzzers else place % terms.seats


def is_passed_on(game: Game, reply: Reply) -> bool:
    """Tell whether somebody else has a go at the current question after a reply to it.

    A question that everybody gets goes round. Otherwise a wrong answer opens the floor to the other buzzers,
    and a missed question may be stolen once, by the next in turn.
    """
    if len(game.tried) + 1 == game.terms.seats:
        return False
    if game.terms.is_shared:
        return True
    if game.terms.has_buzzers:
        return reply.outcome is Outcome.WRONG and _is_open_after(game, reply)
    can_steal = game.terms.setup.has_steal and not game.tried
    return can_steal and reply.is_miss and _is_open_after(game, reply)


def is_steal(game: Game) -> bool:
    """Tell whether the seat whose turn it is answers what another one missed in its own."""
    is_own = game.terms.has_buzzers or game.terms.is_shared
    return not is_own and bool(game.replies_to(game.place))


def _is_open_after(game: Game, reply: Reply) -> bool:
    """Tell whether there is still something to find out: the last option left needs no knowledge."""
    if game.current.kind is Kind.TRUE_FALSE:
        return False
    left = set(game.current.shown) - set(game.eliminated) - set(refuted(game, reply))
    return game.current.kind is not Kind.SINGLE_CHOICE or len(left) > 1


def refuted(game: Game, *replies: Reply) -> tuple[int, ...]:
    """Return the options that wrong replies to the current question took away for those who come next."""
    if game.terms.is_shared or game.current.kind is not Kind.SINGLE_CHOICE:
        return ()
    return tuple(place for reply in replies if isinstance(reply.given, tuple) for place in reply.given)
