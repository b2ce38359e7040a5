"""A game as an immutable state: what was asked, what came back, and whose go it is.

`rules/moves.py` takes it from one state to the next. Times are monotonic milliseconds from one clock that
the caller reads.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline, Pace
from quizapp.rules.setup import Turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.rules.question import Given
    from quizapp.rules.rating import Rating
    from quizapp.rules.scoring import Points
    from quizapp.rules.selection import Asked
    from quizapp.rules.setup import Setup

HALF_RIGHT = 500
"""An answer with less credit costs a life, though it is partly right."""


class Phase(StrEnum):
    """Where in a question the game is."""

    ASKING = "asking"
    PAUSED = "paused"
    JUDGED = "judged"
    FINISHED = "finished"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back to the question at a `place`; `ms` is the time it took.

    `seat` is nobody's in a game for one, and where nobody pressed a buzzer. `is_aided` tells of a lifeline
    that helped, `is_amended` that the player decided whether it counts. `rating` is the player's after it.
    """

    place: int
    seat: int | None
    outcome: Outcome
    given: Given | None
    credit: int
    parts: tuple[int, int]
    points: Points
    ms: int
    spelling: str = ""
    is_aided: bool = False
    is_amended: bool = False
    rating: Rating | None = None

    @property
    def is_miss(self) -> bool:
        """Tell whether nothing of it is right, though it was tried, or could have been."""
        return self.outcome in {Outcome.WRONG, Outcome.TIME_UP}

    @property
    def costs_life(self) -> bool:
        """Tell whether a game with lives takes one for it."""
        is_poor = self.outcome is Outcome.PARTLY and self.credit < HALF_RIGHT
        return is_poor or self.is_miss


@dataclass(frozen=True, slots=True)
class Terms:
    """What is fixed from the start: `count` questions will be asked, by `seats` people.

    `rating` is the player's before a game that moves it; such a game adapts: it may hold more questions
    than it asks, and takes those that fit.
    """

    setup: Setup
    count: int
    seats: int = 1
    rating: Rating | None = None

    @property
    def has_buzzers(self) -> bool:
        """Tell whether each question goes to whoever presses first."""
        return self.seats > 1 and self.setup.turns is Turns.BUZZER

    @property
    def is_shared(self) -> bool:
        """Tell whether everybody answers each question, one after the other and in secret."""
        return self.seats > 1 and self.setup.turns is Turns.ROTATE and self.setup.is_shared

    @property
    def has_game_clock(self) -> bool:
        """Tell whether one clock runs through the whole game."""
        return self.setup.row.pace is Pace.GAME


