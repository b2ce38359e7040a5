"""A thin line between parts of a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme


class Divider(QWidget):
    """Lies across, or stands upright beside what follows it."""

    def __init__(self, theme: Theme, *, is_upright: bool = False) -> None:
        super().__init__()
        self._theme = theme
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self._repaint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("border"))
        painter.end()

    def _repaint(self) -> None:
        # A connection to Qt's own `update` would leave something behind when its widget is gone.
        self.update()
