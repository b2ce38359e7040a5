"""Whether a whole pack can be played well by habit: always the second, always the longest, always true."""

from __future__ import annotations

from math import comb
from random import Random
from typing import TYPE_CHECKING

from quizapp.packs.checks.finding import PACK, Check, Remark, Severity
from quizapp.packs.checks.wording import wrong_options
from quizapp.rules.question import TRUE, Kind
from quizapp.rules.selection import DISTRACTORS_SHOWN, deal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.packs.checks.finding import Pack
    from quizapp.rules.question import Question

ENOUGH = 20
"""Questions below which chance looks like habit."""

DEALS = 40
SHOWN = DISTRACTORS_SHOWN + 1

CRITICAL = {1: 6.635, 2: 9.210, 3: 11.345}
"""χ² that chance exceeds once in a hundred times, by degrees of freedom."""


def chi_square(observed: Sequence[float], expected: Sequence[float]) -> float:
    """Return Pearson's χ² of some counts."""
    return sum((seen - due) ** 2 / due for seen, due in zip(observed, expected, strict=True))


def is_biased(observed: Sequence[float], expected: Sequence[float]) -> bool:
    """Tell whether chance alone brings about such counts less than once in a hundred times."""
    return chi_square(observed, expected) > CRITICAL[len(observed) - 1]


def key_positions(choices: Sequence[Question]) -> tuple[int, ...]:
    """Return how often each place on the screen holds the key when single choices are dealt `DEALS` times."""
    counts = [0] * SHOWN
    for seed in range(DEALS):
        dice = Random(seed)
        for question in choices:
            asked = deal(0, question.kind, question.difficulty, question.answer, dice)
            counts[next(at for at, place in enumerate(asked.shown) if question.options[place].is_right)] += 1
    return tuple(counts)


def chance_of_longest(question: Question) -> float:
    """Return the chance that the key is the longest option on the screen, shared with those just as long."""
    key, lengths = len(question.right[0]), [len(text) for text in wrong_options(question)]
    shorter, equal, drawn = sum(length < key for length in lengths), lengths.count(key), _drawn(question)
    ways = (comb(equal, ties) * comb(shorter, drawn - ties) / (ties + 1) for ties in range(drawn + 1))
    return sum(ways) / comb(len(lengths), drawn)


def _drawn(question: Question) -> int:
    return min(DISTRACTORS_SHOWN, len(wrong_options(question)))


def _of_kind(pack: Pack, kind: Kind) -> list[Question]:
    """Return the questions of a kind, none if they are too few to judge."""
    found = [question for question in pack.questions if question.kind is kind]
    return found if len(found) >= ENOUGH else []


def _position(pack: Pack) -> Iterator[Remark]:
    if choices := _of_kind(pack, Kind.SINGLE_CHOICE):
        counts = key_positions(choices)
        words = f"In {DEALS} deals the key comes first to last {', '.join(map(str, counts))} times"
        yield from _remark(
            pack, counts, [sum(counts) / SHOWN] * SHOWN, words, "Report it: the program deals."
        )


def _longest(pack: Pack) -> Iterator[Remark]:
    if choices := _of_kind(pack, Kind.SINGLE_CHOICE):
        total, seen = len(choices), sum(map(chance_of_longest, choices))
        due = sum(1 / (_drawn(question) + 1) for question in choices)
        words = (
            f"The key is the longest option in {seen:.0f} of {total} single choices, by chance in {due:.0f}"
        )
        advice = "Shorten some keys." if seen > due else "Shorten some wrong options."
        yield from _remark(pack, [seen, total - seen], [due, total - due], words, advice)


def _truth(pack: Pack) -> Iterator[Remark]:
    if statements := _of_kind(pack, Kind.TRUE_FALSE):
        right = sum(TRUE in question.right for question in statements)
        wrong = len(statements) - right
        words = f"{right} statements are true and {wrong} are false"
        advice = f"Write some more that are {'false' if right > wrong else 'true'}."
        yield from _remark(pack, [right, wrong], [len(statements) / 2] * 2, words, advice)


def _remark(
    pack: Pack, observed: Sequence[float], expected: Sequence[float], words: str, advice: str
) -> Iterator[Remark]:
    if is_biased(observed, expected):
        figures = f"χ² {chi_square(observed, expected):.1f} of at most {CRITICAL[len(observed) - 1]:.1f}"
        yield Remark(pack.content.key, f"{words} ({figures}). {advice}", PACK)


CHECKS = (
    Check("key-position", Severity.WARNING, _position),
    Check("longest-is-key", Severity.WARNING, _longest),
    Check("true-or-false", Severity.WARNING, _truth),
)
