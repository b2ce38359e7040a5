"""How far into a story a player may be led."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.story import WHOLE_STORY, is_within

steps = st.integers(1, 10_000)
shares = st.integers(0, WHOLE_STORY)


@given(steps.flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))), shares)
def test_a_step_is_within_a_share_that_is_at_least_as_large(place: tuple[int, int], watched: int) -> None:
    step, count = place
    assert is_within(step, watched, count) == (Fraction(step, count) <= Fraction(watched, 100))


@pytest.mark.parametrize("watched", range(WHOLE_STORY + 1))
def test_background_is_always_within(watched: int) -> None:
    assert is_within(0, watched, 7)
    assert is_within(0, watched, 0)
