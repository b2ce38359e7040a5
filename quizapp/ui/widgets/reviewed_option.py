"""One line of an answer, as it turned out: an option, a text, a place in an order, a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.ui.answer_words import AnswerLine, Shade
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Style(NamedTuple):
    """Icon and colors of a line."""

    icon: str
    ink: str
    fill: str
    edge: str


SHORT = 20
"""So many letters need no line of their own."""

STYLES = {
    Shade.RIGHT: Style("circle-check", "correct", "correct-soft", "correct-line"),
    Shade.PARTLY: Style("info", "warning", "warning-soft", "warning-line"),
    Shade.WRONG: Style("circle-x", "wrong", "wrong-soft", "wrong-line"),
}


class ReviewedOption(Card):
    """The colors of a judged answer card, with a word and an icon that say the same."""

    def __init__(self, theme: Theme, line: AnswerLine) -> None:
        style = STYLES.get(line.shade)
        fill, edge = (style.fill, style.edge) if style else ("surface-1", "border")
        super().__init__(theme, fill=fill, edge=edge)
        row = Row(theme, self, margins=(14, 8, 14, 8), gap=10)
        row.addWidget(Label(theme, line.text, tone="strong" if style else "muted", wrap=True), 3)
        if style is not None:
            row.addWidget(IconMark(theme, style.icon, size=16, color=style.ink))
            words = Label(theme, line.words, role="caption", tone=style.ink, weight=500, wrap=True)
            row.addWidget(words, 1 if len(line.words) > SHORT else 0)
