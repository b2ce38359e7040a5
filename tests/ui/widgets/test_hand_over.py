"""What lies between two turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.play.seat import Seat
from quizapp.ui.widgets.hand_over import DEAF_MS, HandOver

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

JONAS = Seat("Jonas", 1, None)


@pytest.fixture
def cover(qtbot: QtBot, theme: Theme) -> HandOver:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    cover = HandOver(theme, page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    cover.show_seat(JONAS, "Your turn")
    return cover


def test_it_covers_everything_and_says_whose_turn_it_is(cover: HandOver) -> None:
    cover.window().resize(700, 500)
    assert cover.geometry() == cover.window().rect()
    assert cover.focusWidget() is cover.begin_button
    assert cover.begin_button.accessibleName() == "Jonas, triangle. Your turn. Begin"


def test_enter_begins_but_not_with_the_press_that_ended_the_turn_before(
    cover: HandOver, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(cover.begun):
        cover.show_seat(JONAS, "Your turn")
        qtbot.keyClick(cover.begin_button, Qt.Key.Key_Return)
    qtbot.wait(2 * DEAF_MS)
    with qtbot.waitSignal(cover.begun):
        qtbot.keyClick(cover.begin_button, Qt.Key.Key_Return)
    assert not cover.isVisible()


def test_escape_pauses(cover: HandOver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cover.pause_requested):
        qtbot.keyClick(cover, Qt.Key.Key_Escape)
