"""A running game as text, so that it goes on after anything that ends the program."""

from __future__ import annotations

import json
from dataclasses import astuple
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.first_snapshot import FIRST_FORMAT, renewed
from quizapp.play.setup_text import dump_setup, read_setup
from quizapp.play.snapshot_rows import AskedRow, ReplyRow, Snapshot
from quizapp.rules.game import Game, Phase, Reply, Terms
from quizapp.rules.judging import Outcome
from quizapp.rules.memory import Memory
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.rules.rating import Rating
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked

if TYPE_CHECKING:
    from quizapp.play.snapshot_rows import Numbers

FORMAT = 2
"""Raised whenever what is saved changes; `first_snapshot` reads the one before."""


def dump(game: Game, at: int, known: Memory | None = None) -> str:
    """Return the game as JSON, its clock read at the moment `at`.

    `known` is what the player remembered before the answer that was just judged.
    """
    terms = game.terms
    return json.dumps(
        Snapshot(
            format=FORMAT,
            setup=dump_setup(terms.setup),
            count=terms.count,
            seats=terms.seats,
            first_rating=_numbers(terms.rating),
            asked=[_asked_row(asked) for asked in game.asked],
            lifelines=[(str(name), uses) for name, uses in game.lifelines],
            phase=str(game.phase),
            replies=[_reply_row(reply) for reply in game.replies],
            place=game.place,
            waiting=game.waiting,
            turn=game.turn,
            tried=list(game.tried),
            spent_ms=game.spent_at(at),
            began_ms=game.began_ms,
            extra_ms=game.extra_ms,
            eliminated=list(game.eliminated),
            helps=[str(name) for name in game.helps],
            rating=_numbers(game.rating),
            known=None if known is None else astuple(known),
        ),
        separators=(",", ":"),
    )


def load(text: str) -> Game:
    """Return the game of a snapshot, its clock standing: a question that was asked is paused.

    Raises `QuizError` for the snapshot of another version.
    """
    try:
        return _game(text)
    except (KeyError, TypeError, ValueError) as why:
        raise QuizError(
            "This game was saved by another version of QuizApp.",
            "It is kept as it is. Continue it with that version, or discard it.",
        ) from why


def _game(text: str) -> Game:
    row: Snapshot = json.loads(text)
    if row["format"] == FIRST_FORMAT:
        row = renewed(json.loads(text), FORMAT)
    if row["format"] != FORMAT:
        raise ValueError(row["format"])
    phase = Phase(row["phase"])
    return Game(
        terms=Terms(read_setup(row["setup"]), row["count"], row["seats"], _rating(row["first_rating"])),
        asked=tuple(_asked(asked) for asked in row["asked"]),
        lifelines=tuple((Lifeline(name), uses) for name, uses in row["lifelines"]),
        phase=Phase.PAUSED if phase is Phase.ASKING else phase,
        replies=tuple(_reply(reply) for reply in row["replies"]),
        place=row["place"],
        waiting=row["waiting"],
        turn=row["turn"],
        tried=tuple(row["tried"]),
        spent_ms=row["spent_ms"],
        began_ms=row["began_ms"],
        extra_ms=row["extra_ms"],
        eliminated=tuple(row["eliminated"]),
        helps=tuple(Lifeline(name) for name in row["helps"]),
        rating=_rating(row["rating"]),
    )


def load_known(text: str) -> Memory | None:
    """Return what the player remembered before the answer that was judged when the snapshot was made."""
    known = json.loads(text).get("known")
    return None if known is None else Memory(*known)


def _asked_row(asked: Asked) -> AskedRow:
    return AskedRow(
        revision=asked.revision,
        kind=str(asked.kind),
        level=asked.level,
        shown=list(asked.shown),
        halved=list(asked.halved),
    )


def _asked(row: AskedRow) -> Asked:
    kind = Kind(row["kind"])
    return Asked(row["revision"], kind, row["level"], tuple(row["shown"]), tuple(row["halved"]))


def _reply_row(reply: Reply) -> ReplyRow:
    given, points = reply.given, reply.points
    return ReplyRow(
        place=reply.place,
        seat=reply.seat,
        outcome=str(reply.outcome),
        given=list(given) if isinstance(given, tuple) else given,
        credit=reply.credit,
        parts=reply.parts,
        points=(points.base, points.speed, points.streak),
        ms=reply.ms,
        spelling=reply.spelling,
        is_aided=reply.is_aided,
        is_amended=reply.is_amended,
        rating=_numbers(reply.rating),
    )


def _reply(row: ReplyRow) -> Reply:
    given, (earned, of) = row["given"], row["parts"]
    return Reply(
        place=row["place"],
        seat=row["seat"],
        outcome=Outcome(row["outcome"]),
        given=tuple(given) if isinstance(given, list) else given,
        credit=row["credit"],
        parts=(earned, of),
        points=Points(*row["points"]),
        ms=row["ms"],
        spelling=row["spelling"],
        is_aided=row["is_aided"],
        is_amended=row["is_amended"],
        rating=_rating(row["rating"]),
    )


def _numbers(rating: Rating | None) -> Numbers | None:
    return None if rating is None else (rating.value, rating.deviation, rating.volatility)


def _rating(numbers: Numbers | None) -> Rating | None:
    return None if numbers is None else Rating(*numbers)
