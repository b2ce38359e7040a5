"""The board of single choice and true or false: one card is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup

from quizapp.rules.question import Kind
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_board import OTHER_MODIFIERS
from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_states import AnswerState
from quizapp.ui.widgets.card_board import CardBoard
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

COLUMNS = (1, 2, 2)
GAPS = (12, 12, 16)
TRUTH_LOOKS = (("check", "T"), ("x", "F"))
TRUTH_KEYS = (Qt.Key.Key_T, Qt.Key.Key_F)


class ChoiceBoard(CardBoard[AnswerCard]):
    """Knows which card is chosen and which can be; says what each one turned out to be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, columns=COLUMNS, gaps=GAPS)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.changed)
        self._keys = Label(
            theme, role="caption", tone="muted", align=Qt.AlignmentFlag.AlignHCenter, wrap=True
        )
        self._kind = Kind.SINGLE_CHOICE
        self._is_judged = False
        column = Column(theme, self, gap=24)
        column.addWidget(self.grid)
        column.addWidget(self._keys)
        theme.changed.connect(self._on_theme_changed)

    @property
    def given(self) -> Given | None:
        """Return the position of the chosen option."""
        place = self._group.checkedId()
        return (self._shown[place],) if place >= 0 else None

    @property
    def lock_words(self) -> str:
        """Name the answer that would be locked in."""
        place = self._group.checkedId()
        if place < 0:
            return super().lock_words
        is_truth = self._kind is Kind.TRUE_FALSE
        return f"Lock in {self.grid.cards[place].words if is_truth else f'answer {place + 1}'}"

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Show other answers; none is chosen."""
        self._kind, self._shown, self._is_judged = question.kind, asked.shown, False
        cards = make_cards(
            self.theme, question.kind, [question.options[position].text for position in asked.shown], self
        )
        for card in self.grid.cards:
            self._group.removeButton(card)
        self.grid.show_cards(cards)
        for place, card in enumerate(cards):
            self._group.addButton(card, place)
        is_truth = question.kind is Kind.TRUE_FALSE
        self._keys.setText(
            f"Press {'T or F' if is_truth else f'1 to {len(cards)}'} to choose, Enter to lock in."
        )
        self._on_theme_changed()

    def eliminate(self, positions: Collection[int]) -> None:
        """Take some cards away; a choice among them is taken back."""
        gone = [
            card for card, position in zip(self.grid.cards, self._shown, strict=True) if position in positions
        ]
        for card in gone:
            if card.isChecked():
                self._group.setExclusive(False)
                card.setChecked(False)
                self._group.setExclusive(True)
            card.set_state(AnswerState.ELIMINATED)
        if self.focusWidget() in gone:
            self.focus_first()
        self.changed.emit()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Choose by digit, or by T and F; move by arrow."""
        if self._kind is Kind.TRUE_FALSE and key in TRUTH_KEYS and not modifiers & OTHER_MODIFIERS:
            self._pick(TRUTH_KEYS.index(key))
            return True
        return super().press(key, modifiers)

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show the right answer, and what became of the chosen one."""
        self._is_judged = True
        for card, position in zip(self.grid.cards, asked.shown, strict=True):
            is_chosen = isinstance(verdict.given, tuple) and position in verdict.given
            if question.options[position].is_right:
                card.set_state(AnswerState.RIGHT_CHOSEN if is_chosen else AnswerState.RIGHT)
            elif card.state is not AnswerState.ELIMINATED:
                card.set_state(AnswerState.WRONG_CHOSEN if is_chosen else AnswerState.NOT_CHOSEN)
            card.set_compact(True)
        self._on_theme_changed()

    def _press_card(self, card: AnswerCard) -> None:
        card.setChecked(True)
        self.changed.emit()

    def _on_theme_changed(self) -> None:
        self._keys.setVisible(not self._is_judged and self.theme.breadth is Breadth.REGULAR)


def make_cards(theme: Theme, kind: Kind, texts: Sequence[str], parent: QWidget) -> list[AnswerCard]:
    """Return a card for each text; those of true and false have signs, and keys of their own."""
    cards = []
    for place, text in enumerate(texts):
        icon, key = TRUTH_LOOKS[place] if kind is Kind.TRUE_FALSE else ("", "")
        card = AnswerCard(theme, text, number=place + 1, count=len(texts), key=key, icon=icon, parent=parent)
        cards.append(card)
    return cards
