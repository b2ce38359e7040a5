"""Whole games through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from quizapp.rules.mode import CLASSIC
from quizapp.rules.question import Kind
from quizapp.rules.setup import default_setup
from quizapp.ui.widgets.choice_board import ChoiceBoard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.widgets.answer_card import AnswerCard
    from tests.end_to_end.program import Program

ENTER = Qt.Key.Key_Return


def cards(program: Program) -> list[AnswerCard]:
    board = program.window.pages.play.stage.board
    assert isinstance(board, ChoiceBoard)
    return board.grid.cards


def answer_and_go_on(program: Program) -> None:
    program.answer()
    program.read_on()
    program.press(ENTER)


def test_the_first_question_is_two_keys_away(program: Program) -> None:
    assert program.window.page_name == "first_run"
    program.press(ENTER)
    assert program.window.page_name == "play"
    assert program.session.question.stem


def test_a_whole_game_by_keyboard_alone_is_in_history_and_scores(program: Program) -> None:
    program.press(ENTER)
    for _ in range(10):
        answer_and_go_on(program)
    window = program.window
    assert window.page_name == "results"
    assert program.rows("SELECT state, right_count FROM game") == [("finished", 10)]
    assert program.rows("SELECT count(*) FROM answer") == [(10,)]
    assert window.desk is not None
    assert window.desk.player is not None
    assert [line.id for line in window.desk.store.log.history(window.desk.player.id)] == [1]
    assert [line.game for line in window.desk.store.scores.top(1)] == [1]


def test_a_clicked_answer_is_on_disk_before_the_verdict_shows(program: Program, qtbot: QtBot) -> None:
    program.begin(Kind.SINGLE_CHOICE)
    play = program.window.pages.play
    qtbot.mouseClick(cards(program)[1], Qt.MouseButton.LeftButton)
    assert program.rows("SELECT count(*) FROM answer") == [(0,)]
    qtbot.mouseClick(play.bar.lock_button, Qt.MouseButton.LeftButton)
    shown = program.session.game.asked[0].shown
    assert program.rows("SELECT position, given FROM answer") == [(1, f"[{shown[1]}]")]
    assert play.stage.verdict.isVisible()


def test_enter_right_after_a_verdict_does_not_skip_the_fact(program: Program) -> None:
    program.begin(Kind.SINGLE_CHOICE)
    program.press(Qt.Key.Key_1, ENTER, ENTER)
    assert program.session.verdict is not None


def test_a_pause_covers_the_question_and_stops_its_clock(program: Program, qtbot: QtBot) -> None:
    program.press(ENTER, Qt.Key.Key_Escape)
    assert program.is_paused()
    left = program.session.left_ms
    qtbot.wait(50)
    assert program.session.left_ms == left
    assert not program.window.pages.play.stage.isVisible()
    program.press(ENTER)
    assert not program.is_paused()
    assert program.window.pages.play.stage.board.isAncestorOf(program.focused)


def test_a_game_that_was_left_goes_on_at_the_same_question(program: Program) -> None:
    program.press(ENTER)
    answer_and_go_on(program)
    question, asked = program.session.question.key, program.session.game.current
    program.press(Qt.Key.Key_Escape)
    left = program.session.left_ms
    program.press(Qt.Key.Key_S)
    assert program.window.page_name == "home"
    program.stop()

    window = program.start()
    assert window.pages.home.saved_banner.isVisible()
    program.press(Qt.Key.Key_C)
    assert (program.session.question.key, program.session.game.current) == (question, asked)
    assert left - 500 < program.session.left_ms <= left


def test_closing_the_window_in_a_question_keeps_its_time(program: Program) -> None:
    program.press(ENTER)
    stem = program.session.question.stem
    program.stop()
    program.start()
    program.press(Qt.Key.Key_C)
    assert program.session.question.stem == stem


def test_the_arrows_move_between_answers(program: Program) -> None:
    program.begin(Kind.SINGLE_CHOICE)
    program.press(Qt.Key.Key_Right)
    assert cards(program)[1].hasFocus()
    program.press(Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert cards(program)[2].hasFocus()


def test_each_lifeline_works_by_its_key(program: Program) -> None:
    program.press(ENTER)
    play = program.window.pages.play
    limit = program.session.game.limit_ms
    program.press(Qt.Key.Key_F3)
    assert program.session.game.limit_ms == limit + 10_000
    program.press(Qt.Key.Key_F4)
    assert play.stage.verdict.isVisible()
    assert program.rows("SELECT outcome FROM answer") == [("skipped",)]


def test_an_added_question_comes_up_in_the_next_game(program: Program, qtbot: QtBot) -> None:
    program.press(ENTER, Qt.Key.Key_Escape, Qt.Key.Key_S)
    stem = "Which question did the player add?"
    qtbot.keyClick(program.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(program.focused, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(program.focused, stem)
    for number, text in enumerate(("This one", "Another one", "Neither", "A fourth one"), start=1):
        program.tab_to(QLineEdit, f"Answer {number}")
        qtbot.keyClicks(program.focused, text)
    qtbot.keyClick(program.focused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert program.window.page_name == "library"
    assert program.rows("SELECT count(*) FROM question WHERE origin = 'player'") == [(1,)]
    assert program.window.desk is not None
    session = program.window.desk.start(default_setup(CLASSIC))
    assert session.question.stem == stem


def test_switching_the_player_starts_another_history(program: Program) -> None:
    program.press(ENTER)
    program.press(Qt.Key.Key_Escape, Qt.Key.Key_S)
    desk = program.window.desk
    assert desk is not None
    added = desk.store.players.add("Ines")
    program.window.choices.choose_player(added.key)
    assert not program.window.pages.home.saved_banner.isVisible()
    assert desk.store.log.history(added.id) == ()


def test_somebody_who_left_at_the_first_screen_finds_it_as_it_was(program: Program) -> None:
    program.stop()
    assert program.start().page_name == "first_run"
    program.press(ENTER)
    assert program.window.page_name == "play"
