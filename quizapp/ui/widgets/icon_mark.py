"""An icon by itself, without a name: the words beside it say what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.widgets.square import Square

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme


class IconMark(Square):
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
        super().__init__(theme, size, parent)
        self._icon, self._color = icon, color

    def set_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(
            0, 0, self._theme.pixmap(self._icon, self._size, self._color, self.devicePixelRatioF())
        )
        painter.end()
