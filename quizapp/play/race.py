"""A run to race against: how a friend, or a player of this machine, did in the same game."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

from quizapp.rules.challenge import Run, Step

if TYPE_CHECKING:
    from quizapp.rules.game import Game


class RaceRow(TypedDict):
    """What JSON makes of a run; a step is (credit, points, ms)."""

    name: str
    steps: list[tuple[int, int, int]]


def dump_race(race: Run | None) -> str | None:
    """Return a run as JSON, or nothing for none."""
    if race is None:
        return None
    steps = [(step.credit, step.points, step.ms) for step in race.steps]
    return json.dumps(RaceRow(name=race.name, steps=steps), separators=(",", ":"))


def load_race(text: str | None) -> Run | None:
    """Return the run of a game that was saved."""
    if not text:
        return None
    row: RaceRow = json.loads(text)
    return Run(row["name"], tuple(Step(*step) for step in row["steps"]))


def score_so_far(race: Run, game: Game) -> int:
    """Return the points that the other had after as many questions as are answered by now."""
    return sum(step.points for step in race.steps[: len(game.replies)])
