"""Which questions a shared game asks, and what a game shows of each of them in which order."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quizapp.rules.question import Choice, Kind, Matching, Ordering

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from quizapp.rules.question import Answer, Option

DISTRACTORS_SHOWN = 3

USUALLY_TICKED, MOST_TICKED = 6, 9
"""How many options a multiple select shows, and how many at most: one for each of the keys 1 to 9."""

DISTRACTORS_TO_TICK = 2
"""A multiple select with many right options still shows so many wrong ones."""

SEED_BITS = 53
"""A seed fits exactly into any number type that a database or a JSON reader may use."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as one game asks it; `level` is its difficulty.

    `shown` is the order on the screen: the positions of the options in the pool, of the items of an
    ordering, or of the right column of a matching (the left one keeps the author's order); empty where
    an answer is typed. `halved` are the pool positions that a 50:50 takes away, none where it makes no sense.
    """

    revision: int
    kind: Kind
    level: int
    shown: tuple[int, ...]
    halved: tuple[int, ...] = ()


def deal(revision: int, kind: Kind, level: int, answer: Answer, dice: Random) -> Asked:
    """Return what the dice choose to show of a question, and in which order."""
    shown: tuple[int, ...] = ()
    halved: tuple[int, ...] = ()
    match answer:
        case Choice(options) if kind is Kind.SINGLE_CHOICE:
            shown, halved = _single_choice(options, dice)
        case Choice(options) if kind is Kind.MULTIPLE_SELECT:
            shown = _multiple_select(options, dice)
        case Choice(options):
            shown = tuple(range(len(options)))
        case Ordering(items):
            shown = _mixed_up(len(items), dice)
        case Matching(pairs):
            shown = _mixed_up(len(pairs), dice)
    return Asked(revision, kind, level, shown, halved)


def _single_choice(options: Sequence[Option], dice: Random) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the key with some distractors, and those of them that a 50:50 takes away: all but one."""
    key = next(place for place, option in enumerate(options) if option.is_right)
    wrong = [place for place in range(len(options)) if place != key]
    shuffle(wrong, dice)
    shown = [key, *wrong[:DISTRACTORS_SHOWN]]
    shuffle(shown, dice)
    kept = {key, *wrong[:1]}
    return tuple(shown), tuple(place for place in shown if place not in kept)


def _multiple_select(options: Sequence[Option], dice: Random) -> tuple[int, ...]:
    """Return everything right with some distractors."""
    right = [place for place, option in enumerate(options) if option.is_right]
    wrong = [place for place, option in enumerate(options) if not option.is_right]
    size = min(MOST_TICKED, max(USUALLY_TICKED, len(right) + DISTRACTORS_TO_TICK))
    shuffle(wrong, dice)
    shown = [*right, *wrong[: max(0, size - len(right))]]
    shuffle(shown, dice)
    return tuple(shown)


def _mixed_up(count: int, dice: Random) -> tuple[int, ...]:
    """Return the positions in any order but the right one, each as likely as another."""
    places = list(range(count))
    while True:
        shuffle(places, dice)
        if count < 2 or any(place != here for here, place in enumerate(places)):
            return tuple(places)


def shuffle(items: list[int], dice: Random) -> None:
    """Put the items in a random order in place (Fisher-Yates, Knuth's algorithm P).

    It calls nothing but `random()`, the one method whose sequence Python promises to keep for a seed, so
    that a seed means the same game on every platform and version.
    """
    for last in range(len(items) - 1, 0, -1):
        other = int(dice.random() * (last + 1))
        items[last], items[other] = items[other], items[last]


def shared_order(keys: Iterable[str], seed: int) -> list[str]:
    """Return the keys of questions, all different, in the order in which a shared game draws them.

    It depends on the seed and the keys alone: not on the platform, on how the keys come, nor on which
    questions are missing.
    """
    return sorted(keys, key=lambda key: _digest(f"{seed}:{key}"))


def daily_seed(pack_digest: str, day: str) -> int:
    """Return the seed of the daily game of a pack on a calendar day, written like "2026-11-14"."""
    return int.from_bytes(_digest(f"{pack_digest}:{day}")[:8], "big") >> (64 - SEED_BITS)


def _digest(text: str) -> bytes:
    return sha256(text.encode()).digest()
