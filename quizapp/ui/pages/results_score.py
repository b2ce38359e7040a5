"""The large panel of the results: score, three figures, a bar for each question, and the sum in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.rules.mode import MODES
from quizapp.ui.pages.results_headline import headline, outlook_rows, rival_name
from quizapp.ui.pages.results_strip import StripPanel
from quizapp.ui.pages.results_words import accuracy_words, parts_of_score, streak_words, time_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away

if TYPE_CHECKING:
    from quizapp.store.game_log import GameReview
    from quizapp.ui.pages.results_headline import Around
    from quizapp.ui.theme import Theme

BELOW_CAPTION, BELOW_OTHERS = (0, 30, 0, 0), (0, 12, 0, 0)
PART_COLORS = ("correct-line", "chart-1", "accent-line", "border-strong")


class ScorePanel(Card):
    """Everything about the score; the parts add up to it exactly."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._caption = Label(theme, role="body", tone="muted")
        self._score = Label(theme, role="numeral", tone="strong")
        self._award = IconMark(theme, "award", size=20, color="accent-text")
        self._best = Label(theme, role="body", tone="accent", weight=600, wrap=True)
        self._place = Label(theme, role="caption", tone="muted", wrap=True)
        self._accuracy = Figure(theme, "target", "Accuracy")
        self._time = Figure(theme, "clock", "Time")
        self._streak = Figure(theme, "flame", "Best streak")
        self.strip = StripPanel(theme)
        self.parts: list[BarRow] = []
        self._build()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_game(self, review: GameReview, around: Around) -> None:
        """Show a finished game and what stands around it."""
        line = review.line
        self._show_headline(review, around)
        share, counted = accuracy_words(line)
        self._accuracy.show_figure(counted, share)
        self._time.show_figure(*time_words(line))
        self._streak.show_figure(*streak_words(review))
        has_points = MODES[line.mode].has_points
        rival = "" if around.race is None else rival_name(around.race, review.player_name)
        self.strip.show_answers(review.answers, has_points=has_points, race=around.race, rival=rival)
        if has_points:
            self._show_parts(parts_of_score(review), line.score)
        else:
            rows = [] if around.outlook is None else outlook_rows(around.outlook)
            self._show_parts(rows, max((count for _, count in rows), default=0))

    def _show_headline(self, review: GameReview, around: Around) -> None:
        shown = headline(review, around)
        self._caption.setText(shown.caption)
        self._score.setText(shown.figure)
        self._score.setAccessibleName(f"{shown.caption} {shown.figure}")
        self._award.set_icon(shown.icon, "accent-text")
        self._award.setVisible(bool(shown.best))
        self._best.setText(shown.best)
        self._best.setVisible(bool(shown.best))
        self._place.setText(shown.details)
        self._place.setVisible(bool(shown.details))

    def _show_parts(self, parts: list[tuple[str, int]], most: int) -> None:
        clear_away(self._parts, self.parts)
        self.parts = [BarRow(self.theme, color=color) for color in PART_COLORS[: len(parts)]]
        for row, (label, count) in zip(self.parts, parts, strict=True):
            row.show_bar(label, count / max(1, most), f"{count:,}")
            self._parts.addWidget(row)

    def _build(self) -> None:
        column = Column(self.theme, self, margins=(24, 24, 24, 20), gap=20)
        self._top = Row(self.theme, gap=0)
        self._top.addLayout(self._build_score(), 2)
        for figure in (self._accuracy, self._time, self._streak):
            self._top.addWidget(figure, 1)
        column.addLayout(self._top)
        column.addWidget(Divider(self.theme))
        column.addWidget(self.strip, 1)
        column.addWidget(Divider(self.theme))
        self._parts = Column(self.theme, gap=0)
        column.addLayout(self._parts)

    def _build_score(self) -> Column:
        column = Column(self.theme, gap=2)
        caption = Row(self.theme, gap=0)
        caption.addWidget(self._caption)
        caption.addStretch()
        column.addLayout(caption)
        column.addWidget(self._score)
        best = Row(self.theme, gap=8)
        best.addWidget(self._award)
        best.addWidget(self._best, 1)
        column.addLayout(best)
        column.addWidget(self._place)
        column.addStretch()
        return column

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        self._top.stack(is_stacked=is_narrow)
        for figure in (self._accuracy, self._time, self._streak):
            figure.set_line(is_shown=not is_narrow)


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
        """Show a figure and the word below it, which may be empty."""
        spoken = f"{self._caption} {figure}"
        self._figure.setText(figure)
        self._figure.setAccessibleName(f"{spoken}, {note}" if note else spoken)
        self._note.setText(note)
