"""`make soak`: a robot plays game after game of every mode in one window; says what stays in memory of each.

Usage: python -m tests.benchmarks.soak [GAMES]. Memory is what the process holds after each round of all the
modes, on Linux; its slope is that of the straight line that lies nearest to all rounds after the warm-up.
"""

from __future__ import annotations

import ctypes
import gc
import os
import statistics
import sys
import tempfile
import time
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from quizapp import app
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC, MODES
from quizapp.rules.setup import default_setup
from quizapp.ui import stray_keys
from quizapp.ui.pages import play
from quizapp.ui.robot import Robot
from quizapp.ui.robot_hands import right_answer
from quizapp.ui.widgets import hand_over

if TYPE_CHECKING:
    from quizapp.play.desk import Desk
    from quizapp.ui.frame import Frame

GAMES = 1_000
BAR_KIB = 0.5
WARM_UP = 0.4
"""This part of all rounds fills caches and makes the pages and boards that stay."""

FILLING_GAMES = 350
"""SQLite keeps up to 2 MiB of pages, which takes some 2,600 answers; what it keeps is no leak."""

PATIENCE_S = 120
PAGE_KIB = os.sysconf("SC_PAGE_SIZE") // 1024


class Round(NamedTuple):
    """What is known after a round: how many games and answers there were, and the memory held."""

    games: int
    answers: int
    kib: int


class Soak:
    """One window, and a robot for each mode."""

    def __init__(self, folder: Path) -> None:
        seeds = count(1)
        self._frame = app.compose(folder, lambda: next(seeds))
        self._frame.show()
        self.answers = 0
        self._players = count(1)
        self._over: list[int] = []
        fill_page_cache(wait_for(self._frame))
        self._robots = {mode: self._make_robot(mode) for mode in MODES}
        self._robot = self._robots[CLASSIC.key]

    def play(self, mode: str) -> None:
        """Play a whole game and come back to the home screen."""
        robot = self._robot = self._robots[mode]
        window = robot.window
        if MODES[mode].is_daily and window.desk is not None:  # everybody has one try
            player = window.desk.store.players.add(f"Player {next(self._players)}")
            window.choices.choose_player(player.key)
        self._over.clear()
        deadline = time.monotonic() + PATIENCE_S
        while not self._over or window.page_name != "home":
            robot.step()
            QApplication.processEvents()
            if time.monotonic() > deadline:
                raise TimeoutError(f"stuck in {mode} on {window.page_name}")

    def close(self) -> None:
        """Close the window."""
        self._frame.close()

    def _make_robot(self, mode: str) -> Robot:
        robot = Robot(self._frame, mode, Random(mode), reading_ms=0)
        robot.finished.connect(self._on_finished)
        robot.replied.connect(self._on_replied)
        return robot

    def _on_finished(self, game: int) -> None:
        self._over.append(game)
        self._robot.leave()

    def _on_replied(self) -> None:
        self.answers += 1


def wait_for(frame: Frame) -> Desk:
    """Let the program open its data and make its pages, and return what it plays at."""
    deadline = time.monotonic() + PATIENCE_S
    while frame.main is None or frame.main.desk is None or frame.main.pages.next_to_make() is not None:
        QApplication.processEvents()
        if time.monotonic() > deadline:
            raise TimeoutError("the program does not open")
    frame.main.theme.set_motion_reduced(True)
    return frame.main.desk


def fill_page_cache(desk: Desk) -> None:
    """Play without the window until SQLite holds as many pages of the database as it will ever hold."""
    player = desk.player
    desk.choose_player(desk.store.players.add("Filler").key)
    for _ in range(FILLING_GAMES):
        session = desk.start(default_setup(CLASSIC))
        while session.game.phase is not Phase.FINISHED:
            session.start_clock()
            session.answer(right_answer(session.question))
            session.go_on()
    desk.choose_player("" if player is None else player.key)


def settled_kib() -> int:
    """Return the memory that this process holds, in KiB, once nothing waits to be deleted or used again."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # what the C library only keeps for later comes and goes by megabytes
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * PAGE_KIB


def main() -> int:
    """Play, print the report, and return 1 if too much stays."""
    games = int(sys.argv[1]) if len(sys.argv) > 1 else GAMES
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    play.DEAF_AFTER_VERDICT_MS = hand_over.DEAF_MS = stray_keys.DEAF_MS = 0  # a robot reads fast
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="quizapp-soak-") as folder:
        rounds = soak(Soak(Path(folder)), games)
    seconds = time.monotonic() - began
    counted = rounds[int(len(rounds) * WARM_UP) :]
    slope = statistics.linear_regression([one.games for one in counted], [one.kib for one in counted]).slope
    last = rounds[-1]
    sys.stdout.write(
        f"{last.games} games, {last.answers} answers, {seconds:.0f} s, {last.kib / 1024:.0f} MiB, "
        f"memory slope {slope:.2f} KiB per quiz, bar ≤ {BAR_KIB}\n"
    )
    return int(slope > BAR_KIB)


def soak(one: Soak, games: int) -> list[Round]:
    """Play so many games, the modes in turn."""
    rounds = []
    for number, mode in enumerate(islice(cycle(MODES), games), start=1):
        one.play(mode)
        if number % len(MODES) == 0:
            rounds.append(Round(number, one.answers, settled_kib()))
    one.close()
    return rounds


if __name__ == "__main__":
    sys.exit(main())
