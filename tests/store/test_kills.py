"""A program that is killed while it plays has lost nothing that it was told is saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from quizapp.store.health import inspect
from quizapp.store.store import Store
from tests.store.samples import NOW, content, questions, rows

PLAYER = """
import sys
from tests.store.samples import FINISHED, NOW, answer, new_game
from quizapp.store.store import Store

store = Store.open(sys.argv[1], now=lambda: NOW)
while True:
    game = store.log.begin(new_game(1, 1))
    print("game", game, flush=True)
    for position in range(1, 11):
        store.log.record(game, answer(position, position), "{}", FINISHED if position == 10 else None)
        print("answer", game, position, flush=True)
"""


@pytest.mark.parametrize("seed", range(10))
def test_nothing_acknowledged_is_lost(path: Path, seed: int) -> None:
    url = f"sqlite:///{path}"
    store = Store.open(url, now=lambda: NOW)
    store.bank.sync(content(10), questions(10), "d")
    store.players.add("Ann")
    store.close()
    said = _play_until_killed(url, Random(seed).randrange(1, 120))
    assert inspect(url).fault is None
    store = Store.open(url, now=lambda: NOW)
    games = {f"game {game}" for (game,) in rows(store, "SELECT id FROM game")}
    answers = {
        f"answer {game} {position}" for game, position in rows(store, "SELECT game_id, position FROM answer")
    }
    assert said <= games | answers
    assert len((games | answers) - said) <= 1, "the kill may come between saving and saying so, once"
    ((asked, counted, answered),) = rows(
        store,
        "SELECT (SELECT sum(asked) FROM question), (SELECT sum(asked) FROM player_category), "
        "(SELECT count(*) FROM answer)",
    )
    assert (asked, counted) == (answered, answered or None)
    store.close()


def _play_until_killed(url: str, lines: int) -> set[str]:
    """Kill a program that plays after it has said so many lines; returns all that it said."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", PLAYER, url]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = {program.stdout.readline().strip() for _ in range(lines)}
        program.kill()
        said |= {line.strip() for line in program.stdout if line.endswith("\n")}
    return said
