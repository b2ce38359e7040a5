"""Asking who else sits down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.play.seating import with_guest, with_player
from quizapp.ui.add_seat import AddSeat

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


@pytest.fixture
def dialog(window: QWidget, theme: Theme, desk: Desk) -> AddSeat:
    """Return the question while Ada and a guest named Cy sit, and Bo and a player named Cy do not."""
    ada, *_ = (desk.store.players.all()[0], desk.store.players.add("Bo"), desk.store.players.add("Cy"))
    seats = with_guest(with_player((), ada), "Cy")
    dialog = AddSeat(theme, window, seats, desk.store.players.all())
    dialog.open()
    return dialog


def test_only_who_does_not_sit_yet_is_offered(dialog: AddSeat) -> None:
    assert [line.words for line in dialog.lines] == ["Bo", "Cy"]
    assert dialog.focusWidget() is dialog.lines[0]


def test_a_known_player_sits_down_with_one_key(dialog: AddSeat, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.seated) as seated:
        qtbot.keyClick(dialog.lines[0], Qt.Key.Key_Return)
    assert [(seat.name, seat.player) for seat in seated.args[0]] == [("Ada", 1), ("Cy", None), ("Bo", 2)]
    assert not dialog.isVisible()


def test_a_guest_sits_down_under_the_name_that_was_typed(dialog: AddSeat, qtbot: QtBot) -> None:
    assert dialog.name.text() == "Guest 1"
    dialog.name.line.clear()
    qtbot.keyClicks(dialog.name.line, " Dee  Dee ")
    with qtbot.waitSignal(dialog.seated) as seated:
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert (seated.args[0][-1].name, seated.args[0][-1].player) == ("Dee Dee", None)


@pytest.mark.parametrize(
    ("name", "reason"), [("", "A player needs a name"), ("ada", "Somebody named ada is playing already")]
)
def test_a_name_that_cannot_be_taken_is_explained(
    dialog: AddSeat, qtbot: QtBot, name: str, reason: str
) -> None:
    dialog.name.set_text(name)
    with qtbot.assertNotEmitted(dialog.seated):
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert dialog.name.line.accessibleDescription().startswith(reason)
    assert dialog.isVisible()


def test_a_player_named_like_a_guest_is_told_so(dialog: AddSeat, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.seated):
        dialog.lines[1].click()
    assert "Remove that guest first" in dialog.name.line.accessibleDescription()
