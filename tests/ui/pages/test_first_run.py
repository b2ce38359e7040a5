"""The first screen: a name, how it looks, and into the game with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.pages.first_run import FirstRunPage
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.segmented import Segment
from quizapp.ui.widgets.theme_card import ThemeCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> FirstRunPage:
    page = FirstRunPage(theme, "mara")
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    focus = page.first_focus()
    assert focus is not None
    focus.setFocus()
    return page


def press(page: FirstRunPage, words: str) -> None:
    next(button for button in page.findChildren(Button) if button.words == words).click()


def test_enter_plays_under_the_suggested_name(page: FirstRunPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.play_requested) as asked:
        qtbot.keyClick(page.name.line, Qt.Key.Key_Return)
    assert asked.args == ["mara"]


def test_typing_replaces_the_suggestion(page: FirstRunPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.name.line, "Ada ")
    with qtbot.waitSignal(page.look_requested) as asked:
        press(page, "Look around first")
    assert asked.args == ["Ada"]


def test_nobody_plays_without_a_name(page: FirstRunPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.name.line, Qt.Key.Key_Backspace)
    with qtbot.assertNotEmitted(page.play_requested):
        press(page, "Play ten questions")
    assert page.name.line.accessibleDescription().startswith("Type a name")


def test_a_fault_is_said_beside_the_name_until_it_is_changed(page: FirstRunPage, qtbot: QtBot) -> None:
    page.show_name_fault("There is a player named mara already.")
    said = [label.text() for label in page.name.findChildren(Label) if label.isVisible()]
    assert "There is a player named mara already." in said
    qtbot.keyClicks(page.name.line, "2")
    assert page.name.line.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("words", "percent"), [("Normal", 100), ("Large", 125), ("Larger", 150), ("Largest", 200)]
)
def test_text_sizes_are_told_at_once(page: FirstRunPage, qtbot: QtBot, words: str, percent: int) -> None:
    segment = next(found for found in page.findChildren(Segment) if found.words == words)
    with qtbot.waitSignal(page.text_percent_chosen) as chosen:
        segment.click()
    assert chosen.args == [percent]


@pytest.mark.parametrize("scheme", Scheme)
def test_themes_are_told_at_once(page: FirstRunPage, qtbot: QtBot, scheme: Scheme) -> None:
    card = next(found for found in page.findChildren(ThemeCard) if found.scheme is scheme)
    with qtbot.waitSignal(page.theme_chosen) as chosen:
        card.click()
    assert chosen.args == [str(scheme)]


def test_it_shows_what_is_chosen(page: FirstRunPage, theme: Theme) -> None:
    theme.set_scheme(Scheme.LIGHT)
    theme.set_text_percent(150)
    chosen = [button.text() for button in page.findChildren(Segment) if button.isChecked()]
    chosen += [card.text() for card in page.findChildren(ThemeCard) if card.isChecked()]
    assert chosen == ["Larger", "Light"]
