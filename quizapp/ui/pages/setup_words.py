"""What the set-up page says about choices: how long, what for, and what to loosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.mode import Pace
from quizapp.rules.question import Kind
from quizapp.rules.scoring import ACCURACY_FIRST, SPEED_COUNTS
from quizapp.rules.setup import EASIEST, HARDEST, NORMAL_TIME
from quizapp.rules.story import WHOLE_STORY
from quizapp.ui.kind_words import KIND_WORDS

if TYPE_CHECKING:
    from quizapp.rules.setup import Setup

CHIP_WORDS = KIND_WORDS | {Kind.SINGLE_CHOICE: "Single choice"}
RULE_WORDS = {
    ACCURACY_FIRST: "One more right answer beats any speed.",
    SPEED_COUNTS: "A right answer is worth 1,000 at once and 500 at the last moment; streaks add to it.",
}
VERDICT_S = 4
"""What reading the verdict takes."""

UNTIMED_S = 20
"""What an answer takes where nothing presses."""

MINUTE = 60


def count_words(count: int) -> str:
    """Return a number of questions to choose from."""
    return f"{count:,}" if count else "All"


def seconds_words(seconds: int) -> str:
    """Return a time to choose from."""
    return str(seconds) if seconds else "No limit"


def length_words(setup: Setup, total: int) -> str:
    """Return about how long a game takes of which so many questions fit."""
    mode = setup.row
    if mode.pace is Pace.GAME:
        return f"{setup.limit_ms(mode.kinds[0]) // 1000} s"
    if mode.lives:
        return f"{mode.lives} lives"
    each = setup.seconds * setup.timing / NORMAL_TIME if mode.pace is Pace.QUESTION else 0
    asked = min(setup.count or total, total)
    minutes = asked * ((each or UNTIMED_S) + VERDICT_S) / MINUTE
    return f"about {max(1, round(minutes)):,} min"


def settings_words(setup: Setup) -> str:
    """Return a mode with its numbers, short: "Classic, 10 × 20 s"."""
    mode = setup.row
    count = count_words(setup.count).lower() if mode.counts else ""
    if mode.pace is not Pace.QUESTION:
        numbers = [f"{count} questions"] if count else []
    elif setup.seconds:
        numbers = [f"{count} × {setup.seconds} s" if count else f"{setup.seconds} s"]
    else:
        numbers = [*([f"{count} questions"] if count else []), "no limit"]
    return ", ".join([mode.title, *numbers])


def board_words(setup: Setup) -> str:
    """Return which high scores a game counts for."""
    mode = setup.row
    if not mode.has_points or mode.seats[1] > 1:
        return "no high scores"
    timing = [f"time {timing_words(setup.timing)}"] if has_other_timing(setup) else []
    chosen = [] if setup.is_everything else ["chosen questions"]
    story = [] if setup.watched == WHOLE_STORY else [f"up to {setup.watched} %"]
    return ", ".join([settings_words(setup), *chosen, *story, *timing])


def has_other_timing(setup: Setup) -> bool:
    """Tell whether somebody gets more time than usual, in a game that has a clock."""
    is_timed = setup.row.pace is Pace.GAME or (setup.row.pace is Pace.QUESTION and setup.seconds > 0)
    return is_timed and setup.timing != NORMAL_TIME


def timing_words(timing: int) -> str:
    """Return how much longer than usual there is for an answer: "×2", or "off"."""
    return f"×{timing / NORMAL_TIME:g}" if timing else "off"


def fault_words(setup: Setup, total: int) -> str:
    """Return what is wrong if too few questions fit, and what to loosen; empty if there are enough."""
    wanted = setup.count if setup.row.counts else 1
    if total >= max(1, wanted):
        return ""
    lack = f"Only {total:,} {'fits' if total == 1 else 'fit'}, and {wanted:,} are asked."
    ways = list(_ways_out(setup))
    advice = f" {_joined(ways)}." if ways else " The pack has no more for this mode."
    return (lack if total else "Nothing fits.") + advice


def _ways_out(setup: Setup) -> list[str]:
    ways = {
        "add categories": bool(setup.categories),
        "add question types": setup.kinds != setup.row.kinds,
        "widen the difficulty": setup.levels != (EASIEST, HARDEST),
        "move the story slider": setup.watched < WHOLE_STORY,
    }
    return [way for way, is_open in ways.items() if is_open]


def _joined(ways: list[str]) -> str:
    *others, last = ways
    words = f"{', '.join(others)}{',' if len(others) > 1 else ''} or {last}" if others else last
    return words[0].upper() + words[1:]
