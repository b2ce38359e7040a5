"""The screen for a database that cannot be opened: what it says, and that each way out works by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.pages.trouble import TroublePage
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.

WORDS = ("Your questions could not be opened", "The file is damaged. Nothing has been deleted.")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> TroublePage:
    page = TroublePage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    page.show()
    return page


def shown(page: TroublePage) -> str:
    QApplication.processEvents()  # new lines come up with the next turn of the loop
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def button(page: TroublePage, words: str) -> Button:
    return next(found for found in page.findChildren(Button) if found.words == words and found.isVisible())


def test_it_says_what_is_safe_and_what_would_be_lost(page: TroublePage) -> None:
    page.show_trouble(*WORDS, safe=["A backup from today"], lost=["One game"], can_restore=True)
    assert all(words in shown(page) for words in (*WORDS, "A backup from today", "One game"))


def test_without_anything_to_lose_there_is_no_such_heading(page: TroublePage) -> None:
    page.show_trouble(*WORDS, safe=["The file"], lost=["A game"])
    page.show_trouble(*WORDS)
    assert "What you would lose" not in shown(page)
    assert "A game" not in shown(page)


@pytest.mark.parametrize(("can_restore", "signal"), [(True, "restore_requested"), (False, "retry_requested")])
def test_enter_takes_the_best_way_out(
    page: TroublePage, qtbot: QtBot, *, can_restore: bool, signal: str
) -> None:
    page.show_trouble(*WORDS, can_restore=can_restore)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open data folder", "folder_requested"),
        ("Start empty", "empty_requested"),
        ("Quit", "quit_requested"),
    ],
)
def test_the_other_ways_out(page: TroublePage, qtbot: QtBot, words: str, signal: str) -> None:
    page.show_trouble(*WORDS, can_empty=True)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, words).click()


def test_a_way_that_is_not_open_is_not_shown(page: TroublePage) -> None:
    page.show_trouble(*WORDS, has_folder=False)
    offered = {found.words for found in page.findChildren(Button) if found.isVisible()}
    assert offered == {"Try again", "Copy details", "Quit"}


def test_details_unfold_and_can_be_copied(page: TroublePage) -> None:
    page.show_trouble(*WORDS, details="quizapp.db: <b>malformed</b>")
    assert "malformed" not in shown(page)
    button(page, "Technical details").click()
    assert "quizapp.db: <b>malformed</b>" in shown(page)
    button(page, "Copy details").click()
    assert QApplication.clipboard().text() == "\n".join((*WORDS, "quizapp.db: <b>malformed</b>"))
