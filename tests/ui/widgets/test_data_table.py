"""A table is read by rows, opened by Enter, and asks its model little."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.widgets.data_table import DataTable
from quizapp.ui.widgets.row_painter import Cell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
COLUMNS = ("Rank", "Player", "Level", "Score")
ROWS = (("1", "Ines", 1, "6,420"), ("2", "Jonas", 5, "5,980"), ("3", "Mara", 3, "5,150"))


class Board(QAbstractTableModel):
    """Three players, the last of them the one who looks."""

    extras: dict[int, object]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_name = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return COLUMNS[section] if is_name else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return ROWS[index.row()][index.column()]
        return getattr(self, "extras", {}).get(role) if index.row() == len(ROWS) - 1 else None


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> DataTable:
    widget = DataTable(theme, "High scores")
    qtbot.addWidget(widget)
    widget.show_model(Board(widget), {0: 80, 2: 90, 3: 100})
    widget.resize(700, 300)
    return widget


def test_rows_have_the_designs_height_and_grow(table: DataTable, theme: Theme) -> None:
    assert (table.rowHeight(0), table.columnWidth(0)) == (44, 80)
    theme.set_text_percent(200)
    assert (table.rowHeight(0), table.columnWidth(0)) == (64, 160)


def test_the_header_is_painted_in_the_text_size(table: DataTable, theme: Theme) -> None:
    table.show()
    theme.set_text_percent(200)
    header = table.horizontalHeader()
    assert header.viewport().font().pixelSize() == theme.font("caption").pixelSize() == 28


def test_enter_opens_the_current_row(qtbot: QtBot, table: DataTable) -> None:
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_nothing_is_opened_in_an_empty_table(qtbot: QtBot, theme: Theme) -> None:
    table = DataTable(theme, "History")
    qtbot.addWidget(table)
    with qtbot.assertNotEmitted(table.row_opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "extras",
    [
        {Cell.ICON: "history"},
        {Cell.INK: "accent-text"},
        {Cell.WEIGHT: 600},
        {Cell.PILL: "You"},
        {Cell.AVATAR: "Mara"},
        {Cell.DIFFICULTY: 4},
        {Cell.IS_MAIN: True},
        {Cell.IS_MAIN: True, Cell.PILL: "You, this game"},
        {Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignRight},
    ],
    ids=str,
)
def test_each_thing_a_cell_can_hold_is_painted(table: DataTable, extras: dict[int, object]) -> None:
    table.viewport().grab()
    before = table.viewport().grab().toImage()
    model = table.model()
    assert isinstance(model, Board)
    model.extras = extras
    assert table.viewport().grab().toImage() != before


def test_a_selected_row_is_marked_whole(table: DataTable, theme: Theme) -> None:
    table.selectRow(1)
    image = table.viewport().grab().toImage()
    y = table.rowViewportPosition(1) + 3
    assert {image.pixelColor(x, y).name() for x in range(5, 690, 20)} == {theme.color("selection").name()}


def test_screen_readers_get_a_table_with_its_name(table: DataTable) -> None:
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "High scores"
