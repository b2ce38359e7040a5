"""Looking back on a game: everything that was asked in it, what was answered, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from quizapp.rules.game import Phase
from quizapp.rules.judging import Outcome
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.play_lookups import picture_of
from quizapp.ui.pages.results_words import accuracy_words, game_words, score_words, time_words
from quizapp.ui.pages.review_card import ReviewCard
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.when import cell_words
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.stat_tile import StatTile
from quizapp.ui.widgets.tag import Tag
from quizapp.ui.widgets.tile_row import TileRow
from quizapp.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.store.game_log import GameReview, ReviewedAnswer
    from quizapp.ui.theme import Theme

RING = 6
AT_ONCE, AT_A_TIME = 10, 2
"""Cards of a game that is opened, and of each turn after that: making a hundred takes a second."""


class ReviewPage(Page):
    """Scrolls by the arrow and page keys; Esc goes back."""

    HAS_TOP_BAR = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._cards: list[ReviewCard] = []
        self._to_come: list[tuple[ReviewedAnswer, int]] = []
        self._making = QTimer(self, singleShot=True, interval=0)
        self._review: GameReview | None = None
        self.page_bar = PageBar(theme, "Review")
        self.player = Tag(theme, icon="user")
        self.who = Label(theme, role="caption", tone="muted", wrap=True)
        self.score = StatTile(theme, "trophy", "Score")
        self.right = StatTile(theme, "target", "Accuracy")
        self.time = StatTile(theme, "clock", "Time")
        self.streak = StatTile(theme, "flame", "Best streak")
        self.count = Label(theme, role="title", tone="strong", wrap=True)
        self.only_mistakes = Toggle(theme, "Mistakes only")
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def show_game(self, game: int, *, only_mistakes: bool = False) -> None:
        """Show a game that is over, all of it or only what was not right."""
        if self.desk is None:
            return
        with self.reporting():
            review = self.desk.store.log.review(game, watched=self.desk.watched)
            self._show_head(review, self.desk.clock.wall())
            self.only_mistakes.setChecked(only_mistakes)
            self._show_answers(review)
            self._show_count()
            self._scroller.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget:
        """Return the list, so that the arrows scroll it."""
        return self._scroller

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        content = QWidget()
        self._column = Column(self.theme, content, gap=14)
        self._column.addWidget(self.who)
        tiles = (self.score, self.right, self.time, self.streak)
        self._column.addWidget(TileRow(self.theme, tiles, narrow_columns=2))
        head = Row(self.theme, gap=16)
        head.addWidget(self.count, 1)
        head.addWidget(self.only_mistakes)
        self._column.addLayout(head)
        self._list = Column(self.theme, gap=14)
        self._column.addLayout(self._list)
        self._column.addStretch()
        self._scroller = Scroller(content)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroller.setAccessibleName("Questions and answers")
        self.page_bar.add_action(self.player)
        column = Column(self.theme, self, gap=0)
        column.addWidget(self.page_bar)
        # The list can have the focus: the room around it is for the ring.
        around = Column(self.theme, margins=(RING, RING, RING, RING))
        around.addWidget(self._scroller)
        column.addLayout(around, 1)

    def _connect_signals(self) -> None:
        self.theme.changed.connect(self._on_theme_changed)
        self.page_bar.back_pressed.connect(self.left)
        self.only_mistakes.toggled.connect(self._filter)
        self._making.timeout.connect(self._make_more)

    def _show_head(self, review: GameReview, now: int) -> None:
        line = review.line
        self._review = review
        self._show_title()
        players = f"{len(review.seats)} players" if review.seats else review.player_name
        who = f"{players}, {cell_words(line.played_at, now)}"
        self.who.setText(who)
        self.player.setText(who)
        self.player.updateGeometry()
        self.score.set_figure(*score_words(line))
        share, counted = accuracy_words(line)
        self.right.set_figure(share, counted)
        self.time.set_figure(*time_words(line))
        self.streak.set_figure(str(review.best_streak), "in a row" if review.best_streak > 1 else "")

    def _show_title(self) -> None:
        if self._review is None:
            return
        is_given_up = self._review.line.state == Phase.GIVEN_UP
        title = "Review of a game given up" if is_given_up else "Review"
        is_narrow = self.theme.breadth is Breadth.NARROW
        self.page_bar.set_title(title, game_words(self._review, is_short=is_narrow))

    def _show_answers(self, review: GameReview) -> None:
        clear_away(self._list, self._cards)
        self._cards = []
        self._to_come = list(zip(review.answers, question_numbers(review), strict=True))
        self._make_cards(review, AT_ONCE)

    def _make_cards(self, review: GameReview, count: int) -> None:
        """Make the next cards; the rest follow while the window stays awake."""
        next_ones, self._to_come = self._to_come[:count], self._to_come[count:]
        for answer, number in next_ones:
            card = ReviewCard(self.theme, answer, review, number)
            if answer.question.picture is not None:
                card.show_picture(answer.question.picture, picture_of(self.desk, answer.question))
            self._list.addWidget(card)
            card.setVisible(self._is_wanted(card))
            self._cards.append(card)
        if self._to_come:
            self._making.start()

    def _make_more(self) -> None:
        if self._review is not None:
            self._make_cards(self._review, AT_A_TIME)

    def _is_wanted(self, card: ReviewCard) -> bool:
        return card.outcome is not Outcome.RIGHT or not self.only_mistakes.isChecked()

    def _filter(self) -> None:
        for card in self._cards:
            card.setVisible(self._is_wanted(card))
        self._show_count()

    def _show_count(self) -> None:
        if self._review is None:
            return
        answers = self._review.answers
        missed = sum(answer.outcome != Outcome.RIGHT for answer in answers)
        words = count_words(missed, len(answers), only=self.only_mistakes.isChecked())
        if self._review.left_out:
            spoilers = f"{self._review.left_out} left out as spoilers"
            words = f"{words}, {spoilers}" if answers else spoilers
        self.count.setText(words)

    def _on_theme_changed(self) -> None:
        side = self.side
        self._column.set_margins((side - RING, 16 - RING, side - RING, 20 - RING))
        is_narrow = self.theme.breadth is Breadth.NARROW
        self.player.setVisible(not is_narrow)
        self.who.setVisible(is_narrow)
        self._show_title()


def count_words(missed: int, asked: int, *, only: bool) -> str:
    """Return how many questions are shown, and how many of them were not answered right."""
    questions = "1 question" if asked == 1 else f"{asked} questions"
    if not missed:
        return f"{questions}, every answer right" if asked else "No question was answered"
    return f"{missed} of {questions} to review" if only else f"{questions}, {missed} to review"


def question_numbers(review: GameReview) -> list[int]:
    """Return for each answer the number of its question: several people may have a go at the same one."""
    if not review.seats:
        return [answer.position for answer in review.answers]
    asked = dict.fromkeys(answer.question.revision for answer in review.answers)
    places = {revision: number for number, revision in enumerate(asked, 1)}
    return [places[answer.question.revision] for answer in review.answers]
