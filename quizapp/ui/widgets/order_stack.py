"""The rows of an order, one below the other: they are chosen, moved and dragged."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from quizapp.ui.accessibility import announce
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.order_row import OrderRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.theme import Theme

GAP, LOW_GAP = 10, 8
WIDTH = 480
NEAR_EDGE = 24


class OrderStack(QWidget):
    """Knows the order so far; items are named by their positions in the author's order."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.order: tuple[int, ...] = ()
        self._rows: dict[int, OrderRow] = {}
        self._chosen = 0
        self.is_judged = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> list[OrderRow]:
        """The rows from top to bottom."""
        return [self._rows[item] for item in self.order]

    def show_rows(self, texts: Sequence[str], order: Sequence[int]) -> None:
        """Show other rows, in an order to begin with."""
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {item: self._make_row(texts[item], item) for item in order}
        self._chosen, self.is_judged = order[0], False
        self._set_order(tuple(order))

    def show_verdict(self, order: Sequence[int]) -> None:
        """Put the rows in the order that was judged, and say of each whether it stands where it belongs."""
        self.is_judged = True
        self._set_order(tuple(order))
        for item, row in self._rows.items():
            row.show_verdict(item + 1)
        self._place_all()

    def focus_chosen(self) -> None:
        """Give the focus to the row that the keys move."""
        self._rows[self._chosen].setFocus()

    def choose_neighbor(self, steps: int) -> None:
        """Choose the row so many further down; the ends are ends."""
        place = self.order.index(self._chosen) + steps
        self._chosen = self.order[max(0, min(place, len(self.order) - 1))]
        self._mark_chosen()
        self.focus_chosen()

    def move_chosen(self, steps: int) -> None:
        """Move the chosen row down by so many, as far as there are rows."""
        self._move(self._chosen, self.order.index(self._chosen) + steps)
        self.focus_chosen()
        self._keep_in_view(self._chosen, dict(self._tops())[self._chosen])

    def sizeHint(self) -> QSize:
        """All rows at a readable width."""
        width = self.theme.text_px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as the rows need."""
        sizes = [row.minimumSizeHint() for row in self._rows.values()]
        width = max((size.width() for size in sizes), default=0)
        height = sum(size.height() for size in sizes) + self._gap() * max(0, len(sizes) - 1)
        return QSize(width, height)

    def hasHeightForWidth(self) -> bool:
        """Long rows are taller where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows with the gaps between them."""
        heights = [row.heightForWidth(width) for row in self._rows.values()]
        return sum(heights) + self._gap() * max(0, len(heights) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row its place at once."""
        super().resizeEvent(event)
        self._place_all()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self._place_all()

    def _on_chosen(self, item: int) -> None:
        self._chosen = item
        self._mark_chosen()

    def _on_raised(self, item: int) -> None:
        self._on_chosen(item)
        self.move_chosen(-1)

    def _on_lowered(self, item: int) -> None:
        self._on_chosen(item)
        self.move_chosen(1)

    def _on_dragged(self, item: int, top: int) -> None:
        row = self._rows[item]
        row.move(0, max(0, min(top, self.height() - row.height())))
        middle = row.y() + row.height() / 2
        above = [
            other
            for other, other_top in self._tops()
            if other != item and other_top + self._rows[other].height() / 2 < middle
        ]
        self._move(item, len(above))
        self._keep_in_view(item, row.y())

    def _on_dropped(self, item: int) -> None:
        row = self._rows[item]
        row.slide_to(dict(self._tops())[item])

    def _move(self, item: int, place: int) -> None:
        """Put an item at a place, counted from 0; beyond the ends is at the ends."""
        others = [other for other in self.order if other != item]
        place = max(0, min(place, len(others)))
        order = (*others[:place], item, *others[place:])
        if order == self.order:
            return
        self._set_order(order)
        announce(self._rows[item], f"now {place + 1} of {len(order)}")
        self.changed.emit()

    def _set_order(self, order: tuple[int, ...]) -> None:
        self.order = order
        for above, below in pairwise(self.rows):
            QWidget.setTabOrder(above, below)
        for place, row in enumerate(self.rows):
            row.show_place(place + 1, len(order))
        for item, top in self._tops():
            if not self._rows[item].is_dragged():
                self._rows[item].slide_to(top)
        self._mark_chosen()
        self.updateGeometry()

    def _mark_chosen(self) -> None:
        for item, row in self._rows.items():
            row.set_chosen(is_chosen=item == self._chosen and not self.is_judged)

    def _make_row(self, text: str, item: int) -> OrderRow:
        row = OrderRow(self.theme, text, item, self)
        row.chosen.connect(self._on_chosen)
        row.raised.connect(self._on_raised)
        row.lowered.connect(self._on_lowered)
        row.dragged.connect(self._on_dragged)
        row.dropped.connect(self._on_dropped)
        row.show()
        return row

    def _place_all(self) -> None:
        for item, top in self._tops():
            row = self._rows[item]
            row.rest_at(top)
            row.resize(self.width(), row.heightForWidth(self.width()))

    def _tops(self) -> Iterator[tuple[int, int]]:
        """Where each item's row belongs at the moment."""
        top = 0
        for item in self.order:
            yield item, top
            top += self._rows[item].heightForWidth(self.width()) + self._gap()

    def _gap(self) -> int:
        return self.theme.px(GAP if self.theme.breadth is Breadth.REGULAR else LOW_GAP)

    def _keep_in_view(self, item: int, top: int) -> None:
        """Scroll along with a row that moves to the edge of what can be seen."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        content = parent.widget() if parent is not None else None
        if parent is not None and content is not None:
            reach = self._rows[item].height() // 2
            middle = self.mapTo(content, QPoint(0, top + reach))
            parent.ensureVisible(middle.x(), middle.y(), 0, reach + self.theme.px(NEAR_EDGE))
