"""Snapshots of format 1, of games that were saved when there was one mode and two kinds of question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from quizapp.play.setup_text import dump_setup
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC, Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.setup import default_setup

if TYPE_CHECKING:
    from quizapp.play.snapshot_rows import AskedRow, ReplyRow, Snapshot

FIRST_FORMAT = 1
UNKNOWN_LEVEL = 3
"""The difficulty of questions that were saved without it; nothing in Classic depends on it."""


class FirstAsked(TypedDict):
    """A question of the game: `survivor` is the distractor that a 50:50 leaves beside the key."""

    revision: int
    kind: str
    shown: list[int]
    key: int
    survivor: int | None


class FirstReply(TypedDict):
    """An answer of the game."""

    outcome: str
    given: int | None
    credit: int
    points: tuple[int, int, int]
    ms: int


class FirstSnapshot(TypedDict):
    """The whole state as it was."""

    asked: list[FirstAsked]
    seconds: int
    lifelines: dict[str, int]
    phase: str
    replies: list[FirstReply]
    spent_ms: int
    extra_ms: int
    eliminated: list[int]


def renewed(old: FirstSnapshot, format_now: int) -> Snapshot:
    """Return the snapshot in today's format."""
    setup = replace(
        default_setup(CLASSIC),
        count=len(old["asked"]),
        seconds=old["seconds"],
        kinds=(Kind.SINGLE_CHOICE, Kind.TRUE_FALSE),
    )
    is_judged = old["phase"] in {Phase.JUDGED, Phase.FINISHED}
    return {
        "format": format_now,
        "setup": dump_setup(setup),
        "count": len(old["asked"]),
        "seats": 1,
        "first_rating": None,
        "asked": [_asked(asked) for asked in old["asked"]],
        "lifelines": list(old["lifelines"].items()),
        "phase": old["phase"],
        "replies": [_reply(place, reply) for place, reply in enumerate(old["replies"])],
        "place": len(old["replies"]) - is_judged,
        "waiting": 0,
        "turn": 0,
        "tried": [],
        "spent_ms": old["spent_ms"],
        "began_ms": 0,
        "extra_ms": old["extra_ms"],
        "eliminated": old["eliminated"],
        "helps": _helps(old),
        "rating": None,
        "known": None,
    }


def _helps(old: FirstSnapshot) -> list[str]:
    """Return the lifelines that were used on the question, told by what they did."""
    used = {Lifeline.FIFTY_FIFTY: bool(old["eliminated"]), Lifeline.EXTRA_TIME: bool(old["extra_ms"])}
    return [str(lifeline) for lifeline, is_used in used.items() if is_used]


def _asked(old: FirstAsked) -> AskedRow:
    kept = {old["key"], old["survivor"]}
    return {
        "revision": old["revision"],
        "kind": old["kind"],
        "level": UNKNOWN_LEVEL,
        "shown": old["shown"],
        "halved": [] if None in kept else [position for position in old["shown"] if position not in kept],
    }


def _reply(place: int, old: FirstReply) -> ReplyRow:
    return {
        "place": place,
        "seat": None,
        "outcome": old["outcome"],
        "given": None if old["given"] is None else [old["given"]],
        "credit": old["credit"],
        "parts": (0, 0),
        "points": old["points"],
        "ms": old["ms"],
        "spelling": "",
        "is_aided": False,
        "is_amended": False,
        "rating": None,
    }
