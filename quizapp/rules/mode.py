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


@dataclass(frozen=True, slots=True)
class Mode:
    """A way to play: what kinds of question, how many, the time for each, and the uses of each lifeline."""

    key: str
    title: str
    words: str
    count: int
    seconds: int
    kinds: tuple[Kind, ...]
    lifelines: tuple[tuple[Lifeline, int], ...]


CLASSIC = Mode(
    key="classic",
    title="Classic",
    words="Ten questions at your pace, 20 seconds each",
    count=10,
    seconds=20,
    kinds=(Kind.SINGLE_CHOICE, Kind.TRUE_FALSE),
    lifelines=((Lifeline.FIFTY_FIFTY, 2), (Lifeline.EXTRA_TIME, 1), (Lifeline.SKIP, 1)),
)

MODES = {mode.key: mode for mode in (CLASSIC,)}
