"""The board of typed answers: a field, and a note where the spelling was only close."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from quizapp.rules.judging import Outcome
from quizapp.rules.question import Typed
from quizapp.ui.widgets.answer_board import AnswerBoard
from quizapp.ui.widgets.close_match_note import CloseMatchNote
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.typed_field import FieldState, TypedField

if TYPE_CHECKING:
    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

STATES = {
    Outcome.RIGHT: FieldState.ACCEPTED,
    Outcome.PARTLY: FieldState.PARTLY,
    Outcome.WRONG: FieldState.WRONG,
    Outcome.TIME_UP: FieldState.UNANSWERED,
    Outcome.SKIPPED: FieldState.UNANSWERED,
}


class TypedBoard(AnswerBoard):
    """Digits and letters belong to the field; Enter in it submits."""

    COLUMN: ClassVar = 816

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.field = TypedField(theme)
        self.note = CloseMatchNote(theme)
        self.note.hide()
        column = Column(theme, self, gap=22)
        column.addWidget(self.field)
        column.addWidget(self.note)
        self.field.edited.connect(self.changed)
        self.field.submitted.connect(self.submitted)

    @property
    def given(self) -> Given | None:
        """Return what was typed."""
        return self.field.text() or None

    @property
    def obstacle(self) -> str:
        """Something has to be typed."""
        return "" if self.field.text() else "Type an answer"

    @property
    def says_points(self) -> bool:
        """The note says the points."""
        return not self.note.isHidden()

    def show_question(self, question: BankQuestion, asked: Asked) -> None:
        """Empty the field."""
        del question, asked
        self.field.clear()
        self.note.hide()

    def focus_first(self) -> None:
        """Give the focus to the field."""
        self.field.setFocus()

    def show_verdict(self, question: BankQuestion, asked: Asked, verdict: Verdict) -> None:
        """Show whether it counted, and how the answer is spelled where that was not quite it."""
        del asked
        if not isinstance(question.answer, Typed):
            raise TypeError(question.kind)
        typed = str(verdict.given or "")
        accepted = question.answer.accepted
        is_right = verdict.outcome is Outcome.RIGHT
        right = "" if is_right else f"The right answer is {accepted[0]}."
        self.field.show_verdict(STATES[verdict.outcome], typed, right)
        is_close = is_right and bool(verdict.spelling)
        self.note.setVisible(is_close)
        if is_close:
            others = [form for form in accepted if form != verdict.spelling]
            self.note.show_match(typed, verdict.spelling, others, verdict.points)
