"""The table of modes: every row is complete and does what its words say."""

from __future__ import annotations

import pytest

from quizapp.rules.mode import CLASSIC, EXTRA_TIME_MS, MODES, Lifeline, Mode

NUMBERS = {10: "Ten"}


def test_every_mode_is_found_by_its_key() -> None:
    assert all(key == mode.key for key, mode in MODES.items())
    assert MODES["classic"] is CLASSIC


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_a_mode_says_how_many_questions_and_seconds_it_has(mode: Mode) -> None:
    assert mode.title
    assert f"{NUMBERS[mode.count]} questions" in mode.words
    assert f"{mode.seconds} seconds" in mode.words


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_a_mode_is_sane(mode: Mode) -> None:
    lifelines = [lifeline for lifeline, _ in mode.lifelines]
    assert mode.count > 0
    assert mode.seconds > 0
    assert len(set(lifelines)) == len(lifelines)
    assert all(uses > 0 for _, uses in mode.lifelines)


def test_classic_is_ten_questions_of_twenty_seconds_with_four_helps() -> None:
    assert (CLASSIC.count, CLASSIC.seconds) == (10, 20)
    assert dict(CLASSIC.lifelines) == {Lifeline.FIFTY_FIFTY: 2, Lifeline.EXTRA_TIME: 1, Lifeline.SKIP: 1}
    assert EXTRA_TIME_MS == 10_000
