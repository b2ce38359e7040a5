"""The verdict on an answer: an icon, a short sentence, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.rules.judging import Outcome
from quizapp.ui.accessibility import announce
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme


class Style(NamedTuple):
    """Words, icon and colors of one outcome."""

    words: str
    icon: str
    ink: str
    fill: str
    edge: str


STYLES = {
    Outcome.RIGHT: Style("You got it", "circle-check", "correct", "correct-soft", "correct-line"),
    Outcome.PARTLY: Style("Partly right", "info", "warning", "warning-soft", "warning-line"),
    Outcome.WRONG: Style("Not this time", "circle-x", "wrong", "wrong-soft", "wrong-line"),
    Outcome.TIME_UP: Style("Time’s up", "clock", "wrong", "wrong-soft", "wrong-line"),
    Outcome.SKIPPED: Style("Skipped", "skip-forward", "text-muted", "surface-1", "border-strong"),
}


class VerdictTag(Card):
    """Two lines beside an icon; also said aloud, after what is being said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._icon = IconMark(theme, "info", size=24)
        self._words = Label(theme, role="body", tone="strong", weight=600)
        self._detail = Label(theme, role="caption", tone="muted")
        row = Row(theme, self, margins=(18, 12, 18, 12), gap=12)
        row.addWidget(self._icon)
        column = Column(theme, gap=0)
        column.addWidget(self._words)
        column.addWidget(self._detail)
        row.addLayout(column)

    def show_verdict(
        self, outcome: Outcome, detail: str, *, spoken: str, parts: tuple[int, int] = (0, 0)
    ) -> None:
        """Say how it was judged and, smaller, what it brought; `spoken` adds right answer and points."""
        style, words = STYLES[outcome], outcome_words(outcome, parts)
        self._icon.set_icon(style.icon, style.ink)
        self._words.setText(words)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.set_colors(style.fill, style.edge)
        announce(self, f"{words}. {spoken}")


def outcome_words(outcome: Outcome, parts: tuple[int, int] = (0, 0)) -> str:
    """Return the verdict in words; `parts` are (earned, of), and say how much of it was right."""
    earned, of = parts
    words = STYLES[outcome].words
    return f"{words}, {earned} of {of}" if outcome is Outcome.PARTLY and of else words
