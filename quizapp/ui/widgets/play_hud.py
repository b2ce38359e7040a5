"""The line above a question: pause, which question it is, how it went so far, streak and score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.progress_dots import Mark, ProgressDots
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.score_counter import ScoreCounter
from quizapp.ui.widgets.streak_badge import StreakBadge

if TYPE_CHECKING:
    from quizapp.rules.game import Game
    from quizapp.ui.theme import Theme

HEIGHT = 72
COMPACT_HEIGHT = 60
MARKS = {
    Outcome.RIGHT: Mark.RIGHT,
    Outcome.WRONG: Mark.WRONG,
    Outcome.TIME_UP: Mark.WRONG,
    Outcome.SKIPPED: Mark.SKIPPED,
}


class PlayHud(Bar):
    """Shows a game's progress; nothing in it moves while a question is open."""

    pause_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=HEIGHT, compact_height=COMPACT_HEIGHT)
        self._mode = Label(theme, role="caption", tone="muted")
        self._number = Label(theme, role="body", tone="strong", weight=600)
        self._count = Label(theme, role="body", tone="muted")
        self.pause_button = Button(theme, "Pause", icon="pause", key="Esc")
        self.pause_icon = IconButton(theme, "pause", "Pause")
        self.dots = ProgressDots(theme)
        self.streak = StreakBadge(theme)
        self.score = ScoreCounter(theme)
        self.pause_button.clicked.connect(self.pause_pressed)
        self.pause_icon.clicked.connect(self.pause_pressed)
        self._position = 0
        self._build()
        self._fit()

    def show_game(self, game: Game, mode: str, *, gained: int = 0) -> None:
        """Show where the game is; `gained` points are shown beside the score for a moment."""
        is_judged = len(game.replies) > game.position
        self._mode.setText(mode)
        self._position = game.position
        self._number.setText(self._number_words())
        self._count.setText(f"of {len(game.asked)}")
        marks = [MARKS[reply.outcome] for reply in game.replies]
        self.dots.show_progress(len(game.asked), marks, is_asking=not is_judged)
        self.streak.set_streak(game.streak)
        self.score.set_score(game.score, gained=gained)

    def offer_pause(self, *, is_possible: bool) -> None:
        """Offer the pause only while a question is open."""
        self.pause_button.setEnabled(is_possible)
        self.pause_icon.setEnabled(is_possible)

    def _number_words(self) -> str:
        number = self._position + 1
        return f"Question {number}" if self.theme.breadth is Breadth.REGULAR else str(number)

    def _build(self) -> None:
        left, right = Row(self.theme, gap=20), Row(self.theme, gap=40)
        left.addWidget(self.pause_button)
        left.addWidget(self.pause_icon)
        left.addLayout(self._build_number())
        left.addStretch()
        right.addStretch()
        for widget in (self.streak, self.score):
            right.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row = Row(self.theme, self)
        row.addWidget(_half(left), 1)
        row.addWidget(self.dots)
        row.addWidget(_half(right), 1)

    def _build_number(self) -> Column:
        column = Column(self.theme, gap=0)
        row = Row(self.theme, gap=4)
        row.addWidget(self._number)
        row.addWidget(self._count)
        row.addStretch()
        column.addStretch()
        column.addLayout(row)
        column.addWidget(self._mode)
        column.addStretch()
        return column

    def _fit(self) -> None:
        super()._fit()
        breadth = self.theme.breadth
        is_regular = breadth is Breadth.REGULAR
        self.pause_button.setVisible(is_regular)
        self.pause_icon.setVisible(not is_regular)
        self._mode.setVisible(is_regular)
        self.dots.setVisible(breadth is not Breadth.NARROW)
        self._number.setText(self._number_words())


def _half(layout: Row) -> QWidget:
    """Return a holder that takes half the width whatever is in it: the dots stay in the middle."""
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    holder.setLayout(layout)
    return holder
