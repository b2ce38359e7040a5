"""Challenge codes: a whole game, and perhaps a run to race against, as something to type or to paste.

A short code carries the choices, the seed, and enough of the digests of a pack's key and files to know it by.
The longer code also carries the questions and a run. Both come from strangers: whatever a text says, reading
it gives an invitation to a game that can be set up, or a `QuizError`.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.rules.codes.number import (
    Choices,
    OtherFormatError,
    Room,
    choices_of,
    fingerprint,
    number_for,
)
from quizapp.rules.codes.parcel import PREFIX, BrokenSealError, opened, parcel
from quizapp.rules.codes.subsets import chosen_at, rank_of
from quizapp.rules.codes.symbols import plain
from quizapp.rules.codes.ticket import LENGTH, SlipError, number_on, ticket
from quizapp.rules.scoring import FULL_CREDIT
from quizapp.rules.selection import SEED_BITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.rules.setup import Setup

MARK_DIGITS = 3
SHORT = Room(pack_bits=8, digest_bits=4 * MARK_DIGITS, seed_bits=20, story_step=10)
LONG = Room(pack_bits=48, digest_bits=48, seed_bits=SEED_BITS, story_step=1)

LONGEST_TEXT = 8_000
LONGEST_NAME, LONGEST_KEY, MOST_QUESTIONS = 80, 200, 1000
LONGEST_STEP = 366 * 86_400_000  # ms
MOST_BONUS = FULL_CREDIT
"""Speed and streak never add more than this to an answer."""


@dataclass(frozen=True, slots=True)
class Bank:
    """A pack at hand: the digest of its files, and the keys of its categories in its own order."""

    key: str
    title: str
    digest: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What one answer of a run was worth, and how long it took."""

    credit: int
    points: int
    ms: int


@dataclass(frozen=True, slots=True)
class Run:
    """A game that somebody played, to race against."""

    name: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """A game to play: `questions` are keys of the pack's, in order, or none where the seed draws them."""

    setup: Setup
    seed: int
    pack: str
    questions: tuple[str, ...] = ()
    run: Run | None = None


def mark(digest: str) -> str:
    """Return three symbols by which people tell versions of a pack apart."""
    return _mark(fingerprint(digest, SHORT.digest_bits))


def short_code(setup: Setup, seed: int, bank: Bank) -> str:
    """Return 16 symbols to type or to read aloud; raises `QuizError` for a game that they cannot hold."""
    number = _number(setup, seed, bank, SHORT)
    try:
        return ticket(number)
    except ValueError as why:
        words = "Choose fewer categories, or all of them."
        raise QuizError("This game does not fit in a code.", words) from why


