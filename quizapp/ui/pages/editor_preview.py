"""How a question in the making will look when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from quizapp.rules.mode import CLASSIC
from quizapp.rules.question import FALSE, TRUE, Kind
from quizapp.rules.selection import DISTRACTORS_SHOWN
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.answer_grid import AnswerGrid
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.choice_board import COLUMNS, GAPS, make_cards
from quizapp.ui.widgets.ring_timer import RingTimer
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.tag import DifficultyTag, Tag

if TYPE_CHECKING:
    from quizapp.rules.draft_checks import Draft
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_card import AnswerCard

RING = 72
NOTHING_YET = "…"


class Preview(Card):
    """The question as it will be asked; to look at only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, fill="surface-0")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._shown: tuple[Kind, tuple[str, ...]] | None = None
        self._category = Tag(theme)
        self._difficulty = DifficultyTag(theme)
        self._ring = SmallRing(theme)
        self._stem = Label(theme, role="title", tone="strong", balanced=True)
        self._answers: AnswerGrid[AnswerCard] = AnswerGrid(theme, columns=COLUMNS, gaps=GAPS)
        self._build()
        self._ring.set_total(CLASSIC.seconds)

    def show_draft(self, draft: Draft, category: str, difficulty: int) -> None:
        """Show the key and as many wrong answers as a game shows, in the order of the form."""
        self._category.setText(category)
        self._category.setVisible(bool(category))
        self._difficulty.set_level(difficulty)
        self._stem.setText(draft.stem or "The question stands here")
        self._stem.set_tone("strong" if draft.stem else "muted")
        answers = (TRUE, FALSE) if draft.kind is Kind.TRUE_FALSE else _asked(draft)
        if (draft.kind, answers) != self._shown:
            self._shown = (draft.kind, answers)
            self._show_answers(draft.kind, answers)

    def _show_answers(self, kind: Kind, texts: tuple[str, ...]) -> None:
        self._answers.show_cards(make_cards(self.theme, kind, texts, self))
        for card in self._answers.cards:
            card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            card.set_compact(True)

    def _build(self) -> None:
        theme = self.theme
        column = Column(theme, self, margins=(16, 16, 16, 16), gap=12)
        tags = Row(theme, gap=8)
        tags.addWidget(self._category)
        tags.addWidget(self._difficulty)
        tags.addStretch()
        words = Column(theme, gap=10)
        words.addLayout(tags)
        words.addWidget(self._stem)
        words.addStretch()
        head = Row(theme, gap=12)
        head.addLayout(words, 1)
        head.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._answers)


class SmallRing(RingTimer):
    """The countdown as it stands beside a question, smaller."""

    def sizeHint(self) -> QSize:
        """A square that grows with the figures."""
        side = self._theme.figure_px(RING)
        return QSize(side, side)

    def _caption(self) -> str:
        return "s"


def _asked(draft: Draft) -> tuple[str, ...]:
    """Return what a game would show of the rows: the key and the first wrong answers."""
    if not any(draft.answers):
        return (NOTHING_YET,) * (1 + DISTRACTORS_SHOWN)
    left = DISTRACTORS_SHOWN
    shown = []
    for row, text in enumerate(draft.answers):
        if row == draft.right or (text and left > 0):
            shown.append(text or NOTHING_YET)
            left -= row != draft.right
    return tuple(shown)
