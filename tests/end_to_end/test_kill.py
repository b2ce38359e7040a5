"""The whole program killed in every mode: what it told is saved, and the game goes on where it was."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.rules.mode import MODES

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_LIFE = 1.6
PATIENCE = 60.0
SAVED_EVERY_MS = 1000

Event = dict[str, object]


def start(home: Path, log: Path, mode: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "quizapp", "demo", "--home", str(home), "--json", "--mode", mode]
    with log.open("wb") as out, log.with_suffix(".err").open("wb") as errors:
        return subprocess.Popen(command, stdout=out, stderr=errors, env=environment)


def events(log: Path) -> list[Event]:
    """Return what was printed whole; a line cut by the kill does not count."""
    text = log.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def live_and_die(home: Path, log: Path, mode: str, life: float, *, is_asking: bool) -> list[Event]:
    """Start the program, wait for its first question, let it live for some seconds more, and kill it.

    With `is_asking` that waits for the next question: most of the time the robot looks at a verdict.
    """
    process = start(home, log, mode)
    try:
        deadline = time.monotonic() + PATIENCE
        while not events(log) and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.02)
        time.sleep(life)
        while is_asking and time.monotonic() < deadline and open_question(events(log)) is None:
            time.sleep(0.001)
    finally:
        process.kill()
        process.wait()
    return events(log)


def saved(home: Path) -> dict[tuple[int, int], tuple[str, int]]:
    """Return outcome and points of every answer in the database, by game and number."""
    connection = sqlite3.connect(f"file:{paths.database_file(home)}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT game_id, position, outcome, base + speed + streak FROM answer"
    ).fetchall()
    connection.close()
    return {(game, position): (outcome, points) for game, position, outcome, points in rows}


def acknowledged(told: list[Event]) -> dict[tuple[object, object], tuple[object, object]]:
    """Return what the program said to be answered."""
    return {
        (event["game"], event["number"]): (event["outcome"], event["points"])
        for event in told
        if event["event"] == "verdict"
    }


def open_question(told: list[Event]) -> Event | None:
    """Return the question that was asked last and has no verdict yet."""
    last = next(
        (event for event in reversed(told) if event["event"] in {"question", "verdict", "result"}), None
    )
    return last if last is not None and last["event"] == "question" else None


def check_resumed(left: Event, told: list[Event]) -> None:
    """Check that the first question of a run is the one that was open when the run before was killed."""
    again = next(event for event in told if event["event"] == "question")
    same = ("game", "number", "key", "options", "turn", "tried", "lives", "answered")
    assert [again[name] for name in same] == [left[name] for name in same]
    assert isinstance(again["left_ms"], int)
    assert isinstance(left["left_ms"], int)
    assert again["left_ms"] <= left["left_ms"] + SAVED_EVERY_MS


def test_nothing_acknowledged_is_lost_and_every_game_goes_on_where_it_was(tmp_path: Path) -> None:
    home, dice = tmp_path / "home", Random(4)
    left: Event | None = None
    resumed = 0
    for number, mode in enumerate(MODES):
        life, is_asking = dice.uniform(0, LONGEST_LIFE), number % 2 == 0
        told = live_and_die(home, tmp_path / f"{mode}.log", mode, life, is_asking=is_asking)
        assert told, (tmp_path / f"{mode}.err").read_text(encoding="utf-8")
        if left is not None:
            check_resumed(left, told)
            resumed += 1
        answered = saved(home)
        assert acknowledged(told).items() <= answered.items()
        left = open_question(told)
        if left is not None and (left["game"], int(str(left["answered"])) + 1) in answered:
            left = None  # it was answered between the last line and the kill
    assert resumed
