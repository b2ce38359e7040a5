"""A file that cannot be used is explained, and neither it nor its folder changes by a byte."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.store.database import Database
from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.health import inspect
from quizapp.store.sqlite_file import set_aside
from quizapp.store.store import Store
from quizapp.store.tables import SCHEMA_VERSION
from tests.store.samples import NOW, folder_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Breaker = Callable[[Path], None]


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Shopping: milk, eggs, bread.\n" * 100, encoding="utf-8")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_to_a_stump(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def scribbled(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * 8192 + whole[16384:])


def schema_scribbled(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xa5" * 2000 + whole[2100:])


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")


def newer(path: Path) -> None:
    _execute(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def newer_in_the_log(path: Path) -> None:
    """Leave a newer version in the log alone, as a killed program does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        copies = [(place, place.read_bytes()) for place in path.parent.iterdir()]
    for place, content in copies:
        place.write_bytes(content)


def scribbled_beside_a_log(path: Path) -> None:
    newer_in_the_log(path)
    scribbled(path)


def _execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("breaker", "kind"),
    [
        (empty, FaultKind.DAMAGED),
        (zeros, FaultKind.DAMAGED),
        (cut_in_half, FaultKind.DAMAGED),
        (cut_to_a_stump, FaultKind.DAMAGED),
        (scribbled, FaultKind.DAMAGED),
        (schema_scribbled, FaultKind.DAMAGED),
        (scribbled_beside_a_log, FaultKind.DAMAGED),
        (text, FaultKind.FOREIGN),
        (foreign, FaultKind.FOREIGN),
        (newer, FaultKind.NEWER),
        (newer_in_the_log, FaultKind.NEWER),
    ],
)
def test_it_is_refused_and_left_alone(path: Path, breaker: Breaker, kind: FaultKind) -> None:
    breaker(path)
    before = folder_bytes(path.parent)
    with pytest.raises(DatabaseFault) as caught:
        Database.open(f"sqlite:///{path}", now=lambda: NOW)
    health = inspect(f"sqlite:///{path}")
    assert (caught.value.kind, health.fault, folder_bytes(path.parent)) == (kind, kind, before)


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_says_what_is_safe_and_what_to_do(kind: FaultKind) -> None:
    fault = DatabaseFault(kind, "details")
    assert fault.title
    assert not fault.title.endswith(".")
    assert fault.words.count(".") >= 2
    assert fault.kind == kind.value


def test_starting_empty_keeps_the_broken_file(path: Path) -> None:
    scribbled_beside_a_log(path)
    before = folder_bytes(path.parent)
    kept = set_aside(path)
    Store.open(f"sqlite:///{path}", now=lambda: NOW).close()
    after = folder_bytes(path.parent)
    assert kept.name == "quizapp.kept-1.db"
    assert {name.replace(".kept-1", ""): after[name] for name in after if "kept" in name} == before


def test_what_was_kept_before_is_never_overwritten(path: Path) -> None:
    names = []
    for _ in range(3):
        names.append(set_aside(path).name)
        Store.open(f"sqlite:///{path}", now=lambda: NOW).close()
    assert names == [f"quizapp.kept-{number}.db" for number in (1, 2, 3)]


def test_a_killed_program_s_log_is_read_without_touching_it(path: Path, file_store: Store) -> None:
    file_store.players.add("Ann")
    crashed = path.parent.with_name("crashed")
    shutil.copytree(path.parent, crashed)
    before = folder_bytes(crashed)
    health = inspect(f"sqlite:///{crashed / path.name}")
    assert (health.fault, folder_bytes(crashed)) == (None, before)
    recovered = Store.open(f"sqlite:///{crashed / path.name}", now=lambda: NOW)
    assert [player.name for player in recovered.players.all()] == ["Ann"]
    recovered.close()
