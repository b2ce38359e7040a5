"""Boards: order, places that ties share, and the same across pages as in one list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from quizapp.store.game_tables import BOARD, BOARD_BEST, GAME, SCORE
from quizapp.store.scores import Best
from quizapp.store.store import Store
from tests.store.samples import FINISHED, NOW, content, new_game

COMPARABLE = (
    *("mode", "rule", "count", "seconds", "lifelines"),
    *("timing", "watched", "filters", "code"),
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.store.scores import ScoreLine
    from tests.store.samples import Stocked


def test_a_board_tells_who_played_what(stocked: Stocked) -> None:
    game = stocked.play(replace(FINISHED, score=1200, right=7))
    (board,) = stocked.store.scores.boards()
    assert (board.pack_title, board.mode, board.rule) == ("Sample", "classic", "accuracy-first")
    assert (board.count, board.seconds, board.lifelines, board.games) == (10, 20, True, 1)
    (line,) = stocked.store.scores.top(board.id)
    assert (line.place, line.is_tied, line.game, line.name) == (1, False, game, "Ann")
    assert (line.points, line.right, line.asked, line.ms, line.played_at) == (1200, 7, 10, 40_000, NOW)


@pytest.mark.parametrize(
    "change",
    [
        *({"seconds": 10}, {"lifelines": False}, {"count": 20}, {"rule": "flat"}, {"mode": "daily"}),
        *({"timing": 200}, {"watched": 50}, {"filters": "people;1-5;"}, {"code": "7KQ"}),
    ],
)
def test_only_what_is_comparable_stands_together(stocked: Stocked, change: dict[str, object]) -> None:
    stocked.play()
    stocked.play()
    other = replace(new_game(stocked.player, stocked.pack), **change)  # type: ignore[arg-type]
    stocked.store.log.end(stocked.store.log.begin(other), "{}", FINISHED)
    first, second = stocked.store.scores.boards()
    assert (first.games, second.games) == (2, 1)
    assert [name for name in COMPARABLE if getattr(first, name) != getattr(second, name)] == list(change)


def test_a_standing_compares_with_the_next_and_with_before(stocked: Stocked) -> None:
    scores = (900, 700, 700, 400)
    games = [
        stocked.play(replace(FINISHED, score=score, played_at=NOW + number))
        for number, score in enumerate(scores)
    ]
    found = [stocked.store.scores.standing(game) for game in games]
    assert [(at.place, at.is_tied, at.of, at.points_to_next) for at in found if at] == [
        (1, False, 4, None),
        (2, True, 4, 200),
        (2, True, 4, 200),
        (4, False, 4, 300),
    ]
    assert [at.previous_best for at in found if at] == [None, *[(900, NOW)] * 3]


def test_a_game_without_a_score_has_no_standing(stocked: Stocked) -> None:
    game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
    assert stocked.store.scores.standing(game) is None


def test_the_best_of_a_player_is_over_all_boards_of_a_mode(stocked: Stocked) -> None:
    scores = stocked.store.scores
    assert not scores.bests(stocked.player, stocked.pack)
    for points in (500, 800, 300):
        stocked.play(replace(FINISHED, score=points))
    slower = replace(new_game(stocked.player, stocked.pack), seconds=40)
    stocked.store.log.end(stocked.store.log.begin(slower), "{}", replace(FINISHED, score=1000))
    assert scores.bests(stocked.player, stocked.pack) == {"classic": Best(1000, 1, 10)}
    assert [line.points for line in scores.top(1, best_only=True)] == [800]


results = st.lists(
    st.tuples(st.integers(1, 3), st.integers(0, 4), st.integers(0, 2), st.integers(0, 3)), max_size=40
)


@pytest.fixture(scope="module")
def board(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Open a store with three players and one board."""
    path = tmp_path_factory.mktemp("board") / "quizapp.db"
    path.write_bytes(template.read_bytes())
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(0), (), "d")
    for name in ("Ann", "Bob", "Cy"):
        store.players.add(name)
    yield store
    store.close()


views = st.fixed_dictionaries(
    {
        "best_only": st.booleans(),
        "player": st.sampled_from([None, 1, 2]),
        "since": st.sampled_from([None, NOW + 2]),
    }
)


@settings(max_examples=60)
@given(results, st.integers(1, 7), views)
def test_pages_are_the_plain_list_cut_in_pieces(
    board: Store, results: list[tuple[int, int, int, int]], limit: int, view: View
) -> None:
    games = _play(board, results)
    seen: list[ScoreLine] = []
    while page := board.scores.top(1, **view, after=seen[-1] if seen else None, limit=limit):
        seen += page
    assert [_line(line) for line in seen] == _expected(games, view)
    assert [line.position for line in seen] == list(range(1, len(seen) + 1))


class View(TypedDict):
    """What a page of scores lets one choose."""

    best_only: bool
    player: int | None
    since: int | None


Result = tuple[int, int, int, int, int]
"""Points below zero, time, date, game and player: what sorts as a board does."""


def _play(board: Store, results: list[tuple[int, int, int, int]]) -> list[Result]:
    with board.database.writing() as connection:
        for row in (BOARD_BEST, SCORE, GAME, BOARD):
            connection.execute(delete(row))
    games = []
    for player, points, ms, played_at in results:
        game = board.log.begin(new_game(player, 1))
        board.log.end(game, "{}", replace(FINISHED, score=points, ms=ms, played_at=NOW + played_at))
        games.append((-points, ms, NOW + played_at, game, player))
    return sorted(games)


def _expected(games: list[Result], view: View) -> list[tuple[int, bool, int]]:
    """Return place, tie and game of every line, found without SQL."""
    since, player = view["since"], view["player"]
    kept = [
        game
        for game in games
        if (since is None or game[2] >= since) and (player is None or game[4] == player)
    ]
    if view["best_only"]:
        kept = [game for game in kept if game == next(other for other in kept if other[4] == game[4])]
    points = [game[0] for game in kept]
    return [(points.index(game[0]) + 1, points.count(game[0]) > 1, game[3]) for game in kept]


def _line(line: ScoreLine) -> tuple[int, bool, int]:
    return line.place, line.is_tied, line.game
