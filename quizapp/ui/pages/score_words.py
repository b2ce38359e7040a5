"""What the boards say about settings, places and what is missing."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.store.scores import BoardCard, Standing

ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)


class Span(IntEnum):
    """How far back a board looks."""

    ALL_TIME = 0
    THIS_WEEK = 1
    TODAY = 2


SPAN_WORDS = {Span.ALL_TIME: "All time", Span.THIS_WEEK: "This week", Span.TODAY: "Today"}


def settings_words(board: BoardCard) -> str:
    """Return what the games of a board have in common."""
    words = f"{board.count} questions, {board.seconds} s each"
    return words if board.lifelines else f"{words}, no lifelines"


def place_words(standing: Standing | None, next_place: int | None) -> str:
    """Return what a place means; `next_place` is that of the game above, if it is known."""
    if standing is None:
        return "You have no game on this board yet."
    if standing.points_to_next is None:
        return "You share the lead." if standing.is_tied else "You lead this board."
    points = standing.points_to_next + 1
    amount = "1 point" if points == 1 else f"{points:,} points"
    if next_place is None:
        return f"{amount} more would move you up."
    is_worded = next_place <= len(ORDINALS)
    return f"{amount} would take {ORDINALS[next_place - 1] if is_worded else f'rank {next_place:,}'}."


def nothing_words(span: Span, player: str) -> str:
    """Return who has no game of a span; nobody has one if no player is named."""
    when = {Span.ALL_TIME: "yet", Span.THIS_WEEK: "this week", Span.TODAY: "today"}[span]
    who = f"{player} has no game" if player else "Nobody has a game"
    return f"{who} with these settings {when}."
