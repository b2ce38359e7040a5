"""What is remembered of a set-up, and what holds for every mode."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.play.setup_text import dump_setup
from quizapp.rules.mode import MODES
from quizapp.rules.scoring import RULES
from quizapp.rules.setup import default_setup
from quizapp.settings import MODE, RULE, SETUPS, STORY_PERCENT, TIMING, Settings
from quizapp.ui.last_setups import has_last_setup, last_mode, last_setup, usual_setup

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = replace(
    default_setup(MODES["survival"]), seconds=30, categories=("plans",), rule="speed_counts", watched=40
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def remember(settings: Settings) -> None:
    settings.choose(MODE, CHOSEN.mode)
    settings.choose(SETUPS[CHOSEN.mode], dump_setup(CHOSEN))
    settings.choose(RULE, CHOSEN.rule)
    settings.choose(STORY_PERCENT, CHOSEN.watched)


def test_every_mode_and_rule_can_be_remembered() -> None:
    assert list(SETUPS) == list(MODES)
    assert dict(RULE.choices) == {rule.key: rule.title for rule in RULES.values()}


@pytest.mark.parametrize("mode", MODES)
def test_without_choices_a_mode_is_as_usual(settings: Settings, mode: str) -> None:
    assert last_setup(settings, mode) == usual_setup(settings, mode) == default_setup(MODES[mode])
    assert not has_last_setup(settings, mode)


def test_what_was_chosen_is_there_the_next_time(settings: Settings, tmp_path: Path) -> None:
    remember(settings)
    later = Settings(tmp_path / "settings.json")
    assert (last_mode(later), last_setup(later, "survival")) == ("survival", CHOSEN)
    assert has_last_setup(later, "survival")


def test_the_story_the_rule_and_the_time_hold_for_every_mode(settings: Settings) -> None:
    remember(settings)
    settings.choose(TIMING, 200)
    classic = last_setup(settings, "classic")
    assert (classic.watched, classic.rule, classic.timing, classic.categories) == (
        40,
        "speed_counts",
        200,
        (),
    )
    settings.choose(STORY_PERCENT, 80)
    assert last_setup(settings, "survival").watched == 80


@pytest.mark.parametrize("mode", ["", "chess", "daily"])
def test_play_starts_classic_where_no_other_mode_can_be_repeated(settings: Settings, mode: str) -> None:
    settings.choose(MODE, mode)
    assert last_mode(settings) == "classic"
