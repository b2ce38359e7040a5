"""Ticking several answers: how many, what they are called, and what each tick was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible

from quizapp.rules.question import Kind
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.tick_board import TickBoard
from quizapp.ui.widgets.tick_card import TickCard
from tests.ui.widgets.asking import ask, judged, pool

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

PLAIN = Qt.KeyboardModifier.NoModifier
NAMES = ("Drucker", "Breedan", "Casals", "Schwartz", "Hugh", "Bosko")
SIX = ask(Kind.MULTIPLE_SELECT, pool(*NAMES, right="DCS"), (5, 4, 3, 2, 1, 0))


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> TickBoard:
    board = TickBoard(theme)
    qtbot.addWidget(board)
    board.show_question(*SIX)
    with qtbot.waitActive(board):
        board.show()
    board.focus_first()
    return board


def said(board: TickBoard) -> list[str]:
    return [label.text() for label in board.findChildren(Label)]


def tick(board: TickBoard, *keys: Qt.Key) -> None:
    for key in keys:
        board.press(key, PLAIN)


def test_nothing_ticked_cannot_be_locked_in(board: TickBoard) -> None:
    assert (board.given, board.obstacle) == (None, "Tick at least one")


def test_ticks_are_given_in_the_order_of_the_pool(qtbot: QtBot, board: TickBoard) -> None:
    tick(board, Qt.Key.Key_1, Qt.Key.Key_6)
    qtbot.mouseClick(board.grid.cards[3], Qt.MouseButton.LeftButton)
    assert (board.given, board.obstacle) == ((0, 2, 5), "")
    assert "3 ticked" in said(board)


def test_a_second_press_takes_a_tick_back(qtbot: QtBot, board: TickBoard) -> None:
    tick(board, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2)
    assert board.given == (5,)
    with qtbot.waitSignal(board.changed):
        qtbot.keyClick(board.grid.cards[0], Qt.Key.Key_Space)
    assert board.given is None


@pytest.mark.parametrize(("width", "below"), [(1200, 3), (900, 2), (700, 1)])
def test_there_are_fewer_columns_where_it_is_narrow(
    board: TickBoard, theme: Theme, width: int, below: int
) -> None:
    theme.set_window_size(QSize(width, 600))
    board.press(Qt.Key.Key_Down, PLAIN)
    assert [place for place, card in enumerate(board.grid.cards) if card.hasFocus()] == [below]


def test_the_hint_counts_the_keys_where_they_are_printed(board: TickBoard, theme: Theme) -> None:
    assert board.hint == ("Choose every right one. Press 1 to 6 to tick, Enter to lock in.",)
    theme.set_window_size(QSize(700, 600))
    assert board.hint == ("Choose every right one.",)


def test_the_verdict_says_what_became_of_each_tick(board: TickBoard) -> None:
    tick(board, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_6)
    board.show_verdict(*SIX, judged(SIX[0], board.given))
    states = [AnswerState.WRONG_CHOSEN, AnswerState.NOT_CHOSEN, AnswerState.RIGHT_CHOSEN]
    states += [AnswerState.RIGHT, AnswerState.NOT_CHOSEN, AnswerState.RIGHT_CHOSEN]
    assert [card.state for card in board.grid.cards] == states
    assert "2 right, 1 wrong: 1 of 3 shares." in said(board)


def test_the_ticks_of_a_restored_verdict_are_shown(board: TickBoard) -> None:
    board.show_verdict(*SIX, judged(SIX[0], (2, 4)))
    assert [card.words for card in board.grid.cards if card.isChecked()] == ["Hugh", "Casals"]


@pytest.mark.parametrize(
    ("state", "is_ticked", "ending"),
    [
        (AnswerState.OPEN, True, "ticked"),
        (AnswerState.RIGHT_CHOSEN, True, "ticked, right"),
        (AnswerState.WRONG_CHOSEN, True, "ticked, wrong"),
        (AnswerState.RIGHT, False, "right, but not ticked"),
    ],
)
def test_a_tick_card_is_a_check_box_that_says_its_state(
    qtbot: QtBot, theme: Theme, state: AnswerState, is_ticked: bool, ending: str
) -> None:
    card = TickCard(theme, "Casals", number=2, count=6)
    qtbot.addWidget(card)
    card.setChecked(is_ticked)
    card.set_state(state)
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == f"Answer 2 of 6: Casals, {ending}"


def test_no_two_states_look_alike(qtbot: QtBot, theme: Theme) -> None:
    card = TickCard(theme, "Casals", number=2, count=6)
    qtbot.addWidget(card)
    card.resize(440, 100)
    pictures = []
    for state in (state for state in AnswerState if state is not AnswerState.ELIMINATED):
        for is_ticked in (True, False):
            card.setChecked(is_ticked)
            card.set_state(state)
            pictures.append(card.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
