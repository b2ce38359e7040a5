"""All pairs below each other, each with a list to choose from: how pairs are made where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.widgets.match_row import MatchRow
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.ui.theme import Theme


class MatchList(QWidget):
    """Shows pairs and says what was chosen; the board above makes the pairs."""

    chosen = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: list[MatchRow] = []
        self._made: list[MatchRow] = []
        self._column = Column(theme, self, gap=8)

    def show_rows(self, lefts: Sequence[str], rights: Sequence[str]) -> None:
        """Show other rows, none of them paired."""
        while len(self._made) < len(lefts):
            self._make_row()
        self.rows = self._made[: len(lefts)]
        for row, text in zip(self.rows, lefts, strict=True):
            row.show_text(text, rights)
        for row in self._made:
            row.setVisible(row in self.rows)

    def show_pairs(self, pairs: Mapping[int, int]) -> None:
        """Show which are paired."""
        for place, row in enumerate(self.rows):
            row.show_partner(pairs.get(place))

    def show_verdict(self, pairs: Mapping[int, int], right_pairs: Mapping[int, int]) -> None:
        """Show which pairs are right and whom the others go with; the right pairs where there are none."""
        for place, row in enumerate(self.rows):
            row.show_verdict(pairs.get(place), right_pairs[place])

    def _make_row(self) -> None:
        row = MatchRow(self.theme, len(self._made), self)
        self._column.addWidget(row)
        row.chosen.connect(self.chosen)
        self._made.append(row)
