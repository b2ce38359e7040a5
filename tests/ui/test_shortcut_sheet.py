"""The sheet of all keys and of how points are counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from quizapp.rules.scoring import RULES
from quizapp.ui.plain_text import Label
from quizapp.ui.shortcut_sheet import ShortcutLine, ShortcutSheet, printed
from quizapp.ui.shortcuts import SAVE_AND_NEW, TABLE, Place, Shortcut
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    theme.set_window_size(window.size())
    window.show()
    return window


@pytest.fixture
def sheet(window: QWidget, theme: Theme) -> ShortcutSheet:
    sheet = ShortcutSheet(theme, window)
    sheet.open()
    return sheet


def test_every_key_is_on_it_under_its_place(sheet: ShortcutSheet) -> None:
    lines = [line.accessibleName() for line in sheet.findChildren(ShortcutLine)]
    assert len(lines) == len(TABLE)
    assert "Ctrl+S: Save" in lines
    headings = {label.text() for label in sheet.findChildren(Label)}
    assert headings >= {str(place) for place in Place}


def test_the_scoring_rules_are_on_it_word_by_word(sheet: ShortcutSheet) -> None:
    texts = {label.text() for label in sheet.findChildren(Label)}
    assert texts >= {text for rule in RULES.values() for text in (rule.title, rule.words)}


def test_it_stays_inside_the_window_and_scrolls_by_keyboard(
    sheet: ShortcutSheet, window: QWidget, qtbot: QtBot
) -> None:
    assert window.width() > sheet.width()
    bar = sheet.findChildren(Scroller)[0].verticalScrollBar()
    qtbot.keyClick(sheet, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0


def test_escape_closes_it(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_large_text_puts_the_places_below_each_other(window: QWidget, theme: Theme) -> None:
    theme.set_text_percent(200)
    sheet = ShortcutSheet(theme, window)
    assert sheet.findChildren(Scroller)[0].minimumSizeHint().width() < 900


def test_no_key_means_two_things_at_one_place() -> None:
    keys = Counter((shortcut.place, key) for shortcut in TABLE for key in shortcut.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_both_enter_keys_are_one_to_a_reader() -> None:
    assert len(printed(SAVE_AND_NEW.keys)) == 1


@pytest.mark.parametrize("shortcut", [found for found in TABLE if "–" not in found.keys[0]])
def test_combined_keys_can_be_bound(shortcut: Shortcut) -> None:
    combined = [key for key in shortcut.keys if "+" in key]
    assert all(QKeySequence(key).toString() for key in combined)
