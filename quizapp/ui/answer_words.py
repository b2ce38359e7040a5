"""An answer that was given, in words: in one line, or line by line beside what would have been right."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from quizapp.rules.judging import Outcome, judge, stated
from quizapp.rules.question import Choice, Kind, Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from quizapp.rules.question import Answer, Given
    from quizapp.store.history import ReviewedAnswer


class Shade(StrEnum):
    """How a line of an answer turned out."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    PLAIN = "plain"


class AnswerLine(NamedTuple):
    """One thing that was offered or answered, and what became of it; `words` may be empty."""

    text: str
    shade: Shade
    words: str


GOT_IT, RIGHT_ANSWER, YOUR_ANSWER = "You got it", "Right answer", "Your answer"
MISSED = "You missed this"
RIGHT_PLACE = "Right place"
UNGROUPED = 10_000
"""Below, a number is written without a separator: it may be a year."""

UNANSWERED = {Outcome.TIME_UP: "Time’s up", Outcome.SKIPPED: "Skipped"}


def right_words(answer: Answer) -> str:
    """Return the right answer in one line."""
    match answer:
        case Choice(options):
            return ", ".join(option.text for option in options if option.is_right)
        case Typed(accepted):
            return accepted[0]
        case Numeric(value, _, unit):
            return f"{shown_number(value)} {unit}".strip()
        case Ordering(items):
            return ", then ".join(items)
        case Matching(pairs):
            return "; ".join(f"{pair.left}: {pair.right}" for pair in pairs)


def shown_number(value: Decimal) -> str:
    """Return a number in figures, in groups of three from five figures on."""
    plain = value.normalize() if value else Decimal(0)
    return f"{plain:,f}" if abs(plain) >= UNGROUPED else f"{plain:f}"


def given_words(answer: ReviewedAnswer) -> str:
    """Return in one line what was answered, or why nothing was."""
    unanswered = UNANSWERED.get(Outcome(answer.outcome))
    if unanswered or answer.given is None:
        return unanswered or "No answer"
    return f"You: {_words(answer.question.answer, answer.given)}"


def parts_of(answer: ReviewedAnswer) -> tuple[int, int]:
    """Return how many parts of an answer were right, of how many; (0, 0) if it has none."""
    return (0, 0) if answer.given is None else judge(answer.question.answer, answer.given).parts


def answer_lines(answer: ReviewedAnswer) -> tuple[AnswerLine, ...]:
    """Return what was offered and answered, in the order in which it stood on the screen."""
    given = answer.given
    places = given if isinstance(given, tuple) else ()
    match answer.question.answer:
        case Choice():
            return _choices(answer, places)
        case Ordering(items):
            return _order(items, places)
        case Matching(pairs):
            rights = [pair.right for pair in pairs]
            return _pairs([pair.left for pair in pairs], rights, places)
        case Typed() | Numeric():
            return _written(answer, given if isinstance(given, str) else None)


def _words(answer: Answer, given: Given) -> str:
    match answer, given:
        case Choice(options), tuple():
            return ", ".join(options[place].text for place in given)
        case Ordering(items), tuple():
            return ", then ".join(items[place] for place in given)
        case Matching(pairs), tuple():
            return "; ".join(
                f"{pair.left}: {pairs[place].right}" for pair, place in zip(pairs, given, strict=True)
            )
    return f"“{given}”"


def _choices(answer: ReviewedAnswer, given: tuple[int, ...]) -> tuple[AnswerLine, ...]:
    question = answer.question
    missed = MISSED if given and question.kind is Kind.MULTIPLE_SELECT else RIGHT_ANSWER
    styles = {
        (True, True): (Shade.RIGHT, GOT_IT),
        (True, False): (Shade.RIGHT, missed),
        (False, True): (Shade.WRONG, YOUR_ANSWER),
        (False, False): (Shade.PLAIN, ""),
    }
    options = [(question.options[place], place in given) for place in answer.shown]
    return tuple(AnswerLine(option.text, *styles[option.is_right, is_given]) for option, is_given in options)


def _order(items: tuple[str, ...], given: tuple[int, ...]) -> tuple[AnswerLine, ...]:
    if not given:
        return tuple(AnswerLine(f"{number}. {item}", Shade.PLAIN, "") for number, item in enumerate(items, 1))
    return tuple(
        AnswerLine(f"{number}. {items[place]}", Shade.RIGHT, RIGHT_PLACE)
        if place + 1 == number
        else AnswerLine(f"{number}. {items[place]}", Shade.WRONG, f"Was {place + 1}")
        for number, place in enumerate(given, 1)
    )


def _pairs(lefts: list[str], rights: list[str], given: tuple[int, ...]) -> tuple[AnswerLine, ...]:
    if not given:
        pairs = zip(lefts, rights, strict=True)
        return tuple(AnswerLine(f"{left}: {right}", Shade.PLAIN, "") for left, right in pairs)
    return tuple(
        AnswerLine(f"{left}: {rights[place]}", Shade.RIGHT, GOT_IT)
        if place == own
        else AnswerLine(f"{left}: {rights[place]}", Shade.WRONG, f"Right: {rights[own]}")
        for own, (left, place) in enumerate(zip(lefts, given, strict=True))
    )


def _written(answer: ReviewedAnswer, given: str | None) -> tuple[AnswerLine, ...]:
    right = AnswerLine(right_words(answer.question.answer), Shade.RIGHT, RIGHT_ANSWER)
    if given is None:
        return (right,)
    outcome = Outcome(answer.outcome)
    if outcome is Outcome.RIGHT:
        own = AnswerLine(given, Shade.RIGHT, GOT_IT)
        return (own,) if _is_exact(answer, given) else (own, right)
    shade = Shade.PARTLY if outcome is Outcome.PARTLY else Shade.WRONG
    return (AnswerLine(given, shade, YOUR_ANSWER), right)


def _is_exact(answer: ReviewedAnswer, given: str) -> bool:
    """Tell whether it is what the author wrote, not only near enough, or right because somebody said so."""
    right = answer.question.answer
    if isinstance(right, Numeric):
        return stated(right, given) == right.value
    return not answer.is_amended and not judge(right, given).spelling
