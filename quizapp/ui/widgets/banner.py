"""One line above a page: what is waiting, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
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
        self._words, self._actions = Row(theme, gap=8), Row(theme, gap=8)
        said = Row(theme, gap=14)
        said.addWidget(IconMark(theme, icon, size=24, color="accent-text"))
        said.addLayout(self._words, 1)
        self._words.addWidget(self._heading)
        self._words.addWidget(self._details, 1)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._actions)
        self._actions.addStretch()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_words(self, heading: str, details: str) -> None:
        """Say what is waiting."""
        self._heading.setText(heading)
        self._details.setText(details)

    def add_action(self, words: str, *, look: Look = Look.SECONDARY, key: str = "") -> Button:
        """Put a small button at the end, and return it."""
        button = Button(self.theme, words, look=look, size=Size.SMALL, key=key)
        self._actions.addWidget(button)
        return button

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        for row in (self._row, self._words):
            row.stack(is_stacked=is_narrow)
