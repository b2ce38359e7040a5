"""Choosing one answer: by key and by mouse, past what a 50:50 took away, until the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp.rules.question import Choice, Kind, truth_options
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.choice_board import ChoiceBoard
from tests.ui.widgets.asking import ask, judged, pool

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

PLAIN = Qt.KeyboardModifier.NoModifier
FOUR = ask(Kind.SINGLE_CHOICE, pool("Nate", "Eady", "Bosko", "Waingro", "Hugh", right="B"), (4, 2, 0, 1))
TRUTH = ask(Kind.TRUE_FALSE, Choice(truth_options(is_true=False)), (0, 1))


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> ChoiceBoard:
    board = ChoiceBoard(theme)
    qtbot.addWidget(board)
    board.show_question(*FOUR)
    with qtbot.waitActive(board):
        board.show()
    board.focus_first()
    return board


def focused(board: ChoiceBoard) -> list[str]:
    return [card.words for card in board.grid.cards if card.hasFocus()]


def test_nothing_is_chosen_at_first(board: ChoiceBoard) -> None:
    assert (board.given, board.lock_words, focused(board)) == (None, "Lock in", ["Hugh"])


def test_a_digit_chooses_what_is_shown_in_that_place(qtbot: QtBot, board: ChoiceBoard) -> None:
    with qtbot.waitSignal(board.changed):
        assert board.press(Qt.Key.Key_2, PLAIN)
    assert (board.given, board.lock_words, focused(board)) == ((2,), "Lock in answer 2", ["Bosko"])


def test_the_mouse_chooses_and_says_so(qtbot: QtBot, board: ChoiceBoard) -> None:
    with qtbot.waitSignal(board.changed):
        qtbot.mouseClick(board.grid.cards[3], Qt.MouseButton.LeftButton)
    assert board.given == (1,)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F, PLAIN),
        (Qt.Key.Key_T, PLAIN),
        (Qt.Key.Key_Return, PLAIN),
        (Qt.Key.Key_F2, PLAIN),
    ],
)
def test_other_keys_are_left_to_the_page(
    board: ChoiceBoard, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    assert not board.press(key, modifiers)
    assert board.given is None


def test_a_digit_without_an_answer_does_nothing(board: ChoiceBoard) -> None:
    board.press(Qt.Key.Key_9, PLAIN)
    assert board.given is None


@pytest.mark.parametrize(
    ("key", "position", "words"),
    [
        (Qt.Key.Key_T, 0, "Lock in True"),
        (Qt.Key.Key_F, 1, "Lock in False"),
        (Qt.Key.Key_2, 1, "Lock in False"),
    ],
)
def test_true_and_false_have_letters(board: ChoiceBoard, key: Qt.Key, position: int, words: str) -> None:
    board.show_question(*TRUTH)
    board.press(key, PLAIN)
    assert (board.given, board.lock_words) == ((position,), words)


def test_what_is_taken_away_cannot_be_chosen_and_is_passed_over(board: ChoiceBoard) -> None:
    board.press(Qt.Key.Key_2, PLAIN)
    board.eliminate((2, 0))
    assert (board.given, focused(board)) == (None, ["Hugh"])
    board.press(Qt.Key.Key_3, PLAIN)
    board.press(Qt.Key.Key_Down, PLAIN)
    assert (board.given, focused(board)) == (None, ["Hugh"])
    board.press(Qt.Key.Key_4, PLAIN)
    assert board.given == (1,)


def test_arrows_move_the_focus_and_choose_nothing(board: ChoiceBoard) -> None:
    board.press(Qt.Key.Key_Right, PLAIN)
    board.press(Qt.Key.Key_Down, PLAIN)
    board.press(Qt.Key.Key_Down, PLAIN)
    assert (board.given, focused(board)) == (None, ["Eady"])


@pytest.mark.parametrize(
    ("given", "states"),
    [
        ((2,), ["not chosen", "right chosen", "eliminated", "not chosen"]),
        ((4,), ["wrong chosen", "right", "eliminated", "not chosen"]),
        (None, ["not chosen", "right", "eliminated", "not chosen"]),
    ],
)
def test_the_verdict_says_what_became_of_each(
    board: ChoiceBoard, given: tuple[int, ...] | None, states: list[str]
) -> None:
    board.eliminate((0,))
    board.show_verdict(*FOUR, judged(FOUR[0], given))
    assert [card.state for card in board.grid.cards] == [AnswerState(state) for state in states]


def test_another_question_starts_anew(board: ChoiceBoard) -> None:
    board.press(Qt.Key.Key_2, PLAIN)
    board.show_verdict(*FOUR, judged(FOUR[0], (2,)))
    board.show_question(*TRUTH)
    assert (board.given, [card.words for card in board.grid.cards]) == (None, ["True", "False"])
