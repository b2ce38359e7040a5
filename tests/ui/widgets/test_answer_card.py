"""An answer card can be chosen only while it is open, grows with its text and shows every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_states import AnswerState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

LONG = "Outside the precious metals depository, an hour after everybody else has left it"


class Pair(QWidget):
    """Two answers to one question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.cards = [AnswerCard(theme, f"Answer {n}", number=n, count=2, parent=self) for n in (1, 2)]
        for card in self.cards:
            column.addWidget(card)


@pytest.fixture
def pair(qtbot: QtBot, theme: Theme) -> Pair:
    widget = Pair(theme)
    qtbot.addWidget(widget)
    return widget


def test_choosing_one_leaves_the_other(qtbot: QtBot, pair: Pair) -> None:
    first, second = pair.cards
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.isChecked(), second.isChecked()) == (False, True)


@pytest.mark.parametrize("state", [state for state in AnswerState if state is not AnswerState.OPEN])
def test_only_an_open_answer_can_be_chosen(qtbot: QtBot, pair: Pair, state: AnswerState) -> None:
    card = pair.cards[0]
    card.set_state(state)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert not card.isChecked()


def test_an_eliminated_answer_is_passed_over_by_tab(pair: Pair) -> None:
    card = pair.cards[0]
    card.set_state(AnswerState.ELIMINATED)
    assert card.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_T])
def test_other_keys_are_left_to_the_page(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    pressed: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: object) -> None:
            pressed.append(getattr(event, "key", int)())

    page = Page()
    qtbot.addWidget(page)
    card = AnswerCard(theme, "Nate", number=1, count=4, parent=page)
    qtbot.keyClick(card, key)
    assert pressed == [key]
    assert not card.isChecked()


def test_it_grows_with_its_text_and_never_shortens_it(qtbot: QtBot, theme: Theme) -> None:
    card = AnswerCard(theme, LONG, number=1, count=4)
    qtbot.addWidget(card)
    assert card.heightForWidth(1200) == 100
    assert card.heightForWidth(240) > 150
    theme.set_text_percent(200)
    assert card.heightForWidth(480) > 200


def test_it_is_lower_where_the_fact_needs_room(qtbot: QtBot, theme: Theme) -> None:
    card = AnswerCard(theme, "Nate", number=1, count=4)
    qtbot.addWidget(card)
    card.set_compact(True)
    assert card.heightForWidth(400) == 84


def test_a_verdict_goes_below_the_text_where_the_card_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    card = AnswerCard(theme, LONG, number=1, count=4)
    qtbot.addWidget(card)
    before = card.heightForWidth(260)
    card.set_state(AnswerState.RIGHT)
    assert card.heightForWidth(260) == before + theme.line("label") + 4


@pytest.mark.parametrize("icon", ["", "check"])
@pytest.mark.parametrize("scheme", ["dark", "light", "high-contrast"])
def test_no_two_states_look_alike(qtbot: QtBot, theme: Theme, scheme: str, icon: str) -> None:
    theme.set_scheme(type(theme.scheme)(scheme))
    card = AnswerCard(theme, "True", number=1, count=2, key="T", icon=icon)
    qtbot.addWidget(card)
    card.resize(440, 100)
    pictures = []
    for state in AnswerState:
        card.set_state(state)
        pictures.append(card.grab().toImage())
    card.set_state(AnswerState.OPEN)
    card.setChecked(True)
    pictures.append(card.grab().toImage())
    card.setEnabled(False)
    pictures.append(card.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
