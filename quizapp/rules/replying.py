"""What came back to a question: points, rating, and the player's own word on a typed answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.rules.game import Game, Phase, Reply
from quizapp.rules.judging import Judgement, Outcome
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.rating import prior, rated
from quizapp.rules.scoring import FULL_CREDIT, Points, halved, points_for
from quizapp.rules.turns import is_steal

if TYPE_CHECKING:
    from quizapp.rules.question import Given
    from quizapp.rules.rating import Rating

NOTHING = Judgement(credit=0)
HELPFUL = {Lifeline.FIFTY_FIFTY, Lifeline.EXTRA_TIME}


def reply_to(
    game: Game, at: int, outcome: Outcome, given: Given | None = None, judgement: Judgement = NOTHING
) -> Reply:
    """Return the reply of whose turn it is to the question that is asked; it is not part of the game yet."""
    reply = Reply(
        place=game.place,
        seat=game.seat,
        outcome=outcome,
        given=given,
        credit=judgement.credit,
        parts=judgement.parts,
        points=Points(),
        ms=game.spent_at(at) - game.began_ms,
        spelling=judgement.spelling,
        is_aided=not HELPFUL.isdisjoint(game.helps),
        rating=_rating_after(game, judgement.credit),
    )
    return _with_points(game, reply)


def amended(game: Game, credit: int) -> Game:
    """Return the game with a typed answer counted as its player says, if that is theirs to say."""
    is_theirs = game.phase is Phase.JUDGED and game.current.kind is Kind.TYPED and game.rating is None
    if not is_theirs or not _may_become(game.replies[-1], credit):
        return game
    before = game.without_last()
    reply = replace(
        game.replies[-1], outcome=Judgement(credit).outcome, credit=credit, points=Points(), is_amended=True
    )
    return replace(game, replies=(*before.replies, _with_points(before, reply)))


def _may_become(reply: Reply, credit: int) -> bool:
    """Tell whether an answer can be decided so: a miss that was right, or a close one that was not; once."""
    is_claim = reply.outcome is Outcome.WRONG and credit == FULL_CREDIT
    is_disowned = reply.outcome is Outcome.RIGHT and bool(reply.spelling) and credit == 0
    return not reply.is_amended and (is_claim or is_disowned)


def _with_points(game: Game, reply: Reply) -> Reply:
    terms = game.terms
    setup = terms.setup
    if not setup.row.has_points:
        return reply
    points = points_for(
        setup.rule,
        reply.credit,
        ms=reply.ms,
        limit_ms=0 if terms.has_game_clock else setup.limit_ms(game.current.kind),
        streak=game.seat_streak(reply.seat) + 1 if reply.outcome is Outcome.RIGHT else 0,
        count=terms.count,
    )
    return replace(reply, points=halved(points) if is_steal(game) else points)


def _rating_after(game: Game, credit: int) -> Rating | None:
    if game.rating is None:
        return None
    return rated(game.rating, (prior(game.current.level), credit / FULL_CREDIT))
