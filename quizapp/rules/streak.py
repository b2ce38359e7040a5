"""Days in a row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def days_in_a_row(days: Iterable[str], today: date) -> int:
    """Return how many days up to today were played without a gap; a today not yet played is no gap.

    `days` are local calendar days as YYYY-MM-DD.
    """
    played = {date.fromisoformat(day) for day in days}
    day = today if today in played else today - timedelta(days=1)
    count = 0
    while day in played:
        count += 1
        day -= timedelta(days=1)
    return count
