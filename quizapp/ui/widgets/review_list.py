"""What went wrong in a game, in short: the question, what was answered, and what was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.answer_words import given_words, parts_of, right_words
from quizapp.ui.number_word import number_word
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.verdict_tag import STYLES, outcome_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.store.game_log import ReviewedAnswer
    from quizapp.ui.theme import Theme

MOST = 20
"""So many entries; all answers are one key away."""

LEAST_HEIGHT = 160


class ReviewList(Card):
    """One entry for each answer that was not right, in the order of the game."""

    all_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = Label(theme, role="caption", tone="muted")
        self._entries = Entries(theme)
        self._comeback = Label(theme, role="caption", tone="muted", wrap=True)
        self._comeback_line = QWidget()
        self.all_button = Button(theme, "Show all answers", look=Look.LINK, end_icon="chevron-right")
        self.all_button.clicked.connect(self.all_requested)
        column = Column(theme, self, margins=(20, 20, 20, 20), gap=16)
        head = Row(theme)
        head.addWidget(Label(theme, "To review", role="title", tone="strong"))
        head.addStretch()
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self._entries, 1)
        column.addWidget(self._comeback_line)
        foot = Column(theme, self._comeback_line, gap=12)
        foot.addWidget(Divider(theme))
        line = Row(theme, gap=8)
        line.addWidget(IconMark(theme, "repeat", size=16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._comeback, 1)
        foot.addLayout(line)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_answers(self, answers: Sequence[ReviewedAnswer], comeback: str = "") -> None:
        """Show what was not right among a game's answers; `comeback` says when it is asked again."""
        missed = [answer for answer in answers if answer.outcome != Outcome.RIGHT]
        self._count.setText(f"{len(missed)} of {len(answers)}")
        self._entries.show_missed(missed, has_answers=bool(answers))
        self._comeback_line.setVisible(bool(missed))
        these = "This one comes" if len(missed) == 1 else f"These {number_word(len(missed))} come"
        self._comeback.setText(f"{these} back {comeback or 'in Practice'}.")
        every = f"all {number_word(len(answers))} answers" if len(answers) > 1 else "the answer"
        self.all_button.set_words(f"Show {every}")
        self.all_button.setVisible(bool(answers))


class Entries(Scroller):
    """Scrolls beside the score; where it stands below, the page scrolls and all entries are shown."""

    def __init__(self, theme: Theme) -> None:
        content = QWidget()
        content.setProperty("plain", "true")
        super().__init__(content)
        self._theme = theme
        self._shown: list[QWidget] = []
        self._column = Column(theme, content, margins=(0, 0, 6, 0), gap=14)
        self._column.addStretch()
        self.setAccessibleName("To review")
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def show_missed(self, missed: Sequence[ReviewedAnswer], *, has_answers: bool) -> None:
        """Show the first of the answers that were not right, or that there is none."""
        clear_away(self._column, self._shown)
        self._shown = []
        for answer in missed[:MOST]:
            self._add(Divider(self._theme))
            self._add(Entry(self._theme, answer))
        if len(missed) > MOST:
            self._add(self._note(f"And {len(missed) - MOST} more"))
        elif not missed:
            self._add(self._note("Every answer was right." if has_answers else "Nothing was answered."))
        self.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """A few lines; everything where the page scrolls."""
        size = super().minimumSizeHint()
        if self._theme.breadth is Breadth.REGULAR:
            return QSize(size.width(), self._theme.px(LEAST_HEIGHT))
        return QSize(size.width(), self._content.heightForWidth(self.viewport().width()))

    def _on_range_changed(self, least: int, most: int) -> None:
        """Let the keys in where there is something to scroll."""
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if most > least else policies.NoFocus)

    def _add(self, part: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, part)
        self._shown.append(part)

    def _note(self, words: str) -> QWidget:
        return Label(self._theme, words, role="body", tone="muted", wrap=True)


class Entry(QWidget):
    """One answer that was not right."""

    def __init__(self, theme: Theme, answer: ReviewedAnswer) -> None:
        super().__init__()
        outcome = Outcome(answer.outcome)
        style = STYLES[outcome]
        row = Row(theme, self, gap=10)
        row.addWidget(IconMark(theme, style.icon, size=20, color=style.ink), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, gap=4)
        stem = f"{answer.position}. {answer.question.stem}"
        column.addWidget(Label(theme, stem, role="body", tone="strong", weight=500, wrap=True))
        words = [given_words(answer)]
        if outcome is Outcome.PARTLY:
            words.append(outcome_words(outcome, parts_of(answer)))
        if answer.is_amended:
            words.append("You decided that it does not count")
        for line in words:
            column.addWidget(Label(theme, line, role="caption", tone="muted", wrap=True))
        right = Row(theme, gap=4)
        right.addWidget(IconMark(theme, "check", size=16, color="correct"), 0, Qt.AlignmentFlag.AlignTop)
        words_right = right_words(answer.question.answer)
        right.addWidget(Label(theme, words_right, role="caption", tone="correct", weight=500, wrap=True), 1)
        column.addLayout(right)
        row.addLayout(column, 1)
