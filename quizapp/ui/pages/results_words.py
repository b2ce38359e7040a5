"""What the results say about a game, its time, its streak and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.mode import MODES
from quizapp.ui.when import day_words, duration_words

if TYPE_CHECKING:
    from quizapp.store.game_log import GameLine
    from quizapp.store.scores import Standing


def game_words(line: GameLine) -> str:
    """Return mode, pack and settings of a game in a line."""
    mode = MODES[line.mode].title
    return f"{mode}, {line.pack_title}, {line.count} questions, {line.seconds} s each"


def best_words(score: int, standing: Standing | None, now: int) -> tuple[str, str]:
    """Return a heading and a sentence about the place of a score; both may be empty.

    `now` is UTC in milliseconds.
    """
    if standing is None:
        return "", ""
    shared = ", shared" if standing.is_tied else ""
    place = f"Place {standing.place} of {standing.of} on this board{shared}."
    before = standing.previous_best
    if before is None:
        return "First score on this board" if standing.of == 1 else "Your first score here", place
    points, played_at = before
    if score > points:
        return (
            "New personal best",
            f"{score - points:,} above your best of {day_words(played_at, now)}. {place}",
        )
    if score == points:
        return "Your best again", place
    return "", f"{points - score:,} below your best of {day_words(played_at, now)}. {place}"


def time_words(line: GameLine) -> tuple[str, str]:
    """Return the time a game took, and each question of it."""
    each = line.ms / 1000 / line.asked if line.asked else 0.0
    return duration_words(line.ms), f"{each:.1f} s each"


def streak_words(best: int) -> tuple[str, str]:
    """Return the best streak in figures and in words."""
    return (f"{best} in a row", "right answers") if best > 1 else (str(best), "right answer" if best else "")
