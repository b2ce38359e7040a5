"""When a question is due again: FSRS, the free spaced repetition scheduler."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome

if TYPE_CHECKING:
    from fsrs import Scheduler

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


class Grade(IntEnum):
    """How well something was remembered, numbered as FSRS does; its 4, easy, is nobody's to say here."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


@dataclass(frozen=True, slots=True)
class Memory:
    """What one player has kept of one question.

    `stability` is the days after which nine in ten still know it, `difficulty` runs from 1 to 10. `state` is
    1 while it is learned, 2 while it is kept, 3 while it is learned again, and `step` the place in a course
    of learning. `due_at` and `seen_at` are milliseconds since 1970.
    """

    stability: float
    difficulty: float
    state: int
    step: int | None
    due_at: int
    seen_at: int


GRADES = {
    Outcome.RIGHT: Grade.GOOD,
    Outcome.PARTLY: Grade.HARD,
    Outcome.WRONG: Grade.AGAIN,
    Outcome.TIME_UP: Grade.AGAIN,
}


def grade_of(outcome: Outcome, *, is_aided: bool, spelling: str) -> Grade | None:
    """Return what an answer says about the memory; a skipped question says nothing.

    With a lifeline, or by a `spelling` that only came close, a right answer was a hard one.
    """
    grade = GRADES.get(outcome)
    return Grade.HARD if grade is Grade.GOOD and (is_aided or spelling) else grade


def reviewed(memory: Memory | None, grade: Grade, at_ms: int) -> Memory:
    """Return the memory after a question was answered; None is a question never seen before."""
    # Imported with the first answer: nothing at the start needs it.
    from fsrs import Card, Rating, State

    card = Card(card_id=0)
    if memory is not None:
        card = Card(
            card_id=0,
            state=State(memory.state),
            step=memory.step,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=_moment(memory.due_at),
            last_review=_moment(memory.seen_at),
        )
    card, _ = _scheduler().review_card(card, Rating(grade), _moment(at_ms))
    return Memory(
        stability=card.stability or 0.0,  # a review sets both, which their types do not say
        difficulty=card.difficulty or 0.0,
        state=card.state.value,
        step=card.step,
        due_at=(card.due - EPOCH) // MILLISECOND,
        seen_at=at_ms,
    )


@cache
def _scheduler() -> Scheduler:
    """Return the one scheduler: it keeps nothing but its weights."""
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)


def _moment(at_ms: int) -> datetime:
    return EPOCH + at_ms * MILLISECOND
