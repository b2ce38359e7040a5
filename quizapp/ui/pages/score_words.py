"""What the boards say about settings, places and what is missing."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from quizapp.rules.challenge import shown
from quizapp.rules.mode import MODES, Pace
from quizapp.rules.scoring import RULES, SPEED_COUNTS
from quizapp.rules.story import WHOLE_STORY
from quizapp.ui.pages.results_words import has_short_code, more_time_words

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
    """Return what the games of a board have in common; what is as usual goes without saying."""
    more_time = more_time_words(MODES[board.mode], board.seconds, board.timing)
    return ", ".join([_game_words(board), *_choice_words(board), *more_time])


def _game_words(board: BoardCard) -> str:
    """Return the code of a challenge, or how many questions there are and how long for each."""
    mode = MODES[board.mode]
    if has_short_code(board.code):
        return shown(board.code)
    each = f"{board.seconds} s each" if board.seconds and board.timing else "no limit"
    if mode.pace is Pace.GAME:
        words = f"{board.seconds} s for all"
    elif mode.lives:
        words = each
    else:
        words = f"{board.count} questions, {each}"
    return f"A friend’s game, {words}" if board.code else words


def _choice_words(board: BoardCard) -> list[str]:
    choices = {
        RULES[SPEED_COUNTS].title.lower(): board.rule == SPEED_COUNTS,
        "no lifelines": bool(MODES[board.mode].lifelines) and not board.lifelines,
        f"up to {board.watched} % of the story": board.watched < WHOLE_STORY and not board.code,
        "chosen questions": bool(board.filters) and not board.code,
    }
    return [words for words, is_said in choices.items() if is_said]


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
