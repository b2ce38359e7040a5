"""Several players at one machine: each has the game in their history, and guests leave no trace but in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.store.game_log import NewSeat, SeatEnding, SeatLine
from tests.store.samples import FINISHED, NOW, answer, new_game, rows

if TYPE_CHECKING:
    from tests.store.samples import Stocked


def begin(stocked: Stocked, *players: int | None) -> int:
    """Start a game of the first player in which some sit."""
    seats = tuple(NewSeat(player, f"Seat {place}", place) for place, player in enumerate(players))
    new = replace(new_game(stocked.player, stocked.pack), mode="hot-seat", seats=seats, is_ranked=False)
    return stocked.store.log.begin(new)


def finish(stocked: Stocked, game: int, played_at: int = NOW) -> None:
    endings = (SeatEnding(0, 700, 1, 2, 9000, 1), SeatEnding(1, 0, 0, 1, 5000, 0))
    ending = replace(FINISHED, played_at=played_at, seats=endings)
    stocked.store.log.end(game, "{}", ending)


@pytest.fixture
def bob(stocked: Stocked) -> int:
    return stocked.store.players.add("Bob").id


def test_everybody_sits_down_again(stocked: Stocked, bob: int) -> None:
    game = begin(stocked, bob, None)
    saved = stocked.store.log.saved(game)
    assert saved is not None
    assert saved.seats == (NewSeat(bob, "Seat 0", 0), NewSeat(None, "Seat 1", 1))
    assert stocked.store.log.unfinished(stocked.player) == saved
    assert stocked.store.log.unfinished(bob) is None


def test_everybody_has_a_result(stocked: Stocked, bob: int) -> None:
    game = begin(stocked, bob, None)
    finish(stocked, game)
    seats = (
        SeatLine(0, bob, "Seat 0", 0, 700, 1, 2, 9000, 1),
        SeatLine(1, None, "Seat 1", 1, 0, 0, 1, 5000, 0),
    )
    assert stocked.store.log.review(game).seats == seats
    alone = stocked.play(replace(FINISHED, played_at=NOW - 1))
    told = [(line.id, line.seats) for line in stocked.store.log.history(stocked.player)]
    assert told == [(game, seats), (alone, ())]


def test_the_tallies_are_those_of_who_answered(stocked: Stocked, bob: int) -> None:
    game = begin(stocked, bob, None)
    for position, (player, seat) in enumerate([(bob, 0), (None, 1), (bob, 0)], start=1):
        record = replace(answer(position, position, player), seat=seat)
        stocked.store.log.record(game, record, "{}")
    assert rows(stocked.store, "SELECT player_id, asked FROM player_day") == [(bob, 2)]
    assert rows(stocked.store, "SELECT seat FROM answer ORDER BY position") == [(0,), (1,), (0,)]


def test_nobody_is_ranked(stocked: Stocked, bob: int) -> None:
    finish(stocked, begin(stocked, bob, None))
    assert stocked.store.scores.boards() == ()


def test_a_history_has_the_games_that_one_sat_in(stocked: Stocked, bob: int) -> None:
    log = stocked.store.log
    mine = [stocked.play(replace(FINISHED, played_at=NOW + number)) for number in (0, 2)]
    shared = [begin(stocked, bob, None, bob), begin(stocked, stocked.player, bob), begin(stocked, None, None)]
    for number, game in zip((1, 3, 4), shared, strict=True):
        finish(stocked, game, NOW + number)
    log.end(begin(stocked, bob, None), "{}", replace(FINISHED, state="given_up", played_at=NOW - 1))
    begin(stocked, bob, None)
    ann = [line.id for line in log.history(stocked.player)]
    assert ann == [shared[2], shared[1], mine[1], shared[0], mine[0], shared[2] + 1]
    assert [line.id for line in log.history(bob)] == [shared[1], shared[0], shared[2] + 1]
    assert [line.id for line in log.history(bob, before=(NOW + 3, shared[1]), limit=1)] == [shared[0]]
    assert (log.count(stocked.player), log.count(bob)) == (6, 3)
    summaries = [stocked.store.statistics.summary(player, since_day="") for player in (stocked.player, bob)]
    assert [(found.games, found.first_played_at) for found in summaries] == [(6, NOW - 1), (3, NOW - 1)]
