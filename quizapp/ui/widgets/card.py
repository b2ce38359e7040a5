"""The panel that things stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Card(QFrame):
    """A lighter fill with a thin edge; give it a layout as any widget."""

    def __init__(
        self, theme: Theme, *, fill: str = "surface-1", edge: str = "border", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._fill, self._edge = fill, edge
        theme.changed.connect(self._repaint)

    def set_colors(self, fill: str, edge: str) -> None:
        """Use other color tokens for the fill and the edge."""
        self._fill, self._edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color
        rect = QRectF(self.rect())
        paint_box(painter, rect, self.theme.radius("card"), fill=color(self._fill), edge=color(self._edge))
        painter.end()

    def _repaint(self) -> None:
        # A connection to Qt's own `update` would leave something behind when its widget is gone.
        self.update()
