"""The results of a game: the score and where every point of it came from, and what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.results_foot import ResultsFoot
from quizapp.ui.pages.results_score import ScorePanel
from quizapp.ui.pages.results_story import around, comeback
from quizapp.ui.pages.results_words import game_words
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.review_list import ReviewList
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from quizapp.store.game_log import GameReview
    from quizapp.ui.theme import Theme

SIDE_PANEL = 304
CODE_COPIED = "Challenge code copied. Whoever enters it plays the same questions."
RUN_COPIED = "Code with your run copied. Whoever enters it races against you."


class ResultsPage(Page):
    """Shows one finished game; what to do next has the focus."""

    HAS_TOP_BAR = False

    play_requested = Signal()
    scores_requested = Signal(int)
    review_requested = Signal(int, bool)
    noted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.game_number = 0
        self._review: GameReview | None = None
        self.page_bar = PageBar(theme, "Results")
        self.player = Tag(theme, icon="user")
        self.score = ScorePanel(theme)
        self.to_review = ReviewList(theme)
        self.foot = ResultsFoot(theme)
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def show_game(self, number: int) -> None:
        """Show a game that is in the store."""
        desk = self.desk
        if desk is None:
            return
        with self.reporting():
            review = desk.store.log.review(number)
            self.game_number, self._review = number, review
            facts = around(review, desk)
            self._show_title()
            self.score.show_game(review, facts)
            self.to_review.show_answers(review.answers, comeback(review, desk))
            has_mistakes = any(answer.outcome != Outcome.RIGHT for answer in review.answers)
            self.foot.show_game(review.line, has_mistakes=has_mistakes, has_board=facts.standing is not None)
            self._scroller.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget:
        """Return the button for what comes next."""
        return self.foot.next_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, R reviews, H shows the board, Ctrl+C copies the code, Esc goes home."""
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        foot = self.foot
        plain = {
            Qt.Key.Key_R: foot.review_button,
            Qt.Key.Key_H: foot.scores_button,
            **dict.fromkeys(ENTER_KEYS, foot.next_button),
        }
        keys = {Qt.Key.Key_C: foot.copy_button} if is_control else plain
        button = keys.get(Qt.Key(event.key()))
        if button is not None and not button.isHidden():
            button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in the bar that there is room for."""
        super().resizeEvent(event)
        self._fit_foot()

    def _connect_signals(self) -> None:
        self.theme.changed.connect(self._on_theme_changed)
        self.page_bar.back_pressed.connect(self.left)
        self.foot.copy_button.clicked.connect(self._on_copy)
        self.foot.run_button.clicked.connect(self._on_copy_run)
        self.foot.scores_button.clicked.connect(self._on_scores)
        self.foot.review_button.clicked.connect(self._on_review)
        self.foot.again_button.clicked.connect(self.play_requested)
        self.foot.home_button.clicked.connect(self.left)
        self.to_review.all_requested.connect(self._on_all_answers)

    def _build(self) -> None:
        content = QWidget()
        self._content = Column(self.theme, content, gap=16)
        self._panels = Row(self.theme, gap=16)
        self._panels.addWidget(self.score, 1)
        self._panels.addWidget(self.to_review)
        self._content.addLayout(self._panels, 1)
        self._content.addWidget(self.foot.more)
        self._scroller = Scroller(content)
        self.page_bar.add_action(self.player)
        column = Column(self.theme, self, gap=0)
        column.addWidget(self.page_bar)
        column.addWidget(self._scroller, 1)
        column.addWidget(self.foot)

    def _show_title(self) -> None:
        if self._review is None:
            return
        is_narrow = self.theme.breadth is Breadth.NARROW
        mode = MODES[self._review.line.mode]
        title = "Results" if mode.has_points else mode.title
        self.page_bar.set_title(title, game_words(self._review, is_short=is_narrow))
        self.player.setText(self._review.player_name)
        self.player.updateGeometry()

    def _on_theme_changed(self) -> None:
        breadth = self.theme.breadth
        is_regular = breadth is Breadth.REGULAR
        side = self.side
        self._content.set_margins((side, 16, side, 16))
        self._panels.stack(is_stacked=not is_regular)
        wide = self.theme.px(SIDE_PANEL)
        self.to_review.setMinimumWidth(wide if is_regular else 0)
        self.to_review.setMaximumWidth(wide if is_regular else NO_LIMIT)
        self.to_review.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.player.setVisible(breadth is not Breadth.NARROW)
        self._fit_foot()
        self._show_title()

    def _fit_foot(self) -> None:
        with self.keeping_focus():
            self.foot.fit(self.width())

    def _on_copy(self) -> None:
        self._copy(with_run=False)

    def _on_copy_run(self) -> None:
        self._copy(with_run=True)

    def _copy(self, *, with_run: bool) -> None:
        if self.desk is None:
            return
        with self.reporting():
            make = self.desk.run_code_of if with_run else self.desk.code_of
            QGuiApplication.clipboard().setText(make(self.game_number))
            self.noted.emit(RUN_COPIED if with_run else CODE_COPIED)

    def _on_scores(self) -> None:
        self.scores_requested.emit(self.game_number)

    def _on_review(self) -> None:
        self._open_review(only_mistakes=True)

    def _on_all_answers(self) -> None:
        self._open_review(only_mistakes=False)

    def _open_review(self, *, only_mistakes: bool) -> None:
        self.review_requested.emit(self.game_number, only_mistakes)
