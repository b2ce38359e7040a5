"""The whole program in a window, on data of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.ui import stray_keys
from quizapp.ui.pages import play
from quizapp.ui.widgets import hand_over
from tests.end_to_end.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Start the program on an empty data folder."""
    del qapp
    running = Program(qtbot, tmp_path / "home")
    yield running
    running.stop()


@pytest.fixture
def all_ears(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Enter count at once: the demonstration waits, and a test of its own looks at the waiting."""
    monkeypatch.setattr(play, "DEAF_AFTER_VERDICT_MS", 0)
    monkeypatch.setattr(hand_over, "DEAF_MS", 0)
    monkeypatch.setattr(stray_keys, "DEAF_MS", 0)
