"""Who won among several, and what is worth a mention."""

from __future__ import annotations

import pytest

from quizapp.play.standings import (
    Go,
    Loot,
    fastest,
    leads_since,
    most_stolen,
    standings,
    was_level,
)
from quizapp.store.seats import SeatLine


def line(position: int, score: int) -> SeatLine:
    return SeatLine(position, None, f"Guest {position + 1}", position, score, 1, 2, 9_000, 1)


def go(question: int, seat: int | None, points: int = 0, ms: int = 5_000) -> Go:
    return Go(question, seat, points > 0, points, ms)


ROUND = (go(1, 0, 500), go(2, 1), go(2, 0, 300), go(3, 0, 100), go(4, 1, 900))
"""Two seats in turns: the first steals the second question, the second comes level with the last."""


def test_the_order_is_by_score_and_ties_stay_in_the_order_of_the_turns() -> None:
    rows = standings([line(0, 10), line(1, 30), line(2, 10)])
    assert [(row.place, row.is_tied, row.seat.position) for row in rows] == [
        (1, False, 1),
        (2, True, 0),
        (2, True, 2),
    ]


def test_the_fastest_answer_is_a_right_one() -> None:
    played = (go(1, 0, 0, ms=100), go(2, 1, 500, ms=900), go(3, 0, 500, ms=2_000))
    assert fastest(played) == played[1]
    assert fastest(played[:1]) is None


def test_points_are_stolen_from_a_question_that_was_another_ones() -> None:
    assert most_stolen(ROUND, 2) == Loot(seat=0, points=300, steals=1)
    assert most_stolen(ROUND[:1], 2) is None


@pytest.mark.parametrize(
    ("points", "since"), [((500, 0, 0), 1), ((0, 500, 900), 3), ((500, 500, 100), 3), ((500, 900, 900), 3)]
)
def test_the_lead_counts_from_where_it_was_never_shared_again(points: tuple[int, ...], since: int) -> None:
    played = [go(number, (number - 1) % 2, each) for number, each in enumerate(points, 1)]
    assert leads_since(played, 0, 2) == since


@pytest.mark.parametrize(("before", "is_level"), [((500, 500), True), ((500, 400), False)])
def test_level_is_who_has_as_much_before_the_last_question(before: tuple[int, int], is_level: bool) -> None:
    played = (go(1, 0, before[0]), go(2, 1, before[1]), go(3, 0, 10))
    assert was_level(played, 0, 2) is is_level
