"""The question how far somebody has watched, with the slider that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.story_slider import StorySlider, watched_words

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

NOTE = "Questions about later scenes stay out. Bars show how many questions there are along the story."


class StoryCard(Card):
    """Heading, answer in words, a note, and the slider below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.slider = StorySlider(theme)
        self._answer = Label(theme, role="body", tone="strong", weight=500)
        column = Column(theme, self, margins=(19, 13, 19, 12), gap=2)
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, "eye-off", size=20, color="chart-1"))
        head.addWidget(Label(theme, "How far have you watched?", tone="strong", weight=600, wrap=True), 1)
        head.addWidget(self._answer)
        column.addLayout(head)
        column.addWidget(Label(theme, NOTE, role="caption", tone="muted", wrap=True))
        column.addSpacing(theme.px(6))
        column.addWidget(self.slider)
        self.slider.valueChanged.connect(self._on_value_changed)
        self._on_value_changed()

    def show_watched(self, percent: int) -> None:
        """Show what was chosen elsewhere, without a signal."""
        self.slider.show_watched(percent)
        self._on_value_changed()

    def _on_value_changed(self) -> None:
        self._answer.setText(watched_words(self.slider.watched))
