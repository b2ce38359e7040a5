"""One question of a game that is over: as it was asked, what was answered, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES
from quizapp.ui.answer_words import answer_lines, parts_of
from quizapp.ui.pages.play_words import source_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.player_shape import PlayerShape
from quizapp.ui.widgets.question_picture import QuestionPicture
from quizapp.ui.widgets.reviewed_option import ReviewedOption
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.verdict_tag import STYLES, outcome_words

if TYPE_CHECKING:
    from quizapp.rules.question import Picture, PictureFile
    from quizapp.store.game_log import GameReview, ReviewedAnswer, SeatLine
    from quizapp.ui.theme import Theme

RESULT_WIDTH = 208
SECOND = 1000
SHAPE = 20
PICTURE = 320, 160
SHARPEST = 640
"""Pixels of a picture's longer side: a game may have a hundred of them, all in memory."""


class ReviewCard(Card):
    """Question, answer as it stood on the screen, and the fact; beside them verdict, time and points.

    `number` is the question's in its game, which may have more answers than questions.
    """

    def __init__(self, theme: Theme, answer: ReviewedAnswer, review: GameReview, number: int) -> None:
        super().__init__(theme)
        self.outcome = Outcome(answer.outcome)
        self.picture = QuestionPicture(theme, largest_side=SHARPEST)
        seat = None if answer.seat is None else review.seats[answer.seat]
        who = "" if seat is None else f", {seat.name}"
        verdict = outcome_words(self.outcome, parts_of(answer))
        self.setAccessibleName(f"Question {number} of {review.line.count}{who}: {verdict}")
        self._row = Row(theme, self, margins=(20, 18, 20, 18), gap=24)
        self._row.addLayout(self._question(answer, number), 1)
        self._result = _Result(theme, answer, verdict, seat, has_points=MODES[review.line.mode].has_points)
        self._row.addWidget(self._result, 0, Qt.AlignmentFlag.AlignTop)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_picture(self, picture: Picture, file: PictureFile | None) -> None:
        """Show the picture that belonged to the question."""
        self.picture.show_picture(picture, file)
        self._on_theme_changed()

    def _question(self, answer: ReviewedAnswer, number: int) -> Column:
        theme, question = self.theme, answer.question
        column = Column(theme, gap=14)
        column.addWidget(Label(theme, f"{number}. {question.stem}", role="title", tone="strong", wrap=True))
        tags = Row(theme, gap=8)
        tags.addWidget(Tag(theme, question.category, icon="tag"))
        tags.addWidget(DifficultyTag(theme, question.difficulty))
        tags.addStretch()
        column.addLayout(tags)
        column.addWidget(self.picture)
        lines = Column(theme, gap=8)
        for line in answer_lines(answer):
            lines.addWidget(ReviewedOption(theme, line))
        column.addLayout(lines)
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
        self.picture.set_room(QSize(self.theme.px(PICTURE[0]), self.theme.px(PICTURE[1])))
        is_narrow = self.theme.breadth is Breadth.NARROW
        self._row.stack(is_stacked=is_narrow)
        width = self.theme.px(RESULT_WIDTH)
        self._result.setMinimumWidth(0 if is_narrow else width)
        self._result.setMaximumWidth(NO_LIMIT if is_narrow else width)


class _Result(QWidget):
    """Whose answer it was, the verdict, what led to it, the time, and where the points come from."""

    def __init__(
        self, theme: Theme, answer: ReviewedAnswer, verdict: str, seat: SeatLine | None, *, has_points: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._column = Column(theme, self, gap=8)
        if seat is not None:
            self._add_seat(seat)
        style = STYLES[Outcome(answer.outcome)]
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, style.icon, color=style.ink), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(theme, verdict, tone=style.ink, weight=600, wrap=True), 1)
        self._column.addLayout(head)
        for words in _notes(answer):
            self._column.addWidget(Label(theme, words, role="caption", wrap=True))
        self._add_figure("Time", f"{answer.ms / SECOND:.1f} s", "strong")
        if has_points:
            self._add_points(answer)

    def _add_seat(self, seat: SeatLine) -> None:
        row = Row(self._theme, gap=8)
        row.addWidget(PlayerShape(self._theme, size=SHAPE, has_box=False, shape=seat.shape))
        row.addWidget(Label(self._theme, seat.name, tone="strong", weight=500, wrap=True), 1)
        self._column.addLayout(row)

    def _add_points(self, answer: ReviewedAnswer) -> None:
        points = answer.base + answer.speed + answer.streak
        self._add_figure("Points", f"{points:,}", "strong")
        if points:
            shares = (("Answer", answer.base), ("Speed", answer.speed), ("Streak bonus", answer.streak))
            for words, share in shares:
                self._add_figure(words, f"{share:,}", "muted")

    def _add_figure(self, words: str, figure: str, tone: str) -> None:
        line = Row(self._theme, gap=8)
        line.addWidget(Label(self._theme, words, role="caption", tone="muted"))
        line.addStretch()
        line.addWidget(Label(self._theme, figure, role="caption", tone=tone, weight=500))
        self._column.addLayout(line)


def _notes(answer: ReviewedAnswer) -> list[str]:
    """Return what else led to the verdict."""
    counts = "counts" if answer.outcome == Outcome.RIGHT else "does not count"
    notes = ((answer.is_aided, "With a lifeline"), (answer.is_amended, f"You decided that it {counts}"))
    return [words for is_so, words in notes if is_so]
