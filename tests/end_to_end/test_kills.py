"""Two hundred kills at random moments of every mode: nothing that was told is lost, every game goes on."""

from __future__ import annotations

import json
import multiprocessing
import sqlite3
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp import paths
from quizapp.play.clock import Clock
from quizapp.play.data_folder import DataFolder
from quizapp.rules.mode import MODES
from quizapp.store.health import inspect
from tests.end_to_end import headless
from tests.end_to_end.headless import DOING, State

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext
    from pathlib import Path

KILLS = 25
"""Of each of the eight modes."""

MOST_LINES = 60
LONGEST_DELAY_S = 0.01
PATIENCE_S = 30
TICK_MS = 1000
ANSWERS = "SELECT game_id, outcome, base + speed + streak, seat FROM answer ORDER BY id"


@pytest.mark.parametrize("mode", MODES)
def test_every_game_goes_on_where_a_kill_left_it(tmp_path: Path, mode: str) -> None:
    home, dice = tmp_path / "home", Random(mode)
    make(home)
    left: list[str] = []
    exact = 0
    for kill in range(KILLS):
        told = live_and_die(home, tmp_path / f"{kill}.log", mode, dice)
        if left:
            exact += check_resumed(left, told)
        check_saved(home, told)
        left = told
    assert exact >= KILLS // 4, "a good part of the kills comes between two steps"
    assert inspect(paths.database_url(home)).fault is None


def make(home: Path) -> None:
    """Prepare the data of one player."""
    data = DataFolder(home, Clock(), lambda: 0)
    desk = data.open()
    desk.store.players.add("Player 000")
    data.close(desk)


def live_and_die(home: Path, log: Path, mode: str, dice: Random) -> list[str]:
    """Let a player live for some lines and an instant, kill the process, and return its whole lines."""
    process = _players().Process(target=headless.play, args=(home, log, mode, dice.getrandbits(32)))
    process.start()
    lines = dice.randrange(1, MOST_LINES)
    deadline = time.monotonic() + PATIENCE_S
    while len(whole_lines(log)) < lines and process.is_alive() and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(dice.uniform(0, LONGEST_DELAY_S))
    assert process.is_alive(), log.read_text(encoding="utf-8")
    process.kill()
    process.join()
    return whole_lines(log)


def whole_lines(log: Path) -> list[str]:
    """Return what was told; a line cut by the kill does not count."""
    if not log.exists():
        return []
    text = log.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines(keepends=True) if line.endswith("\n")]


def states(told: list[str]) -> list[State]:
    """Return where the game stood, step by step."""
    return [json.loads(line) for line in told if line != DOING]


def check_resumed(left: list[str], told: list[str]) -> bool:
    """Check how a life begins by how the one before ended; tells whether it had to be exactly there.

    Where the kill came between doing and telling, the one step may be on disk or not.
    """
    before, after = states(left)[-1], states(told)[0]
    if left[-1] == DOING:
        grown = len(answers(after)) - len(answers(before))
        assert after["event"] == "begin" or (before["game"] == after["game"] and grown in {0, 1})
        return False
    if before["is_over"]:  # the last answer ends a game on the disk, before anybody goes on from its verdict
        assert after["event"] == "begin"
    else:
        assert after["event"] == "open"
        assert is_same(before, after), (before, after)
    return True


def is_same(before: State, after: State) -> bool:
    """Tell whether two states are one, but for a tick of the clock."""
    times = [state["left_ms"] for state in (before, after)]
    gap = [time for time in times if isinstance(time, int)]
    same = before.keys() - {"event", "left_ms"}
    return all(before[name] == after[name] for name in same) and abs(gap[0] - gap[1]) <= TICK_MS


def check_saved(home: Path, told: list[str]) -> None:
    """Check that every answer that was told is in the database, with its outcome and points."""
    with sqlite3.connect(f"file:{paths.database_file(home)}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT game_id, outcome, base + speed + streak, seat FROM answer ORDER BY id"
        )
        saved: dict[object, list[tuple[object, ...]]] = {}
        for game, *answer in rows:
            saved.setdefault(game, []).append(tuple(answer))
    connection.close()
    for state in states(told):
        replies = [tuple(reply) for reply in answers(state)]
        assert saved.get(state["game"], [])[: len(replies)] == replies


def answers(state: State) -> list[list[object]]:
    """Return the replies of a game so far."""
    replies = state["replies"]
    assert isinstance(replies, list)
    return replies


def _players() -> SpawnContext | ForkServerContext:
    """Return how players are started: from a process that has imported everything, where there is such."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([headless.__name__, "quizapp.store.store", "quizapp.play.start", "fsrs"])
    return context
