"""What a game hands to the store: the record of an answer, and of the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.game import Phase
from quizapp.rules.memory import grade_of, reviewed
from quizapp.store.game_log import AnswerRecord, Ending, SeatEnding

if TYPE_CHECKING:
    from quizapp.play.clock import Clock
    from quizapp.rules.game import Game
    from quizapp.rules.memory import Memory


def answer_record(game: Game, player: int | None, known: Memory | None, clock: Clock) -> AnswerRecord:
    """Return the record of a game's last reply; `known` is what the player remembered before it."""
    reply = game.replies[-1]
    asked, now = game.asked[reply.place], clock.wall()
    grade = grade_of(reply.outcome, is_aided=reply.is_aided, spelling=reply.spelling)
    return AnswerRecord(
        position=len(game.replies),
        revision=asked.revision,
        shown=asked.shown,
        given=reply.given,
        outcome=str(reply.outcome),
        credit=reply.credit,
        base=reply.points.base,
        speed=reply.points.speed,
        streak=reply.points.streak,
        ms=reply.ms,
        answered_at=now,
        day=clock.today(),
        player=player,
        seat=reply.seat,
        is_aided=reply.is_aided,
        memory=None if grade is None or player is None else reviewed(known, grade, now),
        rating=reply.rating,
    )


def ending_of(game: Game, clock: Clock) -> Ending:
    """Return how a game ended that is over, or was given up."""
    return Ending(
        state="given_up" if game.phase is Phase.GIVEN_UP else "finished",
        score=game.score,
        right=game.right,
        asked=len(game.replies),
        ms=game.ms,
        best_streak=game.best_streak,
        played_at=clock.wall(),
        day=clock.today(),
        rating_before=None if game.terms.rating is None else game.terms.rating.value,
        rating_after=None if game.rating is None else game.rating.value,
        seats=tuple(_seat_ending(game, seat) for seat in range(game.terms.seats) if game.terms.seats > 1),
    )


def _seat_ending(game: Game, seat: int) -> SeatEnding:
    return SeatEnding(
        position=seat,
        score=game.seat_score(seat),
        right=game.seat_right(seat),
        asked=len(game.replies_of(seat)),
        ms=game.seat_ms(seat),
        best_streak=game.seat_best_streak(seat),
    )
