"""What a player is told about an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from quizapp.rules.game import trailing_streak

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.rules.judging import Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """The last reply of a game; `chosen` and `key` are places on the screen.

    `streak` counts the right answers in a row with this one, `streak_before` those before it.
    """

    outcome: Outcome
    chosen: int | None
    key: int
    points: int
    streak: int
    streak_before: int
    ms: int

    @classmethod
    def of(cls, game: Game) -> Self:
        """Return the verdict on the question that was just judged."""
        reply, shown = game.replies[-1], game.current.shown
        return cls(
            outcome=reply.outcome,
            chosen=None if reply.given is None else shown.index(reply.given),
            key=shown.index(game.current.key),
            points=reply.points.total,
            streak=game.streak,
            streak_before=trailing_streak(game.replies[:-1]),
            ms=reply.ms,
        )
