"""A desk with a real store, a small pack, one player, and a clock whose hands the test moves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.play.clock import Clock
from quizapp.play.desk import Desk
from quizapp.play.shelf import refresh
from quizapp.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
difficulty = 1
"""


@dataclass
class Packs:
    """The folder that packs are looked for in."""

    place: Path

    def write(self, name: str, questions: int = QUESTIONS, more: str = "") -> Path:
        """Make a pack of single-choice questions; `more` is added to its questions."""
        folder = self.place / name
        folder.mkdir(parents=True, exist_ok=True)
        numbers = range(1, questions + 1)
        files = {
            "pack.toml": PACK.format(name=name),
            "entities.toml": ENTITIES,
            "facts.toml": '[[relations]]\nid = "is"\n' + "".join(FACT.format(number=n) for n in numbers),
            "questions.toml": "".join(QUESTION.format(number=n) for n in numbers) + more,
        }
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        return folder


@dataclass
class Time:
    """A clock whose hands the test moves; another run has another monotonic start."""

    ms: int = 5_000
    started: int = field(default=0)

    def pass_by(self, ms: int) -> None:
        self.ms += ms

    def monotonic(self) -> int:
        return self.ms - self.started

    def wall(self) -> int:
        return NOON + self.ms


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

    def reopen(self) -> None:
        """Do what another run of the program does, on another monotonic clock."""
        player, pack = self.desk.player, self.desk.pack
        self.store.close()
        self.time.started = self.time.ms - 77
        self.desk = open_desk(self.file, self.time, self.packs)
        self.desk.choose_player(player.key if player else "")
        self.desk.choose_pack(pack.key if pack else "")


def open_desk(file: Path, time: Time, packs: Packs) -> Desk:
    clock = Clock(time.monotonic, time.wall)
    store = Store.open(f"sqlite:///{file}", now=clock.wall)
    return Desk(store, clock, seed=lambda: 7, troubles=refresh(store.bank, [packs.place]))


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path / "packs")


@pytest.fixture
def table(tmp_path: Path, packs: Packs) -> Iterator[Table]:
    """Return a desk at which Ada is about to play the pack “quiz”."""
    packs.write("quiz")
    time = Time()
    table = Table(tmp_path / "quiz.db", time, packs, open_desk(tmp_path / "quiz.db", time, packs))
    table.store.players.add("Ada")
    table.desk.choose_player("")
    table.desk.choose_pack("quiz")
    yield table
    table.store.close()


@pytest.fixture
def session(table: Table) -> Session:
    """Return a new game whose first question is on the screen."""
    session = table.desk.start("classic")
    session.start_clock()
    return session
