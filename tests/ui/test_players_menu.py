"""Choosing who plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.players_menu import ADD_WORDS, PlayerLine, PlayersMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    return window


@pytest.fixture
def menu(window: QWidget, theme: Theme, desk: Desk) -> PlayersMenu:
    desk.store.players.add("Bo & <b>Cy</b>")
    assert desk.player is not None
    menu = PlayersMenu(theme, window, desk.store.players.all(), desk.player.key)
    chip = QWidget(window)
    chip.setGeometry(1000, 10, 150, 44)
    menu.open_below(chip)
    return menu


def focused(menu: PlayersMenu) -> QWidget:
    widget = menu.focusWidget()
    assert widget is not None
    return widget


def test_it_names_every_player_and_marks_the_current_one(menu: PlayersMenu) -> None:
    names = [line.accessibleName() for line in menu.findChildren(PlayerLine)]
    assert names == ["Ada, playing now", "Bo & <b>Cy</b>", ADD_WORDS]


def test_arrows_and_enter_choose(menu: PlayersMenu, qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(focused(menu), Qt.Key.Key_Down)
    with qtbot.waitSignal(menu.chosen) as chosen:
        qtbot.keyClick(focused(menu), Qt.Key.Key_Return)
    assert chosen.args == [desk.store.players.all()[1].key]


def test_up_from_the_first_reaches_the_way_to_add(menu: PlayersMenu, qtbot: QtBot) -> None:
    qtbot.keyClick(focused(menu), Qt.Key.Key_Up)
    with qtbot.waitSignal(menu.add_requested):
        qtbot.keyClick(focused(menu), Qt.Key.Key_Space)


def test_escape_changes_nothing(menu: PlayersMenu, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(menu.chosen):
        qtbot.keyClick(focused(menu), Qt.Key.Key_Escape)
        assert not menu.isVisible()


def test_many_players_stay_inside_the_window(window: QWidget, theme: Theme, desk: Desk) -> None:
    for number in range(40):
        desk.store.players.add(f"Player {number}")
    menu = PlayersMenu(theme, window, desk.store.players.all(), "")
    menu.open_below(QWidget(window))
    assert menu.height() < window.height()
