"""The two clocks: one that never jumps for games, one that people read for dates."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

Milliseconds = Callable[[], int]


def _monotonic() -> int:
    return time.monotonic_ns() // 1_000_000


def _wall() -> int:
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads the time; `monotonic` and `wall` (UTC since 1970) both count milliseconds."""

    monotonic: Milliseconds = _monotonic
    wall: Milliseconds = _wall

    def today(self) -> str:
        """Return the local calendar day as YYYY-MM-DD."""
        return local_time(self.wall()).date().isoformat()


def local_time(wall_ms: int) -> datetime:
    """Return a UTC time in milliseconds as local date and time."""
    return datetime.fromtimestamp(wall_ms / 1000).astimezone()
