"""Run in a process of its own: says how long the shipped packs take from nothing into an empty data folder.

Usage: python -m tests.benchmarks.loading FOLDER STARTED, where STARTED is the monotonic nanosecond at which
the process was started. Prints milliseconds: until the packs were built, and until they were in the bank.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from quizapp import paths
from quizapp.packs.folder import pack_folders
from quizapp.play.shelf import read_and_build, refresh
from quizapp.store.store import Store


def main() -> None:
    """Build the packs, then take them in as the program does."""
    folder, started = Path(sys.argv[1]), int(sys.argv[2])
    places = [paths.shipped("questions")]
    for pack in pack_folders(places):
        read_and_build(pack)
    built = time.monotonic_ns()
    store = Store.open(paths.database_url(folder), now=time.time_ns)
    begun = time.monotonic_ns()
    refresh(store.bank, places)
    taken = time.monotonic_ns()
    store.close()
    sys.stdout.write(f"{(built - started) / 1e6:.1f} {(taken - begun) / 1e6:.1f}\n")


if __name__ == "__main__":
    main()
