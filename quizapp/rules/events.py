"""What can happen in a game; each `at` is the clock's reading in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.rules.judging import Judgement
    from quizapp.rules.mode import Lifeline
    from quizapp.rules.question import Given


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody locked an answer in, and this is how it was judged."""

    at: int
    given: Given
    judgement: Judgement


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
class Interrupted:
    """The machine slept, or its clock was moved; `at` is the last moment at which it surely ran."""

    at: int


@dataclass(frozen=True, slots=True)
class Buzzed:
    """A seat pressed its buzzer."""

    at: int
    seat: int


@dataclass(frozen=True, slots=True)
class FloorClosed:
    """Nobody wants to press a buzzer."""

    at: int


@dataclass(frozen=True, slots=True)
class Amended:
    """The player decided about a typed answer: it counts, with full credit, or it does not, with none."""

    credit: int


@dataclass(frozen=True, slots=True)
class Continued:
    """The player has read the verdict."""


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The player ended the game before its last question."""


Event = (
    Answered
    | TimeRan
    | LifelineUsed
    | Paused
    | Resumed
    | Interrupted
    | Buzzed
    | FloorClosed
    | Amended
    | Continued
    | GaveUp
)
