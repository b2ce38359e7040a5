"""Games to go on with, games that can be played once, and runs to race against."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.store.game_log import KeptGame
from tests.store.samples import DAY, FINISHED, NOW, answer, new_game

if TYPE_CHECKING:
    from tests.store.samples import Stocked


def test_what_a_game_was_begun_with_comes_back(stocked: Stocked) -> None:
    new = replace(new_game(stocked.player, stocked.pack), setup='{"a":1}', code="7KQ", race='{"b":2}')
    game = stocked.store.log.begin(new)
    saved = stocked.store.log.saved(game)
    assert saved is not None
    assert (saved.setup, saved.code, saved.race) == ('{"a":1}', "7KQ", '{"b":2}')
    assert (saved.player, saved.seats) == (stocked.player, ())
    stocked.store.log.end(game, "{}", FINISHED)
    assert stocked.store.log.saved(game) is None


@pytest.mark.parametrize("is_over", [True, False])
def test_a_game_in_any_state_can_be_given_away(stocked: Stocked, *, is_over: bool) -> None:
    log = stocked.store.log
    game = log.begin(replace(new_game(stocked.player, stocked.pack), code="7KQ", mode="challenge"))
    if is_over:
        log.end(game, "{}", FINISHED)
    assert log.kept(game) == KeptGame("Ann", stocked.pack, "Sample", "challenge", 7, "7KQ", "{}")


@pytest.mark.parametrize("end", ["", "finished", "given_up", "discarded"])
def test_a_day_has_one_try(stocked: Stocked, end: str) -> None:
    log = stocked.store.log
    assert log.daily(stocked.player, stocked.pack, DAY) is None
    new = replace(new_game(stocked.player, stocked.pack), daily=DAY)
    game = log.begin(new)
    if end == "discarded":
        log.discard(game, NOW)
    elif end:
        log.end(game, "{}", replace(FINISHED, state=end, score=0))
    assert log.daily(stocked.player, stocked.pack, DAY) == game
    assert log.final_score(game) == (0 if end else None)
    with pytest.raises(RuntimeError):
        log.begin(replace(new, key="another"))


def test_other_days_and_players_have_theirs(stocked: Stocked) -> None:
    log = stocked.store.log
    bob = stocked.store.players.add("Bob").id
    games = {
        (player, day): log.begin(replace(new_game(player, stocked.pack), daily=day))
        for player in (stocked.player, bob)
        for day in (DAY, "2023-11-15")
    }
    assert {place: log.daily(place[0], stocked.pack, place[1]) for place in games} == games


def run(
    stocked: Stocked, points: int, *, code: str = "7KQ", state: str = "finished", timing: int = 100
) -> int:
    """Play a challenge with one right answer for so many points and as many milliseconds."""
    log = stocked.store.log
    game = log.begin(replace(new_game(stocked.player, stocked.pack), code=code, timing=timing))
    log.record(game, replace(answer(1, 1), base=points, streak=5, ms=points), "{}")
    ending = replace(FINISHED, state=state, score=points)
    log.record(game, replace(answer(2, 2), outcome="wrong", credit=0, base=0, speed=0), "{}", ending)
    return game


def test_the_best_run_of_a_challenge_is_its_ghost(stocked: Stocked) -> None:
    log = stocked.store.log
    run(stocked, 500)
    run(stocked, 700, timing=200)
    run(stocked, 900, code="other")
    run(stocked, 800, state="given_up")
    assert log.best_run("7KQ") == ("Ann", ((1000, 700 + 160 + 5, 700), (0, 0, 4000)))
    assert log.best_run("nothing") is None
