"""Pairs are made by key, mouse and list, and say afterwards what goes with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.rules.question import Kind, Matching, Ordering, Pair
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.match_board import MatchBoard
from quizapp.ui.widgets.match_links import MatchLinks
from quizapp.ui.widgets.match_pick import MatchPick
from tests.ui.widgets.asking import ask, judged

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.match_card import MatchCard

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
MATCHING = Matching((Pair("Owl", "Hoots"), Pair("Dog", "Barks"), Pair("Cat", "Purrs")))
LONG = "Calls out in the night for as long as nobody listens, and falls silent when somebody does"
LEFT = Qt.MouseButton.LeftButton
ALL = [Key.Key_1, Key.Key_B, Key.Key_2, Key.Key_C, Key.Key_3, Key.Key_A]


def _ask(*shown: int) -> tuple[BankQuestion, Asked]:
    return ask(Kind.MATCHING, MATCHING, shown)


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> MatchBoard:
    """Owl, Dog, Cat beside A Purrs, B Hoots, C Barks."""
    widget = MatchBoard(theme)
    qtbot.addWidget(widget)
    widget.show_question(*_ask(2, 0, 1))
    widget.resize(900, 400)
    with qtbot.waitActive(widget):
        widget.show()
    widget.focus_first()
    return widget


@pytest.fixture
def narrow(theme: Theme, board: MatchBoard) -> MatchBoard:
    """The same in a narrow window."""
    theme.set_window_size(QSize(600, 800))
    return board


def _press(board: MatchBoard, *keys: Qt.Key) -> None:
    for key in keys:
        assert board.press(key, NONE)


def _judge(board: MatchBoard, given: tuple[int, ...] | None) -> None:
    question, asked = _ask(2, 0, 1)
    board.show_verdict(question, asked, judged(question, given))


def _names(cards: list[MatchCard]) -> list[str]:
    return [card.accessibleName() for card in cards]


def test_a_digit_and_a_letter_make_a_pair(qtbot: QtBot, board: MatchBoard) -> None:
    with qtbot.waitSignal(board.changed):
        _press(board, Key.Key_1, Key.Key_B)
    assert _names(board.columns.lefts)[:2] == ["1, Owl, paired with B, Hoots", "2, Dog, not paired"]
    assert _names(board.columns.rights)[1] == "B, Hoots, paired with 1, Owl"
    assert (board.given, board.obstacle) == (None, "Pair all three to lock in")
    assert "".join(board.hint).endswith("Backspace undoes the last pair. 1 of 3 paired.")


def test_all_pairs_can_be_locked_in(board: MatchBoard) -> None:
    _press(board, *ALL)
    assert (board.given, board.obstacle, board.lock_words) == ((0, 1, 2), "", "Lock in")


def test_a_letter_may_come_first(board: MatchBoard) -> None:
    _press(board, Key.Key_B, Key.Key_1, *ALL[2:])
    assert board.given == (0, 1, 2)


def test_a_card_that_is_pressed_twice_waits_no_longer(board: MatchBoard) -> None:
    _press(board, Key.Key_1)
    assert _names(board.columns.lefts)[0] == "1, Owl, not paired, choose its partner"
    _press(board, Key.Key_1, Key.Key_B)
    assert _names(board.columns.lefts)[0] == "1, Owl, not paired"


def test_backspace_brings_back_what_the_last_pair_took(board: MatchBoard) -> None:
    _press(board, *ALL, Key.Key_1, Key.Key_A)
    assert board.obstacle
    _press(board, Key.Key_Backspace)
    assert board.given == (0, 1, 2)
    _press(board, Key.Key_1, Key.Key_Backspace)
    assert board.given == (0, 1, 2)


def test_arrows_and_space_do_the_same(qtbot: QtBot, board: MatchBoard) -> None:
    def space() -> None:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)

    _press(board, Key.Key_Down)
    space()
    _press(board, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    space()
    assert _names(board.columns.lefts)[1] == "2, Dog, paired with C, Barks"
    assert board.columns.lefts[0].hasFocus()
    _press(board, Key.Key_Right)
    assert board.columns.rights[0].hasFocus()


def test_the_mouse_pairs_from_either_side(qtbot: QtBot, board: MatchBoard) -> None:
    lefts, rights = board.columns.lefts, board.columns.rights
    for card in (lefts[0], rights[1], rights[2], lefts[1], lefts[2], rights[0]):
        qtbot.mouseClick(card, LEFT)
    assert board.given == (0, 1, 2)


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_Return, Key.Key_F2, Key.Key_Space])
def test_other_keys_are_the_pages(board: MatchBoard, key: Qt.Key) -> None:
    assert not board.press(key, NONE)


def test_a_digit_without_a_card_does_nothing(board: MatchBoard) -> None:
    _press(board, Key.Key_9, Key.Key_B, Key.Key_1)
    assert _names(board.columns.lefts)[0] == "1, Owl, paired with B, Hoots"


def test_lines_show_what_is_paired_and_what_waits(board: MatchBoard) -> None:
    pictures = [board.grab().toImage()]
    for key in (Key.Key_1, Key.Key_Down, Key.Key_B):
        _press(board, key)
        pictures.append(board.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_the_line_of_a_card_that_waits_follows_the_focus(board: MatchBoard) -> None:
    _press(board, Key.Key_1)
    links = board.findChildren(MatchLinks)[0]
    pictures = [links.grab().toImage()]
    for place in (1, 0):
        (board.columns.rights if place else board.columns.lefts)[place].setFocus()
        pictures.append(links.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_an_arrow_from_elsewhere_leads_to_the_first_card_without_a_partner(board: MatchBoard) -> None:
    _press(board, Key.Key_1, Key.Key_B)
    board.columns.lefts[1].clearFocus()
    _press(board, Key.Key_Up)
    assert board.columns.lefts[1].hasFocus()


def test_the_verdict_names_the_right_partner_of_wrong_ones(board: MatchBoard) -> None:
    _judge(board, (0, 2, 1))
    assert _names(board.columns.lefts) == [
        "1, Owl, paired with B, Hoots, right",
        "2, Dog, paired with A, Purrs, wrong, goes with C, Barks",
        "3, Cat, paired with C, Barks, wrong, goes with A, Purrs",
    ]
    assert [card.note for card in board.columns.rights] == ["Goes with 3", "", "Goes with 2"]


def test_without_an_answer_the_verdict_shows_the_right_pairs(board: MatchBoard) -> None:
    _judge(board, None)
    assert _names(board.columns.lefts)[0] == "1, Owl, goes with B, Hoots"
    assert not [card.note for card in board.columns.lefts if card.note]


def test_after_the_verdict_nothing_is_paired_or_undone(qtbot: QtBot, board: MatchBoard) -> None:
    _press(board, *ALL)
    _judge(board, (0, 1, 2))
    assert not board.press(Key.Key_Backspace, NONE)
    qtbot.mouseClick(board.columns.lefts[0], LEFT)
    qtbot.mouseClick(board.columns.rights[0], LEFT)
    assert board.given == (0, 1, 2)


def test_the_next_question_begins_anew(board: MatchBoard) -> None:
    _press(board, *ALL)
    _judge(board, (0, 1, 2))
    board.show_question(*_ask(0, 1, 2))
    _press(board, Key.Key_1, Key.Key_A)
    assert _names(board.columns.lefts)[0] == "1, Owl, paired with A, Hoots"


@pytest.mark.parametrize("scheme", Scheme)
def test_open_waiting_right_and_wrong_cards_look_different(
    theme: Theme, board: MatchBoard, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    card = board.columns.lefts[1]
    pictures = [card.grab().toImage()]
    _press(board, Key.Key_2)
    pictures.append(card.grab().toImage())
    for given in ((0, 1, 2), (0, 2, 1)):
        _judge(board, given)
        pictures.append(card.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_a_narrow_window_has_a_list_for_each_row(qtbot: QtBot, narrow: MatchBoard) -> None:
    narrow.focus_first()
    pick = narrow.list.rows[0].pick
    assert pick.hasFocus()
    for _ in range(2):
        qtbot.keyClick(pick, Key.Key_Down)
    assert (pick.currentText(), pick.accessibleName()) == ("Hoots", "1, Owl, paired with Hoots")
    assert narrow.hint == ("Choose what each one goes with. 1 of 3 paired.",)
    for _ in range(2):
        qtbot.keyClick(pick, Key.Key_Up)
    assert pick.accessibleName() == "1, Owl, not paired"


def test_a_digit_leads_to_a_row_of_the_list_and_letters_do_nothing(narrow: MatchBoard) -> None:
    _press(narrow, Key.Key_2)
    assert narrow.list.rows[1].pick.hasFocus()
    assert not narrow.press(Key.Key_A, NONE)


def test_a_choice_frees_the_row_that_had_it(narrow: MatchBoard) -> None:
    first, second, _ = narrow.list.rows
    first.chosen.emit(0, 1)
    second.chosen.emit(1, 1)
    assert [row.pick.currentText() for row in (first, second)] == ["Not paired", "Hoots"]


def test_a_long_choice_is_whole_in_the_field_and_in_its_list(qtbot: QtBot, theme: Theme) -> None:
    theme.set_window_size(QSize(600, 800))
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    pick = MatchPick(theme, "Owl", ["Hoots", LONG], holder)
    pick.resize(300, 40)
    before = pick.heightForWidth(300)
    pick.show_choice(1)
    assert pick.heightForWidth(300) > before
    pick.showPopup()
    short, long = (pick.view().visualRect(pick.model().index(row, 0)) for row in (1, 2))
    assert (long.height() > short.height() + theme.line("body"), long.width() <= 300) == (True, True)
    pick.hidePopup()


@pytest.mark.parametrize("key", [Key.Key_F4, Key.Key_Backspace, Key.Key_H, Key.Key_Return])
def test_a_list_leaves_other_keys_to_the_page(qtbot: QtBot, narrow: MatchBoard, key: Qt.Key) -> None:
    pick = narrow.list.rows[0].pick
    qtbot.keyClick(pick, key)
    assert (pick.currentText(), pick.view().isVisible()) == ("Not paired", False)


def test_pairs_outlast_a_change_of_the_window(theme: Theme, board: MatchBoard) -> None:
    _press(board, *ALL[:2], Key.Key_2)
    theme.set_window_size(QSize(600, 800))
    assert board.list.rows[0].pick.currentText() == "Hoots"
    board.list.rows[1].chosen.emit(1, 2)
    theme.set_window_size(QSize(1200, 800))
    assert _names(board.columns.lefts)[1] == "2, Dog, paired with C, Barks"
    assert (board.columns.isVisible(), board.list.isVisible()) == (True, False)


def test_a_narrow_verdict_says_what_goes_with_what(narrow: MatchBoard) -> None:
    _judge(narrow, (0, 2, 1))
    shown = [
        [label.accessibleName() or label.text() for label in row.findChildren(Label) if label.isVisible()]
        for row in narrow.list.rows
    ]
    assert shown[:2] == [["Owl", "Hoots, right"], ["Dog", "Purrs, wrong", "Goes with Barks"]]


def test_another_kind_of_question_is_refused(board: MatchBoard) -> None:
    with pytest.raises(TypeError, match="key"):
        board.show_question(*ask(Kind.ORDERING, Ordering(("Dawn", "Dusk")), (0, 1)))
