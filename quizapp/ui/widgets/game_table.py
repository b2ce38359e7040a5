"""Tables of games: they leave out columns where there is no room, and may grow with their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QSizePolicy

from quizapp.ui.widgets.data_table import DataTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.theme import Theme

LEAST = 220
"""What the columns that share the rest must have together."""

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction


class GameTable(DataTable):
    """Hides spare columns one after the other; the tooltip of a row says everything."""

    def __init__(self, theme: Theme, name: str, *, row_padding: int) -> None:
        self._spare: tuple[int, ...] = ()
        super().__init__(theme, name, row_padding=row_padding)

    def show_games(self, model: QAbstractItemModel, widths: Mapping[int, int], spare: Sequence[int]) -> None:
        """Show a model; `spare` names the columns that can be missed, the first to go first."""
        self._spare = tuple(spare)
        self.show_model(model, widths)
        self._fit_columns()

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row: a row is one thing here."""
        ends = {Move.MoveHome: 0, Move.MoveEnd: self.model().rowCount() - 1}
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def choose_row(self, row: int) -> None:
        """Select a row, and leave what is in view as it is."""
        self.setAutoScroll(False)
        self.selectRow(row)
        self.setAutoScroll(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again which columns there is room for."""
        super().resizeEvent(event)
        self._fit_columns()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if self.model() is not None:
            self._fit_columns()
        self.updateGeometry()

    def _fit_columns(self) -> None:
        room = self.viewport().width() - self._theme.text_px(LEAST)
        widths = {column: self._theme.text_px(width) for column, width in self._widths.items()}
        for column in self._spare:
            is_hidden = sum(widths.values()) > room
            self.setColumnHidden(column, is_hidden)
            if is_hidden:
                del widths[column]


class GrowingTable(GameTable):
    """As high as its rows: the page around it scrolls, and asks for more rows when they come near."""

    def __init__(self, theme: Theme, name: str, *, row_padding: int) -> None:
        super().__init__(theme, name, row_padding=row_padding)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_games(self, model: QAbstractItemModel, widths: Mapping[int, int], spare: Sequence[int]) -> None:
        """Show a model and grow with it."""
        super().show_games(model, widths, spare)
        model.modelReset.connect(self.updateGeometry)
        model.rowsInserted.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The header and every row."""
        rows = self.model().rowCount() if self.model() is not None else 0
        height = self.horizontalHeader().height() + rows * self._row_height()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """The same: it never scrolls by itself."""
        return QSize(0, self.sizeHint().height())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into view on the page; with the first row, all that stands above it."""
        del hint
        area = self._page_area()
        page = None if area is None else area.widget()
        if area is None or page is None:
            return
        center = self.viewport().mapTo(page, self.visualRect(index).center())
        if index.row() == 0 and center.y() + self._row_height() < area.viewport().height():
            area.verticalScrollBar().setValue(0)
        else:
            area.ensureVisible(center.x(), center.y(), 0, self._row_height())

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Page keys move by what is in view on the page."""
        if action not in {Move.MovePageUp, Move.MovePageDown}:
            return super().moveCursor(action, modifiers)
        area = self._page_area()
        rows = max(1, area.viewport().height() // self._row_height() - 1) if area is not None else 1
        step = rows if action == Move.MovePageDown else -rows
        row = max(0, min(self.model().rowCount() - 1, self.currentIndex().row() + step))
        return self.model().index(row, max(0, self.currentIndex().column()))

    def _page_area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()
