"""A set-up as text and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.play.setup_text import dump_setup, load_setup, read_setup
from quizapp.rules.mode import CLASSIC, HOT_SEAT, MODES, THIRTY
from quizapp.rules.question import Kind
from quizapp.rules.scoring import RULES
from quizapp.rules.setup import Setup, Turns, default_setup

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@st.composite
def setups(draw: st.DrawFn) -> Setup:
    """Return any set-up that a page offers."""
    mode = draw(st.sampled_from(list(MODES.values())))
    kinds = draw(st.sets(st.sampled_from(mode.kinds), min_size=1))
    return replace(
        default_setup(mode, watched=draw(st.integers(0, 100))),
        count=draw(st.sampled_from([*mode.counts, mode.count])),
        seconds=draw(st.sampled_from([*mode.lengths, mode.seconds])),
        categories=tuple(draw(st.lists(st.text(), max_size=3))),
        levels=draw(st.sampled_from([(1, 5), (2, 4), (3, 3)])),
        kinds=tuple(kind for kind in mode.kinds if kind in kinds),
        rule=draw(st.sampled_from(list(RULES))),
        timing=draw(st.sampled_from([0, 100, 150, 1000])),
        turns=draw(st.sampled_from(list(Turns))),
        is_shared=draw(st.booleans()),
        has_steal=draw(st.booleans()),
        lifelines=draw(st.booleans()),
        has_hand_over=draw(st.booleans()),
    )


@given(setups())
def test_any_setup_comes_back(setup: Setup) -> None:
    text = dump_setup(setup)
    assert (read_setup(text), load_setup(text, setup.row)) == (setup, setup)


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
@pytest.mark.parametrize("text", ["", "{}", "[]", "7", "no text", '{"mode": "chess"}', "[" * 100_000])
def test_a_text_that_says_nothing_means_the_usual_setup(mode: object, text: str) -> None:
    assert load_setup(text, mode) == default_setup(mode)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "choice",
    [
        *({"count": -1}, {"count": 5.5}, {"count": True}, {"count": "5"}, {"seconds": 9_999}),
        *({"levels": [4, 2]}, {"levels": [0, 5]}, {"levels": [1.5, 2]}, {"levels": 3}, {"levels": [1]}),
        *({"kinds": []}, {"kinds": ["rhyme"]}, {"kinds": "typed"}, {"categories": "all"}),
        *({"categories": [1]}, {"watched": 101}, {"watched": None}, {"rule": "luck"}, {"rule": []}),
        *({"timing": -1}, {"lifelines": "yes"}, {"turns": "random"}, {"has_steal": 1}, {"mode": "thirty"}),
    ],
    ids=str,
)
def test_a_choice_that_nobody_can_make_means_the_usual_setup(choice: dict[str, object]) -> None:
    assert load_setup(json.dumps({"count": 20, **choice}), CLASSIC) == default_setup(CLASSIC)


def test_a_kind_that_a_mode_does_not_ask_means_the_usual_setup() -> None:
    assert load_setup('{"kinds": ["typed"]}', CLASSIC).kinds == (Kind.TYPED,)
    assert load_setup('{"kinds": ["typed"]}', THIRTY) == default_setup(THIRTY)


def test_what_a_text_of_an_earlier_version_lacks_is_as_usual() -> None:
    found = load_setup('{"mode": "hot-seat", "count": 3}', HOT_SEAT)
    assert found == replace(default_setup(HOT_SEAT), count=3)


@given(st.dictionaries(st.sampled_from(list(json.loads(dump_setup(default_setup(CLASSIC))))), JSON))
def test_whatever_a_text_says_the_setup_can_be_played(row: dict[str, object]) -> None:
    setup = load_setup(json.dumps(row), CLASSIC)
    assert setup.limit_ms(Kind.TYPED) >= 0
    assert read_setup(dump_setup(setup)) == setup
