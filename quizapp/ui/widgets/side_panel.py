"""The panel at the right of a page, divided from it by one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme


class SidePanel(QWidget):
    """A ground of its own; `width` is px of the design."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self._theme, self._width = theme, width
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the line."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface-1"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("border"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.px(self._width))
        self.update()
