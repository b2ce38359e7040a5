"""One pair where it is narrow: a text, and below it the choice of what it goes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.answer_states import RIGHT, WRONG
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.match_pick import MatchPick
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

TEXT = 18
TOP = Qt.AlignmentFlag.AlignTop


class MatchRow(Card):
    """Tells which of the others was chosen for it: (its place, the other's place or -1).

    Rows are used again: Qt keeps most of a kilobyte of every picker that is deleted.
    """

    chosen = Signal(int, int)

    def __init__(self, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(theme, parent=parent)
        self._place = place
        self._others: list[str] = []
        self._text = Label(theme, role="answer", size=TEXT, tone="strong", wrap=True)
        self.pick = MatchPick(theme, "", self._others, self)
        self.pick.activated.connect(self._on_activated)
        self._mark = IconMark(theme, RIGHT.icon, parent=self)
        self._verdict = Label(theme, role="label", wrap=True)
        self._note = Label(theme, role="label", wrap=True)
        column = Column(theme, self, margins=(16, 12, 16, 12), gap=8)
        column.addWidget(self._text)
        column.addWidget(self.pick)
        verdict = Row(theme, gap=8)
        verdict.addWidget(self._mark, 0, TOP)
        verdict.addWidget(self._verdict, 1)
        column.addLayout(verdict)
        column.addWidget(self._note)

    def show_text(self, text: str, others: Sequence[str]) -> None:
        """Show another text, not paired with any of the others."""
        self._others = list(others)
        self._text.setText(text)
        self.set_colors("surface-1", "border")
        self.pick.offer(self._others)
        self.pick.show()
        for part in (self._mark, self._verdict, self._note):
            part.hide()
        self.show_partner(None)

    def show_partner(self, other: int | None) -> None:
        """Show what it is paired with."""
        self.pick.show_choice(-1 if other is None else other)
        pair = "not paired" if other is None else f"paired with {self._others[other]}"
        self.pick.setAccessibleName(f"{self._place + 1}, {self._text.text()}, {pair}")

    def show_verdict(self, other: int | None, right: int) -> None:
        """Show whether it was paired with the right one, and which that is if not, or if with none."""
        is_right = other in {right, None}
        style = RIGHT if is_right else WRONG
        self.set_colors(style.fill, style.edge)
        self._mark.set_icon(style.icon, style.cap)
        words = self._others[right if other is None else other]
        self._verdict.setText(words)
        self._verdict.setAccessibleName(f"{words}, {'right' if is_right else 'wrong'}")
        self._verdict.set_tone(style.cap)
        self._note.setText(f"Goes with {self._others[right]}")
        self.pick.hide()
        self._mark.show()
        self._verdict.show()
        self._note.setVisible(not is_right)

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self._place, index - 1)
