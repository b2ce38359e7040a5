"""The line below the library's table: the chosen question in full, how many there are, what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.models.library_model import describe
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.store.question_bank import LibraryRow
    from quizapp.ui.theme import Theme


RIGHT = Qt.AlignmentFlag.AlignRight


class LibraryFoot(Bar):
    """Says what the table cut off, or has no column for in a narrow window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, is_foot=True)
        # A bar's fixed height would cut long stems off.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._stem = Label(theme, role="label", tone="strong", wrap=True)
        self._details = Label(theme, role="caption", tone="muted", wrap=True)
        self._count = Label(theme, role="caption", tone="muted", align=RIGHT)
        self._spoilers = Label(theme, role="caption", tone="muted", align=RIGHT)
        row = Row(theme, self, gap=16)
        words = Column(theme, margins=(0, 10, 0, 10), gap=2)
        words.addStretch()
        words.addWidget(self._stem)
        words.addWidget(self._details)
        words.addStretch()
        row.addLayout(words, 1)
        numbers = Column(theme, margins=(0, 10, 0, 10), gap=2)
        numbers.addStretch()
        numbers.addWidget(self._count)
        numbers.addWidget(self._spoilers)
        numbers.addStretch()
        row.addLayout(numbers)

    def show_count(self, words: str, spoilers: str) -> None:
        """Say how many questions there are, or match, and what the spoiler shield leaves out."""
        self._count.setText(words)
        self._spoilers.setText(spoilers)
        self._spoilers.setVisible(bool(spoilers))

    def show_question(self, question: LibraryRow | None) -> None:
        """Say everything about the chosen question."""
        self._stem.setText(question.stem if question is not None else "")
        self._details.setText(describe(question) if question is not None else "")
        self._stem.setVisible(question is not None)
        self._details.setVisible(question is not None)
