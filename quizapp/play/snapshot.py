"""A running game as text, for the row that brings it back after anything."""

from __future__ import annotations

import json
from typing import TypedDict

from quizapp.errors import QuizError
from quizapp.rules.game import Game, Phase, Reply
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked

FORMAT = 1


class AskedRow(TypedDict):
    """A question of the game."""

    revision: int
    kind: str
    shown: list[int]
    key: int
    survivor: int | None


class ReplyRow(TypedDict):
    """An answer of the game."""

    outcome: str
    given: int | None
    credit: int
    points: list[int]
    ms: int


class Snapshot(TypedDict):
    """The whole state; the clock is kept as the time spent, since another run has another clock."""

    format: int
    asked: list[AskedRow]
    seconds: int
    lifelines: dict[str, int]
    phase: str
    replies: list[ReplyRow]
    spent_ms: int
    extra_ms: int
    eliminated: list[int]


def dump(game: Game, at: int) -> str:
    """Return the game as JSON, its clock read at the moment `at`."""
    return json.dumps(
        Snapshot(
            format=FORMAT,
            asked=[_asked_row(asked) for asked in game.asked],
            seconds=game.seconds,
            lifelines={str(name): uses for name, uses in game.lifelines},
            phase=str(game.phase),
            replies=[_reply_row(reply) for reply in game.replies],
            spent_ms=game.spent_at(at),
            extra_ms=game.extra_ms,
            eliminated=list(game.eliminated),
        ),
        separators=(",", ":"),
    )


def load(text: str) -> Game:
    """Return the game of a snapshot, its clock standing: a question that was asked is paused.

    Raises `QuizError` for the snapshot of another version.
    """
    snapshot: Snapshot = json.loads(text)
    if snapshot["format"] != FORMAT:
        raise QuizError(
            "This game was saved by another version of QuizApp.",
            "It is kept as it is. Continue it with that version, or discard it.",
        )
    phase = Phase(snapshot["phase"])
    return Game(
        asked=tuple(_asked(row) for row in snapshot["asked"]),
        seconds=snapshot["seconds"],
        lifelines=tuple((Lifeline(name), uses) for name, uses in snapshot["lifelines"].items()),
        phase=Phase.PAUSED if phase is Phase.ASKING else phase,
        replies=tuple(_reply(row) for row in snapshot["replies"]),
        spent_ms=snapshot["spent_ms"],
        extra_ms=snapshot["extra_ms"],
        eliminated=tuple(snapshot["eliminated"]),
    )


def _asked_row(asked: Asked) -> AskedRow:
    return AskedRow(
        revision=asked.revision,
        kind=str(asked.kind),
        shown=list(asked.shown),
        key=asked.key,
        survivor=asked.survivor,
    )


def _asked(row: AskedRow) -> Asked:
    return Asked(row["revision"], Kind(row["kind"]), tuple(row["shown"]), row["key"], row["survivor"])


def _reply_row(reply: Reply) -> ReplyRow:
    points = reply.points
    return ReplyRow(
        outcome=str(reply.outcome),
        given=reply.given,
        credit=reply.credit,
        points=[points.base, points.speed, points.streak],
        ms=reply.ms,
    )


def _reply(row: ReplyRow) -> Reply:
    base, speed, streak = row["points"]
    points = Points(base, speed, streak)
    return Reply(Outcome(row["outcome"]), row["given"], row["credit"], points, row["ms"])
