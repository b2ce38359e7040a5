"""A game as text and back."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import reduce
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.play.snapshot import dump, load
from quizapp.rules.game import (
    Answered,
    Continued,
    Event,
    Game,
    GaveUp,
    LifelineUsed,
    Paused,
    Phase,
    Resumed,
    TimeRan,
    apply,
)
from quizapp.rules.mode import CLASSIC, Lifeline
from quizapp.rules.question import Kind, Option, truth_options
from quizapp.rules.selection import deal

POOL = (Option("key", is_right=True), *[Option("wrong")] * 5)
DICE = Random(1)
CHOICE = [deal(number, Kind.SINGLE_CHOICE, POOL, DICE) for number in range(3)]
CLAIM = deal(9, Kind.TRUE_FALSE, truth_options(is_true=False), DICE)
NEW = Game((*CHOICE, CLAIM), CLASSIC.seconds, CLASSIC.lifelines)
LAST = 90_000

TIMES = st.integers(0, LAST)
ANSWERED = st.builds(Answered, TIMES, st.integers(0, 5))
RESUMED = st.builds(Resumed, TIMES)
CONTINUED = st.just(Continued())
EVENTS: st.SearchStrategy[Event] = st.one_of(
    *(RESUMED, RESUMED, ANSWERED, ANSWERED, CONTINUED, CONTINUED),
    st.builds(LifelineUsed, TIMES, st.sampled_from(Lifeline)),
    st.builds(TimeRan, TIMES),
    st.builds(Paused, TIMES),
    st.just(GaveUp()),
)
GAMES = st.lists(EVENTS, max_size=25).map(lambda events: reduce(apply, events, NEW))


def standing(game: Game, at: int) -> Game:
    """Return the game with its clock stopped."""
    phase = Phase.PAUSED if game.phase is Phase.ASKING else game.phase
    return replace(game, phase=phase, spent_ms=game.spent_at(at), since=None)


@given(GAMES, st.integers(LAST, 2 * LAST))
def test_any_game_comes_back_with_its_clock_standing(game: Game, at: int) -> None:
    assert load(dump(game, at)) == standing(game, at)


@given(GAMES, st.integers(LAST, 2 * LAST))
def test_what_came_back_is_written_as_it_was_but_for_the_clock(game: Game, at: int) -> None:
    again = json.loads(dump(load(dump(game, at)), 5 * LAST))
    assert again == {**json.loads(dump(game, at)), "phase": standing(game, at).phase}


@given(GAMES, st.lists(EVENTS, max_size=10))
def test_a_game_goes_on_as_if_it_had_never_been_away(game: Game, events: list[Event]) -> None:
    stayed, returned = standing(game, LAST), load(dump(game, LAST))
    assert reduce(apply, events, returned) == reduce(apply, events, stayed)


def test_a_snapshot_stays_small() -> None:
    assert len(dump(NEW, 0)) < 600
