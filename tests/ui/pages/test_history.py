"""The history page: who, how well, and every game, on a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.models.history_table import Column
from quizapp.ui.pages.history import HistoryPage
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.bar_row import BarRow
from tests.store.samples import NOW
from tests.ui.pages.played import DAY, play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> HistoryPage:
    page = HistoryPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def shown(page: HistoryPage) -> str:
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def enter(page: HistoryPage) -> None:
    page.refresh()
    page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(3):  # a layout asks for another one
        QApplication.processEvents()


def test_before_the_first_game_enter_plays_one(page: HistoryPage, qtbot: QtBot) -> None:
    enter(page)
    assert "No games yet" in shown(page)
    with qtbot.waitSignal(page.play_requested):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_it_says_who_played_how_much_and_how_well(page: HistoryPage, desk: Desk) -> None:
    play(desk, right=9, at=NOW - 40 * DAY)
    play(desk, right=6, at=NOW - DAY)
    play(desk, right=6)
    enter(page)
    assert "3 games since 5 October, 30 answers" in shown(page)
    assert all(words in shown(page) for words in ("70% | 21 of 30", "60% | 12 of 20", "2 | days"))


def test_a_first_day_is_today(page: HistoryPage, desk: Desk) -> None:
    play(desk, right=6)
    enter(page)
    assert "1 game today, 10 answers" in shown(page)


def test_each_category_has_a_bar_the_best_first(page: HistoryPage, desk: Desk) -> None:
    play(desk, right=5)
    enter(page)
    bars = [bar for bar in page.findChildren(BarRow) if bar.isVisible()]
    assert len(bars) == 3
    assert [bar.value() for bar in bars] == sorted((bar.value() for bar in bars), reverse=True)


def test_the_keys_lead_to_a_game(page: HistoryPage, qtbot: QtBot, desk: Desk) -> None:
    older, newer = play(desk, at=NOW - DAY), play(desk)
    enter(page)
    for key, game in ((None, newer), (Qt.Key.Key_Down, older)):
        if key is not None:
            qtbot.keyClick(page.table, key)
        with qtbot.waitSignal(page.game_chosen) as chosen:
            qtbot.keyClick(page.table, Qt.Key.Key_Return)
        assert chosen.args == [game]


def test_a_game_given_up_is_in_the_list(page: HistoryPage, desk: Desk) -> None:
    play(desk, right=2, wrong=1)
    enter(page)
    assert page.model.index(0, Column.RIGHT).data() == "2 of 4"


def test_the_row_one_came_from_is_still_chosen(page: HistoryPage, qtbot: QtBot, desk: Desk) -> None:
    for hours in range(3):
        play(desk, at=NOW + hours)
    enter(page)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    enter(page)
    assert page.table.currentIndex().row() == 1
    play(desk, at=NOW + 9)
    enter(page)
    assert page.table.currentIndex().row() == 0


def test_more_games_come_when_the_page_is_scrolled_to_its_end(
    page: HistoryPage, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.ui.pages.history.PAGE", 20)
    monkeypatch.setattr("quizapp.ui.models.paged_table.PAGE", 20)
    for number in range(30):
        play(desk, at=NOW + number)
    enter(page)
    assert page.model.rowCount() == 20
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.model.rowCount() == 30
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    qtbot.keyClick(page.table, Qt.Key.Key_PageUp)
    assert 0 < page.table.currentIndex().row() < 20


def test_the_wheel_over_the_games_scrolls_the_page(page: HistoryPage, desk: Desk) -> None:
    for number in range(25):
        play(desk, at=NOW + number)
    enter(page)
    spot = page.table.viewport().mapTo(page, QPoint(50, 50))
    QTest.wheelEvent(page.windowHandle(), QPointF(spot), QPoint(0, -120))
    assert page.head.mapTo(page, QPoint(0, 0)).y() < 0


def test_columns_that_can_be_missed_go_where_there_is_no_room(
    page: HistoryPage, theme: Theme, desk: Desk
) -> None:
    play(desk)
    theme.set_text_percent(200)
    theme.set_window_size(QSize(900, 600))
    page.resize(900, 520)
    enter(page)
    hidden = [column for column in Column if page.table.isColumnHidden(column)]
    assert hidden == [Column.RIGHT, Column.TIME]
    assert page.table.width() <= 900
