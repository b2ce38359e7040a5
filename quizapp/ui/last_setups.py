"""What was chosen for each mode last, and what holds for all of them: time, scoring and the story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.play.setup_text import load_setup
from quizapp.rules.mode import CLASSIC, MODES
from quizapp.settings import MODE, RULE, SETUPS, STORY_PERCENT, TIMING

if TYPE_CHECKING:
    from quizapp.rules.setup import Setup
    from quizapp.settings import Settings


def last_mode(settings: Settings) -> str:
    """Return the key of the mode that was played last; the day's one try does not count."""
    mode = MODES.get(settings[MODE], CLASSIC)
    return CLASSIC.key if mode.is_daily else mode.key


def has_last_setup(settings: Settings, mode: str) -> bool:
    """Tell whether a mode was ever set up and played."""
    return bool(settings[SETUPS[mode]])


def last_setup(settings: Settings, mode: str) -> Setup:
    """Return what a mode was set up as when it was played last."""
    return _with_the_rest(load_setup(settings[SETUPS[mode]], MODES[mode]), settings)


def usual_setup(settings: Settings, mode: str) -> Setup:
    """Return what a mode is before anything is chosen for it."""
    return _with_the_rest(load_setup("", MODES[mode]), settings)


def _with_the_rest(setup: Setup, settings: Settings) -> Setup:
    return replace(setup, watched=settings[STORY_PERCENT], rule=settings[RULE], timing=settings[TIMING])
