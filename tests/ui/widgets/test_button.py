"""Buttons answer to mouse, Space and Enter alike, and their words are never a shortcut or cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "Play")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_with_ctrl_is_left_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Add a player")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_mouse_presses_it_unless_it_is_disabled(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Play")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_ampersand_is_no_shortcut(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Rock & Roll")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.words == "Rock & Roll"


@pytest.mark.parametrize(("size", "height"), [(Size.MAIN, 55), (Size.NORMAL, 44), (Size.SMALL, 36)])
def test_heights_are_the_designs(qtbot: QtBot, theme: Theme, size: Size, height: int) -> None:
    button = Button(theme, "Play", size=size, key="Enter")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == pytest.approx(height, abs=1)


def test_words_wrap_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Lock in the answer that was chosen")
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    assert button.heightForWidth(width) == button.sizeHint().height()
    assert button.heightForWidth(width // 2) > button.sizeHint().height()


@pytest.mark.parametrize("look", Look)
def test_every_look_is_painted_in_every_state(qtbot: QtBot, theme: Theme, look: Look) -> None:
    button = Button(theme, "Play", look=look, icon="play", end_icon="chevron-right", key="Enter")
    qtbot.addWidget(button)
    rest = button.grab().toImage()
    button.setDown(True)
    assert look is Look.LINK or button.grab().toImage() != rest
    button.setDown(False)
    button.setEnabled(False)
    assert button.grab().toImage() != rest


def test_no_key_is_printed_where_it_is_narrow(theme: Theme) -> None:
    assert KeyCap(theme, "Esc").size().width() > KeyCap(theme, "K").size().width() == 24
    assert KeyCap(theme, "").size() == QSize(0, 0)
    theme.set_window_size(QSize(700, 600))
    assert KeyCap(theme, "Esc").size() == QSize(0, 0)
