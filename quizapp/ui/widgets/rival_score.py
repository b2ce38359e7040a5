"""The score of somebody who is raced against, as it stood after as many questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

FIGURE = 17


class RivalScore(QWidget):
    """A caption with the name above a quiet figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        right = Qt.AlignmentFlag.AlignRight
        self._name = Label(theme, role="caption", tone="muted", align=right)
        self._figure = Label(theme, role="numeral", size=FIGURE, align=right)
        column = Column(theme, self, gap=2)
        column.addWidget(self._name)
        column.addWidget(self._figure)
        self.hide()

    def show_score(self, name: str, points: int) -> None:
        """Show whose run it is and its points so far."""
        self._name.setText(name)
        self._figure.setText(f"{points:,}")
        self._figure.setAccessibleName(f"{name} had {points:,}")
