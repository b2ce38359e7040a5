"""The cells of a board: as in any table, with a crown behind the first rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from quizapp.ui.widgets.row_painter import GAP, ICON, SIDE, Cell, RowPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from quizapp.ui.widgets.row_painter import Index

HAS_CROWN = Qt.ItemDataRole.UserRole + 20
"""The role that is true for a cell whose words have a crown behind them."""


class RankPainter(RowPainter):
    """Also asks the model for `HAS_CROWN`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, then the crown."""
        super().paint(painter, option, index)
        if not index.data(HAS_CROWN):
            return
        painter.save()
        theme = self._theme
        painter.setFont(theme.font("label", weight=index.data(Cell.WEIGHT)))
        words = painter.fontMetrics().horizontalAdvance(str(index.data()))
        left = option.rect.left() + theme.px(SIDE) + words + theme.px(GAP)
        top = option.rect.center().y() - theme.text_px(ICON) // 2
        pixmap = theme.pixmap("crown", ICON, "accent-text", painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(left, top), pixmap)
        painter.restore()
