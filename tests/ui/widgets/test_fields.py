"""Form controls: labels, counts, faults and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.text_area import TextArea
from quizapp.ui.widgets.text_field import TextField
from quizapp.ui.widgets.theme_card import ThemeCard
from quizapp.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


# Said by the offscreen platform whenever a window with a least size is shown.


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if not label.isHidden()]


def test_a_line_counts_its_characters_and_stops_at_the_limit(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Question", limit=5, is_counted=True)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, " Where")
    assert field.text() == "Wher"
    assert _words(field) == ["Question", "5 of 5"]


def test_enter_submits_a_line(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Your name")
    qtbot.addWidget(field)
    with qtbot.waitSignals([field.edited, field.submitted]):
        qtbot.keyClicks(field.line, "M")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_a_fault_is_said_in_words_and_taken_back(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Question")
    qtbot.addWidget(field)
    field.set_fault("Only one answer given.")
    assert "Only one answer given." in _words(field)
    assert field.line.accessibleDescription() == "Only one answer given."
    field.set_fault("")
    assert "Only one answer given." not in _words(field)
    assert field.line.property("faulty") is False


def test_an_area_cuts_what_is_pasted_beyond_its_limit(qtbot: QtBot, theme: Theme) -> None:
    area = TextArea(theme, "The fact", limit=10)
    qtbot.addWidget(area)
    area.set_text("x" * 40)
    assert area.text() == "x" * 10
    assert _words(area) == ["The fact", "10 of 10"]


def test_tab_leaves_an_area(qtbot: QtBot, theme: Theme) -> None:
    area = TextArea(theme, "The fact", limit=10, note="shown after answering")
    qtbot.addWidget(area)
    assert area.box.tabChangesFocus()
    assert _words(area) == ["The fact", "shown after answering"]
    assert area.focusProxy() is area.box


def test_a_picker_says_what_was_chosen_by_keys(qtbot: QtBot, theme: Theme) -> None:
    picker = Picker(theme, "Pack")
    qtbot.addWidget(picker)
    picker.addItem("Heat", 1)
    picker.addItem("Capital cities", 2)
    with qtbot.waitSignal(picker.activated):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentData() == 2


def test_segments_are_one_choice(qtbot: QtBot, theme: Theme) -> None:
    span = Segmented(theme, "Span", ["All time", "This week", "Today"])
    qtbot.addWidget(span)
    with qtbot.assertNotEmitted(span.chosen):
        span.choose(1)
    with qtbot.waitSignal(span.chosen) as chosen:
        qtbot.mouseClick(span.segments()[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    assert span.chosen_index() == 2
    assert span.segments()[2].accessibleName() == "Span: Today"


def test_arrows_move_a_choice_of_segments(qtbot: QtBot, theme: Theme) -> None:
    span = Segmented(theme, "Span", ["All time", "Today"])
    qtbot.addWidget(span)
    span.show()
    span.activateWindow()
    qtbot.waitUntil(span.isActiveWindow)
    span.segments()[0].setFocus()
    with qtbot.waitSignal(span.chosen):
        qtbot.keyClick(span.segments()[0], Qt.Key.Key_Right)
    assert span.chosen_index() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_toggle_turns_by_keys(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    toggle = Toggle(theme, "Best game per player")
    qtbot.addWidget(toggle)
    off = toggle.grab().toImage()
    qtbot.keyClick(toggle, key)
    assert toggle.isChecked()
    assert toggle.grab().toImage() != off


def test_a_chosen_theme_card_has_a_check(qtbot: QtBot, theme: Theme) -> None:
    card = ThemeCard(theme, Scheme.LIGHT, "Light")
    qtbot.addWidget(card)
    before = card.grab().toImage()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.isChecked()
    assert card.scheme is Scheme.LIGHT
    assert card.grab().toImage() != before
