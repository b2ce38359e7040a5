"""The choices for a game as one number: every choice is a digit, in base of how many there are.

How several people share a machine is not among them: such a game is nobody else's to play.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from quizapp.rules.mode import MODES
from quizapp.rules.scoring import ACCURACY_FIRST, RULES
from quizapp.rules.setup import EASIEST, HARDEST, Setup
from quizapp.rules.story import WHOLE_STORY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.rules.mode import Mode
    from quizapp.rules.question import Kind

T = TypeVar("T")

FORMAT = 0
FORMATS = range(4)
"""Raise the format whenever numbers mean something else, as with a new mode: older programs then say so."""

LEVELS = [(low, high) for low in range(EASIEST, HARDEST + 1) for high in range(low, HARDEST + 1)]


@dataclass(frozen=True, slots=True)
class Room:
    """How much a number holds: bits of the pack, of its version and of the seed; steps of the story."""

    pack_bits: int
    digest_bits: int
    seed_bits: int
    story_step: int


class Choices(NamedTuple):
    """What a number says; the set-up lacks its categories, which only the pack can tell from their rank."""

    pack: int
    digest: int
    setup: Setup
    seed: int
    rank: int


class OtherFormatError(ValueError):
    """The number was made by a program that counts differently."""


def fingerprint(text: str, bits: int) -> int:
    """Return the first bits of a digest, so that fewer bits are the beginning of more."""
    return int.from_bytes(sha256(text.encode()).digest()) >> 256 - bits


def number_for(choices: Choices, room: Room) -> int:
    """Return the choices as a number; raises ValueError for a choice that is not offered."""
    setup, mode = choices.setup, choices.setup.row
    writer = _Writer()
    writer.put(FORMATS, FORMAT)
    writer.put(range(1 << room.pack_bits), choices.pack)
    writer.put(range(1 << room.digest_bits), choices.digest)
    writer.put(range(1 << room.seed_bits), choices.seed)
    writer.put(list(MODES), setup.mode)
    writer.put(_counts(mode), setup.count)
    writer.put(_lengths(mode), setup.seconds)
    writer.put(LEVELS, setup.levels)
    writer.put(_mixtures(mode), tuple(kind for kind in mode.kinds if kind in setup.kinds))
    writer.put(_stretches(room), setup.watched)
    writer.put(_rules(mode), setup.rule if mode.has_points else ACCURACY_FIRST)
    writer.put(_helps(mode), setup.lifelines and bool(mode.lifelines))
    return writer.number + choices.rank * writer.room


def choices_of(number: int, room: Room) -> Choices:
    """Return what a number says, whichever number it is; raises OtherFormatError."""
    reader = _Reader(number)
    if reader.take(FORMATS) != FORMAT:
        raise OtherFormatError
    pack = reader.take(range(1 << room.pack_bits))
    digest = reader.take(range(1 << room.digest_bits))
    seed = reader.take(range(1 << room.seed_bits))
    mode = MODES[reader.take(list(MODES))]
    setup = _setup(mode, room, reader)
    return Choices(pack, digest, setup, seed, reader.number)


def _setup(mode: Mode, room: Room, reader: _Reader) -> Setup:
    """Read in the order in which `number_for` writes."""
    count, seconds = reader.take(_counts(mode)), reader.take(_lengths(mode))
    levels, kinds = reader.take(LEVELS), reader.take(_mixtures(mode))
    watched, rule = reader.take(_stretches(room)), reader.take(_rules(mode))
    lifelines = reader.take(_helps(mode))
    return Setup(
        mode=mode.key,
        count=count,
        seconds=seconds,
        levels=levels,
        kinds=kinds,
        watched=watched,
        rule=rule,
        lifelines=lifelines,
    )


def _counts(mode: Mode) -> Sequence[int]:
    return mode.counts or (mode.count,)


def _lengths(mode: Mode) -> Sequence[int]:
    return mode.lengths or (mode.seconds,)


def _mixtures(mode: Mode) -> Sequence[tuple[Kind, ...]]:
    return [kinds for size in range(1, len(mode.kinds) + 1) for kinds in combinations(mode.kinds, size)]


def _stretches(room: Room) -> Sequence[int]:
    return range(0, WHOLE_STORY + 1, room.story_step)


def _rules(mode: Mode) -> Sequence[str]:
    return list(RULES) if mode.has_points else (ACCURACY_FIRST,)


def _helps(mode: Mode) -> Sequence[bool]:
    return (True, False) if mode.lifelines else (False,)


class _Writer:
    """Puts digits into a number, the first one lowest."""

    def __init__(self) -> None:
        self.number, self.room = 0, 1

    def put(self, offered: Sequence[T], choice: T) -> None:
        self.number += offered.index(choice) * self.room
        self.room *= len(offered)


class _Reader:
    """Takes them out again."""

    def __init__(self, number: int) -> None:
        self.number = number

    def take(self, offered: Sequence[T]) -> T:
        self.number, digit = divmod(self.number, len(offered))
        return offered[digit]
