"""A small square picture that stands beside words and grows with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Square(QWidget):
    """`size` px wide and high; without a name, since the words beside it say the same."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """As large as the text asks for."""
        side = self._theme.text_px(self._size)
        return QSize(side, side)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
