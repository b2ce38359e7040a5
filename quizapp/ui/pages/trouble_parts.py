"""Parts of the screen for a database that cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme


class Fold(Button):
    """What opens and closes the words below."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, look=Look.QUIET, size=Size.SMALL, icon="chevron-right")

    def set_open(self, *, is_open: bool) -> None:
        """Show which of the two it is."""
        self._icon = "chevron-down" if is_open else "chevron-right"
        self.setAccessibleDescription("shown" if is_open else "hidden")
        self.update()


class Points(QWidget):
    """A heading and what stands under it, one line with an icon each."""

    def __init__(self, theme: Theme, heading: str, icon: str, color: str) -> None:
        super().__init__()
        self._theme, self._icon, self._color = theme, icon, color
        self._column = Column(theme, self, gap=10)
        self._column.addWidget(Label(theme, heading, size=16, weight=600, tone="strong"))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines; without any, nothing at all."""
        while (item := self._column.takeAt(1)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for line in lines:
            self._column.addWidget(self._line(line))
        self.setVisible(bool(lines))

    def _line(self, text: str) -> QWidget:
        line = QWidget()
        row = Row(self._theme, line, gap=10)
        mark = IconMark(self._theme, self._icon, color=self._color)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._theme, text, wrap=True), 1)
        return line
