"""What a set-up means for the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.rules.mode import CLASSIC, MODES, PRACTICE, THIRTY, Mode
from quizapp.rules.question import Kind
from quizapp.rules.setup import default_setup


@pytest.mark.parametrize(("timing", "ms"), [(100, 20_000), (150, 30_000), (1000, 200_000), (0, 0)])
def test_players_who_need_it_have_more_time_or_no_clock(timing: int, ms: int) -> None:
    assert default_setup(CLASSIC, timing=timing).limit_ms(Kind.SINGLE_CHOICE) == ms


@pytest.mark.parametrize(
    ("kind", "ms"), [(Kind.TRUE_FALSE, 15_000), (Kind.TYPED, 30_000), (Kind.MATCHING, 45_000)]
)
def test_a_kind_that_takes_longer_has_longer(kind: Kind, ms: int) -> None:
    assert default_setup(CLASSIC).limit_ms(kind) == ms


def test_no_limit_is_no_clock() -> None:
    assert replace(default_setup(CLASSIC), seconds=0).limit_ms(Kind.TYPED) == 0
    assert default_setup(PRACTICE).limit_ms(Kind.TYPED) == 0


@pytest.mark.parametrize(("timing", "ms"), [(100, 30_000), (200, 60_000), (0, 300_000)])
def test_a_game_that_is_its_clock_keeps_one_even_when_clocks_are_off(timing: int, ms: int) -> None:
    setup = default_setup(THIRTY, timing=timing)
    assert {setup.limit_ms(kind) for kind in Kind} == {ms}


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_nothing_is_left_out_unless_somebody_chooses_so(mode: Mode) -> None:
    setup = default_setup(mode)
    assert setup.is_everything
    assert not replace(setup, levels=(2, 5)).is_everything
    assert not replace(setup, categories=("cast",)).is_everything
    assert not replace(setup, kinds=mode.kinds[:1]).is_everything
