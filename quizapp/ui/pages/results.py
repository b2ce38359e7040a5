"""The results of a game: the score and where every point of it came from, and what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.results_score import ScorePanel
from quizapp.ui.pages.results_words import game_words
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.review_list import ReviewList
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.theme import Theme

SIDE_PANEL = 304


class ResultsPage(Page):
    """Shows one finished game; Play again has the focus."""

    HAS_TOP_BAR = False

    play_requested = Signal()
    scores_requested = Signal(int)
    review_requested = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.game_number = 0
        self.page_bar = PageBar(theme, "Results")
        self.score = ScorePanel(theme)
        self.to_review = ReviewList(theme)
        self.scores_button = Button(theme, "High scores", icon="trophy", key="H")
        self.review_button = Button(theme, "Review mistakes", icon="book-open", key="R")
        self.again_button = Button(
            theme, "Play again", look=Look.PRIMARY, size=Size.MAIN, icon="rotate-ccw", key="Enter"
        )
        self._build()
        self._connect_signals()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_game(self, number: int) -> None:
        """Show a game that is in the store."""
        if self.desk is None:
            return
        self.game_number = number
        review = self.desk.store.log.review(number)
        self.page_bar.set_title("Results", game_words(review.line))
        standing = self.desk.store.scores.standing(number)
        self.score.show_game(review, standing, self.desk.clock.wall())
        self.to_review.show_answers(review.answers)
        has_mistakes = any(answer.outcome != Outcome.RIGHT for answer in review.answers)
        self.review_button.setEnabled(has_mistakes)

    def first_focus(self) -> QWidget:
        """Return Play again."""
        return self.again_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays again, R reviews, H shows the board, Esc goes home."""
        keys = {
            Qt.Key.Key_R: self.review_button,
            Qt.Key.Key_H: self.scores_button,
            **dict.fromkeys(ENTER_KEYS, self.again_button),
        }
        button = keys.get(Qt.Key(event.key()))
        if button is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.page_bar.back_pressed.connect(self.left)
        self.scores_button.clicked.connect(self._on_scores)
        self.review_button.clicked.connect(self._on_review)
        self.again_button.clicked.connect(self.play_requested)
        self.to_review.all_requested.connect(self._on_all_answers)

    def _build(self) -> None:
        content = QWidget()
        self._panels = Row(self.theme, content, gap=16)
        self._panels.addWidget(self.score, 1)
        self._panels.addWidget(self.to_review)
        bar = Bar(self.theme, height=76, is_foot=True)
        actions = Row(self.theme, bar, gap=12)
        actions.addWidget(self.scores_button)
        actions.addStretch()
        actions.addWidget(self.review_button)
        actions.addWidget(self.again_button)
        column = Column(self.theme, self, gap=0)
        column.addWidget(self.page_bar)
        column.addWidget(Scroller(content), 1)
        column.addWidget(bar)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        side = 32 if is_regular else 20
        self._panels.set_margins((side, 16, side, 16))
        directions = QBoxLayout.Direction
        self._panels.setDirection(directions.LeftToRight if is_regular else directions.TopToBottom)
        wide = self.theme.px(SIDE_PANEL)
        self.to_review.setMinimumWidth(wide if is_regular else 0)
        self.to_review.setMaximumWidth(wide if is_regular else 16_777_215)
        self.to_review.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.again_button.set_size(Size.MAIN if is_regular else Size.NORMAL)

    def _on_scores(self) -> None:
        self.scores_requested.emit(self.game_number)

    def _on_review(self) -> None:
        self._review(only_mistakes=True)

    def _on_all_answers(self) -> None:
        self._review(only_mistakes=False)

    def _review(self, *, only_mistakes: bool) -> None:
        self.review_requested.emit(self.game_number, only_mistakes)
