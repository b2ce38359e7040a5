"""An icon by itself, without a name: the words beside it say what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class IconMark(QWidget):
    """One icon in the color of a token; grows with the text."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        size: int = 20,
        color: str = "text-muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._size, self._color = icon, size, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._theme.text_px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(
            0, 0, self._theme.pixmap(self._icon, self._size, self._color, self.devicePixelRatioF())
        )
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
