"""`make bench`: what the program costs, as ratios within one run, beside the bars it has to keep."""

from __future__ import annotations

import compileall
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quizapp import paths
from quizapp.play.clock import Clock
from quizapp.play.data_folder import DataFolder
from quizapp.play.shelf import refresh
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC
from quizapp.rules.setup import default_setup
from quizapp.ui.robot_hands import right_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 9
ANSWERS = 300
COMMIT_BAR_MS = 0.5
BUILD_BAR_MS = 1000
SYNC_BAR_MS = 5


class Row(NamedTuple):
    """One line of the report."""

    what: str
    measured: str
    bar: str
    is_kept: bool


@contextmanager
def screen() -> Iterator[str]:
    """Give Qt a screen: the real one, else a virtual one, else none; yields which."""
    if "DISPLAY" in os.environ or shutil.which("Xvfb") is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if "DISPLAY" not in os.environ else "xcb")
        yield os.environ["QT_QPA_PLATFORM"]
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        yield "Xvfb"
        server.terminate()


def opening(moment: str, folder: Path) -> list[float]:
    """Return what one process printed: milliseconds and, for home, MiB."""
    return fresh_process("opening", moment, str(folder))


def fresh_process(module: str, *arguments: str) -> list[float]:
    """Return the numbers that a process of its own printed, which is told when it was started."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments, str(time.monotonic_ns())]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return [float(word) for word in run.stdout.split()]


def start_up(folder: Path) -> list[Row]:
    """Compare three kinds of opening in turn, so that a slow moment of the machine meets all of them."""
    for moment in ("empty", "paint", "home"):
        opening(moment, folder)
    ratios: dict[str, list[float]] = {"paint": [], "home": []}
    empties, memories = [], []
    for _ in range(ROUNDS):
        empty = opening("empty", folder)[0]
        empties.append(empty)
        ratios["paint"].append(opening("paint", folder)[0] / empty)
        home, memory = opening("home", folder)
        ratios["home"].append(home / empty)
        memories.append(memory)
    floor = statistics.median(empties)
    paint, home = (statistics.median(ratios[moment]) for moment in ("paint", "home"))
    mib = statistics.median(memories)
    return [
        Row("first paint / an empty window", f"{paint:.2f}× of {floor:.0f} ms", "≤ 1.5×", paint <= 1.5),
        Row("home usable with data / an empty window", f"{home:.2f}×", "≤ 4×", home <= 4),
        Row("memory at home", f"{mib:.0f} MiB", "≤ 140 MiB", mib <= 140),
    ]


def fill(folder: Path, games: int) -> None:
    """Play some games, so that home has data to show."""
    desk = DataFolder(folder, Clock(), iter(range(10_000)).__next__).open()
    desk.choose_player(desk.store.players.add("Bench").key)
    desk.choose_pack("heat")
    for _ in range(games):
        session = desk.start(default_setup(CLASSIC))
        while session.game.phase is not Phase.FINISHED:
            session.start_clock()
            session.answer(right_answer(session.question))
            session.go_on()
    desk.store.close()


def fsync_ms(folder: Path) -> float:
    """Return the median of appending a page to a file and waiting until it is on the disk."""
    times = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(ANSWERS):
            start = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def answers(folder: Path) -> list[Row]:
    """Compare the whole way of an answer, judged and on the disk, with one fsync."""
    desk = DataFolder(folder, Clock(), iter(range(10_000)).__next__).open()
    desk.choose_player("")
    desk.choose_pack("heat")
    times: list[float] = []
    while len(times) < ANSWERS:
        session = desk.start(default_setup(CLASSIC))
        while session.game.phase is not Phase.FINISHED:
            session.start_clock()
            given = right_answer(session.question)
            start = time.perf_counter()
            session.answer(given)
            times.append((time.perf_counter() - start) * 1000)
            session.go_on()
    desk.store.close()
    floor, median = fsync_ms(folder), statistics.median(times)
    words = f"{median / floor:.2f}× ({median:.2f} ms against {floor:.2f} ms)"
    return [Row("an answer on disk / an fsync", words, "fsync + 0.5 ms", median <= floor + COMMIT_BAR_MS)]


def packs(folder: Path) -> list[Row]:
    """Measure what packs cost at the first start, from cold, and what they cost unchanged."""
    built, taken = [], []
    for number in range(ROUNDS):
        new = folder / f"new-{number}"
        new.mkdir()
        one, other = fresh_process("loading", str(new))
        built.append(one)
        taken.append(other)
    cold, sync = statistics.median(built), statistics.median(taken)
    desk = DataFolder(folder, Clock(), iter(range(10_000)).__next__).open()
    places = paths.pack_places(folder)
    looks = [timed(lambda: refresh(desk.store.bank, places)) for _ in range(20)]
    desk.store.close()
    look = statistics.median(looks)
    words = f"{cold:.0f} ms, {sync:.0f} ms more into the bank"
    return [
        Row("a pack built from a cold start", words, f"≤ {BUILD_BAR_MS} ms", cold <= BUILD_BAR_MS),
        Row("an unchanged pack at start", f"{look:.2f} ms", f"≤ {SYNC_BAR_MS} ms", look <= SYNC_BAR_MS),
    ]


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that a call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Print the report; 1 if a bar is not kept."""
    compileall.compile_dir(paths.PACKAGE, quiet=1)  # as installing does
    with tempfile.TemporaryDirectory(prefix="quizapp-bench-") as made, screen() as where:
        folder = Path(made)
        fill(folder, games=20)
        rows = [*start_up(folder), *answers(folder), *packs(folder)]
    sys.stdout.write(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}, {where}, medians\n")
    for row in rows:
        verdict = "kept" if row.is_kept else "NOT KEPT"
        sys.stdout.write(f"{row.what:42} {row.measured:38} bar {row.bar:16} {verdict}\n")
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
