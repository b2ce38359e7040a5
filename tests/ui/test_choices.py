"""What is chosen acts at once, and is there again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.settings import STORY_PERCENT, Settings
from quizapp.ui.choices import Choices
from quizapp.ui.messages import Messages
from quizapp.ui.pack_menu import PackMenu

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def choices(window: QWidget, theme: Theme, tmp_path: Path) -> Choices:
    """Return the choices of somebody who had watched half when they were last here."""
    settings = Settings(tmp_path / "settings.json")
    settings.choose(STORY_PERCENT, 50)
    return Choices(theme, settings, Messages(theme, window, tmp_path / "log"), window)


def count(desk: Desk) -> int:
    assert desk.pack is not None
    return desk.pack.questions


def test_the_shield_is_up_from_the_start(choices: Choices, desk: Desk) -> None:
    choices.open(desk)
    assert (desk.watched, count(desk)) == (50, 6)


def test_the_shield_moves_at_once(choices: Choices, desk: Desk, tmp_path: Path) -> None:
    choices.open(desk)
    choices.choose(STORY_PERCENT, 100)
    assert (desk.watched, count(desk)) == (100, 12)
    assert Settings(tmp_path / "settings.json")[STORY_PERCENT] == 100


def test_the_menu_of_packs_counts_only_what_lies_within(
    choices: Choices, desk: Desk, window: QWidget
) -> None:
    choices.open(desk)
    choices.offer_packs(window)
    menu = window.findChild(PackMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Sample, 6 questions"]
    menu.close()
