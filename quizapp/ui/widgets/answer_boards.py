"""Which board a question of which kind is answered on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.question import Kind
from quizapp.ui.widgets.choice_board import ChoiceBoard
from quizapp.ui.widgets.match_board import MatchBoard
from quizapp.ui.widgets.numeric_board import NumericBoard
from quizapp.ui.widgets.order_board import OrderBoard
from quizapp.ui.widgets.tick_board import TickBoard
from quizapp.ui.widgets.typed_board import TypedBoard

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_board import AnswerBoard

BOARDS: dict[Kind, Callable[[Theme], AnswerBoard]] = {
    Kind.SINGLE_CHOICE: ChoiceBoard,
    Kind.MULTIPLE_SELECT: TickBoard,
    Kind.TRUE_FALSE: ChoiceBoard,
    Kind.TYPED: TypedBoard,
    Kind.NUMERIC: NumericBoard,
    Kind.ORDERING: OrderBoard,
    Kind.MATCHING: MatchBoard,
}


def make_board(kind: Kind, theme: Theme) -> AnswerBoard:
    """Return an empty board."""
    return BOARDS[kind](theme)
