"""The board of multiple select: any number of cards is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.card_board import CardBoard
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.tag import Tag
from quizapp.ui.widgets.tick_card import TickCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

COLUMNS = (1, 2, 3)
GAPS = (12, 12, 12)
RULE = "Each right tick earns a share; each wrong one costs a share, never below zero."


class TickBoard(CardBoard[TickCard]):
    """Knows which cards are ticked; afterwards counts the right and the wrong ticks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, columns=COLUMNS, gaps=GAPS)
        self._count = Tag(theme, icon="square-check")
        self._words = Label(theme, role="caption", tone="muted", wrap=True)
        column = Column(theme, self, gap=18)
        column.addWidget(self.grid)
        foot = Row(theme, gap=12)
        foot.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._words, 1)
        column.addLayout(foot)

    @property
    def given(self) -> Given | None:
        """Return the positions of the ticked options."""
        ticked = (
            position for card, position in zip(self.grid.cards, self._shown, strict=True) if card.isChecked()
        )
        return tuple(sorted(ticked)) or None

    @property
    def obstacle(self) -> str:
        """Something has to be ticked."""
        return "" if self.given else "Tick at least one"

    @property
    def hint(self) -> tuple[str, ...]:
        """Say that there may be several, and which keys tick."""
        what = "Choose every right one."
        if self.theme.breadth is Breadth.NARROW:
            return (what,)
        return (f"{what} Press 1 to {len(self._shown)} to tick, Enter to lock in.",)

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Show other answers; none is ticked."""
        self._shown = asked.shown
        texts = [question.options[position].text for position in asked.shown]
        cards = [
            TickCard(self.theme, text, number=place, count=len(texts), parent=self)
            for place, text in enumerate(texts, 1)
        ]
        for card in cards:
            card.clicked.connect(self._on_clicked)
        self.grid.show_cards(cards)
        self._words.setText(RULE)
        self._show_count()

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show which ticks were right, which wrong, and what was missed."""
        given = verdict.given if isinstance(verdict.given, tuple) else ()
        for card, position in zip(self.grid.cards, asked.shown, strict=True):
            is_ticked = position in given
            card.setChecked(is_ticked)
            if question.options[position].is_right:
                card.set_state(AnswerState.RIGHT_CHOSEN if is_ticked else AnswerState.RIGHT)
            else:
                card.set_state(AnswerState.WRONG_CHOSEN if is_ticked else AnswerState.NOT_CHOSEN)
        self._show_count()
        if given:
            self._words.setText(
                share_words([question.options[place].is_right for place in given], verdict.parts)
            )

    def _press_card(self, card: TickCard) -> None:
        card.click()

    def _on_clicked(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        ticked = sum(card.isChecked() for card in self.grid.cards)
        self._count.setText(f"{ticked} ticked")


def share_words(ticks: Sequence[bool], parts: tuple[int, int]) -> str:
    """Return how the ticks, right or wrong, make the shares that were earned of all."""
    right = sum(ticks)
    earned, shares = parts
    return f"{right} right, {len(ticks) - right} wrong: {earned} of {shares} shares."
