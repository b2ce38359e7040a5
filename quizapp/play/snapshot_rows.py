"""What JSON makes of a running game."""

from __future__ import annotations

from typing import TypedDict

Numbers = tuple[float, float, float]
"""A rating: value, deviation, volatility."""

Remembered = tuple[float, float, int, int | None, int, int]
"""A memory, in the order of its fields."""


class AskedRow(TypedDict):
    """A question of the game."""

    revision: int
    kind: str
    level: int
    shown: list[int]
    halved: list[int]


class ReplyRow(TypedDict):
    """An answer of the game."""

    place: int
    seat: int | None
    outcome: str
    given: list[int] | str | None
    credit: int
    parts: tuple[int, int]
    points: tuple[int, int, int]
    ms: int
    spelling: str
    is_aided: bool
    is_amended: bool
    rating: Numbers | None


class Snapshot(TypedDict):
    """The whole state; the clock is kept as the time spent, since another run has another clock.

    `known` is what the player remembered before the answer that was just judged.
    """

    format: int
    setup: str
    count: int
    seats: int
    first_rating: Numbers | None
    asked: list[AskedRow]
    lifelines: list[tuple[str, int]]
    phase: str
    replies: list[ReplyRow]
    place: int
    waiting: int
    turn: int | None
    tried: list[int]
    spent_ms: int
    began_ms: int
    extra_ms: int
    eliminated: list[int]
    helps: list[str]
    rating: Numbers | None
    known: Remembered | None
