"""Days in a row."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.streak import days_in_a_row

TODAY = date(2025, 3, 2)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], 0),
        (["2025-03-02"], 1),
        (["2025-03-01"], 1),
        (["2025-02-28"], 0),
        (["2025-03-02", "2025-03-01", "2025-02-28"], 3),
        (["2025-02-27", "2025-03-01", "2025-02-28"], 3),
        (["2025-03-02", "2025-02-28"], 1),
        (["2025-03-03", "2025-03-04"], 0),
    ],
)
def test_a_gap_ends_the_row_but_a_today_not_yet_played_does_not(days: list[str], expected: int) -> None:
    assert days_in_a_row(days, TODAY) == expected


@given(st.integers(0, 400), st.sets(st.integers(2, 900)))
def test_only_days_without_a_gap_count(length: int, earlier: set[int]) -> None:
    row = {TODAY - timedelta(days=back) for back in range(length)}
    before = {TODAY - timedelta(days=length + back) for back in earlier} if length else set()
    assert days_in_a_row([day.isoformat() for day in row | before], TODAY) == length
