"""The lives that are left: hearts, and always the number in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

HEART = 20


class LivesRow(QWidget):
    """Kept hearts are whole, lost ones are cracked and muted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hearts: list[IconMark] = []
        self._words = Label(theme, role="body", tone="strong", weight=600)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = Row(theme, self, gap=6)
        self._row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_lives(self, left: int, of: int) -> None:
        """Show how many of the lives are left."""
        while len(self._hearts) < of:
            heart = IconMark(self._theme, "heart", size=HEART, parent=self)
            self._row.insertWidget(len(self._hearts), heart, 0, Qt.AlignmentFlag.AlignVCenter)
            self._hearts.append(heart)
        for number, heart in enumerate(self._hearts):
            is_kept = number < left
            heart.set_icon("heart" if is_kept else "heart-crack", "wrong" if is_kept else "text-muted")
            heart.setVisible(number < of)
        self._words.setText(lives_words(left))


def lives_words(left: int) -> str:
    """Return how many lives are left."""
    return {0: "No lives left", 1: "1 life left"}.get(left, f"{left} lives left")
