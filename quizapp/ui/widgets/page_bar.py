"""The bar above a page one has come into: back, where it lies, its title, its actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

TITLE = 18


class PageBar(Bar):
    """Add the page's own buttons with add_action; they stand at the right."""

    back_pressed = Signal()

    def __init__(
        self, theme: Theme, title: str = "", crumb: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self.back = IconButton(theme, "arrow-left", "Back")
        self.back.clicked.connect(self.back_pressed)
        self._crumb = Label(theme, crumb, role="caption", tone="muted")
        self._title = Label(theme, title, role="label", size=TITLE, weight=600, tone="strong")
        self._row = Row(theme, self, gap=12)
        self._row.addWidget(self.back)
        self._row.addSpacing(theme.px(8))
        words = Column(theme, gap=0)
        words.addStretch()
        words.addWidget(self._crumb)
        words.addWidget(self._title)
        words.addStretch()
        self._row.addLayout(words)
        self._row.addStretch()
        self._fit()

    def set_title(self, title: str, crumb: str) -> None:
        """Name the page and where it lies."""
        self._title.setText(title)
        self._crumb.setText(crumb)

    def add_action(self, widget: QWidget) -> None:
        """Put a button, or another small thing, at the right end."""
        self._row.addWidget(widget)
