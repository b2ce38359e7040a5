"""The demonstration: what the robot plays is printed, pictured, and looked up in the database."""

from __future__ import annotations

import json
import sys
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from quizapp.rules.mode import HOT_SEAT, MODES
from quizapp.rules.question import Kind, Matching, Ordering
from quizapp.ui.robot import CTRL, Robot

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from quizapp.play.session import Session
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.frame import Frame

STEP_MS = 15
PATIENCE_STEPS = 2_000
"""After so many steps on which nothing happens the robot gives up: half a minute."""

MOST_GAMES = 5
"""So many games at most are played until every kind of question has come up."""

SEED = 1995
TOUR = (
    ("scores", Qt.Key.Key_2, CTRL),
    ("history", Qt.Key.Key_3, CTRL),
    ("library", Qt.Key.Key_4, CTRL),
    ("editor", Qt.Key.Key_N, CTRL),
    ("settings", Qt.Key.Key_Comma, CTRL),
    ("home", Qt.Key.Key_1, CTRL),
)
"""After the game the robot looks at the other screens: name, and the key that leads there."""


class Demo(QObject):
    """Has the robot play a mode, once more with the kinds that did not come up while there are any."""

    def __init__(self, frame: Frame, mode: str, *, pictures: Path | None, as_json: bool) -> None:
        super().__init__(frame)
        self._has_failed, self._is_kept = False, False
        self._frame = frame
        self._pictures = pictures
        self._as_json = as_json
        self._screens = 0
        self._tour = list(TOUR)
        self._waited, self._moves = 0, 0
        self._games = 0
        self._kinds: set[Kind] = set()
        self._is_finished = False
        self._robot = Robot(frame, mode, Random(SEED))
        self._robot.seen.connect(self._picture)
        self._robot.asked.connect(self._on_asked)
        self._robot.replied.connect(self._on_replied)
        self._robot.finished.connect(self._on_game_finished)
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_step)

    @property
    def has_succeeded(self) -> bool:
        """Tell whether the last game is over, in the database, and nothing broke on the way."""
        return self._is_kept and not self._has_failed

    def start(self) -> None:
        """Begin to play in the filled frame."""
        self._timer.start()

    def fail(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Stand in for `sys.excepthook`: after a bug there is nothing left to demonstrate."""
        sys.__excepthook__(kind, error, trace)
        self._has_failed = True
        self._stop()

    def _on_step(self) -> None:
        self._waited = self._waited + 1 if self._robot.moves == self._moves else 0
        self._moves = self._robot.moves
        window = self._robot.window
        if self._waited > PATIENCE_STEPS:
            self._say({"event": "stuck"}, f"The robot is stuck on the screen “{window.page_name}”.")
            self._stop()
            return
        if self._pictures is not None:
            window.theme.set_motion_reduced(True)  # a picture shows where things come to rest
        if self._is_finished:
            self._look_around()
        else:
            self._robot.step()

    def _on_asked(self, session: Session) -> None:
        question, game = session.question, session.game
        self._kinds.add(question.kind)
        options = shown_options(question, game.current.shown)
        number = game.place + 1
        self._say(
            {
                "event": "question",
                "game": session.number,
                "mode": session.mode.key,
                "number": number,
                "of": game.terms.count,
                "key": question.key,
                "kind": question.kind,
                "stem": question.stem,
                "options": options,
                "turn": game.turn,
                "tried": game.tried,
                "answered": len(game.replies),
                "lives": game.lives_left if session.mode.lives else 0,
                "lifelines": dict(game.lifelines),
                "left_ms": session.left_ms,
            },
            f"\n{number}. {question.stem}\n   {'   '.join(options)}",
        )

    def _on_replied(self, session: Session, number: int) -> None:
        reply = session.game.replies[number]
        self._say(
            {
                "event": "verdict",
                "game": session.number,
                "number": number + 1,
                "outcome": reply.outcome,
                "given": reply.given,
                "points": reply.points.total,
                "score": session.game.score,
            },
            f"   {reply.outcome}, {reply.points.total} points",
        )

    def _on_game_finished(self, number: int) -> None:
        """Look the game up in the database: only there it counts."""
        desk = self._robot.window.desk
        if desk is None:
            return
        line = desk.store.log.review(number).line
        is_kept = line.state == "finished" and desk.store.log.find(line.key) == number
        told = {"game": number, "mode": line.mode, "score": line.score, "right": line.right}
        self._say(
            {"event": "result", **told, "asked": line.asked},
            f"\nScore {line.score}, {line.right} of {line.asked} right.",
        )
        if is_kept and line.mode != self._robot.mode:  # one that was left unfinished before
            self._robot.leave()
            return
        self._games += 1
        self._is_kept = is_kept
        missing = set(MODES[line.mode].kinds) - self._kinds
        if is_kept and missing and can_choose_kinds(line.mode) and self._games < MOST_GAMES:
            self._robot.kinds = missing
            self._robot.leave()
        else:
            self._finish()

    def _finish(self) -> None:
        self._is_finished = True
        if self._pictures is None:
            self._stop()

    def _look_around(self) -> None:
        if len(self._tour) < len(TOUR):
            self._picture(self._robot.window.page_name)
        if not self._tour:
            self._stop()
            return
        _, key, modifier = self._tour.pop(0)
        self._robot.press(key, modifier)

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


def can_choose_kinds(mode: str) -> bool:
    """Tell whether the set-up of a mode offers kinds: neither the day's game nor the lobby does."""
    return not MODES[mode].is_daily and mode != HOT_SEAT.key


def shown_options(question: BankQuestion, shown: tuple[int, ...]) -> list[str]:
    """Return what a question was dealt with, from top to bottom."""
    match question.answer:
        case Ordering(items):
            return [items[position] for position in shown]
        case Matching(pairs):
            return [
                f"{pair.left} / {pairs[position].right}" for pair, position in zip(pairs, shown, strict=True)
            ]
    return [question.options[position].text for position in shown]
