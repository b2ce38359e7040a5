"""A table that is read page by page: more rows are asked for only when somebody scrolls to them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

Index = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line")
ROOT = QModelIndex()
PAGE = 100
STRONG, STRONGER = 500, 600
"""Weights of what stands out in a row."""

NOTHING = "–"
"""What stands where there is no figure."""


class PagedTable(QAbstractTableModel, Generic[Line]):
    """Holds the lines that were fetched so far; subclasses say what stands in a cell.

    `headings` names the columns, `numbers` are those whose figures stand right-aligned.
    """

    def __init__(
        self, headings: Sequence[str], numbers: Collection[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._numbers = frozenset(numbers)
        self._lines: list[Line] = []
        self._next_lines: Callable[[Line | None], Sequence[Line]] | None = None

    def lines(self) -> Sequence[Line]:
        """Return what was fetched so far."""
        return self._lines

    def line(self, row: int) -> Line:
        """Return a line that was fetched."""
        return self._lines[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        """The lines fetched so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One for each heading."""
        return 0 if parent.isValid() else len(self._headings)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the store has more."""
        return not parent.isValid() and self._next_lines is not None

    def fetchMore(self, parent: Index) -> None:
        """Take the next page."""
        if parent.isValid() or self._next_lines is None:
            return
        lines = self._next_lines(self._lines[-1])
        if len(lines) < PAGE:
            self._next_lines = None
        if lines:
            self.beginInsertRows(ROOT, len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell, what is said of it, and the whole line for what is painted."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(self._lines[index.row()], index.column())
        if role == Qt.ItemDataRole.UserRole:
            return self._lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            # What a narrow cell cuts off. A tooltip takes words for markup where they look like it.
            return f"<p>{html.escape(self._row_words(self._lines[index.row()]))}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self._lines[index.row()]
            return self._spoken(line, index.column()) if index.column() else self._row_words(line)
        return None

    def _show_lines(self, next_lines: Callable[[Line | None], Sequence[Line]]) -> None:
        """Start again; `next_lines` gives the page behind a line, fewer than `PAGE` at the end."""
        self.beginResetModel()
        self._lines = list(next_lines(None))
        self._next_lines = next_lines if len(self._lines) >= PAGE else None
        self.endResetModel()

    def _shown(self, line: Line, column: int) -> str:
        """Return what stands in a cell."""
        raise NotImplementedError

    def _spoken(self, line: Line, column: int) -> str:
        """Return what a screen reader says of a cell."""
        raise NotImplementedError

    def _row_words(self, line: Line) -> str:
        """Return what a screen reader says of the row, when it comes to the first cell."""
        return ", ".join(self._spoken(line, column) for column in range(len(self._headings)))

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
