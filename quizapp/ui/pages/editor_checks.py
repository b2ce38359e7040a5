"""What there is to say about a question in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.rules.draft_checks import Level
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.rules.draft_checks import Remark
    from quizapp.ui.theme import Theme

MARKS = {Level.FAULT: ("circle-x", "wrong"), Level.HINT: ("triangle-alert", "warning")}
FINE_MARK = ("circle-check", "correct")


class Checks(QWidget):
    """What to look at first, with what to do; what is fine in short."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._remarks: tuple[Remark, ...] = ()
        self._open = Label(theme, role="label", tone="warning")
        self._fine = Label(theme, role="label", weight=400, tone="muted")
        head = Row(theme, gap=8)
        head.addWidget(Label(theme, "Checks", size=16, weight=600, tone="strong"))
        head.addStretch()
        head.addWidget(self._open)
        head.addWidget(self._fine)
        self._column = Column(theme, self, gap=12)
        self._column.addLayout(head)
        self._card: Card | None = None

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Show other remarks; nothing moves while they stay the same."""
        if remarks == self._remarks:
            return
        self._remarks = remarks
        fine = [remark for remark in remarks if remark.level is Level.FINE]
        is_open = len(remarks) - len(fine)
        self._open.setText(f"{is_open} to look at")
        self._open.setVisible(is_open > 0)
        self._fine.setText(f"{len(fine)} fine")
        self._fine.setVisible(bool(fine))
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = self._make_card([remark for remark in remarks if remark not in fine], fine)
        self._column.addWidget(self._card)

    def _make_card(self, to_do: Sequence[Remark], fine: Sequence[Remark]) -> Card:
        card = Card(self._theme, fill="surface-0")
        lines = Column(self._theme, card, margins=(16, 16, 16, 16), gap=14)
        for remark in to_do:
            lines.addWidget(self._row(remark, *MARKS[remark.level]))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(8))
        columns = 1 if self._theme.breadth is Breadth.NARROW else 2
        for place, remark in enumerate(fine):
            row, column = divmod(place, columns)
            grid.addWidget(self._row(remark, *FINE_MARK), row, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        lines.addLayout(grid)
        return card

    def _row(self, remark: Remark, icon: str, color: str) -> QWidget:
        row = QWidget()
        across = Row(self._theme, row, gap=10)
        across.addWidget(IconMark(self._theme, icon, color=color), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(self._theme, gap=0)
        role = "label" if remark.words else "caption"
        tone = "strong" if remark.words else "normal"
        words.addWidget(Label(self._theme, remark.title, role=role, tone=tone, wrap=True))
        if remark.words:
            words.addWidget(Label(self._theme, remark.words, role="caption", tone="muted", wrap=True))
        across.addLayout(words, 1)
        return row