@dataclass(frozen=True, slots=True)
class Game:
    """Everything that decides how a game goes on.

    `place` is the current question's in `asked`; the last `waiting` of those that will be asked were
    interrupted, and come once more. `turn` is the seat that answers it, none while the floor is
    open to buzzers; `tried` are the seats that had a go at it. Its clock has used `spent_ms`, and more since
    `since`; a clock that stands has no `since`. A clock for the whole game stood at `began_ms` when the
    question came. `lifelines` says how often each may still be used, `helps` which were used on this
    question. `eliminated` are the options that a 50:50 or a wrong answer took away.
    """

    terms: Terms
    asked: tuple[Asked, ...]
    lifelines: tuple[tuple[Lifeline, int], ...]
    phase: Phase = Phase.PAUSED
    replies: tuple[Reply, ...] = ()
    place: int = 0
    waiting: int = 0
    turn: int | None = 0
    tried: tuple[int, ...] = ()
    spent_ms: int = 0
    began_ms: int = 0
    since: int | None = None
    extra_ms: int = 0
    eliminated: tuple[int, ...] = ()
    helps: tuple[Lifeline, ...] = ()
    rating: Rating | None = None

    @property
    def current(self) -> Asked:
        """Return the question that is asked, or was just judged."""
        return self.asked[self.place]

    @property
    def limit_ms(self) -> int:
        """Return what the clock allows, with what lifelines added; 0 is without a clock."""
        return self.terms.setup.limit_ms(self.current.kind) + self.extra_ms

    @property
    def has_clock(self) -> bool:
        """Tell whether time can run out."""
        return self.limit_ms > 0

    @property
    def seat(self) -> int | None:
        """Return the seat that a reply would be of; none in a game for one, and while the floor is open."""
        return self.turn if self.terms.seats > 1 else None

    @property
    def score(self) -> int:
        """Return the points of all replies."""
        return sum(reply.points.total for reply in self.replies)

    @property
    def right(self) -> int:
        """Return how many replies were right."""
        return count_right(self.replies)

    @property
    def ms(self) -> int:
        """Return the time that all replies took."""
        return sum(reply.ms for reply in self.replies)

    @property
    def streak(self) -> int:
        """Return how many replies in a row were right, up to the last."""
        return trailing_streak(self.replies)

    @property
    def best_streak(self) -> int:
        """Return the longest row of right replies."""
        return longest_streak(self.replies)

    @property
    def lives_left(self) -> int:
        """Return how many more misses the game bears, in a mode that has lives."""
        return self.terms.setup.row.lives - sum(reply.costs_life for reply in self.replies)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more will be asked."""
        if self.phase is not Phase.JUDGED:
            return self.phase in {Phase.FINISHED, Phase.GIVEN_UP}
        return (
            self.place + 1 >= self.terms.count
            or (self.terms.setup.row.lives > 0 and self.lives_left <= 0)
            or (self.terms.has_game_clock and self.spent_ms >= self.limit_ms)
        )

    def spent_at(self, at: int) -> int:
        """Return the time on the clock at the moment `at`, never above its limit."""
        spent = self.spent_ms + (0 if self.since is None else max(0, at - self.since))
        return min(self.limit_ms, spent) if self.has_clock else spent

    def left_at(self, at: int) -> int:
        """Return the time that the clock still has at the moment `at`; 0 without a clock."""
        return self.limit_ms - self.spent_at(at) if self.has_clock else 0

    def is_time_up(self, at: int) -> bool:
        """Tell whether the clock has run out at the moment `at`."""
        return self.has_clock and self.left_at(at) == 0

    def uses_left(self, lifeline: Lifeline) -> int:
        """Return how often a lifeline may still be used."""
        return dict(self.lifelines).get(lifeline, 0)

    def can_use(self, lifeline: Lifeline) -> bool:
        """Tell whether a lifeline makes sense for the question that is being asked."""
        if self.phase is not Phase.ASKING or self.turn is None or not self.uses_left(lifeline):
            return False
        if lifeline is Lifeline.FIFTY_FIFTY:
            return bool(self.current.halved) and not self.eliminated
        return lifeline is not Lifeline.EXTRA_TIME or (self.has_clock and not self.terms.has_game_clock)

    def without_last(self) -> Game:
        """Return the game as if the last reply had not come, but with its question still on the screen."""
        replies = self.replies[:-1]
        return replace(self, replies=replies, rating=replies[-1].rating if replies else self.terms.rating)

    def replies_to(self, place: int) -> tuple[Reply, ...]:
        """Return what came back to the question at a place, in the order in which it came."""
        return tuple(reply for reply in self.replies if reply.place == place)

    def replies_of(self, seat: int | None) -> tuple[Reply, ...]:
        """Return what came from a seat; none is the only one in a game for one."""
        return tuple(reply for reply in self.replies if reply.seat == seat)

    def seat_score(self, seat: int | None) -> int:
        """Return the points of a seat."""
        return sum(reply.points.total for reply in self.replies_of(seat))

    def seat_right(self, seat: int | None) -> int:
        """Return how many replies of a seat were right."""
        return count_right(self.replies_of(seat))

    def seat_ms(self, seat: int | None) -> int:
        """Return the time that the replies of a seat took."""
        return sum(reply.ms for reply in self.replies_of(seat))

    def seat_streak(self, seat: int | None) -> int:
        """Return how many replies of a seat were right in a row, up to its last."""
        return trailing_streak(self.replies_of(seat))

    def seat_best_streak(self, seat: int | None) -> int:
        """Return a seat's longest row of right replies."""
        return longest_streak(self.replies_of(seat))


def count_right(replies: Sequence[Reply]) -> int:
    """Return how many replies were right; partly is not."""
    return sum(reply.outcome is Outcome.RIGHT for reply in replies)


def trailing_streak(replies: Sequence[Reply]) -> int:
    """Return how many of the last replies in a row were right."""
    count = 0
    for reply in reversed(replies):
        if reply.outcome is not Outcome.RIGHT:
            break
        count += 1
    return count


def longest_streak(replies: Sequence[Reply]) -> int:
    """Return how many replies in a row were right at best."""
    runs = groupby(replies, key=attrgetter("outcome"))
    return max((len(list(run)) for outcome, run in runs if outcome is Outcome.RIGHT), default=0)


def stand_still(game: Game, at: int) -> Game:
    """Return the game with its clock stopped and the question open, whatever time is left.

    For when nothing can be kept: neither a late answer nor a time that is up may count then.
    """
    if game.phase is not Phase.ASKING:
        return game
    return replace(game, phase=Phase.PAUSED, spent_ms=game.spent_at(at), since=None)
