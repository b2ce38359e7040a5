"""What lies over a whole page and hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme


class PageCover(QWidget):
    """Covers its parent whole, hidden at first; keys that it does not know must not go on to the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._page = parent
        parent.installEventFilter(self)
        theme.changed.connect(self._repaint)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of what lies below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface-0"))
        painter.end()

    def _come_up(self) -> None:
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()

    def _repaint(self) -> None:
        # A connection to Qt's own `update` would leave something behind when its widget is gone.
        self.update()
