"""How a game goes on: `apply(state, event) → state`.

An event that does not fit the state (a second press, an answer after the end) leaves it as it is: the very
same object comes back. What comes after the time was up is too late, and shows only that it was up.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.rules.events import (
    Amended,
    Answered,
    Buzzed,
    Continued,
    Event,
    FloorClosed,
    GaveUp,
    Interrupted,
    LifelineUsed,
    Paused,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Game, Phase, Reply, Terms, stand_still
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import EXTRA_TIME_MS, Lifeline
from quizapp.rules.replying import amended, reply_to
from quizapp.rules.turns import is_passed_on, opening_turn, refuted
from quizapp.rules.upcoming import fitting_first, put_off

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked


AskingEvent = Answered | LifelineUsed | Paused | Buzzed | FloorClosed | TimeRan
"""What can happen only while a question is asked and its clock runs."""


def begin(terms: Terms, asked: tuple[Asked, ...], lifelines: tuple[tuple[Lifeline, int], ...]) -> Game:
    """Return a game that waits for its first question to be shown."""
    game = Game(terms, asked, lifelines, turn=opening_turn(terms, 0), rating=terms.rating)
    return replace(game, asked=_asked_at(game, 0))


def apply(game: Game, event: Event) -> Game:
    """Return the state after an event."""
    match event:
        case Answered() | LifelineUsed() | Paused() | Buzzed() | FloorClosed() | TimeRan():
            after = _while_asking(game, event)
        case Resumed(at):
            after = replace(game, phase=Phase.ASKING, since=at) if game.phase is Phase.PAUSED else game
        case Interrupted(at):
            after = _interrupted(game, at)
        case Amended(credit):
            after = amended(game, credit)
        case Continued():
            after = _continued(game)
        case GaveUp():
            ends = game.phase in {Phase.ASKING, Phase.PAUSED}
            after = replace(game, phase=Phase.GIVEN_UP, since=None) if ends else game
    return after


def _while_asking(game: Game, event: AskingEvent) -> Game:
    """Return the state after what can happen only while a question is open."""
    if game.phase is not Phase.ASKING or not _fits(game, event):
        return game
    if game.is_time_up(event.at):
        return _time_ran(game, event.at)
    match event:
        case Answered(at, given, judgement):
            after = _replied(game, at, reply_to(game, at, judgement.outcome, given, judgement))
        case LifelineUsed(at, lifeline):
            after = _helped(game, at, lifeline)
        case Buzzed(_, seat):
            after = replace(game, turn=seat)
        case FloorClosed(at):
            after = _replied(game, at, reply_to(game, at, Outcome.SKIPPED))
        case Paused(at):
            after = stand_still(game, at)
        case TimeRan():
            after = game
    return after


def _fits(game: Game, event: AskingEvent) -> bool:
    """Tell whether the event makes sense for the question, whatever the clock says."""
    match event:
        case Answered(_, given):
            is_shown = isinstance(given, str) or set(given) <= {*game.current.shown} - {*game.eliminated}
            return game.turn is not None and is_shown
        case LifelineUsed(_, lifeline):
            return game.can_use(lifeline)
        case Buzzed(_, seat):
            return game.turn is None and 0 <= seat < game.terms.seats and seat not in game.tried
        case FloorClosed():
            return game.turn is None
        case _:
            return True


def _time_ran(game: Game, at: int) -> Game:
    if game.terms.has_game_clock:
        return replace(game, phase=Phase.FINISHED, spent_ms=game.spent_at(at), since=None)
    return _replied(game, at, reply_to(game, at, Outcome.TIME_UP))


def _helped(game: Game, at: int, lifeline: Lifeline) -> Game:
    left = tuple((name, uses - (name is lifeline)) for name, uses in game.lifelines)
    helped = replace(game, lifelines=left, helps=(*game.helps, lifeline))
    if lifeline is Lifeline.SKIP:
        return _replied(helped, at, reply_to(helped, at, Outcome.SKIPPED))
    if lifeline is Lifeline.EXTRA_TIME:
        return replace(helped, extra_ms=game.extra_ms + EXTRA_TIME_MS)
    return replace(helped, eliminated=game.current.halved)


def _replied(game: Game, at: int, reply: Reply) -> Game:
    """Return the state after a reply: the verdict, or somebody else's go at the same question."""
    spent = game.spent_at(at)
    if reply.outcome is Outcome.WRONG and game.terms.has_game_clock:
        spent += game.terms.setup.row.penalty_ms
    after = replace(
        game,
        replies=(*game.replies, reply),
        phase=Phase.JUDGED,
        tried=game.tried if game.turn is None else (*game.tried, game.turn),
        spent_ms=spent,
        since=None,
        rating=reply.rating,
    )
    return _passed_on(after, reply, at) if is_passed_on(game, reply) else after


def _passed_on(game: Game, reply: Reply, at: int) -> Game:
    """Return the game with its question open to others: to the first buzzer, or to the next in turn."""
    taken = (*game.eliminated, *refuted(game, reply))
    if game.terms.has_buzzers:
        return replace(game, phase=Phase.ASKING, turn=None, since=at, eliminated=taken)
    following = (game.tried[-1] + 1) % game.terms.seats
    return replace(_anew(game), turn=following, eliminated=taken)


def _anew(game: Game) -> Game:
    """Return the game with a question that waits to be shown as if for the first time."""
    spent = game.spent_ms if game.terms.has_game_clock else 0
    return replace(
        game,
        phase=Phase.PAUSED,
        spent_ms=spent,
        began_ms=spent,
        since=None,
        extra_ms=0,
        eliminated=(),
        helps=(),
    )


def _interrupted(game: Game, at: int) -> Game:
    """Return the game with the question put back: it is asked again, later if one player is asked."""
    if game.phase is not Phase.ASKING or not game.has_clock:
        return game
    known = refuted(game, *game.replies_to(game.place))
    unused = tuple((name, uses + game.helps.count(name)) for name, uses in game.lifelines)
    again = replace(_anew(stand_still(game, at)), lifelines=unused, eliminated=known)
    if game.terms.seats > 1:
        return replace(again, turn=None if game.terms.has_buzzers else game.turn)
    asked = put_off(game.asked, game.place, game.terms.count)
    is_new = game.place < game.terms.count - game.waiting
    later = replace(again, asked=asked, waiting=game.waiting + is_new)
    return replace(later, asked=_asked_at(later, game.place))


def _asked_at(game: Game, place: int) -> tuple[Asked, ...]:
    """Return the questions with the one at `place` that is to come there; a game that adapts chooses it."""
    settled = range(game.terms.count - game.waiting, game.terms.count)
    if game.rating is None or place >= settled.start:
        return game.asked
    return fitting_first(game.asked, place, game.rating, settled)


def _continued(game: Game) -> Game:
    if game.phase is not Phase.JUDGED:
        return game
    if game.is_over:
        return replace(game, phase=Phase.FINISHED)
    place = game.place + 1
    return replace(
        _anew(game),
        asked=_asked_at(game, place),
        place=place,
        turn=opening_turn(game.terms, place),
        tried=(),
    )