def shown(code: str) -> str:
    """Return a short code in groups of four, to read aloud."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def long_code(invitation: Invitation, bank: Bank) -> str:
    """Return a code to copy, with the questions and the run; raises `QuizError` if it would be too long."""
    values = {
        "game": _number(invitation.setup, invitation.seed, bank, LONG),
        "questions": invitation.questions,
        "run": _run_values(invitation.run) if invitation.run else None,
    }
    try:
        return parcel(values)
    except ValueError as why:
        words = "Nothing is lost. Invite to a game with fewer questions."
        raise QuizError("This game is too long for a code.", words) from why


def read_code(text: str, banks: Sequence[Bank]) -> Invitation:
    """Return what a code invites to, by one of the packs at hand; raises `QuizError` for anything else."""
    if len(text) > LONGEST_TEXT:
        raise _no_code()
    symbols = plain(text)
    try:
        if symbols.startswith(plain(PREFIX)):
            return _read_long(symbols.removeprefix(plain(PREFIX)), banks)
        return _read_short(symbols, banks)
    except BrokenSealError as why:
        words = "No game was started. Copy it again, from its first symbol to its last."
        raise QuizError("This code is not whole, or was changed.", words) from why
    except OtherFormatError as why:
        words = "No game was started. Update QuizApp, and enter the code again."
        raise QuizError("This code is from another version of QuizApp.", words) from why
    except ValueError as why:
        words = "No game was started. Ask for the code again, and enter it as it is."
        raise QuizError("This code means no game.", words) from why


def _read_short(symbols: str, banks: Sequence[Bank]) -> Invitation:
    try:
        number = number_on(symbols)
    except SlipError as why:
        words = "No game was started. Compare it with the code that you were given, symbol by symbol."
        raise QuizError("There is a slip in this code.", words) from why
    except ValueError as why:
        raise _no_code() from why
    return _invitation(choices_of(number, SHORT), SHORT, banks)


def _read_long(symbols: str, banks: Sequence[Bank]) -> Invitation:
    values = opened(symbols)
    match values:
        case {"game": int(number), "questions": list(questions), "run": run}:
            invitation = _invitation(choices_of(number, LONG), LONG, banks)
            return replace(invitation, questions=_keys(questions), run=None if run is None else _run(run))
    raise ValueError(values)


def _number(setup: Setup, seed: int, bank: Bank, room: Room) -> int:
    pack, digest = fingerprint(bank.key, room.pack_bits), fingerprint(bank.digest, room.digest_bits)
    try:
        chosen = {bank.categories.index(key) for key in setup.categories}
        rank = rank_of(chosen, len(bank.categories))
        return number_for(Choices(pack, digest, setup, seed, rank), room)
    except ValueError as why:
        words = f"Set it up with choices that are offered, and the story in steps of {room.story_step} %."
        raise QuizError("This game does not fit in a code.", words) from why


def _invitation(choices: Choices, room: Room, banks: Sequence[Bank]) -> Invitation:
    bank = _bank(choices, room, banks)
    chosen = chosen_at(choices.rank, len(bank.categories))
    setup = replace(choices.setup, categories=tuple(bank.categories[place] for place in chosen))
    return Invitation(setup, choices.seed, bank.key)


def _bank(choices: Choices, room: Room, banks: Sequence[Bank]) -> Bank:
    """Return the very version of the pack that the code was made with."""
    versions = [bank for bank in banks if fingerprint(bank.key, room.pack_bits) == choices.pack]
    for bank in versions:
        if fingerprint(bank.digest, room.digest_bits) == choices.digest:
            return bank
    if not versions:
        words = "No game was started. Import the pack that it was made with, and enter the code again."
        raise QuizError("This code is for a pack that is not here.", words)
    yours, needed = versions[0], _mark(choices.digest >> room.digest_bits - SHORT.digest_bits)
    raise QuizError(
        f"This code is for another version of “{yours.title}”.",
        f"It needs the version of “{yours.title}” with the mark {needed}; yours is {mark(yours.digest)}. "
        "No game was started. Update your pack and enter the code again, or ask for a code of your version.",
    )


def _mark(number: int) -> str:
    return f"{number:0{MARK_DIGITS}X}"


def _keys(values: list[object]) -> tuple[str, ...]:
    keys = tuple(_text(value, LONGEST_KEY) for value in values)
    if len(keys) > MOST_QUESTIONS or len(set(keys)) < len(keys):
        raise ValueError(keys)
    return keys


def _run_values(run: Run) -> object:
    name = "".join(filter(str.isprintable, run.name))[:LONGEST_NAME]
    return {"name": name, "steps": [astuple(step) for step in run.steps]}


def _run(values: object) -> Run:
    match values:
        case {"name": name, "steps": list(steps)} if len(steps) <= MOST_QUESTIONS:
            return Run(_text(name, LONGEST_NAME), tuple(map(_step, steps)))
    raise ValueError(values)


def _step(values: object) -> Step:
    match values:
        case [int(credit), int(points), int(ms)]:
            most = credit + MOST_BONUS if credit else 0
            if 0 <= credit <= FULL_CREDIT and 0 <= points <= most and 0 <= ms <= LONGEST_STEP:
                return Step(int(credit), int(points), int(ms))
    raise ValueError(values)


def _text(value: object, longest: int) -> str:
    if isinstance(value, str) and len(value) <= longest and value.isprintable():
        return value
    raise ValueError(value)


def _no_code() -> QuizError:
    words = f"No game was started. A code has {LENGTH} letters and digits, or begins with {PREFIX}."
    return QuizError("This is not a challenge code.", words)
