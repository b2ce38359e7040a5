"""Rows are chosen, moved by key, button and mouse, and say afterwards where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.rules.question import Kind, Matching, Ordering, Pair
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.keyed_card import Mark
from quizapp.ui.widgets.order_board import OrderBoard
from quizapp.ui.widgets.order_rail import OrderRail
from quizapp.ui.widgets.order_row import OrderRow
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.scroller import Scroller
from tests.ui.widgets.asking import ask, judged

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

Key = Qt.Key
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
ORDERING = Ordering(("Dawn", "Noon", "Dusk", "Midnight"))
DEALT = (1, 3, 0, 2)
LONG = "The long night in which everybody waits for the morning that comes later than it ever came before"


def _ask(*shown: int) -> tuple[BankQuestion, Asked]:
    return ask(Kind.ORDERING, ORDERING, shown)


def _judge(board: OrderBoard, given: tuple[int, ...] | None) -> None:
    question, asked = _ask(1, 3, 0, 2)
    board.show_verdict(question, asked, judged(question, given))


@pytest.fixture
def board(qtbot: QtBot, theme: Theme) -> OrderBoard:
    """Noon, Midnight, Dawn, Dusk."""
    widget = OrderBoard(theme)
    qtbot.addWidget(widget)
    widget.show_question(*_ask(*DEALT))
    widget.resize(900, 400)
    with qtbot.waitActive(widget):
        widget.show()
    widget.focus_first()
    return widget


def _texts(board: OrderBoard) -> list[str]:
    rows = sorted(board.stack.rows, key=_top)
    return [row.words for row in rows]


def _top(widget: QWidget) -> int:
    return widget.y()


def test_rows_stand_as_dealt_and_can_be_locked_in_once_one_is_moved(board: OrderBoard) -> None:
    assert _texts(board) == ["Noon", "Midnight", "Dawn", "Dusk"]
    assert (board.given, board.obstacle) == (None, "Move a row to lock in")
    board.press(Key.Key_Down, ALT)
    assert (board.given, board.obstacle, board.lock_words) == ((3, 1, 0, 2), "", "Lock in order")
    assert "".join(board.hint) == (
        "Drag a row, or choose it and press Alt↑ or Alt↓. Points for each two in the right order."
    )


@pytest.mark.parametrize(
    ("keys", "given"),
    [
        ([(Key.Key_Down, ALT)], (3, 1, 0, 2)),
        ([(Key.Key_Up, ALT)], None),
        ([(Key.Key_End, ALT), (Key.Key_Up, ALT)], (3, 0, 1, 2)),
        ([(Key.Key_Down, NONE), (Key.Key_Down, NONE), (Key.Key_Home, ALT)], (0, 1, 3, 2)),
        ([(Key.Key_Up, NONE), (Key.Key_Down, ALT)], (3, 1, 0, 2)),
    ],
)
def test_keys_choose_a_row_and_move_it(
    board: OrderBoard, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], given: tuple[int, ...] | None
) -> None:
    assert all(board.press(*key) for key in keys)
    assert board.given == given
    assert _texts(board) == [ORDERING.items[item] for item in given or DEALT]


def test_the_row_that_moves_keeps_the_focus_and_says_where_it_is(qtbot: QtBot, board: OrderBoard) -> None:
    with qtbot.waitSignal(board.changed):
        board.press(Key.Key_Down, ALT)
    row = board.stack.rows[1]
    assert row.hasFocus()
    assert row.accessibleName() == "Row 2 of 4: Noon. Alt+Up or Alt+Down moves it"


@pytest.mark.parametrize(
    "key",
    [
        (Key.Key_Return, NONE),
        (Key.Key_1, NONE),
        (Key.Key_Home, NONE),
        (Key.Key_Up, ALT | Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_other_keys_are_the_pages(board: OrderBoard, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    assert not board.press(*key)
    assert board.stack.order == (1, 3, 0, 2)


def test_tab_goes_through_the_rows_as_they_stand(board: OrderBoard) -> None:
    board.press(Key.Key_Down, ALT)
    board.stack.rows[0].setFocus()
    reached = []
    for _ in ORDERING.items:
        reached.append(board.stack.rows.index(QApplication.focusWidget()))  # type: ignore[arg-type]
        board.focusNextChild()
    assert reached == [0, 1, 2, 3]


def test_buttons_move_their_row_as_far_as_there_are_rows(qtbot: QtBot, board: OrderBoard) -> None:
    dusk = board.stack.rows[3]
    qtbot.mouseClick(dusk.up, LEFT)
    assert board.stack.order == (1, 3, 2, 0)
    qtbot.mouseClick(dusk.down, LEFT)
    assert board.stack.order == (1, 3, 0, 2)
    assert (dusk.up.isEnabled(), dusk.down.isEnabled()) == (True, False)
    assert (dusk.up.accessibleName(), dusk.down.accessibleName()) == ("Move up", "Move down")


@pytest.mark.parametrize(
    ("way", "given"), [(4, (1, 3, 0, 2)), (30, (1, 3, 0, 2)), (90, (3, 1, 0, 2)), (900, (3, 0, 2, 1))]
)
def test_a_row_is_dragged_to_its_place(board: OrderBoard, way: int, given: tuple[int, ...]) -> None:
    row = board.stack.rows[0]
    grip = QPoint(row.width() - 20, 30)
    QTest.mousePress(row, LEFT, pos=grip)
    QTest.mouseMove(row, grip + QPoint(0, way))
    QTest.mouseRelease(row, LEFT)
    assert board.stack.order == given
    assert [row.y() for row in board.stack.rows] == [0, 74, 148, 222]


def test_rows_slide_where_motion_is_wanted(qtbot: QtBot, theme: Theme, board: OrderBoard) -> None:
    theme.set_motion_reduced(False)
    row = board.stack.rows[0]
    board.press(Key.Key_Down, ALT)
    assert row.y() < 74
    qtbot.waitUntil(lambda: row.y() == 74)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ((0, 1, 3, 2), ["right place", "right place", "wrong place, was 4", "wrong place, was 3"]),
        (None, ["right place"] * 4),
    ],
)
def test_the_verdict_says_of_each_row_where_it_belongs(
    board: OrderBoard, given: tuple[int, ...] | None, names: list[str]
) -> None:
    _judge(board, given)
    assert [row.accessibleName().partition(", ")[2] for row in board.stack.rows] == names
    assert _texts(board) == [ORDERING.items[item] for item in given or (0, 1, 2, 3)]


def test_after_the_verdict_nothing_moves(board: OrderBoard) -> None:
    _judge(board, (1, 3, 0, 2))
    row = board.stack.rows[0]
    assert not board.press(Key.Key_Down, ALT)
    QTest.mousePress(row, LEFT, pos=QPoint(20, 20))
    QTest.mouseMove(row, QPoint(20, 200))
    QTest.mouseRelease(row, LEFT)
    assert (board.stack.order, row.up.isVisible()) == ((1, 3, 0, 2), False)


def test_the_next_question_begins_anew(board: OrderBoard) -> None:
    _judge(board, None)
    board.show_question(*_ask(3, 2, 1, 0))
    assert board.press(Key.Key_Down, ALT)
    assert board.stack.order == (2, 3, 1, 0)


@pytest.mark.parametrize("scheme", Scheme)
def test_chosen_right_and_wrong_rows_look_different(theme: Theme, board: OrderBoard, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    row, other = board.stack.rows[:2]
    pictures = [row.grab().toImage(), other.grab().toImage()]
    for given in ((1, 3, 0, 2), (0, 1, 3, 2)):
        _judge(board, given)
        pictures.append(row.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_long_rows_wrap_and_the_ends_are_named_above_and_below_where_it_is_narrow(
    qtbot: QtBot, theme: Theme
) -> None:
    answer = Ordering((LONG, "Dusk"))
    theme.set_window_size(QSize(600, 800))
    board = OrderBoard(theme)
    qtbot.addWidget(board)
    board.show_question(*ask(Kind.ORDERING, answer, (0, 1)))
    long, short = board.stack.rows
    assert long.heightForWidth(400) > 2 * short.heightForWidth(400)
    assert board.findChildren(OrderRail)[0].isHidden()
    assert [label.text() for label in board.findChildren(Label) if not label.isHidden()] == [
        "Earliest",
        "Latest",
    ]


def test_what_is_said_of_a_row_goes_below_its_text_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = OrderRow(theme, LONG, 1, holder)
    row.show_place(1, 2)
    row.show_verdict(2)
    said = [row.heightForWidth(width) for width in (240, 600)]
    row.mark = Mark()
    unsaid = [row.heightForWidth(width) for width in (240, 600)]
    assert [one - other for one, other in zip(said, unsaid, strict=True)] == [theme.line("label") + 2, 0]


def test_a_row_that_moves_out_of_view_is_followed(qtbot: QtBot, theme: Theme) -> None:
    content = QWidget()
    board = OrderBoard(theme)
    Column(theme, content).addWidget(board)
    scroller = Scroller(content)
    qtbot.addWidget(scroller)
    board.show_question(*_ask(1, 3, 0, 2))
    scroller.resize(700, 150)
    with qtbot.waitActive(scroller):
        scroller.show()
    board.press(Key.Key_End, ALT)
    assert board.stack.rows[3].visibleRegion().boundingRect() == board.stack.rows[3].rect()


def test_another_kind_of_question_is_refused(board: OrderBoard) -> None:
    with pytest.raises(TypeError, match="key"):
        board.show_question(*ask(Kind.MATCHING, Matching((Pair("Owl", "Hoots"),)), (0,)))
