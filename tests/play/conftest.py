"""A desk with a real store, two packs, one player, and clocks whose hands the test moves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.play.clock import Clock
from quizapp.play.desk import Desk
from quizapp.play.shelf import refresh
from quizapp.rules.mode import MODES
from quizapp.rules.setup import default_setup
from quizapp.store.store import Store
from tests.packs.harbor import copy_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quizapp.play.seat import Seat
    from quizapp.play.session import Session

NOON = 1_750_000_000_000
QUESTIONS = 15
PACK = """
format = 1
id = "{name}"
title = "Pack {name}"
licence = "CC0-1.0"

[[sources]]
id = "tale"
title = "The tale"

[[categories]]
id = "all"
title = "Everything"
"""
ENTITIES = """
[[entities]]
id = "thing"
kind = "object"
name = "a thing"
"""
FACT = """
[[facts]]
id = "fact-{number}"
statement = "Fact {number}."
subject = "thing"
relation = "is"
objects = ["thing"]
category = "all"
sources = [{{ source = "tale", paragraph = {number} }}]
story = {number}
"""
QUESTION = """
[[questions]]
id = "question-{number}"
kind = "single_choice"
stem = "Which is number {number}?"
facts = ["fact-{number}"]
answer = "Right {number}"
wrong = ["One", "Two", "Three", "Four", "Five"]
difficulty = {level}
"""


@dataclass
class Packs:
    """The folder that packs are looked for in."""

    place: Path

    def write(self, name: str, questions: int = QUESTIONS, more: str = "", levels: int = 5) -> Path:
        """Make a pack of single-choice questions of each level in turn; `more` is added to its questions."""
        folder = self.place / name
        folder.mkdir(parents=True, exist_ok=True)
        numbers = range(1, questions + 1)
        asked = [QUESTION.format(number=number, level=1 + (number - 1) % levels) for number in numbers]
        files = {
            "pack.toml": PACK.format(name=name),
            "entities.toml": ENTITIES,
            "facts.toml": '[[relations]]\nid = "is"\n' + "".join(FACT.format(number=n) for n in numbers),
            "questions.toml": "".join(asked) + more,
        }
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        return folder


@dataclass
class Time:
    """Two clocks whose hands the test moves; another run of the program has another monotonic start."""

    ms: int = 5_000
    ahead: int = NOON
    started: int = 0

    def pass_by(self, ms: int) -> None:
        """Let both clocks run."""
        self.ms += ms

    def move_wall(self, ms: int) -> None:
        """Move the wall clock alone, as somebody who sets it, or a machine that sleeps."""
        self.ahead += ms

    def monotonic(self) -> int:
        return self.ms - self.started

    def wall(self) -> int:
        return self.ms + self.ahead


@dataclass
class Table:
    """Everything that a game needs."""

    file: Path
    time: Time
    packs: Packs
    desk: Desk

    @property
    def store(self) -> Store:
        return self.desk.store

    def look_up(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the database's file through a connection of its own."""
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(statement).fetchall()

    def start(self, mode: str = "classic", *, seats: Sequence[Seat] = (), **choices: Any) -> Session:  # noqa: ANN401 - of a set-up
        """Start a game as it is usual but for some choices."""
        setup = default_setup(MODES[mode], watched=self.desk.watched)
        return self.desk.start(replace(setup, **choices), seats=seats)

    def wait(self, session: Session, ms: int) -> None:
        """Let time pass by while the program looks at its clock once a second."""
        for start in range(0, ms, 1_000):
            self.time.pass_by(min(1_000, ms - start))
            session.tick()

    def reopen(self) -> None:
        """Do what another run of the program does, on another monotonic clock."""
        player, pack = self.desk.player, self.desk.pack
        self.store.close()
        self.time.started = self.time.ms - 77
        self.desk = open_desk(self.file, self.time, self.packs)
        self.desk.choose_player(player.key if player else "")
        self.desk.choose_pack(pack.key if pack else "")


def open_desk(file: Path, time: Time, packs: Packs) -> Desk:
    """Return a desk whose games all have the same seed."""
    clock = Clock(time.monotonic, time.wall)
    store = Store.open(f"sqlite:///{file}", now=clock.wall)
    return Desk(store, clock, seed=lambda: 7, troubles=refresh(store.bank, [packs.place]))


def table_of(file: Path, packs: Packs, name: str) -> Table:
    """Return a new desk at which somebody is about to play the pack “quiz”."""
    time = Time()
    table = Table(file, time, packs, open_desk(file, time, packs))
    table.store.players.add(name)
    table.desk.choose_player("")
    table.desk.choose_pack("quiz")
    return table


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Return the packs “quiz” and “harbor”, which has every kind of question."""
    packs = Packs(tmp_path / "packs")
    packs.write("quiz")
    copy_to(packs.place)
    return packs


@pytest.fixture
def table(tmp_path: Path, packs: Packs) -> Iterator[Table]:
    """Return a desk at which Ada is about to play “quiz”."""
    table = table_of(tmp_path / "quiz.db", packs, "Ada")
    yield table
    table.store.close()


@pytest.fixture
def other(table: Table, tmp_path: Path) -> Iterator[Table]:
    """Return Ben's desk on a machine of his own, with the same packs."""
    other = table_of(tmp_path / "other.db", table.packs, "Ben")
    yield other
    other.store.close()


@pytest.fixture
def session(table: Table) -> Session:
    """Return a new game whose first question is on the screen."""
    session = table.start()
    session.start_clock()
    return session
