"""A game as an immutable state: `apply(state, event) → state`.

Times are monotonic milliseconds from one clock that the caller reads. An event that does not fit the
state (a second press, an answer after the end) leaves it as it is: the very same object comes back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome, credit
from quizapp.rules.mode import EXTRA_TIME_MS, Lifeline
from quizapp.rules.scoring import FULL_CREDIT, Points, accuracy_first

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked


class Phase(StrEnum):
    """Where in a question the game is."""

    ASKING = "asking"
    PAUSED = "paused"
    JUDGED = "judged"
    FINISHED = "finished"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of one question; `given` is a position in its pool, `ms` the time it took."""

    outcome: Outcome
    given: int | None
    credit: int
    points: Points
    ms: int


@dataclass(frozen=True, slots=True)
class Game:
    """Everything that decides how a game goes on.

    The current question has used `spent_ms`, and more since `since`; a clock that stands has no `since`.
    `lifelines` says how often each may still be used, `eliminated` what a 50:50 took from this question.
    """

    asked: tuple[Asked, ...]
    seconds: int
    lifelines: tuple[tuple[Lifeline, int], ...]
    phase: Phase = Phase.PAUSED
    replies: tuple[Reply, ...] = ()
    spent_ms: int = 0
    since: int | None = None
    extra_ms: int = 0
    eliminated: tuple[int, ...] = ()

    @property
    def position(self) -> int:
        """Return the current question's index: the one asked, or the one just judged."""
        judged = self.phase in {Phase.JUDGED, Phase.FINISHED}
        return len(self.replies) - 1 if judged else len(self.replies)

    @property
    def current(self) -> Asked:
        """Return the question that is asked, or was just judged."""
        return self.asked[self.position]

    @property
    def limit_ms(self) -> int:
        """Return the time for the current question, with what lifelines added."""
        return self.seconds * 1000 + self.extra_ms

    @property
    def score(self) -> int:
        """Return the points of all replies."""
        return sum(reply.points.total for reply in self.replies)

    @property
    def right(self) -> int:
        """Return how many replies were right."""
        return sum(reply.outcome is Outcome.RIGHT for reply in self.replies)

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
        return max((trailing_streak(self.replies[: end + 1]) for end in range(len(self.replies))), default=0)

    @property
    def is_complete(self) -> bool:
        """Tell whether every question has its reply."""
        return len(self.replies) == len(self.asked)

    def spent_at(self, at: int) -> int:
        """Return the time that the current question has used at the moment `at`, never above its limit."""
        running = 0 if self.since is None else max(0, at - self.since)
        return min(self.limit_ms, self.spent_ms + running)

    def left_at(self, at: int) -> int:
        """Return the time that the current question still has at the moment `at`."""
        return self.limit_ms - self.spent_at(at)

    def uses_left(self, lifeline: Lifeline) -> int:
        """Return how often a lifeline may still be used."""
        return dict(self.lifelines).get(lifeline, 0)

    def can_use(self, lifeline: Lifeline) -> bool:
        """Tell whether a lifeline makes sense for the question that is being asked."""
        if self.phase is not Phase.ASKING or not self.uses_left(lifeline):
            return False
        return lifeline is not Lifeline.FIFTY_FIFTY or (
            self.current.survivor is not None and not self.eliminated
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """The player locked in the option at a position of the pool."""

    at: int
    given: int


@dataclass(frozen=True, slots=True)
class TimeRan:
    """The clock was looked at."""

    at: int


@dataclass(frozen=True, slots=True)
class LifelineUsed:
    """The player called for help."""

    at: int
    lifeline: Lifeline


@dataclass(frozen=True, slots=True)
class Paused:
    """The player, or the program, stopped the clock."""

    at: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The question is on the screen and its clock starts, or goes on."""

    at: int


@dataclass(frozen=True, slots=True)
class Continued:
    """The player has read the verdict."""


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The player ended the game before its last question."""


Event = Answered | TimeRan | LifelineUsed | Paused | Resumed | Continued | GaveUp


def stand_still(game: Game, at: int) -> Game:
    """Return the game with its clock stopped and the question open, whatever time is left.

    For when nothing can be kept: neither a late answer nor a time that is up may count then.
    """
    if game.phase is not Phase.ASKING:
        return game
    return replace(game, phase=Phase.PAUSED, spent_ms=game.spent_at(at), since=None)


def trailing_streak(replies: tuple[Reply, ...]) -> int:
    """Return how many of the last replies in a row were right."""
    count = 0
    for reply in reversed(replies):
        if reply.outcome is not Outcome.RIGHT:
            break
        count += 1
    return count


def apply(game: Game, event: Event) -> Game:
    """Return the state after an event."""
    match event:
        case Answered(at, given):
            after = _answered(game, at, given)
        case TimeRan(at):
            after = _time_ran(game, at)
        case LifelineUsed(at, lifeline):
            after = _helped(game, at, lifeline)
        case Paused(at):
            after = _paused(game, at)
        case Resumed(at):
            after = replace(game, phase=Phase.ASKING, since=at) if game.phase is Phase.PAUSED else game
        case Continued():
            after = _continued(game)
        case GaveUp():
            ends = game.phase in {Phase.ASKING, Phase.PAUSED}
            after = replace(game, phase=Phase.GIVEN_UP, since=None) if ends else game
    return after


def _answered(game: Game, at: int, given: int) -> Game:
    if game.phase is not Phase.ASKING or given in game.eliminated or given not in game.current.shown:
        return game
    if game.left_at(at) <= 0:
        return _time_ran(game, at)
    earned = credit(game.current, given)
    outcome = Outcome.RIGHT if earned == FULL_CREDIT else Outcome.WRONG
    return _replied(game, at, outcome, given, earned)


def _time_ran(game: Game, at: int) -> Game:
    if game.phase is not Phase.ASKING or game.left_at(at) > 0:
        return game
    return _replied(game, at, Outcome.TIME_UP)


def _replied(game: Game, at: int, outcome: Outcome, given: int | None = None, earned: int = 0) -> Game:
    ms = game.spent_at(at)
    points = accuracy_first(
        earned,
        ms=ms,
        limit_ms=game.seconds * 1000,
        streak=game.streak + 1,
        count=len(game.asked),
    )
    reply = Reply(outcome, given, earned, points, ms)
    return replace(game, replies=(*game.replies, reply), phase=Phase.JUDGED, spent_ms=ms, since=None)


def _helped(game: Game, at: int, lifeline: Lifeline) -> Game:
    if not game.can_use(lifeline):
        return game
    if game.left_at(at) <= 0:
        return _time_ran(game, at)
    left = tuple((name, uses - (name is lifeline)) for name, uses in game.lifelines)
    helped = replace(game, lifelines=left)
    if lifeline is Lifeline.SKIP:
        return _replied(helped, at, Outcome.SKIPPED)
    if lifeline is Lifeline.EXTRA_TIME:
        return replace(helped, extra_ms=game.extra_ms + EXTRA_TIME_MS)
    kept = {game.current.key, game.current.survivor}
    return replace(helped, eliminated=tuple(item for item in game.current.shown if item not in kept))


def _paused(game: Game, at: int) -> Game:
    if game.phase is not Phase.ASKING:
        return game
    return _time_ran(game, at) if game.left_at(at) <= 0 else stand_still(game, at)


def _continued(game: Game) -> Game:
    if game.phase is not Phase.JUDGED:
        return game
    if game.is_complete:
        return replace(game, phase=Phase.FINISHED)
    return replace(game, phase=Phase.PAUSED, spent_ms=0, extra_ms=0, eliminated=())
