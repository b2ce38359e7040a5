"""Several lines of text to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from quizapp.ui.widgets.field import Field

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

PADDING = 26


class TextArea(Field):
    """A label, a box to type in, and a count of the characters; Tab leaves it."""

    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        limit: int,
        lines: int = 2,
        placeholder: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.box = QPlainTextEdit()
        self._limit, self._lines = limit, lines
        self._has_count = not note
        super().__init__(theme, name, self.box, note=note, parent=parent)
        self.box.setPlaceholderText(placeholder)
        self.box.setTabChangesFocus(True)
        self.box.textChanged.connect(self._on_text_changed)
        self._on_theme_changed()
        self._on_text_changed()

    def text(self) -> str:
        """What was typed, without space around it."""
        return self.box.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Fill the box."""
        self.box.setPlainText(text)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self.box.setFixedHeight(self._lines * self.box.fontMetrics().lineSpacing() + self.theme.px(PADDING))

    def _on_text_changed(self) -> None:
        text = self.box.toPlainText()
        if len(text) > self._limit:
            self._cut(text)
            return
        if self._has_count:
            self.set_note(f"{len(text)} of {self._limit}")
        self.edited.emit(text)

    def _cut(self, text: str) -> None:
        cursor = self.box.textCursor()
        place = min(cursor.position(), self._limit)
        self.box.setPlainText(text[: self._limit])
        cursor.setPosition(place)
        self.box.setTextCursor(cursor)
