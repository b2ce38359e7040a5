"""How many right answers in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

FROM = 2
FIGURE = 17


class StreakBadge(QWidget):
    """A caption above a flame and a number; lit from two on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._caption = Label(
            theme, "Streak", role="caption", tone="muted", align=Qt.AlignmentFlag.AlignRight
        )
        self._flame = IconMark(theme, "flame")
        self._figure = Label(theme, role="numeral", size=FIGURE)
        column = Column(theme, self, gap=2)
        column.addWidget(self._caption)
        row = Row(theme, gap=4)
        row.addStretch()
        row.addWidget(self._flame)
        row.addWidget(self._figure)
        column.addLayout(row)
        self.set_streak(0)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_streak(self, streak: int) -> None:
        """Show `streak` right answers in a row."""
        is_lit = streak >= FROM
        self._figure.setText(str(streak))
        self._figure.setAccessibleName(f"Streak {streak}")
        self._figure.set_style("numeral", size=FIGURE, weight=600 if is_lit else 400)
        self._figure.set_tone("warning" if is_lit else "muted")
        self._flame.set_icon("flame", "warning" if is_lit else "text-muted")

    def _on_theme_changed(self) -> None:
        self._caption.setVisible(self._theme.breadth is Breadth.REGULAR)
