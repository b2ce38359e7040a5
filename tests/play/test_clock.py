"""The two clocks."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.play.clock import Clock, local_time


def test_the_monotonic_clock_counts_milliseconds_and_never_goes_back() -> None:
    clock = Clock()
    before = clock.monotonic()
    time.sleep(0.05)
    assert 49 <= clock.monotonic() - before < 5_000


def test_the_wall_clock_counts_milliseconds_since_1970() -> None:
    now = datetime.fromtimestamp(Clock().wall() / 1000, tz=UTC)
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)


@pytest.mark.parametrize("ms", [1_000_000_000_000, 1_750_000_000_123])
def test_a_moment_is_shown_in_local_time(ms: int) -> None:
    shown = local_time(ms)
    assert shown.tzinfo is not None
    assert shown == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed here")
@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", "2025-06-15"), ("XXX-14", "2025-06-16"), ("XXX+12", "2025-06-15")]
)
def test_today_is_the_local_calendar_day(monkeypatch: pytest.MonkeyPatch, zone: str, day: str) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert Clock(wall=lambda: 1_750_000_000_000).today() == day  # 15:06 UTC
    finally:
        monkeypatch.undo()
        time.tzset()
