"""How one cell of a table is painted: icon or disc, words, pill; a line below; one's own row marked."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.difficulty import difficulty_size, paint_difficulty
from quizapp.ui.widgets.player_avatar import SMALL, paint_avatar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

SIDE, GAP, EDGE = 12, 8, 4
ICON, PILL_PADDING = 16, 10
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Cell(IntEnum):
    """What a model can say about a cell beside its words (DisplayRole) and their side (TextAlignmentRole)."""

    ICON = Qt.ItemDataRole.UserRole + 1
    """Name of an icon before the words."""
    INK = Qt.ItemDataRole.UserRole + 2
    """Color token of the words."""
    WEIGHT = Qt.ItemDataRole.UserRole + 3
    """Font weight of the words."""
    PILL = Qt.ItemDataRole.UserRole + 4
    """Words in a pill after the words."""
    AVATAR = Qt.ItemDataRole.UserRole + 5
    """Name of the player whose disc stands before the words."""
    DIFFICULTY = Qt.ItemDataRole.UserRole + 6
    """A level from 1 to 5, painted as bars instead of words."""
    IS_MAIN = Qt.ItemDataRole.UserRole + 7
    """True for all cells of the row the page is about: it is filled, edged, and its pill has the accent."""


class RowPainter(QStyledItemDelegate):
    """Asks the model little: a table paints hundreds of cells while it scrolls."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then what the cell holds from left to right."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, option, index, rect)
        inside = rect.adjusted(self._theme.px(SIDE), 0, -self._theme.px(SIDE), 0)
        level = index.data(Cell.DIFFICULTY)
        if level:
            bottom = inside.center().y() + difficulty_size(self._theme).height() / 2
            paint_difficulty(painter, self._theme, inside.left(), round(bottom), level)
        else:
            self._paint_words(painter, index, self._paint_lead(painter, index, inside))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Nothing: the table decides heights and widths."""
        del option, index
        return QSize(0, 0)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRectF,
    ) -> None:
        color = self._theme.color
        is_main = bool(index.data(Cell.IS_MAIN))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selection"))
        elif is_main:
            painter.fillRect(rect, color("accent-soft"))
        if is_main and index.column() == 0:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), self._theme.px(EDGE), rect.height()), color("accent-line")
            )
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("border"))

    def _paint_lead(self, painter: QPainter, index: Index, inside: QRectF) -> QRectF:
        theme, middle = self._theme, inside.center().y()
        if player := index.data(Cell.AVATAR):
            side = theme.text_px(SMALL)
            paint_avatar(painter, theme, QRectF(inside.left(), round(middle - side / 2), side, side), player)
            return inside.adjusted(side + theme.px(SIDE), 0, 0, 0)
        if icon := index.data(Cell.ICON):
            side = theme.text_px(ICON)
            pixmap = theme.pixmap(icon, ICON, index.data(Cell.INK) or "chart-1", self._ratio(painter))
            painter.drawPixmap(QPointF(inside.left(), round(middle - side / 2)), pixmap)
            return inside.adjusted(side + theme.px(GAP), 0, 0, 0)
        return inside

    def _paint_words(
        self,
        painter: QPainter,
        index: Index,
        inside: QRectF,
    ) -> None:
        pill = index.data(Cell.PILL)
        room = inside.width() - (self._pill_width(pill) + self._theme.px(SIDE) if pill else 0)
        weight = index.data(Cell.WEIGHT) or 400
        painter.setFont(self._theme.font("label", weight=weight))
        ink = None if index.data(Cell.ICON) else index.data(Cell.INK)
        painter.setPen(self._theme.color(ink or ("text-strong" if weight > 400 else "text-normal")))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, int(room) + 1)
        painter.drawText(inside, index.data(Qt.ItemDataRole.TextAlignmentRole) or LEFT, words)
        if pill:
            left = inside.left() + metrics.horizontalAdvance(words) + self._theme.px(SIDE)
            self._paint_pill(
                painter, pill, QPointF(left, inside.center().y()), bool(index.data(Cell.IS_MAIN))
            )

    def _paint_pill(self, painter: QPainter, words: str, place: QPointF, is_main: bool) -> None:
        theme = self._theme
        height = theme.line("caption") + theme.px(6)
        rect = QRectF(place.x(), round(place.y() - height / 2), self._pill_width(words), height)
        fill = theme.color("accent-soft" if is_main else "surface-2")
        paint_box(painter, rect, height, fill=fill, edge=theme.color("accent-line" if is_main else "border"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text-normal"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _pill_width(self, words: str) -> int:
        metrics = QFontMetrics(self._theme.font("caption"))
        return metrics.horizontalAdvance(words) + 2 * self._theme.px(PILL_PADDING)

    def _ratio(self, painter: QPainter) -> float:
        return painter.device().devicePixelRatio()
