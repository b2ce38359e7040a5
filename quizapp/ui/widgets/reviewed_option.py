"""One of the answers that a question offered, as it turned out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Style(NamedTuple):
    """Words, icon and colors of an option."""

    words: str
    icon: str
    ink: str
    fill: str
    edge: str


STYLES = {
    (True, True): Style("You got it", "circle-check", "correct", "correct-soft", "correct-line"),
    (True, False): Style("Right answer", "circle-check", "correct", "correct-soft", "correct-line"),
    (False, True): Style("Your answer", "circle-x", "wrong", "wrong-soft", "wrong-line"),
}
"""By whether it was right, and whether it was chosen."""


class ReviewedOption(Card):
    """The colors of a judged answer card, with a word and an icon that say the same."""

    def __init__(self, theme: Theme, text: str, *, is_right: bool, is_given: bool) -> None:
        style = STYLES.get((is_right, is_given))
        fill, edge = (style.fill, style.edge) if style else ("surface-1", "border")
        super().__init__(theme, fill=fill, edge=edge)
        row = Row(theme, self, margins=(14, 8, 14, 8), gap=10)
        row.addWidget(Label(theme, text, tone="strong" if style else "muted", wrap=True), 1)
        if style is not None:
            row.addWidget(IconMark(theme, style.icon, size=16, color=style.ink))
            row.addWidget(Label(theme, style.words, role="caption", tone=style.ink, weight=500))
