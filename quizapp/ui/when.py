"""Dates and times in words, and where the player's days and weeks begin; all are UTC in milliseconds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from quizapp.play.clock import local_time

# Written out, since the names that the system gives follow its language and not the program's.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT = 3
SECOND = 1_000
MINUTE = 60 * SECOND
SOON_H = 10
"""So far ahead minutes count."""


def moment_words(at: int, now: int) -> str:
    """Return a time inside a sentence: "today at 22:41", "yesterday at 09:05", "14 November"."""
    near = _near_word(at, now)
    return f"{near} at {local_time(at):%H:%M}" if near else _date_words(at, now)


def day_words(at: int, now: int) -> str:
    """Return a day inside a sentence: "today", "yesterday", "14 November"."""
    return _near_word(at, now) or _date_words(at, now)


def cell_words(at: int, now: int, *, is_short: bool = False) -> str:
    """Return a time by itself: "Today 22:41", "Yesterday", "14 November" or, short, "14 Nov"."""
    near = _near_word(at, now).capitalize()
    if near == "Today":
        return f"{near} {local_time(at):%H:%M}"
    return near or _date_words(at, now, is_short=is_short)


def duration_words(ms: int) -> str:
    """Return how long something took: "1:52", "1 h 45 min"."""
    minutes, seconds = divmod(round(ms / SECOND), 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes}:{seconds:02}"


def wait_words(ms: int) -> str:
    """Return how long something is ahead: "3 h 12 min", "23 h", "8 min"."""
    hours, minutes = divmod(max(1, ms // MINUTE), 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if hours < SOON_H else f"{hours} h"


def start_of_day(now: int) -> int:
    """Return the local midnight with which today began."""
    return _midnight(local_time(now).date())


def start_of_week(now: int) -> int:
    """Return the local midnight with which this week's Monday began."""
    today = local_time(now).date()
    return _midnight(today - timedelta(days=today.weekday()))


def _near_word(at: int, now: int) -> str:
    days_ago = (local_time(now).date() - local_time(at).date()).days
    return {0: "today", 1: "yesterday"}.get(days_ago, "")


def _date_words(at: int, now: int, *, is_short: bool = False) -> str:
    on = local_time(at)
    month = MONTHS[on.month - 1]
    words = f"{on.day} {month[:SHORT] if is_short else month}"
    return words if on.year == local_time(now).year else f"{words} {on.year}"


def _midnight(on: date) -> int:
    return round(datetime.combine(on, time()).astimezone().timestamp() * SECOND)
