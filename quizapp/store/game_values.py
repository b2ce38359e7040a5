"""What playing hands to the store: how a game starts, what was answered, how it ended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewGame:
    """A game that starts; `rule`, `count`, `seconds` and `lifelines` decide on which board it will stand."""

    key: str
    player: int
    pack: int
    mode: str
    rule: str
    count: int
    seconds: int
    lifelines: bool
    seed: int
    started_at: int
    snapshot: str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """What became of a question; `shown` and `given` are positions in the revision's pool.

    `position` counts the game's questions from 1; `day` is the player's calendar day.
    """

    position: int
    revision: int
    shown: tuple[int, ...]
    given: int | None
    outcome: str
    credit: int
    base: int
    speed: int
    streak: int
    ms: int
    answered_at: int
    day: str


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
