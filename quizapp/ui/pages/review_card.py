"""One question of a game that is over: as it was asked, what was answered, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.pages.play_words import source_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.reviewed_option import ReviewedOption
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.verdict_tag import STYLES

if TYPE_CHECKING:
    from quizapp.store.game_log import ReviewedAnswer
    from quizapp.ui.theme import Theme

RESULT_WIDTH = 208
ENDLESS = 16_777_215
SECOND = 1000


class ReviewCard(Card):
    """Question, options in the order they were shown, and the fact; beside them verdict, time and points."""

    def __init__(self, theme: Theme, answer: ReviewedAnswer, count: int) -> None:
        super().__init__(theme)
        self.outcome = Outcome(answer.outcome)
        self.setAccessibleName(f"Question {answer.position} of {count}: {STYLES[self.outcome].words}")
        self._row = Row(theme, self, margins=(20, 18, 20, 18), gap=24)
        self._row.addLayout(self._question(answer), 1)
        self._result = _Result(theme, answer)
        self._row.addWidget(self._result, 0, Qt.AlignmentFlag.AlignTop)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _question(self, answer: ReviewedAnswer) -> Column:
        theme, question = self.theme, answer.question
        column = Column(theme, gap=14)
        stem = f"{answer.position}. {question.stem}"
        column.addWidget(Label(theme, stem, role="title", tone="strong", wrap=True))
        tags = Row(theme, gap=8)
        tags.addWidget(Tag(theme, question.category, icon="tag"))
        tags.addWidget(DifficultyTag(theme, question.difficulty))
        tags.addStretch()
        column.addLayout(tags)
        options = Column(theme, gap=8)
        for position in answer.shown:
            option, is_given = question.options[position], position == answer.given
            shown = ReviewedOption(theme, option.text, is_right=option.is_right, is_given=is_given)
            options.addWidget(shown)
        column.addLayout(options)
        column.addLayout(self._fact(answer))
        return column

    def _fact(self, answer: ReviewedAnswer) -> Row:
        theme = self.theme
        row = Row(theme, gap=12)
        row.addWidget(IconMark(theme, "lightbulb", color="info"), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(theme, gap=4)
        words.addWidget(Label(theme, answer.question.explanation, wrap=True))
        words.addWidget(Label(theme, source_words(answer.question), role="caption", tone="muted", wrap=True))
        row.addLayout(words, 1)
        return row

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        width = self.theme.px(RESULT_WIDTH)
        self._result.setMinimumWidth(0 if is_narrow else width)
        self._result.setMaximumWidth(ENDLESS if is_narrow else width)


class _Result(QWidget):
    """The verdict, the time, and where the points come from."""

    def __init__(self, theme: Theme, answer: ReviewedAnswer) -> None:
        super().__init__()
        style = STYLES[Outcome(answer.outcome)]
        column = Column(theme, self, gap=8)
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, style.icon, color=style.ink))
        head.addWidget(Label(theme, style.words, tone=style.ink, weight=600, wrap=True), 1)
        column.addLayout(head)
        points = answer.base + answer.speed + answer.streak
        lines = [("Time", f"{answer.ms / SECOND:.1f} s"), ("Points", f"{points:,}")]
        if points:
            lines += [("Right answer", f"{answer.base:,}"), ("Speed", f"{answer.speed:,}")]
            lines += [("Streak bonus", f"{answer.streak:,}")]
        for number, (words, figure) in enumerate(lines):
            tone = "strong" if number < 2 else "muted"
            line = Row(theme, gap=8)
            line.addWidget(Label(theme, words, role="caption", tone="muted"))
            line.addStretch()
            line.addWidget(Label(theme, figure, role="caption", tone=tone, weight=500))
            column.addLayout(line)
