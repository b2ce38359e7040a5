"""The bar below a question: what it says of lifelines that cannot be used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.rules.events import LifelineUsed, Resumed
from quizapp.rules.mode import Lifeline
from quizapp.ui.widgets.play_bar import PlayBar, obstacle_words
from tests.rules.game_samples import CHOICE, CLASSIC_SETUP, ORDER, game_of, play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.rules.selection import Asked
    from quizapp.ui.theme import Theme

FIFTY_FIFTY, EXTRA_TIME, SKIP = Lifeline


@pytest.mark.parametrize(
    ("asked", "seconds", "lifeline", "words"),
    [
        (CHOICE, 20, FIFTY_FIFTY, ""),
        (ORDER, 20, FIFTY_FIFTY, "This question cannot be halved."),
        (CHOICE, 20, EXTRA_TIME, ""),
        (CHOICE, 0, EXTRA_TIME, "This question has no clock of its own."),
        (CHOICE, 0, SKIP, ""),
    ],
)
def test_a_lifeline_says_why_it_does_not_help(
    asked: Asked, seconds: int, lifeline: Lifeline, words: str
) -> None:
    game = play(game_of(asked, setup=replace(CLASSIC_SETUP, seconds=seconds)), Resumed(0))
    assert obstacle_words(game, lifeline) == words


def test_what_was_halved_is_not_halved_again() -> None:
    game = play(game_of(), Resumed(0), LifelineUsed(10, FIFTY_FIFTY))
    assert obstacle_words(game, FIFTY_FIFTY) == "Wrong answers are gone already."


@pytest.mark.parametrize("lifeline", Lifeline)
def test_a_press_says_which_lifeline_it_was(qtbot: QtBot, theme: Theme, lifeline: Lifeline) -> None:
    bar = PlayBar(theme)
    qtbot.addWidget(bar)
    bar.show_asking(play(game_of(), Resumed(0)))
    with qtbot.waitSignal(bar.lifeline_pressed) as pressed:
        qtbot.mouseClick(bar.lifelines[lifeline], Qt.MouseButton.LeftButton)
    assert pressed.args == [lifeline]
