"""Dates and times in words, as somebody sees them on 21 November 2026 at 22:41."""

from __future__ import annotations

from datetime import datetime

import pytest

from quizapp.ui.when import (
    cell_words,
    day_words,
    duration_words,
    moment_words,
    start_of_day,
    start_of_week,
    wait_words,
)


def ms(*local: int) -> int:
    return round(datetime(*local).astimezone().timestamp() * 1000)  # type: ignore[arg-type]


NOW = ms(2026, 11, 21, 22, 41)
TIMES = {
    "now": NOW,
    "midnight": ms(2026, 11, 21, 0, 0),
    "last night": ms(2026, 11, 20, 23, 59),
    "last week": ms(2026, 11, 14, 9, 5),
    "last year": ms(2025, 6, 2, 12, 0),
}


@pytest.mark.parametrize(
    ("time", "sentence", "cell", "short"),
    [
        ("now", "today at 22:41", "Today 22:41", "Today 22:41"),
        ("midnight", "today at 00:00", "Today 00:00", "Today 00:00"),
        ("last night", "yesterday at 23:59", "Yesterday", "Yesterday"),
        ("last week", "14 November", "14 November", "14 Nov"),
        ("last year", "2 June 2025", "2 June 2025", "2 Jun 2025"),
    ],
)
def test_a_time_is_said_by_how_near_it_is(time: str, sentence: str, cell: str, short: str) -> None:
    at = TIMES[time]
    assert moment_words(at, NOW) == sentence
    assert (cell_words(at, NOW), cell_words(at, NOW, is_short=True)) == (cell, short)


@pytest.mark.parametrize(("time", "words"), [("midnight", "today"), ("last night", "yesterday")])
def test_a_day_has_no_time(time: str, words: str) -> None:
    assert day_words(TIMES[time], NOW) == words


def test_a_time_ahead_of_a_clock_that_was_set_back_is_a_date() -> None:
    assert moment_words(ms(2026, 11, 23, 8, 0), NOW) == "23 November"


@pytest.mark.parametrize(
    ("spent", "words"),
    [
        (0, "0:00"),
        (8_400, "0:08"),
        (59_600, "1:00"),
        (112_000, "1:52"),
        (3_599_900, "1 h 0 min"),
        (6_300_000, "1 h 45 min"),
    ],
)
def test_a_duration_is_in_minutes_or_hours(spent: int, words: str) -> None:
    assert duration_words(spent) == words


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "1 min"), (42, "42 min"), (192, "3 h 12 min"), (1430, "23 h")]
)
def test_how_long_something_is_ahead(minutes: int, words: str) -> None:
    assert wait_words(minutes * 60_000) == words


def test_a_day_and_a_week_begin_at_local_midnight() -> None:
    assert start_of_day(NOW) == TIMES["midnight"]
    assert start_of_week(NOW) == ms(2026, 11, 16, 0, 0)
    assert start_of_week(ms(2026, 11, 16, 0, 0)) == ms(2026, 11, 16, 0, 0)
