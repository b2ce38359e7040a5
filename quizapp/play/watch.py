"""Noticing that the program, or the machine, stood still: what happened meanwhile is nobody's time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.play.clock import Clock

AWAY_MS = 5_000
"""Between two looks at the clock lies a second. So long a gap, or so large a difference between the two
clocks, means a suspended machine, a stopped program or a date that was set."""


class Watch:
    """Compares the two clocks at every look; `last` is the monotonic time of the last good one."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.last = clock.monotonic()
        self._wall = clock.wall()

    def start(self) -> None:
        """Begin anew: whatever was before does not count."""
        self.last, self._wall = self._clock.monotonic(), self._clock.wall()

    def was_away(self) -> bool:
        """Look at the clocks, and tell whether time was lost since the last look; `last` stays if so."""
        now, wall = self._clock.monotonic(), self._clock.wall()
        gap = now - self.last
        if gap > AWAY_MS or abs(wall - self._wall - gap) > AWAY_MS:
            return True
        self.last, self._wall = now, wall
        return False
