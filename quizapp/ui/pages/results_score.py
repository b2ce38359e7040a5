"""The large panel of the results: score, three figures, a bar for each question, and the sum in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.pages.results_words import best_words, streak_words, time_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.bar_strip import Bar, BarStrip
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.play_hud import MARKS
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.store.game_log import GameReview
    from quizapp.store.scores import Standing
    from quizapp.ui.theme import Theme

BELOW_CAPTION, BELOW_OTHERS = (0, 30, 0, 0), (0, 12, 0, 0)
LEGEND = (("check", "correct", "right"), ("x", "wrong", "wrong"), ("minus", "text-muted", "skipped"))


class ScorePanel(Card):
    """Everything about the score; the parts add up to it exactly."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._score = Label(theme, role="numeral", tone="strong")
        self._award = IconMark(theme, "award", size=20, color="accent-text")
        self._best = Label(theme, role="body", tone="accent", weight=600)
        self._place = Label(theme, role="caption", tone="muted", wrap=True)
        self._accuracy = Figure(theme, "target", "Accuracy")
        self._time = Figure(theme, "clock", "Time")
        self._streak = Figure(theme, "flame", "Best streak")
        self.strip = BarStrip(theme)
        self.parts = [
            BarRow(theme, color="correct-line"),
            BarRow(theme, color="chart-1"),
            BarRow(theme, color="accent-line"),
        ]
        self._build()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_game(self, review: GameReview, standing: Standing | None, now: int) -> None:
        """Show a finished game and its place on the board; `now` is UTC in milliseconds."""
        line = review.line
        self._score.setText(f"{line.score:,}")
        self._score.setAccessibleName(f"Score {line.score:,}")
        best, place = best_words(line.score, standing, now)
        self._best.setText(best)
        self._award.setVisible(bool(best))
        self._best.setVisible(bool(best))
        self._place.setText(place)
        share = round(100 * line.right / line.asked) if line.asked else 0
        self._accuracy.show_figure(f"{line.right} of {line.asked}", f"{share}%")
        self._time.show_figure(*time_words(line))
        self._streak.show_figure(*streak_words(review.best_streak))
        self.strip.show_bars(
            [
                Bar(MARKS[Outcome(item.outcome)], item.base + item.speed + item.streak)
                for item in review.answers
            ]
        )
        sums = [
            ("Right answers", sum(item.base for item in review.answers)),
            ("Speed", sum(item.speed for item in review.answers)),
            ("Streak bonus", sum(item.streak for item in review.answers)),
        ]
        for row, (label, points) in zip(self.parts, sums, strict=True):
            row.show_bar(label, points / max(1, line.score), f"{points:,}")

    def _build(self) -> None:
        column = Column(self.theme, self, margins=(24, 24, 24, 20), gap=20)
        self._top = Row(self.theme, gap=0)
        self._top.addLayout(self._build_score(), 2)
        for figure in (self._accuracy, self._time, self._streak):
            self._top.addWidget(figure, 1)
        column.addLayout(self._top)
        column.addWidget(Divider(self.theme))
        head = Row(self.theme, gap=8)
        head.addWidget(Label(self.theme, "Points per question", role="body", tone="strong", weight=600))
        head.addStretch()
        for icon, color, words in LEGEND:
            head.addSpacing(self.theme.px(8))
            head.addWidget(IconMark(self.theme, icon, size=16, color=color))
            head.addWidget(Label(self.theme, words, role="caption", tone="muted"))
        column.addLayout(head)
        column.addWidget(self.strip, 1)
        column.addWidget(Divider(self.theme))
        parts = Column(self.theme, gap=0)
        for row in self.parts:
            parts.addWidget(row)
        column.addLayout(parts)

    def _build_score(self) -> Column:
        column = Column(self.theme, gap=2)
        column.addWidget(Label(self.theme, "Score", role="body", tone="muted"))
        column.addWidget(self._score)
        best = Row(self.theme, gap=8)
        best.addWidget(self._award)
        best.addWidget(self._best)
        best.addStretch()
        column.addLayout(best)
        column.addWidget(self._place)
        column.addStretch()
        return column

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        for figure in (self._accuracy, self._time, self._streak):
            figure.set_line(is_shown=not is_narrow)
        self.strip.setMinimumHeight(self.theme.px(150))


class Figure(QWidget):
    """A caption with icon, a figure, and a word on it; a thin line stands before it."""

    def __init__(self, theme: Theme, icon: str, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self._figure = Label(theme, role="title", tone="strong", size=24, weight=500)
        self._note = Label(theme, role="caption", tone="muted")
        self._row = row = Row(theme, self, margins=BELOW_CAPTION, gap=22)
        self._line = Divider(theme, is_upright=True)
        row.addWidget(self._line)
        column = Column(theme, gap=4)
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, icon, size=16))
        head.addWidget(Label(theme, caption, role="caption", tone="muted"))
        head.addStretch()
        column.addLayout(head)
        column.addWidget(self._figure)
        column.addWidget(self._note)
        column.addStretch()
        row.addLayout(column, 1)

    def set_line(self, *, is_shown: bool) -> None:
        """Stand beside something, or below it without a line."""
        self._line.setVisible(is_shown)
        self._row.set_margins(BELOW_CAPTION if is_shown else BELOW_OTHERS)

    def show_figure(self, figure: str, note: str) -> None:
        """Show a figure and the word below it."""
        self._figure.setText(figure)
        self._figure.setAccessibleName(f"{self._caption} {figure}, {note}")
        self._note.setText(note)
