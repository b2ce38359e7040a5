"""What a player is told about an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from quizapp.rules.replying import amended
from quizapp.rules.scoring import FULL_CREDIT

if TYPE_CHECKING:
    from quizapp.rules.game import Game, Reply
    from quizapp.rules.judging import Outcome
    from quizapp.rules.question import Given
    from quizapp.rules.rating import Rating
    from quizapp.rules.scoring import Points


@dataclass(frozen=True, slots=True)
class Verdict:
    """The last reply of a game.

    `parts` is (earned, of) where an answer has parts. `streak` counts the right answers in a row with this
    one, `streak_before` those before it. `rating` is the one before and after, in a rated game.
    `can_claim` and `can_disown` offer the player the last word on a typed answer.
    """

    outcome: Outcome
    given: Given | None
    credit: int
    parts: tuple[int, int]
    points: Points
    spelling: str
    ms: int
    streak: int
    streak_before: int
    seat: int | None
    lives_left: int
    has_lost_life: bool
    rating: tuple[Rating, Rating] | None
    can_claim: bool
    can_disown: bool

    @classmethod
    def of(cls, game: Game, *, is_local: bool) -> Self:
        """Return the verdict on the question that was just judged.

        Only in a local game, whose score is compared with nobody elsewhere, has the player the last word.
        """
        reply, before = game.replies[-1], game.without_last()
        return cls(
            outcome=reply.outcome,
            given=reply.given,
            credit=reply.credit,
            parts=reply.parts,
            points=reply.points,
            spelling=reply.spelling,
            ms=reply.ms,
            streak=game.seat_streak(reply.seat),
            streak_before=before.seat_streak(reply.seat),
            seat=reply.seat,
            lives_left=game.lives_left,
            has_lost_life=bool(game.terms.setup.row.lives) and game.lives_left < before.lives_left,
            rating=_rating(before, reply),
            can_claim=is_local and amended(game, FULL_CREDIT) is not game,
            can_disown=is_local and amended(game, 0) is not game,
        )


def _rating(before: Game, reply: Reply) -> tuple[Rating, Rating] | None:
    if before.rating is None or reply.rating is None:
        return None
    return before.rating, reply.rating
