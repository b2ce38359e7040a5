"""A switch with a sentence, and the dashed row that adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.widgets.add_row import AddRow
from quizapp.ui.widgets.toggle_row import ToggleRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


@pytest.fixture
def toggle(qtbot: QtBot, theme: Theme) -> ToggleRow:
    toggle = ToggleRow(theme, "Steal", "A wrong answer passes on for half the points")
    qtbot.addWidget(toggle)
    return toggle


def test_it_is_a_check_box_that_says_what_it_does(toggle: ToggleRow) -> None:
    interface = QAccessible.queryAccessibleInterface(toggle)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Steal"
    assert interface.text(QAccessible.Text.Description) == "A wrong answer passes on for half the points"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_switches_it_and_that_can_be_seen(toggle: ToggleRow, qtbot: QtBot, key: Qt.Key) -> None:
    toggle.resize(toggle.sizeHint())
    before = toggle.grab().toImage()
    qtbot.keyClick(toggle, key)
    assert toggle.isChecked()
    assert toggle.grab().toImage() != before


def test_the_sentence_wraps_where_there_is_no_room(toggle: ToggleRow, theme: Theme) -> None:
    narrow = toggle.minimumSizeHint().width() + 40
    assert toggle.heightForWidth(narrow) > toggle.sizeHint().height()
    at_usual_size = toggle.sizeHint().height()
    theme.set_text_percent(200)
    assert toggle.sizeHint().height() > at_usual_size


def test_a_row_that_cannot_add_shows_no_key(theme: Theme, qtbot: QtBot) -> None:
    row = AddRow(theme, "Add a player", icon="user-plus", key="Ctrl+N")
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    before = row.grab().toImage()
    row.setEnabled(False)
    assert row.grab().toImage() != before
    theme.set_text_percent(200)
    assert row.sizeHint().height() > before.height()
