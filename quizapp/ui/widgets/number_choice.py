"""A few numbers to choose one from, under a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractButton

    from quizapp.ui.theme import Theme


class NumberChoice(QWidget):
    """Segments that are made anew when other numbers are offered; `words` says each in words."""

    changed = Signal()

    def __init__(self, theme: Theme, title: str, words: Callable[[int], str]) -> None:
        super().__init__()
        self._theme, self._title, self._words = theme, title, words
        self._numbers: tuple[int, ...] = ()
        self._segments: Segmented | None = None
        column = Column(theme, self, gap=6)
        column.addWidget(Label(theme, title, role="label", tone="strong"))
        self._row = Row(theme, gap=0)
        self._row.addStretch()
        column.addLayout(self._row)

    @property
    def number(self) -> int:
        """The chosen number."""
        return self._numbers[self._segments.chosen_index()] if self._segments else 0

    def segments(self) -> list[QAbstractButton]:
        """The buttons of the numbers, in order."""
        return self._segments.segments() if self._segments else []

    def show_numbers(self, numbers: Sequence[int], chosen: int) -> None:
        """Offer some numbers, and the chosen one even if it is none of them; nothing to offer hides it."""
        self.setVisible(bool(numbers))
        offered = tuple(numbers) if chosen in numbers else (*numbers, chosen)
        if offered != self._numbers or self._segments is None:
            self._offer(offered)
        if self._segments is not None:
            self._segments.choose(offered.index(chosen))

    def _offer(self, numbers: tuple[int, ...]) -> None:
        if self._segments is not None:
            self._row.removeWidget(self._segments)
            self._segments.deleteLater()
        self._numbers = numbers
        self._segments = Segmented(self._theme, self._title, [self._words(number) for number in numbers])
        self._segments.chosen.connect(self.changed)
        self._row.insertWidget(0, self._segments)
