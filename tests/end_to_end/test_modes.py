"""Whole games of every mode and of every kind through the real window, by keyboard, and one by mouse."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.rules.mode import CHALLENGE, CLASSIC, MODES
from quizapp.rules.question import Kind
from quizapp.ui.robot import Robot
from quizapp.ui.robot_hands import right_answer
from quizapp.ui.widgets.choice_board import ChoiceBoard
from quizapp.ui.widgets.match_board import MatchBoard
from quizapp.ui.widgets.order_board import OrderBoard
from quizapp.ui.widgets.tick_board import TickBoard

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.end_to_end.program import Program

LEFT = Qt.MouseButton.LeftButton
TYPED = {Kind.TYPED, Kind.NUMERIC}


pytestmark = pytest.mark.usefixtures("all_ears")


def play_game(program: Program, qtbot: QtBot, mode: str, kinds: Collection[Kind] = (), code: str = "") -> int:
    """Have the robot play a game from where the program is; return the game's number."""
    robot = Robot(program.frame, mode, Random(3), reading_ms=0)
    robot.kinds, robot.code = kinds, code
    over: list[int] = []
    robot.finished.connect(over.append)

    def is_over() -> bool:
        robot.step()
        return bool(over)

    qtbot.waitUntil(is_over, timeout=50_000)
    return over[0]


@pytest.mark.parametrize("mode", MODES)
def test_a_whole_game_of_a_mode_by_keyboard(program: Program, qtbot: QtBot, mode: str) -> None:
    game = play_game(program, qtbot, mode)
    modes = "SELECT game.id, board.mode, state FROM game JOIN board ON board.id = board_id"
    assert program.rows(modes) == [(game, mode, "finished")]
    assert program.rows("SELECT count(*) = asked FROM game, answer") == [(1,)]


@pytest.mark.parametrize("kind", Kind)
def test_a_whole_game_of_a_kind_by_keyboard(program: Program, qtbot: QtBot, kind: Kind) -> None:
    game = play_game(program, qtbot, CLASSIC.key, {kind})
    assert program.window.desk is not None
    review = program.window.desk.store.log.review(game)
    assert {answer.question.kind for answer in review.answers} == {kind}
    assert 0 < review.line.right < len(review.answers)


def test_a_challenge_is_played_again_by_its_code(program: Program, qtbot: QtBot) -> None:
    desk = program.window.desk
    assert desk is not None
    first = play_game(program, qtbot, CHALLENGE.key)
    program.press(Qt.Key.Key_Escape)
    again = play_game(program, qtbot, CHALLENGE.key, code=desk.code_of(first))
    asked = [
        [(answer.question.key, answer.shown) for answer in desk.store.log.review(game).answers]
        for game in (first, again)
    ]
    assert asked[0] == asked[1] != []


def test_a_whole_game_by_mouse_alone(program: Program, qtbot: QtBot) -> None:
    pages = program.window.pages
    click(qtbot, pages.first_run.look_button)
    click(qtbot, pages.home.setup_button)
    for kind in TYPED:
        click(qtbot, pages.setup.form.kinds.chips[kind])
    click(qtbot, pages.setup.start_button)
    while program.window.page_name == "play":
        answer_by_mouse(program, qtbot)
        click(qtbot, pages.play.bar.lock_button)
        click(qtbot, pages.play.bar.next_button)
    assert program.window.page_name == "results"
    assert program.rows("SELECT state, right_count FROM game") == [("finished", 10)]


def answer_by_mouse(program: Program, qtbot: QtBot) -> None:
    """Click the right answer; rows are moved by the arrow at their end."""
    page = program.window.pages.play
    session, board = page.session, page.stage.board
    assert session is not None
    shown, right = session.game.current.shown, right_answer(session.question)
    assert isinstance(right, tuple)
    if isinstance(board, (ChoiceBoard, TickBoard)):
        for position in right:
            click(qtbot, board.grid.cards[shown.index(position)])
    elif isinstance(board, MatchBoard):
        for left, position in enumerate(right):
            click(qtbot, board.columns.lefts[left])
            click(qtbot, board.columns.rights[shown.index(position)])
    else:
        assert isinstance(board, OrderBoard)
        for place, position in enumerate(right):
            while board.stack.order.index(position) > place:
                click(qtbot, board.stack.rows[board.stack.order.index(position)].up)


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Click in the middle of what can be seen and pressed."""
    assert widget.isVisible()
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT)
