"""The lobby of a game for several people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.setup import Turns, default_setup
from quizapp.ui.add_seat import AddSeat
from quizapp.ui.pages.hot_seat import HotSeatPage
from quizapp.ui.pages.hot_seat_words import length_words, note_words
from quizapp.ui.widgets.player_row import PlayerRow
from tests.ui.pages.played_together import play_together, sit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.rules.setup import Setup
    from quizapp.ui.theme import Theme

USUAL = default_setup(HOT_SEAT)
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> HotSeatPage:
    page = HotSeatPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def names(page: HotSeatPage) -> list[str]:
    return [seat.name for seat in page.seats]


def shown(page: HotSeatPage) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(PlayerRow) if row.isVisible()]


def focused(page: HotSeatPage) -> QWidget:
    widget = page.focusWidget()
    assert widget is not None
    return widget


def middle(row: QWidget) -> QPoint:
    return row.rect().center()


def test_one_is_no_game_and_the_page_says_what_is_missing(page: HotSeatPage) -> None:
    assert names(page) == ["Ada"]
    assert not page.start_button.isEnabled()
    assert page.length.text() == page.start_button.accessibleDescription() == "Add a player to start."
    assert page.first_focus() is page.players.add_row


def test_rows_say_place_name_and_shape(page: HotSeatPage, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 3))
    assert shown(page) == ["1, Ada, circle", "2, Guest 1, triangle", "3, Guest 2, square"]
    assert page.start_button.words == "Start with Ada"
    assert page.length.text() == "About 7 minutes for 3 players"


def test_ctrl_n_seats_another_one(page: HotSeatPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, CONTROL)
    dialog = page.findChild(AddSeat)
    assert dialog is not None
    qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert names(page) == ["Ada", "Guest 1"]
    assert page.start_button.isEnabled()


def test_alt_and_arrows_move_a_player_and_the_focus_goes_along(
    page: HotSeatPage, qtbot: QtBot, desk: Desk
) -> None:
    page.show_setup(USUAL, sit(desk, 3))
    page.players.rows[0].setFocus()
    qtbot.keyClick(focused(page), Qt.Key.Key_Down, ALT)
    qtbot.keyClick(focused(page), Qt.Key.Key_Down, ALT)
    qtbot.keyClick(focused(page), Qt.Key.Key_Down, ALT)
    assert names(page) == ["Guest 1", "Guest 2", "Ada"]
    assert focused(page) is page.players.rows[2]
    assert page.start_button.words == "Start with Guest 1"


def test_a_button_moves_too_and_keeps_the_focus_while_it_can(page: HotSeatPage, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 3))
    rows = page.players.rows
    rows[2].up_button.setFocus()
    rows[2].up_button.click()
    assert focused(page) is rows[1].up_button
    rows[1].up_button.click()
    assert focused(page) is rows[0]
    assert names(page) == ["Guest 2", "Ada", "Guest 1"]


def test_delete_removes_and_arrows_walk(page: HotSeatPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 3))
    page.players.rows[0].setFocus()
    qtbot.keyClick(focused(page), Qt.Key.Key_Down)
    qtbot.keyClick(focused(page), Qt.Key.Key_Delete)
    assert names(page) == ["Ada", "Guest 2"]
    qtbot.keyClick(focused(page), Qt.Key.Key_Delete)
    qtbot.keyClick(focused(page), Qt.Key.Key_Delete)
    assert names(page) == []
    assert focused(page) is page.players.add_row


def test_a_player_can_be_dragged(page: HotSeatPage, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 4))
    QApplication.processEvents()
    rows = page.players.rows
    QTest.mousePress(rows[0], Qt.MouseButton.LeftButton, pos=middle(rows[0]))
    for target in (rows[1], rows[3]):
        QTest.mouseMove(rows[0], rows[0].mapFromGlobal(target.mapToGlobal(middle(target) + QPoint(0, 9))))
    QTest.mouseRelease(rows[0], Qt.MouseButton.LeftButton)
    assert names(page) == ["Guest 1", "Guest 2", "Guest 3", "Ada"]
    assert focused(page) is rows[3]


def test_shuffling_takes_the_dice_of_the_desk(page: HotSeatPage, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 8))
    before = names(page)
    page.players.shuffle_button.click()
    after = names(page)
    assert before != after
    page.show_setup(USUAL, sit(desk, 8))
    page.players.shuffle_button.click()
    assert names(page) == after


def test_a_full_table_takes_nobody_else(page: HotSeatPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 8))
    assert page.players.add_row.words == "All 8 places are taken"
    qtbot.keyClick(page, Qt.Key.Key_N, CONTROL)
    assert page.findChild(AddSeat) is None


def test_buzzers_print_their_keys_and_hide_what_belongs_to_turns(page: HotSeatPage, desk: Desk) -> None:
    page.show_setup(USUAL, sit(desk, 2))
    assert page.rules.steal.isVisible()
    page.rules.turns.segments()[1].click()
    assert shown(page) == ["1, Ada, circle, key Q", "2, Guest 1, triangle, key P"]
    assert not page.rules.steal.isVisible()
    assert page.rules.setup.turns is Turns.BUZZER


def test_ctrl_enter_starts_with_what_was_chosen(page: HotSeatPage, qtbot: QtBot, desk: Desk) -> None:
    seats = sit(desk, 2)
    page.show_setup(replace(USUAL, levels=(2, 4)), seats)
    page.rules.rounds.segments()[2].click()
    page.rules.seconds.segments()[3].click()
    page.rules.shared.click()
    with qtbot.waitSignal(page.start_requested) as started:
        qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    chosen = replace(USUAL, levels=(2, 4), count=10, seconds=0, is_shared=True)
    assert started.args == [chosen, seats]
    assert not page.rules.steal.isEnabled()


def test_what_is_offered_nowhere_becomes_the_usual(page: HotSeatPage) -> None:
    page.show_setup(replace(USUAL, count=7, seconds=45))
    assert page.rules.setup == USUAL


def test_same_as_last_time_seats_who_played_then(page: HotSeatPage, desk: Desk) -> None:
    assert not page.last_button.isVisible()
    play_together(desk, seats=3)
    page.refresh()
    page.show_setup(replace(USUAL, timing=200))
    page.last_button.click()
    assert page.seats == sit(desk, 3)
    chosen = page.rules.setup
    assert (chosen.count, chosen.seconds, chosen.has_steal, chosen.timing) == (3, 0, False, 200)


@pytest.mark.parametrize(
    ("games", "words"), [(0, "First game here"), (1, "Has played here before"), (3, "Plays here often")]
)
def test_a_player_is_known_by_the_games(games: int, words: str) -> None:
    assert note_words(games) == words


@pytest.mark.parametrize(
    ("setup", "seats", "words"),
    [
        (USUAL, 4, "About 9 minutes for 4 players"),
        (replace(USUAL, timing=200), 4, "About 16 minutes for 4 players"),
        (replace(USUAL, seconds=0), 2, "About 6 minutes for 2 players"),
        (replace(USUAL, count=1, seconds=10), 2, "About 1 minute for 2 players"),
    ],
)
def test_the_length_follows_rounds_players_and_clock(setup: Setup, seats: int, words: str) -> None:
    assert length_words(setup, seats) == words


@pytest.mark.parametrize(("width", "height", "percent"), [(900, 600, 100), (1200, 800, 200), (900, 600, 200)])
def test_nothing_is_cut_off_in_small_windows(
    page: HotSeatPage, theme: Theme, desk: Desk, width: int, height: int, percent: int
) -> None:
    theme.set_text_percent(percent)
    theme.set_window_size(QSize(width, height))
    page.resize(width, height)
    page.show_setup(replace(USUAL, turns=Turns.BUZZER), sit(desk, 8))
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= width
    assert page.start_button.isVisible()
    assert page.rules.isVisible()


@pytest.mark.parametrize("part", ["start_button", "rules"])
def test_the_focus_stays_where_it_is_in_another_size(
    page: HotSeatPage, theme: Theme, desk: Desk, part: str
) -> None:
    page.show_setup(USUAL, sit(desk, 2))
    widget = page.start_button if part == "start_button" else page.rules.steal
    widget.setFocus()
    theme.set_window_size(QSize(900, 600))
    assert QApplication.focusWidget() is widget
