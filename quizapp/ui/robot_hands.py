"""What the robot answers, and the keys with which a person would give that answer on each board."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from quizapp.rules.judging import reach
from quizapp.rules.question import Choice, Kind, Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from random import Random

    from quizapp.rules.question import Given
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
RIGHT, PARTLY = 0.7, 0.85
"""Up to the first, a throw of the dice means a right answer; up to the other, a partly right one."""

NONSENSE = "Something else"


class Stroke(NamedTuple):
    """One key, or a text that is typed."""

    key: Qt.Key = Qt.Key.Key_unknown
    modifier: Qt.KeyboardModifier = NONE
    text: str = ""


def some_answer(question: BankQuestion, asked: Asked, gone: Collection[int], dice: Random) -> Given:
    """Return what the robot answers: mostly right, sometimes partly or wrong; nothing that was eliminated."""
    throw = dice.random()
    if throw < RIGHT:
        return right_answer(question)
    partly = partly_right(question) if throw < PARTLY else None
    # An order can only be locked in once it is another one than was dealt.
    return wrong_answer(question, asked, gone) if partly in {None, asked.shown} else partly


def right_answer(question: BankQuestion) -> Given:
    """Return the key."""
    match question.answer:
        case Choice(options):
            return tuple(place for place, option in enumerate(options) if option.is_right)
        case Typed(accepted):
            return accepted[0]
        case Numeric(value):
            return f"{value:f}"
        case Ordering(items):
            return tuple(range(len(items)))
        case Matching(pairs):
            return tuple(range(len(pairs)))


def partly_right(question: BankQuestion) -> Given | None:
    """Return an answer with something right in it, where there is such a thing."""
    right = right_answer(question)
    if question.kind is Kind.MULTIPLE_SELECT:
        return right[:-1]
    if question.kind in {Kind.ORDERING, Kind.MATCHING} and len(right) > 2:
        return (*right[:-2], *right[:-3:-1])
    return None


def wrong_answer(question: BankQuestion, asked: Asked, gone: Collection[int]) -> Given:
    """Return an answer with nothing right in it, or as little as can be."""
    match question.answer:
        case Choice(options):
            wrong = [place for place in asked.shown if not options[place].is_right and place not in gone]
            return tuple(wrong[:1]) or right_answer(question)
        case Typed():
            return NONSENSE
        case Numeric(value) as answer:
            return f"{value + reach(answer) + 1:f}"
        case Ordering(items):
            backwards = tuple(reversed(range(len(items))))
            return backwards if backwards != asked.shown else (*backwards[1:], backwards[0])
        case Matching(pairs):
            return (*range(1, len(pairs)), 0)


def strokes(question: BankQuestion, asked: Asked, given: Given) -> Iterator[Stroke]:
    """Yield the keys that bring a board, as it was dealt, to an answer; Enter then locks it in."""
    if isinstance(given, str):
        yield Stroke(text=given)
    elif question.kind is Kind.ORDERING:
        yield from _ordering(asked.shown, given)
    elif question.kind is Kind.MATCHING:
        for left, position in enumerate(given):
            yield _digit(left)
            yield Stroke(Qt.Key(Qt.Key.Key_A + asked.shown.index(position)))
    elif question.kind is Kind.TRUE_FALSE:
        yield Stroke(Qt.Key.Key_F if given[0] else Qt.Key.Key_T)
    else:
        for position in given:
            yield _digit(asked.shown.index(position))


def _ordering(shown: tuple[int, ...], given: tuple[int, ...]) -> Iterator[Stroke]:
    """Bring each item up to its place, the first one first; the topmost row is chosen to begin with."""
    rows, chosen = list(shown), 0
    for place, item in enumerate(given):
        row = rows.index(item)
        step = Qt.Key.Key_Down if row > chosen else Qt.Key.Key_Up
        yield from [Stroke(step)] * abs(row - chosen)
        yield from [Stroke(Qt.Key.Key_Up, ALT)] * (row - place)
        rows.insert(place, rows.pop(row))
        chosen = place


def _digit(place: int) -> Stroke:
    return Stroke(Qt.Key(Qt.Key.Key_1 + place))
