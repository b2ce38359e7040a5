"""Run in a process of its own: says how long it took from the start of the process to a moment on the screen.

Usage: python -m tests.benchmarks.opening empty|paint|home FOLDER STARTED, where STARTED is the monotonic
nanosecond at which the process was started. Prints milliseconds, and for "home" the memory in MiB.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.frame import Frame


class FirstPaint(QObject):
    """Calls back once, right after a window has painted for the first time."""

    def __init__(self, window: QMainWindow, done: Callable[[], None]) -> None:
        super().__init__(window)
        self._done = done
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the painting to end."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def report(started: int, *more: str) -> None:
    """Print the milliseconds since the start and end the process."""
    sys.stdout.write(" ".join([f"{(time.monotonic_ns() - started) / 1e6:.1f}", *more]) + "\n")
    QApplication.exit(0)


def memory() -> str:
    """Return the resident memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return f"{pages * 4096 / 2**20:.1f}"


def open_empty(started: int) -> int:
    """Open an empty window: the floor."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(1200, 800)
    FirstPaint(window, lambda: report(started))
    window.show()
    return application.exec()


def open_app(folder: Path, started: int, moment: str) -> int:
    """Open the program until its first paint, or until home is painted with its data."""
    from quizapp import app, cli  # noqa: PLC0415 - their import is part of what is measured

    del cli
    frame = app.compose(folder, app.new_seed)
    if moment == "paint":
        FirstPaint(frame, lambda: report(started))
    else:
        frame.filled.connect(lambda: when_open(frame, lambda: report(started, memory())))
    frame.show()
    return app.make_application().exec()


def when_open(frame: Frame, done: Callable[[], None]) -> None:
    """Call back when home is painted with its data."""
    assert frame.main is not None
    frame.main.opened.connect(lambda: QTimer.singleShot(0, done))


def main() -> int:
    """Measure what the command line asks for."""
    moment, folder, started = sys.argv[1:]
    if moment == "empty":
        return open_empty(int(started))
    return open_app(Path(folder), int(started), moment)


if __name__ == "__main__":
    sys.exit(main())
