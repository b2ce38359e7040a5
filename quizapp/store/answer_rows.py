"""An answer of any kind as rows of texts and columns of a number, and back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from quizapp.rules.question import (
    Answer,
    Choice,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Typed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class TextRow(NamedTuple):
    """A text of an answer, as the table of options holds it."""

    text: str
    is_right: bool = True
    partner: str | None = None


class NumberColumns(NamedTuple):
    """A number that is asked for, as its revision holds it; all empty for other kinds of answer."""

    value: str | None = None
    tolerance: str | None = None
    unit: str | None = None


def text_rows(answer: Answer) -> list[TextRow]:
    """Return the texts of an answer in the author's order."""
    match answer:
        case Choice(options):
            return [TextRow(option.text, option.is_right) for option in options]
        case Typed(texts) | Ordering(texts):
            return [TextRow(text) for text in texts]
        case Matching(pairs):
            return [TextRow(pair.left, partner=pair.right) for pair in pairs]
        case Numeric():
            return []


def number_columns(answer: Answer) -> NumberColumns:
    """Return the number of an answer, exactly as the author wrote it."""
    if isinstance(answer, Numeric):
        return NumberColumns(str(answer.value), str(answer.tolerance), answer.unit)
    return NumberColumns()


def answer_of(kind: Kind, rows: Sequence[TextRow], number: NumberColumns) -> Answer:
    """Return the answer that the rows and columns of a kind of question hold."""
    texts = tuple(row.text for row in rows)
    match kind:
        case Kind.SINGLE_CHOICE | Kind.MULTIPLE_SELECT | Kind.TRUE_FALSE:
            return Choice(tuple(Option(row.text, row.is_right) for row in rows))
        case Kind.TYPED:
            return Typed(texts)
        case Kind.NUMERIC:
            return Numeric(Decimal(number.value or 0), Decimal(number.tolerance or 0), number.unit or "")
        case Kind.ORDERING:
            return Ordering(texts)
        case Kind.MATCHING:
            return Matching(tuple(Pair(row.text, row.partner or "") for row in rows))
