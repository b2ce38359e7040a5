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
from quizapp.ui.widgets.lives_row import LivesRow
from quizapp.ui.widgets.progress_dots import Mark, ProgressDots
from quizapp.ui.widgets.rival_score import RivalScore
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
    Outcome.PARTLY: Mark.PARTLY,
    Outcome.WRONG: Mark.WRONG,
    Outcome.TIME_UP: Mark.WRONG,
    Outcome.SKIPPED: Mark.SKIPPED,
}
BEST_FIRST = (Outcome.RIGHT, Outcome.PARTLY, Outcome.WRONG, Outcome.TIME_UP, Outcome.SKIPPED)


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
        self.lives = LivesRow(theme)
        self.tally = Label(theme, role="body", tone="strong", weight=600)
        self.rival = RivalScore(theme)
        self.streak = StreakBadge(theme)
        self.score = ScoreCounter(theme)
        self.pause_button.clicked.connect(self.pause_pressed)
        self.pause_icon.clicked.connect(self.pause_pressed)
        self._place = 0
        self._has_dots = True
        self._build()
        self._fit()

    def show_game(self, game: Game, title: str, *, gained: int = 0) -> None:
        """Show where the game is; `gained` is shown beside the score, or the rating, for a moment."""
        mode = game.terms.setup.row
        self._mode.setText(title)
        self._place = game.place
        self._number.setText(self._number_words())
        is_open_ended = bool(mode.lives or mode.penalty_ms)
        self._count.setText("" if is_open_ended else f"of {game.terms.count}")
        self._show_progress(game)
        self.streak.setVisible(mode.has_points and game.terms.seats == 1)
        self.streak.set_streak(game.streak)
        self.score.setVisible(mode.has_points and game.terms.seats == 1)
        if game.rating is None:
            self.score.set_score(game.score, gained=gained)
        else:
            self.score.set_rating(round(game.rating.value), gained=gained)

    def show_rival(self, name: str, points: int) -> None:
        """Show what the one who is raced against had by now; no name is no race."""
        self.rival.setVisible(bool(name))
        self.rival.show_score(name, points)

    def _show_progress(self, game: Game) -> None:
        mode = game.terms.setup.row
        self._has_dots = not (mode.lives or mode.penalty_ms)
        self.lives.setVisible(mode.lives > 0)
        self.tally.setVisible(mode.penalty_ms > 0)
        self.dots.setVisible(self._has_dots and self.theme.breadth is not Breadth.NARROW)
        if mode.lives:
            self.lives.show_lives(max(0, game.lives_left), mode.lives)
        elif mode.penalty_ms:
            self.tally.setText(f"{game.right} right")
        marks = [_mark(game, place) for place in range(game.place + 1) if game.replies_to(place)]
        is_asking = len(marks) <= game.place
        self.dots.show_progress(game.terms.count, marks, is_asking=is_asking)

    def _number_words(self) -> str:
        number = self._place + 1
        return f"Question {number}" if self.theme.breadth is Breadth.REGULAR else str(number)

    def _build(self) -> None:
        left, right = Row(self.theme, gap=20), Row(self.theme, gap=40)
        left.addWidget(self.pause_button)
        left.addWidget(self.pause_icon)
        left.addLayout(self._build_number())
        left.addStretch()
        right.addStretch()
        for widget in (self.rival, self.streak, self.score):
            right.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row = Row(self.theme, self)
        row.addWidget(_half(left), 1)
        for middle in (self.dots, self.lives, self.tally):
            row.addWidget(middle)
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
        self.dots.setVisible(self._has_dots and breadth is not Breadth.NARROW)
        self._number.setText(self._number_words())


def _mark(game: Game, place: int) -> Mark:
    """Return how a question went; of several people the best answer counts."""
    outcomes = {reply.outcome for reply in game.replies_to(place)}
    return MARKS[next(outcome for outcome in BEST_FIRST if outcome in outcomes)]


def _half(layout: Row) -> QWidget:
    """Return a holder that takes half the width whatever is in it: the dots stay in the middle."""
    holder = QWidget()
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    holder.setLayout(layout)
    return holder
