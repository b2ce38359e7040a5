"""The middle of the play screen: tags, stem, clock or verdict, answers, and afterwards the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.rules.question import Kind
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_grid import AnswerGrid
from quizapp.ui.widgets.fact_card import FactCard
from quizapp.ui.widgets.ring_timer import RingState, RingTimer
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.verdict_tag import VerdictTag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.store.question_bank import BankQuestion
    from quizapp.ui.theme import Theme

WIDEST = 960
GAP = 24
KIND_TAGS = {
    Kind.SINGLE_CHOICE: ("circle-dot", "Single choice", "Press 1 to {count} to choose, Enter to lock in."),
    Kind.TRUE_FALSE: ("split", "True or false", "Press T or F to choose, Enter to lock in."),
}


class QuestionStage(Scroller):
    """Shows one question, asked or judged; the page above decides which."""

    def __init__(self, theme: Theme) -> None:
        content = Stage(theme)
        super().__init__(content)
        self.theme = theme
        self.answers = AnswerGrid(theme)
        self.ring = RingTimer(theme)
        self.verdict = VerdictTag(theme)
        self.fact = FactCard(theme)
        self._category, self._kind = Tag(theme, icon="tag"), Tag(theme)
        self._difficulty = DifficultyTag(theme)
        self._stem = Label(theme, role="stem", tone="strong", balanced=True)
        self._hint = Label(
            theme, role="caption", tone="muted", align=Qt.AlignmentFlag.AlignHCenter, wrap=True
        )
        self._is_judged = False
        self._seconds = 0
        self._build(content)
        self.fact.passage_toggled.connect(self._on_passage_toggled)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_question(self, question: BankQuestion, options: Sequence[str], seconds: int) -> None:
        """Ask a question, with so many seconds on its clock."""
        self._is_judged = False
        self._seconds = seconds
        icon, kind, hint = KIND_TAGS[question.kind]
        self._category.setText(question.category)
        self._kind.setText(kind)
        self._kind.set_icon(icon)
        self._difficulty.set_level(question.difficulty)
        self._stem.setText(question.stem)
        self._hint.setText(hint.format(count=len(options)))
        self.answers.show_options(question.kind, options)
        self.ring.set_total(seconds)
        self.verdict.hide()
        self.fact.hide()
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def show_time(self, seconds_left: int, seconds: int) -> None:
        """Put the clock to the seconds that are left; a lifeline can make its whole longer."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.ring.set_total(seconds)
        self.ring.set_left(seconds_left)

    def show_judged(self, key: int, chosen: int | None) -> None:
        """Turn to the verdict: the answers say which was right, and the fact follows."""
        self._is_judged = True
        self.ring.set_state(RingState.OVER)
        self.ring.hide()
        self.answers.show_verdict(key, chosen)
        self.verdict.show()
        self.fact.show()
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def show_focused_answer(self) -> None:
        """Bring the answer that has the focus into view: a key can lead to one that is scrolled away."""
        for card in self.answers.cards:
            if card.hasFocus():
                self.ensureWidgetVisible(card, 0, self.theme.px(GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page: the arrows move between answers and do not scroll."""
        event.ignore()

    def _build(self, content: QWidget) -> None:
        outer = Row(self.theme, content, gap=0)
        self._column_holder = QWidget()
        self._column_holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(self._column_holder, 1000)
        outer.addStretch(1)
        self._column = Column(self.theme, self._column_holder, gap=24)
        self._column.addStretch(1)
        self._column.addLayout(self._build_head())
        self._column.addStretch(1)
        self._column.addWidget(self.answers)
        self._column.addWidget(self._hint)
        self._column.addWidget(self.fact)
        self._column.addStretch(1)
        self._outer = outer

    def _build_head(self) -> Row:
        head = Row(self.theme, gap=24)
        words = Column(self.theme, gap=14)
        self._tags = QWidget()
        tags = Row(self.theme, self._tags, gap=8)
        for tag in (self._category, self._kind, self._difficulty):
            tags.addWidget(tag)
        tags.addStretch()
        words.addWidget(self._tags)
        words.addWidget(self._stem)
        words.addStretch()
        head.addLayout(words, 1)
        head.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _arrange(self) -> None:
        """Center the stem above answers that stand at the bottom; after the verdict, all from the top."""
        is_regular = self.theme.breadth is Breadth.REGULAR
        asking = "stem" if is_regular else "stem-compact"
        self._stem.set_style("stem-review" if self._is_judged else asking)
        self._tags.setVisible(self.theme.breadth is not Breadth.NARROW)
        self._hint.setVisible(not self._is_judged and is_regular)
        self._column.setStretch(0, int(not self._is_judged))
        self._column.setStretch(2, int(not self._is_judged))
        self._column.setStretch(self._column.count() - 1, int(self._is_judged))
        top, bottom = {Breadth.REGULAR: (32, 24), Breadth.COMPACT: (20, 20), Breadth.NARROW: (10, 20)}[
            self.theme.breadth
        ]
        self._column.set_margins((0, top, 0, bottom))

    def _on_passage_toggled(self, is_open: bool) -> None:
        """Bring what was folded out into view, from the heading of the fact on."""
        if is_open:
            self._outer.activate()
            content, width = self._content, self._content.width()
            content.resize(width, max(self.viewport().height(), self._outer.totalHeightForWidth(width)))
            self.verticalScrollBar().setValue(self.fact.mapTo(content, QPoint(0, 0)).y() - self.theme.px(GAP))

    def _on_theme_changed(self) -> None:
        side = {Breadth.REGULAR: 32, Breadth.COMPACT: 20, Breadth.NARROW: 40}[self.theme.breadth]
        self._outer.set_margins((side, 0, side, 0))
        is_limited = self.theme.breadth is not Breadth.NARROW
        self._column_holder.setMaximumWidth(self.theme.px(WIDEST) if is_limited else 16_777_215)
        self._arrange()


class Stage(QWidget):
    """The gradient that only the play screen has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the stage's top color to its bottom color."""
        del event
        painter = QPainter(self)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._theme.color("stage-top"))
        gradient.setColorAt(1, self._theme.color("stage-bottom"))
        painter.fillRect(self.rect(), gradient)
        painter.end()
