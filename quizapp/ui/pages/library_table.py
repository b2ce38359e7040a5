"""The table of a pack's questions: which columns there is room for, and a bar for the right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from quizapp.ui.models.library_model import Column, share_right
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.data_table import DataTable
from quizapp.ui.widgets.row_painter import SIDE, RowPainter

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from quizapp.ui.models.library_model import LibraryModel
    from quizapp.ui.theme import Theme

WIDTHS: dict[int, int] = {
    Column.KIND: 126,
    Column.CATEGORY: 162,
    Column.DIFFICULTY: 92,
    Column.ASKED: 70,
    Column.RIGHT: 124,
}
HIDDEN = {
    Breadth.REGULAR: frozenset[Column](),
    Breadth.COMPACT: frozenset({Column.CATEGORY, Column.DIFFICULTY}),
    Breadth.NARROW: frozenset({Column.KIND, Column.CATEGORY, Column.DIFFICULTY, Column.ASKED}),
}
BAR = (48, 6)


class LibraryTable(DataTable):
    """What a narrow window has no column for stands in the line below the table."""

    def __init__(self, theme: Theme, model: LibraryModel) -> None:
        super().__init__(theme, "Questions")
        self.setItemDelegateForColumn(Column.RIGHT, SharePainter(theme, self))
        self.show_model(model, WIDTHS)
        self._on_breadth_changed()
        theme.changed.connect(self._on_breadth_changed)

    def _on_breadth_changed(self) -> None:
        for column in Column:
            self.setColumnHidden(column, column in HIDDEN[self._theme.breadth])


class SharePainter(RowPainter):
    """A bar as long as the share, and the figure at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground of the row, the bar, the figure."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, option, index, rect)
        inside = rect.adjusted(self._theme.px(SIDE), 0, -self._theme.px(SIDE), 0)
        share = share_right(index.data(Qt.ItemDataRole.UserRole))
        if share is not None:
            self._paint_bar(painter, inside, share)
        painter.setFont(self._theme.font("label", weight=400))
        painter.setPen(self._theme.color("text-muted" if share is None else "text-strong"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.restore()

    def _paint_bar(self, painter: QPainter, inside: QRectF, share: int) -> None:
        width, height = self._theme.text_px(BAR[0]), self._theme.text_px(BAR[1])
        bar = QRectF(inside.left(), inside.center().y() - height / 2, width, height)
        paint_box(painter, bar, height, fill=self._theme.color("surface-3"))
        bar.setWidth(width * share / 100)
        paint_box(painter, bar, height, fill=self._theme.color("chart-1"))
