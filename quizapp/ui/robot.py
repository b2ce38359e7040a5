"""A robot that plays a whole game through the real window, with the keys that a person presses."""

from __future__ import annotations

import json
import sys
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.rules.mode import Lifeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.ui.frame import Frame
    from quizapp.ui.main_window import MainWindow

STEP_MS = 60
PATIENCE_STEPS = 600
"""After so many steps on which nothing happens the robot gives up: half a minute."""
SEED = 1995
SLOWEST_VERDICT_STEPS = 7
"""Enter is ignored for 300 ms after a verdict, so the robot reads it for a little longer."""

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
TOUR = (
    ("scores", Qt.Key.Key_H, NONE),
    ("history", Qt.Key.Key_3, CTRL),
    ("library", Qt.Key.Key_4, CTRL),
    ("editor", Qt.Key.Key_N, CTRL),
    ("settings", Qt.Key.Key_Comma, CTRL),
    ("home", Qt.Key.Key_1, CTRL),
)
"""After the game the robot looks at the other screens: name, and the key that leads there."""


class Robot(QObject):
    """Plays what it finds, the unfinished game if there is one, and prints every question and verdict."""

    def __init__(self, frame: Frame, *, pictures: Path | None, as_json: bool) -> None:
        super().__init__(frame)
        self.has_succeeded = False
        self._frame = frame
        self._pictures = pictures
        self._as_json = as_json
        self._dice = Random(SEED)
        self._screens = 0
        self._tour = list(TOUR)
        self._waited = 0
        self._state: tuple[str, int, int, int] | None = None
        self._read_verdict = 0
        self._announced = -1
        self._is_finished = False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_step)

    def start(self) -> None:
        """Begin to play in the filled frame."""
        self._timer.start()

    @property
    def _window(self) -> MainWindow:
        if self._frame.main is None:
            raise LookupError("the frame is empty")
        return self._frame.main

    def _on_step(self) -> None:
        self._count_steps()
        if self._waited > PATIENCE_STEPS:
            self._say({"event": "stuck"}, f"The robot is stuck on the screen “{self._window.page_name}”.")
            self._stop()
            return
        if not self._window.is_ready:
            return
        if self._pictures is not None:
            self._window.theme.set_motion_reduced(True)  # a picture shows where things come to rest
        steps: dict[str, Callable[[], None]] = {
            "first_run": self._enter,
            "home": self._begin,
            "play": self._play,
            "results": self._finish,
        }
        if self._is_finished:
            self._look_around()
        else:
            steps.get(self._window.page_name, self._stop)()

    def _count_steps(self) -> None:
        """Count the steps since something happened."""
        state = (self._window.page_name, self._announced, self._read_verdict, len(self._tour))
        self._waited = self._waited + 1 if state == self._state else 0
        self._state = state

    def _enter(self) -> None:
        self._picture("first_run")
        self._press(Qt.Key.Key_Return)

    def _begin(self) -> None:
        self._picture("home")
        is_saved = self._window.desk is not None and self._window.desk.unfinished() is not None
        self._press(Qt.Key.Key_C if is_saved else Qt.Key.Key_Return)

    def _play(self) -> None:
        session = self._window.pages.play.session
        if session is None:
            return
        if session.verdict is not None:
            self._read_on(session, session.verdict)
        elif self._window.pages.play.is_paused:
            self._press(Qt.Key.Key_Return)
        elif self._announced == session.game.position:
            self._picture(session.question.kind)
            self._press(Qt.Key.Key_Return)
        else:
            self._choose(session)

    def _choose(self, session: Session) -> None:
        self._announced = session.game.position
        self._read_verdict = 0
        question, options = session.question, session.options
        self._say(
            {
                "event": "question",
                "game": session.number,
                "number": session.game.position + 1,
                "of": len(session.game.asked),
                "key": question.key,
                "kind": question.kind,
                "stem": question.stem,
                "options": list(options),
                "left_ms": session.left_ms,
            },
            f"\n{session.game.position + 1}. {question.stem}\n   {'   '.join(options)}",
        )
        if session.game.can_use(Lifeline.FIFTY_FIFTY):
            self._press(Qt.Key.Key_F2)
        open_places = [place for place in range(len(options)) if place not in session.eliminated]
        choice = open_places[int(self._dice.random() * len(open_places))]
        self._press(Qt.Key(Qt.Key.Key_1 + choice))

    def _read_on(self, session: Session, verdict: Verdict) -> None:
        if self._read_verdict == 0:
            chosen = "nothing" if verdict.chosen is None else session.options[verdict.chosen]
            self._say(
                {
                    "event": "verdict",
                    "game": session.number,
                    "number": session.game.position + 1,
                    "outcome": verdict.outcome,
                    "chosen": verdict.chosen,
                    "points": verdict.points,
                    "score": session.game.score,
                },
                f"   {chosen}: {verdict.outcome}, {verdict.points} points",
            )
        self._read_verdict += 1
        if self._read_verdict == SLOWEST_VERDICT_STEPS - 1:
            self._picture(f"feedback-{verdict.outcome}")
        if self._read_verdict >= SLOWEST_VERDICT_STEPS:
            self._press(Qt.Key.Key_Return)

    def _finish(self) -> None:
        self._picture("results")
        self._is_finished = True
        self._check(self._window.pages.results.game_number)
        if self._pictures is None:
            self._stop()

    def _check(self, number: int) -> None:
        """Look the game up in the database: only there it counts."""
        desk = self._window.desk
        if desk is None:
            return
        line = desk.store.log.review(number).line
        self.has_succeeded = line.state == "finished" and desk.store.log.find(line.key) == number
        self._say(
            {
                "event": "result",
                "game": number,
                "score": line.score,
                "right": line.right,
                "asked": line.asked,
            },
            f"\nScore {line.score}, {line.right} of {line.asked} right.",
        )

    def _look_around(self) -> None:
        if self._window.page_name != "results":
            self._picture(self._window.page_name)
        if not self._tour:
            self._stop()
            return
        _, key, modifier = self._tour.pop(0)
        self._press(key, modifier)

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        focused: QWidget | None = self._frame.focusWidget()
        QTest.keyClick(self._frame if focused is None else focused, key, modifier)

    def _picture(self, name: str) -> None:
        """Take a picture of what was painted last."""
        if self._pictures is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._screens += 1
        self._frame.grab().save(str(self._pictures / f"{self._screens:02}-{name}.png"))

    def _say(self, data: dict[str, object], words: str) -> None:
        text = json.dumps(data) if self._as_json else words
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def _stop(self) -> None:
        self._timer.stop()
        QApplication.quit()
