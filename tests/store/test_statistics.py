"""Figures: kept with every answer, and the same as counting all answers again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.store.statistics import CategoryShare, Summary
from quizapp.store.store import Store
from tests.store.samples import FINISHED, NOW, answer, content, new_game, questions, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.store.samples import Stocked


def test_a_player_who_never_played_has_zeros(stocked: Stocked) -> None:
    statistics = stocked.store.statistics
    assert statistics.summary(stocked.player, since_day="2023-11-01") == Summary(0, None, 0, 0, 0, 0)
    assert statistics.days(stocked.player, since_day="2023-11-01") == ()
    assert statistics.by_category(stocked.player) == ()
    assert statistics.category_share(stocked.player, "People", stocked.pack) == CategoryShare("People", 0, 0)


def test_what_is_recent_starts_with_its_first_day(stocked: Stocked) -> None:
    for day, outcome in (("2023-11-01", "right"), ("2023-11-05", "wrong"), ("2023-11-09", "right")):
        game = stocked.store.log.begin(new_game(stocked.player, stocked.pack))
        record = replace(answer(1, 1), day=day, outcome=outcome)
        stocked.store.log.record(game, record, "{}", replace(FINISHED, day=day))
    statistics = stocked.store.statistics
    assert statistics.summary(stocked.player, since_day="2023-11-05") == Summary(3, NOW, 3, 2, 2, 1)
    assert statistics.days(stocked.player, since_day="2023-11-05") == ("2023-11-09", "2023-11-05")
    assert statistics.by_category(stocked.player, stocked.pack) == (CategoryShare("People", 3, 2),)
    assert statistics.by_category(stocked.player, stocked.pack + 1) == ()
    assert statistics.category_share(stocked.player, "People", stocked.pack) == CategoryShare("People", 3, 2)


@pytest.fixture(scope="module")
def played(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Open a store with two players, in which every example plays on."""
    path = tmp_path_factory.mktemp("played") / "quizapp.db"
    path.write_bytes(template.read_bytes())
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(30), questions(30), "d")
    store.players.add("Ann")
    store.players.add("Bob")
    yield store
    store.close()


answers = st.lists(
    st.tuples(
        st.integers(1, 30),
        st.sampled_from(["right", "wrong", "partly", "time_up", "skipped"]),
        st.sampled_from(["2023-11-01", "2023-11-02"]),
        st.integers(0, 20_000),
    ),
    max_size=8,
)


@settings(max_examples=40)
@given(st.integers(1, 2), answers, st.sampled_from(["finished", "given_up", "left", "discarded"]))
def test_tallies_are_what_counting_again_gives(
    played: Store, player: int, given_answers: list[tuple[int, str, str, int]], state: str
) -> None:
    game = played.log.begin(new_game(player, 1))
    for position, (revision, outcome, day, ms) in enumerate(given_answers, start=1):
        record = replace(answer(position, revision, player), outcome=outcome, day=day, ms=ms)
        played.log.record(game, record, "{}")
    if state == "discarded":
        played.log.discard(game, NOW)
    elif state != "left":
        played.log.end(game, "{}", replace(FINISHED, state=state, score=len(given_answers)))
    for kept, counted in _TALLIES:
        assert rows(played, kept) == rows(played, counted)


_TALLIES = [
    (
        "SELECT id, asked, right_count FROM question WHERE asked > 0 ORDER BY id",
        """SELECT question_id, count(*), sum(outcome = 'right')
           FROM answer JOIN revision ON revision.id = revision_id GROUP BY 1 ORDER BY 1""",
    ),
    (
        "SELECT player_id, category_id, asked, right_count, ms FROM player_category ORDER BY 1, 2",
        """SELECT player_id, category_id, count(*), sum(outcome = 'right'), sum(answer.ms)
           FROM answer JOIN game ON game.id = game_id JOIN revision ON revision.id = revision_id
           GROUP BY 1, 2 ORDER BY 1, 2""",
    ),
    (
        "SELECT player_id, day, asked, right_count FROM player_day WHERE asked > 0 ORDER BY 1, 2",
        """SELECT player_id, answer.day, count(*), sum(outcome = 'right')
           FROM answer JOIN game ON game.id = game_id GROUP BY 1, 2 ORDER BY 1, 2""",
    ),
    (
        "SELECT player_id, day, games FROM player_day WHERE games > 0 ORDER BY 1, 2",
        """SELECT player_id, day, count(*) FROM game WHERE played_at IS NOT NULL
           GROUP BY 1, 2 ORDER BY 1, 2""",
    ),
    (
        "SELECT board_id, player_id, points FROM board_best ORDER BY 1, 2",
        "SELECT board_id, player_id, max(points) FROM score GROUP BY 1, 2 ORDER BY 1, 2",
    ),
    (
        "SELECT game_id, points FROM score ORDER BY 1",
        "SELECT id, score FROM game WHERE state = 'finished' ORDER BY 1",
    ),
]
