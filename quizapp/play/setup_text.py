"""A set-up as text, for the settings and for the games that were played by it."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from typing import TypedDict

from quizapp.rules.mode import MODES, Mode
from quizapp.rules.question import Kind
from quizapp.rules.scoring import RULES
from quizapp.rules.setup import EASIEST, HARDEST, WITHOUT_OFF, Setup, Turns, default_setup
from quizapp.rules.story import WHOLE_STORY

LEVELS = set(range(EASIEST, HARDEST + 1))
LONGEST_CLOCK = 3600
MOST_QUESTIONS = 1000


class SetupRow(TypedDict):
    """What JSON makes of a set-up."""

    mode: str
    count: int
    seconds: int
    categories: list[str]
    levels: tuple[int, int]
    kinds: list[str]
    watched: int
    rule: str
    timing: int
    lifelines: bool
    turns: str
    is_shared: bool
    has_steal: bool
    has_hand_over: bool


@lru_cache(maxsize=16)
def dump_setup(setup: Setup) -> str:
    """Return a set-up as JSON; kept, since every answer of a game is saved with it."""
    return json.dumps(asdict(setup), separators=(",", ":"))


def read_setup(text: str) -> Setup:
    """Return the set-up that was dumped; raises KeyError, TypeError or ValueError for anything else."""
    row: SetupRow = json.loads(text)
    easiest, hardest = row["levels"]
    return Setup(
        mode=row["mode"],
        count=row["count"],
        seconds=row["seconds"],
        categories=tuple(row["categories"]),
        levels=(easiest, hardest),
        kinds=tuple(Kind(kind) for kind in row["kinds"]),
        watched=row["watched"],
        rule=row["rule"],
        timing=row["timing"],
        lifelines=row["lifelines"],
        turns=Turns(row["turns"]),
        is_shared=row["is_shared"],
        has_steal=row["has_steal"],
        has_hand_over=row["has_hand_over"],
    )


def load_setup(text: str, mode: Mode) -> Setup:
    """Return the set-up of a mode; what the text lacks, or says wrongly, is as it is for everybody."""
    usual = default_setup(mode)
    try:
        usual_row = json.loads(dump_setup(usual))
        row = {**usual_row, **json.loads(text or "{}")}
        setup = read_setup(json.dumps(row))
        is_alike = all(type(row[key]) is type(value) for key, value in usual_row.items())
        return setup if is_alike and setup.mode == mode.key and _is_sound(setup) else usual
    except (TypeError, ValueError, RecursionError):
        return usual


def _is_sound(setup: Setup) -> bool:
    """Tell whether a game can be played by it; raises TypeError for values that cannot be compared."""
    easiest, hardest = setup.levels
    kinds = MODES[setup.mode].kinds
    return (
        0 <= setup.count <= MOST_QUESTIONS
        and 0 <= setup.seconds <= LONGEST_CLOCK
        and {easiest, hardest} <= LEVELS
        and easiest <= hardest
        and 0 <= setup.watched <= WHOLE_STORY
        and 0 <= setup.timing <= WITHOUT_OFF
        and setup.rule in RULES
        and bool(setup.kinds)
        and set(setup.kinds) <= set(kinds)
        and all(isinstance(key, str) for key in setup.categories)
    )
