"""Sitting down together."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.play.seating import MOST_SEATS, guest_name, moved, shuffled, with_guest, with_player
from quizapp.store.players import Player

if TYPE_CHECKING:
    from quizapp.play.seat import Seat

MARA, JONAS = Player(1, "m", "Mara", 4), Player(2, "j", "Jonas", 4)


def guests(count: int) -> tuple[Seat, ...]:
    seats: tuple[Seat, ...] = ()
    for _ in range(count):
        seats = with_guest(seats, guest_name(seats))
    return seats


def names(seats: tuple[Seat, ...]) -> list[str]:
    return [seat.name for seat in seats]


def test_players_keep_their_shape_unless_it_is_taken() -> None:
    seats = with_player(with_player((), MARA), JONAS)
    assert [(seat.shape, seat.player) for seat in seats] == [(4, 1), (0, 2)]


def test_everybody_at_a_full_table_has_a_shape_of_their_own() -> None:
    assert {seat.shape for seat in with_player(guests(MOST_SEATS - 1), MARA)} == set(range(MOST_SEATS))


def test_guests_are_numbered_with_what_is_free() -> None:
    seats = guests(3)
    assert names(seats) == ["Guest 1", "Guest 2", "Guest 3"]
    assert guest_name(seats[1:]) == "Guest 1"


@pytest.mark.parametrize(
    ("name", "title"), [(" ", "A player needs a name"), ("mara ", "Somebody named mara is playing already")]
)
def test_a_guest_needs_a_name_that_nobody_else_has(name: str, title: str) -> None:
    with pytest.raises(QuizError, match=title):
        with_guest(with_player((), MARA), name)


def test_nobody_sits_down_at_a_full_table() -> None:
    with pytest.raises(QuizError, match="full"):
        with_player(guests(MOST_SEATS), MARA)


@pytest.mark.parametrize(("place", "to", "expected"), [(0, 2, "231"), (2, 0, "312"), (1, 1, "123")])
def test_who_moves_makes_the_others_move_up(place: int, to: int, expected: str) -> None:
    assert [name[-1] for name in names(moved(guests(3), place, to))] == list(expected)


def test_the_same_dice_give_the_same_order() -> None:
    orders = {tuple(names(shuffled(guests(8), Random(seed)))) for seed in (1, 1, 2)}
    assert len(orders) == 2
    assert all(sorted(order) == names(guests(8)) for order in orders)
