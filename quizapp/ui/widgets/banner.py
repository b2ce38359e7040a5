"""One line above a page: what is waiting, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme


class Banner(Card):
    """Icon, heading, details and up to two small buttons."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._heading = Label(theme, role="body", tone="strong", weight=600)
        self._details = Label(theme, role="body", tone="muted", wrap=True)
        self._row = Row(theme, self, margins=(18, 8, 12, 8), gap=8)
        self._row.addWidget(IconMark(theme, icon, size=24, color="accent-text"))
        self._row.addSpacing(theme.px(6))
        self._row.addWidget(self._heading)
        self._row.addWidget(self._details, 1)

    def show_words(self, heading: str, details: str) -> None:
        """Say what is waiting."""
        self._heading.setText(heading)
        self._details.setText(details)

    def add_action(self, words: str, *, look: Look = Look.SECONDARY, key: str = "") -> Button:
        """Put a small button at the end, and return it."""
        button = Button(self.theme, words, look=look, size=Size.SMALL, key=key)
        self._row.addWidget(button)
        return button
