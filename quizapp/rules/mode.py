"""Every way to play as one row of data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizapp.rules.question import Kind


class Lifeline(StrEnum):
    """The helps that a player may call on."""

    FIFTY_FIFTY = "fifty_fifty"
    EXTRA_TIME = "extra_time"
    SKIP = "skip"


EXTRA_TIME_MS = 10_000
"""What the extra-time lifeline adds to a question's clock."""

ALL_HELPS = ((Lifeline.FIFTY_FIFTY, 2), (Lifeline.EXTRA_TIME, 1), (Lifeline.SKIP, 1))
ONE_OF_EACH = ((Lifeline.FIFTY_FIFTY, 1), (Lifeline.EXTRA_TIME, 1), (Lifeline.SKIP, 1))


class Pace(StrEnum):
    """What a clock is for: each question, the whole game, or nothing."""

    QUESTION = "question"
    GAME = "game"
    NONE = "none"


class Order(StrEnum):
    """Which questions come, and when."""

    UNSEEN_FIRST = "unseen_first"
    HARDER = "harder"
    DUE_FIRST = "due_first"
    NEAREST = "nearest"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to play: `count` questions, with `seconds` for each or for all of them, unless set up otherwise.

    `counts` and `lengths` are what a set-up offers instead; 0 stands for all questions and for no clock.
    With `lives`, as many misses end the game; a miss costs `penalty_ms` of a clock for the whole game.
    `seats` are how many people play. A brisk mode goes on by itself.
    """

    key: str
    title: str
    words: str
    order: Order
    pace: Pace
    count: int
    seconds: int
    counts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()
    lifelines: tuple[tuple[Lifeline, int], ...] = ()
    kinds: tuple[Kind, ...] = tuple(Kind)
    seats: tuple[int, int] = (1, 1)
    lives: int = 0
    penalty_ms: int = 0
    has_points: bool = True
    is_brisk: bool = False
    is_rated: bool = False
    is_daily: bool = False


CLASSIC = Mode(
    key="classic",
    title="Classic",
    words="Ten questions at your pace, 20 seconds each",
    order=Order.UNSEEN_FIRST,
    pace=Pace.QUESTION,
    count=10,
    counts=(5, 10, 20, 50, 0),
    seconds=20,
    lengths=(10, 20, 30, 45, 0),
    lifelines=ALL_HELPS,
)
THIRTY = Mode(
    key="thirty",
    title="Thirty Seconds Flat",
    words="As many right answers as you can in 30 seconds",
    order=Order.UNSEEN_FIRST,
    pace=Pace.GAME,
    count=60,
    seconds=30,
    kinds=(Kind.SINGLE_CHOICE, Kind.TRUE_FALSE),
    penalty_ms=3_000,
    is_brisk=True,
)
SURVIVAL = Mode(
    key="survival",
    title="Survival",
    words="Three lives. Harder as you go",
    order=Order.HARDER,
    pace=Pace.QUESTION,
    count=100,
    seconds=20,
    lengths=(10, 20, 30, 45, 0),
    lifelines=ONE_OF_EACH,
    lives=3,
)
RATED = Mode(
    key="rated",
    title="Rated",
    words="Adapts to you and moves your rating",
    order=Order.NEAREST,
    pace=Pace.QUESTION,
    count=10,
    counts=(5, 10, 20),
    seconds=20,
    is_rated=True,
)
PRACTICE = Mode(
    key="practice",
    title="Practice",
    words="Untimed. What you missed comes back when due",
    order=Order.DUE_FIRST,
    pace=Pace.NONE,
    count=10,
    counts=(5, 10, 20, 50),
    seconds=0,
    has_points=False,
)
HOT_SEAT = Mode(
    key="hot-seat",
    title="Hot seat",
    words="2 to 8 players taking turns on this machine",
    order=Order.UNSEEN_FIRST,
    pace=Pace.QUESTION,
    count=5,
    counts=(3, 5, 10, 20),
    seconds=20,
    lengths=(10, 20, 30, 0),
    seats=(2, 8),
)
DAILY = Mode(
    key="daily",
    title="Daily",
    words="The same ten questions for everyone. One try.",
    order=Order.SHARED,
    pace=Pace.QUESTION,
    count=10,
    seconds=20,
    is_daily=True,
)
CHALLENGE = Mode(
    key="challenge",
    title="Challenge",
    words="By code: a friend’s game, as a race against it",
    order=Order.SHARED,
    pace=Pace.QUESTION,
    count=10,
    counts=(5, 10, 20, 50),
    seconds=20,
    lengths=(10, 20, 30, 45, 0),
    lifelines=ALL_HELPS,
)

MODES = {mode.key: mode for mode in (CLASSIC, THIRTY, SURVIVAL, RATED, PRACTICE, HOT_SEAT, DAILY, CHALLENGE)}
"""Every mode in the order of the home screen, which prints their places as keys."""

TIME_FOR_KIND = {
    Kind.SINGLE_CHOICE: 100,
    Kind.TRUE_FALSE: 75,
    Kind.MULTIPLE_SELECT: 150,
    Kind.TYPED: 150,
    Kind.NUMERIC: 150,
    Kind.ORDERING: 225,
    Kind.MATCHING: 225,
}
"""How long a question of each kind gets, in per cent of the seconds that were chosen."""
