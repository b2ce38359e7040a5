"""Places with ties."""

from __future__ import annotations

import pytest

from quizapp.rules.ranking import places


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((3420, 3180, 2260), (1, 2, 3)),
        ((10, 30, 20), (3, 1, 2)),
        ((5, 7, 5, 1), (2, 1, 2, 4)),
        ((0, 0), (1, 1)),
        ((), ()),
    ],
)
def test_who_has_as_much_shares_a_place_and_the_next_comes_after_both(
    scores: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    assert places(scores) == expected
