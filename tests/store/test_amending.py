"""An answer that counts as its player decided leaves everything as if it had been judged so at once."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.rules.memory import Memory
from quizapp.store.store import Store
from tests.store.samples import FINISHED, NOW, Stocked, answer, content, new_game, questions, rows

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.store.game_log import Ending

KNOWN = Memory(stability=2.5, difficulty=6.25, state=1, step=1, due_at=NOW + 600, seen_at=NOW + 2)
RIGHT = replace(answer(2, 2), given="Ann", memory=KNOWN)
WRONG = replace(
    RIGHT, given="Anm", outcome="wrong", credit=0, base=0, speed=0, ms=5000, memory=replace(KNOWN, due_at=NOW)
)
LATER = {"answered_at": NOW + 9000, "day": "2023-11-15"}
"""When the player decides; the answer was given before."""

STATE = (
    "SELECT * FROM question",
    "SELECT * FROM player_category",
    "SELECT * FROM player_day",
    "SELECT * FROM memory",
    "SELECT * FROM score",
    "SELECT * FROM board_best",
    "SELECT id, state, snapshot, played_at, day, score, right_count, asked, ms, best_streak FROM game",
    "SELECT game_id, position, given, outcome, credit, base, ms, answered_at, day FROM answer",
)


def ended(score: int, state: str = "finished") -> Ending:
    return replace(FINISHED, score=score, asked=2, state=state)


def played(path: Path, first: Ending | None, *, is_right: bool) -> Stocked:
    """Return a store in which a second game, after one of 500 points, came to its second answer."""
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    store.bank.sync(content(30), questions(30), "digest")
    stocked = Stocked(store, 1, store.players.add("Ann").id)
    stocked.play(ended(500))
    game = store.log.begin(new_game(stocked.player, stocked.pack))
    store.log.record(game, answer(1, 1), "{}")
    store.log.record(game, RIGHT if is_right else WRONG, "{}", first)
    return stocked


@pytest.mark.parametrize("is_right", [True, False])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(None, None, id="in the midst"),
        pytest.param(ended(400), ended(450), id="at the end"),
        pytest.param(ended(400), None, id="the end no more"),
        pytest.param(None, ended(300), id="the end now"),
        pytest.param(ended(900), ended(300), id="the best no more"),
        pytest.param(ended(400), ended(900), id="the best now"),
        pytest.param(ended(900), ended(900, "given_up"), id="on the board no more"),
    ],
)
def test_it_is_as_if_it_had_been_judged_so_at_once(
    template: Path, tmp_path: Path, before: Ending | None, after: Ending | None, *, is_right: bool
) -> None:
    one, other = (shutil.copyfile(template, tmp_path / name) for name in ("one.db", "other.db"))
    with (
        closing(played(one, after, is_right=is_right).store) as straight,
        closing(played(other, before, is_right=not is_right).store) as amended,
    ):
        answer = replace(RIGHT if is_right else WRONG, **LATER)  # type: ignore[arg-type]
        amended.log.amend(2, answer, "{}", after, None)
        for statement in STATE:
            assert sorted(rows(amended, statement)) == sorted(rows(straight, statement))


def test_the_answer_says_who_decided(stocked: Stocked) -> None:
    log = stocked.store.log
    game = log.begin(new_game(stocked.player, stocked.pack))
    log.record(game, WRONG, "{}", ended(0))
    log.amend(game, replace(RIGHT, seat=1), "{}", ended(900), "Anm")
    (reviewed,) = log.review(game).answers
    assert (reviewed.given, reviewed.credit, reviewed.seat, reviewed.is_amended) == ("Ann", 1000, 1, True)


@pytest.mark.parametrize("player", [1, None])
def test_a_claim_is_kept_for_the_author(stocked: Stocked, player: int | None) -> None:
    log, bank = stocked.store.log, stocked.store.bank
    game = log.begin(new_game(stocked.player, stocked.pack))
    log.record(game, replace(WRONG, player=player), "{}")
    log.amend(game, replace(RIGHT, player=player), "{}", None, "Anm")
    assert rows(stocked.store, "SELECT revision_id, player_id, text FROM claim") == [(2, player, "Anm")]
    assert [row.claims for row in bank.page(stocked.pack, limit=30)] == [()] * 28 + [("Anm",), ()]


@pytest.mark.parametrize("position", [1, 3])
def test_only_the_last_answer_can_be_amended(stocked: Stocked, position: int) -> None:
    log = stocked.store.log
    game = log.begin(new_game(stocked.player, stocked.pack))
    log.record(game, answer(1, 1), "{}")
    log.record(game, WRONG, "{}", ended(400))
    before = [rows(stocked.store, statement) for statement in STATE]
    with pytest.raises(RuntimeError, match="is not the last one"):
        log.amend(game, replace(RIGHT, position=position), "{}", ended(900), "Anm")
    assert [rows(stocked.store, statement) for statement in STATE] == before
