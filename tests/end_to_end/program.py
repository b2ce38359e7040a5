"""The whole program in a window, on data of its own."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp import app, paths
from quizapp.rules.mode import CLASSIC
from quizapp.rules.setup import default_setup
from quizapp.ui.robot_hands import right_answer, strokes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.play.session import Session
    from quizapp.rules.question import Kind
    from quizapp.ui.main_window import MainWindow

SEED = 20
MOST_CONTROLS = 60


class Program:
    """A running program: its window, keys pressed in it, and a second look at its database."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.folder = folder
        self.window = self.start()

    def start(self) -> MainWindow:
        """Open the window and wait until it has its data."""
        self.frame = app.compose(self.folder, lambda: SEED)
        self._qtbot.addWidget(self.frame)
        self.frame.show()
        self._qtbot.waitUntil(lambda: self.frame.main is not None)
        assert self.frame.main is not None
        self.window = self.frame.main
        self.window.theme.set_motion_reduced(True)
        self._qtbot.waitUntil(lambda: self.window.is_ready)
        return self.window

    def stop(self) -> None:
        """Close the window as a player does."""
        self.frame.close()

    @property
    def session(self) -> Session:
        """Return the game that is being played."""
        session = self.window.pages.play.session
        assert session is not None
        return session

    def begin(self, kind: Kind) -> None:
        """Begin a game that asks for one kind of answer, as somebody who is new."""
        self.window.pages.first_run.look_button.click()
        self.window.games.start(replace(default_setup(CLASSIC), kinds=(kind,)))

    def answer(self) -> None:
        """Answer the question rightly by keyboard and lock it in."""
        question, asked = self.session.question, self.session.game.current
        for stroke in strokes(question, asked, right_answer(question)):
            if stroke.text:
                QTest.keyClicks(self.focused, stroke.text)
            else:
                QTest.keyClick(self.focused, stroke.key, stroke.modifier)
        self.press(Qt.Key.Key_Return)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.focused, key)

    @property
    def focused(self) -> QWidget:
        """Return what has the focus, else the window."""
        focused: QWidget | None = self.frame.focusWidget()
        return self.frame if focused is None else focused

    def is_paused(self) -> bool:
        """Tell whether the question is covered."""
        return self.window.pages.play.is_paused

    def tab_to(self, kind: type[QWidget], name: str) -> None:
        """Press Tab until a control of that kind and name has the focus."""
        for _ in range(MOST_CONTROLS):
            if isinstance(self.focused, kind) and self.focused.accessibleName().startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
        raise LookupError(name)

    def wait_for(self, is_true: Callable[[], bool]) -> None:
        """Let the program run until something is so."""
        self._qtbot.waitUntil(is_true)

    def read_on(self) -> None:
        """Wait until Enter counts again after a verdict."""
        self._qtbot.wait(320)

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """Ask the database through a connection of its own."""
        with sqlite3.connect(f"file:{paths.database_file(self.folder)}?mode=ro", uri=True) as connection:
            rows: list[tuple[object, ...]] = connection.execute(statement).fetchall()
        connection.close()
        return rows
