"""Looking back on a game: everything that was asked in it, what was answered, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.results_words import game_words, time_words
from quizapp.ui.pages.review_card import ReviewCard
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.when import cell_words
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.stat_tile import StatTile
from quizapp.ui.widgets.tag import Tag
from quizapp.ui.widgets.tile_row import TileRow
from quizapp.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.store.game_log import GameReview
    from quizapp.ui.theme import Theme

GIVEN_UP = "given_up"
RING = 6


class ReviewPage(Page):
    """Scrolls by the arrow and page keys; Esc goes back."""

    HAS_TOP_BAR = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._cards: list[ReviewCard] = []
        self._left_out = 0
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
            self._show_answers(review)
            self.only_mistakes.setChecked(only_mistakes)
            self._filter()
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

    def _show_head(self, review: GameReview, now: int) -> None:
        line = review.line
        title = "Review of a game given up" if line.state == GIVEN_UP else "Review"
        self.page_bar.set_title(title, game_words(line))
        who = f"{review.player_name}, {cell_words(line.played_at, now)}"
        self.who.setText(who)
        self.player.setText(who)
        self.player.updateGeometry()
        self.score.set_figure(f"{line.score:,}", "points")
        share = f"{round(100 * line.right / line.asked)}%" if line.asked else "–"
        self.right.set_figure(share, f"{line.right} of {line.asked}")
        self.time.set_figure(*time_words(line))
        self.streak.set_figure(str(review.best_streak), "in a row" if review.best_streak > 1 else "")

    def _show_answers(self, review: GameReview) -> None:
        for card in self._cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self._left_out = review.left_out
        self._cards = [ReviewCard(self.theme, answer, review.line.count) for answer in review.answers]
        for card in self._cards:
            self._list.addWidget(card)

    def _filter(self) -> None:
        missed = [card for card in self._cards if card.outcome is not Outcome.RIGHT]
        shown = missed if self.only_mistakes.isChecked() else self._cards
        for card in self._cards:
            card.setVisible(card in shown)
        words = count_words(len(missed), len(self._cards), only=self.only_mistakes.isChecked())
        spoilers = f"{self._left_out} left out as spoilers"
        if self._left_out:
            words = f"{words}, {spoilers}" if self._cards else spoilers
        self.count.setText(words)

    def _on_theme_changed(self) -> None:
        side = 32 if self.theme.breadth is Breadth.REGULAR else 20
        self._column.set_margins((side - RING, 16 - RING, side - RING, 20 - RING))
        is_narrow = self.theme.breadth is Breadth.NARROW
        self.player.setVisible(not is_narrow)
        self.who.setVisible(is_narrow)


def count_words(missed: int, asked: int, *, only: bool) -> str:
    """Return how many questions are shown, and how many of them were not answered right."""
    questions = "1 question" if asked == 1 else f"{asked} questions"
    if not missed:
        return f"{questions}, every answer right" if asked else "No question was answered"
    return f"{missed} of {questions} to review" if only else f"{questions}, {missed} to review"
