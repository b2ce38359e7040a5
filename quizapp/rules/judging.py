"""Right, wrong or partly, and how much of it: one function for each kind of question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from quizapp.rules.question import Choice, Matching, Numeric, Ordering, Typed
from quizapp.rules.scoring import FULL_CREDIT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from quizapp.rules.question import Answer, Given

REACH = 3
"""A number earns something until it is so many times its tolerance off."""


class Outcome(StrEnum):
    """What became of a question that was asked."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    TIME_UP = "time_up"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How much of an answer is right: `credit` in thousandths, and `parts` as (earned, of) if it has any.

    `spelling` is the accepted form that a typed answer came close to; empty if it is that form, or none.
    """

    credit: int
    parts: tuple[int, int] = (0, 0)
    spelling: str = ""

    @property
    def outcome(self) -> Outcome:
        """Return right for all of it, wrong for nothing."""
        if self.credit == FULL_CREDIT:
            return Outcome.RIGHT
        return Outcome.PARTLY if self.credit else Outcome.WRONG


def judge(answer: Answer, given: Given, rivals: Iterable[str] = ()) -> Judgement:
    """Return how much of what was given is right; `rivals` are other known answers, for a typed one.

    What does not fit the kind, or is no whole answer, is wrong.
    """
    match answer, given:
        case Choice(options), tuple():
            rights = {place for place, option in enumerate(options) if option.is_right}
            return _chosen(rights, given) if len(rights) == 1 else _ticked(rights, given)
        case Ordering(items), tuple():
            return _ordered(len(items), given)
        case Matching(pairs), tuple():
            return _matched(len(pairs), given)
        case Numeric(), str():
            return _number(answer, given)
        case Typed(accepted), str():
            return _typed(accepted, given, rivals)
    return Judgement(0)


def reach(answer: Numeric) -> Decimal:
    """Return how far off a number may be before it earns nothing; 0 if only the number itself counts."""
    return REACH * answer.tolerance


def stated(answer: Numeric, given: str) -> Decimal | None:
    """Return the number that was typed, counted in the answer's unit; none if there is not just one.

    Where millions are asked for, 5,000,000 is 5 of them, if that is nearer.
    """
    from quizapp.rules.number_words import number, scale

    value = number(given)
    if value is None:
        return None
    return min(value, value / scale(answer.unit), key=lambda meant: abs(meant - answer.value))


def _chosen(rights: set[int], given: tuple[int, ...]) -> Judgement:
    """Single choice, true or false: everything for the key alone."""
    return Judgement(FULL_CREDIT if set(given) == rights else 0)


def _ticked(rights: set[int], given: tuple[int, ...]) -> Judgement:
    """Multiple select: max(0, right ticks - wrong ticks) of all the right ones."""
    ticked = set(given)
    return _share(max(0, len(ticked & rights) - len(ticked - rights)), len(rights))


def _ordered(count: int, given: tuple[int, ...]) -> Judgement:
    """Ordering: the pairs of which the earlier one stands above the later one, of all pairs.

    So bringing any two into their order never costs anything, as it can where only neighbors are looked at.
    """
    pairs = count * (count - 1) // 2
    if not _is_whole(given, count):
        return _share(0, pairs)
    return _share(sum(above < below for above, below in combinations(given, 2)), pairs)


def _matched(count: int, given: tuple[int, ...]) -> Judgement:
    """Matching: the right pairs, of all."""
    if not _is_whole(given, count):
        return _share(0, count)
    return _share(sum(left == right for left, right in enumerate(given)), count)


def _number(answer: Numeric, given: str) -> Judgement:
    """Numeric: everything within the tolerance, falling evenly from there to nothing at the reach."""
    value = stated(answer, given)
    if value is None:
        return Judgement(0)
    off, furthest = abs(value - answer.value), reach(answer)
    if off <= answer.tolerance:
        return Judgement(FULL_CREDIT)
    if off >= furthest:
        return Judgement(0)
    return Judgement(int(FULL_CREDIT * (furthest - off) / (furthest - answer.tolerance)))


def _typed(accepted: tuple[str, ...], given: str, rivals: Iterable[str]) -> Judgement:
    """Typed: everything for an accepted form, or for one that was meant and misspelled."""
    from quizapp.rules.text_match import match

    found = match(given, accepted, rivals)
    spelling = "" if found.is_exact else found.form
    return Judgement(FULL_CREDIT if found.is_accepted else 0, spelling=spelling)


def _share(earned: int, of: int) -> Judgement:
    """Return the credit for some of several parts, a fraction of a thousandth dropped."""
    return Judgement(FULL_CREDIT * earned // of, (earned, of))


def _is_whole(given: tuple[int, ...], count: int) -> bool:
    """Tell whether each position was given once."""
    return sorted(given) == list(range(count))
