"""One figure with its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme


class StatTile(Card):
    """Caption with icon, a large thin figure, and a note after it."""

    def __init__(self, theme: Theme, icon: str, caption: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._caption = caption
        self._figure = Label(theme, role="metric", tone="strong")
        self._note = Label(theme, role="caption", tone="muted")
        column = Column(theme, self, margins=(18, 16, 18, 16), gap=4)
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, icon, size=16))
        head.addWidget(Label(theme, caption, role="caption", tone="muted"))
        head.addStretch()
        column.addStretch()
        column.addLayout(head)
        line = Row(theme, gap=8)
        line.addWidget(self._figure)
        line.addWidget(self._note)
        line.addStretch()
        column.addLayout(line)
        column.addStretch()

    def set_figure(self, figure: str, note: str = "") -> None:
        """Show a figure; the whole is read out as "Rating 1,482, up 18 this week"."""
        self._figure.setText(figure)
        self._note.setText(note)
        spoken = f"{self._caption} {figure}"
        self._figure.setAccessibleName(f"{spoken}, {note}" if note else spoken)
