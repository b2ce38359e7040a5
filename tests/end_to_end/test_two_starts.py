"""The program started twice on one data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.rules.mode import SURVIVAL
from quizapp.rules.setup import default_setup
from tests.end_to_end.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

QUESTIONS = 5


@pytest.fixture
def other(program: Program, qtbot: QtBot) -> Iterator[Program]:
    """Start the program once more while the first one asks its first question."""
    program.press(Qt.Key.Key_Return)
    running = Program(qtbot, program.folder)
    yield running
    running.stop()


@pytest.mark.usefixtures("all_ears")
def test_two_windows_play_their_games_side_by_side(program: Program, other: Program) -> None:
    assert other.window.page_name == "home"
    other.window.games.start(default_setup(SURVIVAL))
    for _ in range(QUESTIONS):
        for window in (program, other):
            window.answer()
            window.press(Qt.Key.Key_Return)
    answers = "SELECT game_id, count(*), min(outcome) FROM answer GROUP BY game_id"
    assert program.rows(answers) == [(1, QUESTIONS, "right"), (2, QUESTIONS, "right")]


def test_what_one_window_leaves_the_other_can_go_on_with(program: Program, other: Program) -> None:
    asked = program.session.game.current
    program.press(Qt.Key.Key_Escape, Qt.Key.Key_S)
    program.stop()
    other.press(Qt.Key.Key_C)
    assert other.session.game.current == asked
    other.answer()
    assert other.session.verdict is not None
