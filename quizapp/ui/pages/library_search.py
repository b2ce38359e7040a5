"""The line that searches the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from quizapp.ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

SIDE, GAP = 12, 10
ICON = 20
PADDING = 20
LONGEST = 200


class SearchField(QLineEdit):
    """A line to type in with a magnifier before it and its key behind it."""

    def __init__(self, theme: Theme, words: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._key = KeyCap(theme, key)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaxLength(LONGEST)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, the magnifier, and the key while nothing is typed."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, size = self._theme, self._theme.text_px(ICON)
        icon = theme.pixmap("search", ICON, "text-strong", self.devicePixelRatioF())
        painter.drawPixmap(theme.px(SIDE), (self.height() - size) // 2, icon)
        if not self.text():
            left = self.width() - self._key.size().width() - theme.px(SIDE)
            self._key.draw(painter, left, self.height() / 2)
        painter.end()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.line("body") + theme.px(PADDING))
        # The style sheet gives the line its own margin of 12 px, which the icon shares.
        self.setTextMargins(QMargins(theme.text_px(ICON) + theme.px(GAP), 0, 0, 0))
