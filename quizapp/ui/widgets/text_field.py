"""One line of text to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.ui.widgets.field import Field

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

PADDING = 20
DEFAULT_LIMIT = 500
LONGEST_NAME = 40
"""What a player may be called at most."""


class TextField(Field):
    """A label, a line to type in, and a count of the characters where there is a limit worth showing."""

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        limit: int = DEFAULT_LIMIT,
        is_counted: bool = False,
        padding: int = PADDING,
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        self._padding, self._is_counted = padding, is_counted
        super().__init__(theme, name, self.line, parent=parent)
        self.line.setPlaceholderText(placeholder)
        self.line.setMaxLength(limit)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self.submitted)
        self._on_theme_changed()
        self._on_text_changed("")

    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Fill the line."""
        self.line.setText(text)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self.line.setMinimumHeight(self.theme.line("body") + self.theme.px(self._padding))

    def _on_text_changed(self, text: str) -> None:
        if self._is_counted:
            self.set_note(f"{len(text)} of {self.line.maxLength()}")
        self.edited.emit(text)
