"""The program's table: rows that can be read across, one's own row marked, everything on the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.row_painter import LEFT, RowPainter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QAbstractItemModel, QModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

PADDING = 24


class DataTable(QTableView):
    """A table of whole rows; `row_opened` tells which row was entered or double-clicked.

    Models give Cell roles beside the usual ones (see row_painter).
    """

    row_opened = Signal(int)

    def __init__(
        self, theme: Theme, name: str, *, row_padding: int = PADDING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._row_padding = theme, row_padding
        self._widths: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setItemDelegate(RowPainter(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(LEFT)
        self.activated.connect(self._on_activated)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_model(self, model: QAbstractItemModel, widths: Mapping[int, int]) -> None:
        """Show a model; `widths` are px of the design by column, the columns without one share the rest."""
        self.setModel(model)
        self._widths = dict(widths)
        header = self.horizontalHeader()
        for column in range(model.columnCount()):
            is_fixed = column in self._widths
            mode = QHeaderView.ResizeMode.Fixed if is_fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
        self._on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; the arrows are the table's."""
        index = self.currentIndex()
        if event.key() in ENTER_KEYS and index.isValid():
            self.row_opened.emit(index.row())
        else:
            super().keyPressEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setFont(theme.font("label", weight=400))
        height = theme.line("label") + theme.px(self._row_padding)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        # Under a style sheet the viewport, which is what is painted in, does not take over a later font.
        for part in (header, header.viewport()):
            part.setFont(theme.font("caption", weight=500))
        header.setFixedHeight(height)
        for column, width in self._widths.items():
            header.resizeSection(column, theme.text_px(width))
        self.viewport().update()
