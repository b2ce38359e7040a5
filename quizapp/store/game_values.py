"""What playing hands to the store: how a game starts, what was answered, how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.rules.memory import Memory
    from quizapp.rules.question import Given
    from quizapp.rules.rating import Rating


@dataclass(frozen=True, slots=True)
class NewSeat:
    """Somebody who shares a machine with others; a guest has no number as a player."""

    player: int | None
    name: str
    shape: int


@dataclass(frozen=True, slots=True)
class NewGame:
    """A game that starts; what follows `mode` up to `code` decides on which board it stands, if it is ranked.

    `filters` says which questions were chosen, "" for all of them. `setup` and `race` are texts that come
    back as they are. `daily` is the calendar day of a daily game. `seats` are for several players.
    """

    key: str
    player: int
    pack: int
    mode: str
    rule: str
    count: int
    seconds: int
    lifelines: bool
    timing: int
    watched: int
    filters: str
    code: str
    seed: int
    started_at: int
    snapshot: str
    setup: str
    race: str | None
    daily: str | None
    seats: tuple[NewSeat, ...]
    is_ranked: bool


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """What became of a question; `shown` is the order in which it was asked.

    `position` counts the game's answers from 1; `day` is the player's calendar day. The tallies, memory and
    rating are those of `player`, None for a guest, who has none. `memory` is None where nothing was learnt
    of it, as when the question was skipped, and `rating` where the game does not move it.
    """

    position: int
    revision: int
    shown: tuple[int, ...]
    given: Given | None
    outcome: str
    credit: int
    base: int
    speed: int
    streak: int
    ms: int
    answered_at: int
    day: str
    player: int | None
    seat: int | None
    is_aided: bool
    memory: Memory | None
    rating: Rating | None


@dataclass(frozen=True, slots=True)
class SeatEnding:
    """What one of several players came to."""

    position: int
    score: int
    right: int
    asked: int
    ms: int
    best_streak: int


@dataclass(frozen=True, slots=True)
class Ending:
    """How a game ended; `state` is "finished" or "given_up"."""

    state: str
    score: int
    right: int
    asked: int
    ms: int
    best_streak: int
    played_at: int
    day: str
    rating_before: float | None = None
    rating_after: float | None = None
    seats: tuple[SeatEnding, ...] = ()
