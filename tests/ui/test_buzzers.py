"""The keys of several people around one keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.rules.mode import HOT_SEAT
from quizapp.ui.buzzers import KEYS, seat_of
from quizapp.ui.shortcuts import Place, of_place


def test_every_seat_has_a_key_of_its_own_and_the_sheet_of_keys_shows_them() -> None:
    assert len(set(KEYS)) == HOT_SEAT.seats[1]
    assert " ".join(KEYS) in [key for shortcut in of_place(Place.HOT_SEAT) for key in shortcut.keys]


@pytest.mark.parametrize(
    ("key", "seats", "seat"),
    [
        (Qt.Key.Key_Q, 2, 0),
        (Qt.Key.Key_N, 8, 7),
        (Qt.Key.Key_N, 7, None),
        (Qt.Key.Key_Return, 8, None),
    ],
)
def test_a_key_belongs_to_a_seat_that_is_taken(key: Qt.Key, seats: int, seat: int | None) -> None:
    assert seat_of(key, seats) == seat
