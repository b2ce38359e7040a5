"""The library: what a pack holds, found by search, and the way to the editor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from quizapp.ui.models.library_model import Column
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.library_packs import PackRow
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button
from tests.store.samples import content

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.

EMPTY = replace(content(0), key="empty", title="Empty")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> LibraryPage:
    page = LibraryPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    with qtbot.waitExposed(page):
        page.show()
    page.open(desk)
    page.refresh()
    page.search.setFocus()
    return page


def shown(page: LibraryPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible() and label.text()]


def test_the_chosen_pack_is_shown_with_its_questions(page: LibraryPage) -> None:
    packs = [row.accessibleName() for row in page.findChildren(PackRow) if row.isChecked()]
    assert packs == ["Sample, 12 questions"]
    assert page.model.rowCount() == 12
    assert "12 questions" in shown(page)


def test_search_as_you_type_finds_stems(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "NUMBER 1")
    stems = [page.model.line(row).stem for row in range(page.model.rowCount())]
    assert stems == ["Who is number 11?", "Who is number 10?", "Who is number 1?"]
    assert "3 of 12 questions" in shown(page)


def test_a_search_without_a_match_says_so_and_can_be_cleared(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "<b>%")
    assert "Nothing matches “<b>%”" in shown(page)
    next(button for button in page.findChildren(Button) if button.words == "Clear search").click()
    assert (page.search.text(), page.model.rowCount()) == ("", 12)


def test_enter_goes_from_the_search_to_what_it_found(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "number 7")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert "Single · Places · Difficulty 3 of 5 · never asked" in shown(page)


def test_questions_behind_the_shield_are_counted_and_nothing_more(
    page: LibraryPage, qtbot: QtBot, desk: Desk
) -> None:
    assert not [words for words in shown(page) if "spoilers" in words]
    desk.watch(50)
    page.refresh()
    assert {"6 questions", "6 left out as spoilers"} <= set(shown(page))
    assert [line.stem for line in page.model.lines()] == [f"Who is number {n}?" for n in range(5, -1, -1)]
    qtbot.keyClicks(page.search, "number 1")
    assert "1 of 6 questions" in shown(page)
    qtbot.keyClicks(page.search, "1")
    assert "Nothing matches “number 11”" in shown(page)
    assert [words for words in shown(page) if "What is left out as a spoiler is not searched." in words]


def test_where_everything_is_a_spoiler_the_page_says_so(page: LibraryPage, desk: Desk) -> None:
    desk.store.bank.retire(1)
    desk.watch(0)
    for left_out in ("11 left out as spoilers", "1 left out as a spoiler"):
        page.refresh()
        assert "No questions about what you have watched" in shown(page)
        assert f"{left_out}. The settings say how far you have watched." in shown(page)
        for number in range(2, 12):
            desk.store.bank.retire(number)


def test_ctrl_n_asks_for_a_question_of_the_shown_pack(page: LibraryPage, qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(page.question_requested) as asked:
        qtbot.keyClick(page.search, Qt.Key.Key_N, CTRL)
    assert desk.pack is not None
    assert asked.args == [desk.pack.id]


def test_ctrl_f_comes_back_to_the_search(page: LibraryPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()


def test_another_pack_can_be_looked_at_and_stays_chosen(page: LibraryPage, desk: Desk) -> None:
    desk.store.bank.sync(EMPTY, (), "digest")
    page.refresh()
    next(row for row in page.findChildren(PackRow) if row.pack.key == "empty").click()
    assert "This pack has no questions" in shown(page)
    page.refresh()
    assert "This pack has no questions" in shown(page)


def test_without_packs_there_is_nothing_to_add_to(page: LibraryPage, desk: Desk) -> None:
    desk.store.bank.retire_packs_except([])
    page.refresh()
    assert "There are no packs" in shown(page)
    assert not page.new_button.isEnabled()


@pytest.mark.parametrize(("width", "columns"), [(1200, 6), (900, 4), (640, 2)])
def test_narrow_windows_show_fewer_columns(page: LibraryPage, theme: Theme, width: int, columns: int) -> None:
    theme.set_window_size(QSize(width, 600))
    assert sum(not page.table.isColumnHidden(column) for column in Column) == columns
    assert page.pack_picker.isVisible() == (width < 1200)


def test_the_picker_of_a_narrow_window_changes_the_pack(page: LibraryPage, theme: Theme, desk: Desk) -> None:
    desk.store.bank.sync(EMPTY, (), "digest")
    page.refresh()
    theme.set_window_size(QSize(900, 600))
    page.pack_picker.setFocus()
    page.pack_picker.activated.emit(0)
    assert page.pack_picker.currentText() == "Empty, 0 questions"
    assert page.model.rowCount() == 0


def test_every_control_has_a_name(page: LibraryPage) -> None:
    controls = (page.search, page.new_button, page.table, page.pack_picker)
    assert all(control.accessibleName() or control.property("text") for control in controls)
