"""Adding a player."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.ui.add_player import AddPlayer
from quizapp.ui.widgets.button import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QLineEdit()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.setFocus()
    return window


@pytest.fixture
def dialog(window: QWidget, theme: Theme, desk: Desk) -> AddPlayer:
    dialog = AddPlayer(theme, window, desk.store.players)
    dialog.open()
    return dialog


def test_a_name_and_enter_add_a_player(dialog: AddPlayer, qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(dialog.name.line, "  Bo  Derek ")
    with qtbot.waitSignal(dialog.added) as added:
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    player = desk.store.players.all()[-1]
    assert (player.name, player.key) == ("Bo Derek", added.args[0])
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "reason"), [("", "A player needs a name"), ("ADA", "There is a player named ADA")]
)
def test_a_name_that_cannot_be_taken_is_said_beside_it(
    dialog: AddPlayer, qtbot: QtBot, name: str, reason: str
) -> None:
    dialog.name.set_text(name)
    with qtbot.assertNotEmitted(dialog.added):
        next(found for found in dialog.findChildren(Button) if found.words == "Add player").click()
    assert dialog.isVisible()
    assert dialog.name.line.accessibleDescription().startswith(reason)
    assert dialog.name.line.hasFocus()


def test_typing_on_takes_the_fault_away(dialog: AddPlayer, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.name.line, "B")
    assert dialog.name.line.accessibleDescription() == ""


def test_escape_adds_nobody(dialog: AddPlayer, qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(dialog.name.line, "Bo")
    qtbot.keyClick(dialog.name.line, Qt.Key.Key_Escape)
    assert [player.name for player in desk.store.players.all()] == ["Ada"]
