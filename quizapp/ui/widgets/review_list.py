"""What went wrong in a game, in short: the question, what was answered, and what was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.store.game_log import ReviewedAnswer
    from quizapp.ui.theme import Theme

ICONS = {
    Outcome.WRONG: ("circle-x", "wrong"),
    Outcome.TIME_UP: ("clock", "wrong"),
    Outcome.SKIPPED: ("skip-forward", "text-muted"),
}
MOST = 3
"""So many entries fit beside the score; all of them are one key away."""

WORDS = {Outcome.TIME_UP: "Time’s up", Outcome.SKIPPED: "Skipped"}


class ReviewList(Card):
    """One entry for each answer that was not right, in the order of the game."""

    all_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = Label(theme, role="caption", tone="muted")
        self._entries: list[QWidget] = []
        self.all_button = Button(theme, "Show all answers", look=Look.LINK, end_icon="chevron-right")
        self.all_button.clicked.connect(self.all_requested)
        column = Column(theme, self, margins=(20, 20, 20, 20), gap=16)
        head = Row(theme)
        head.addWidget(Label(theme, "To review", role="title", tone="strong"))
        head.addStretch()
        head.addWidget(self._count)
        column.addLayout(head)
        self._list = Column(theme, gap=20)
        column.addLayout(self._list)
        column.addStretch()
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_answers(self, answers: Sequence[ReviewedAnswer]) -> None:
        """Show what was not right among a game's answers."""
        for entry in self._entries:
            self._list.removeWidget(entry)
            entry.deleteLater()
        missed = [answer for answer in answers if answer.outcome != Outcome.RIGHT]
        self._count.setText(f"{len(missed)} of {len(answers)}")
        self._entries = [Entry(self.theme, answer) for answer in missed[:MOST]]
        if len(missed) > MOST:
            self._entries.append(self._note(f"And {len(missed) - MOST} more"))
        elif not missed:
            self._entries.append(self._note("Every answer was right."))
        for entry in self._entries:
            self._list.addWidget(entry)

    def _note(self, words: str) -> QWidget:
        return Label(self.theme, words, role="body", tone="muted", wrap=True)


class Entry(QWidget):
    """One answer that was not right."""

    def __init__(self, theme: Theme, answer: ReviewedAnswer) -> None:
        super().__init__()
        outcome = Outcome(answer.outcome)
        icon, color = ICONS[outcome]
        options = answer.question.options
        given = WORDS.get(outcome) or f"You: {options[answer.given or 0].text}"
        right = next(option.text for option in options if option.is_right)
        row = Row(theme, self, gap=10)
        row.addWidget(IconMark(theme, icon, size=20, color=color), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(theme, gap=4)
        stem = f"{answer.position}. {answer.question.stem}"
        column.addWidget(Label(theme, stem, role="body", tone="strong", weight=500, wrap=True))
        column.addWidget(Label(theme, given, role="caption", tone="muted", wrap=True))
        line = Row(theme, gap=4)
        line.addWidget(IconMark(theme, "check", size=16, color="correct"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(theme, right, role="caption", tone="correct", weight=500, wrap=True), 1)
        column.addLayout(line)
        row.addLayout(column, 1)
