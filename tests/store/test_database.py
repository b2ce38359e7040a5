"""Opening, transactions, and what goes wrong with a file that is open."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from quizapp.errors import QuizError
from quizapp.store.database import Database
from quizapp.store.faults import DatabaseFault, FaultKind
from quizapp.store.inspection import APPLICATION_ID
from quizapp.store.player_tables import PLAYER
from quizapp.store.sqlite_engine import PATIENCE_MS, PRAGMAS, sqlite_engine
from quizapp.store.store import Store
from quizapp.store.tables import SCHEMA_VERSION
from tests.store.samples import NOW, rows, statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("busy_timeout", PATIENCE_MS),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
    ],
)
def test_a_connection_keeps_its_promises(file_store: Store, pragma: str, value: object) -> None:
    assert rows(file_store, f"PRAGMA {pragma}") == [(value,)]


def test_a_promise_that_cannot_be_kept_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PRAGMAS, "busy_timeout", -1)
    with pytest.raises(DatabaseFault, match="does not answer"):
        sqlite_engine(path).connect()


def test_writing_begins_immediately_and_reading_does_not(file_store: Store) -> None:
    with statements() as seen:
        file_store.players.all()
        file_store.players.add("Ann")
    assert [statement for statement in seen if "BEGIN" in statement] == ["BEGIN", "BEGIN IMMEDIATE"]


def test_a_writer_keeps_other_writers_out_from_its_start(path: Path, file_store: Store) -> None:
    with closing(sqlite3.connect(path, timeout=0)) as other, file_store.database.writing():
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM player").fetchone() == (0,)


def test_a_block_that_raises_changes_nothing(store: Store) -> None:
    with suppress(ZeroDivisionError), store.database.writing() as connection:
        connection.execute(insert(PLAYER).values(key="k", name="Ann", shape=0, created_at=0))
        raise ZeroDivisionError
    assert store.players.all() == ()


def test_breaking_a_rule_of_the_schema_is_a_bug(store: Store) -> None:
    with pytest.raises(RuntimeError, match="player"):
        store.bank.flag(404, 404, "no such question")


def test_a_missing_file_is_made_once(tmp_path: Path) -> None:
    place = tmp_path / "new folder" / "100 % ?a=#1 ü" / "quizapp.db"
    Store.open(f"sqlite:///{place}", now=lambda: NOW).close()
    assert list(place.parent.iterdir()) == [place]
    first = place.read_bytes()
    store = Store.open(f"sqlite:///{place}", now=lambda: NOW)
    assert (store.database.path, store.players.all()) == (place, ())
    store.close()
    assert place.read_bytes() == first


def test_a_log_without_its_database_is_not_read_into_a_new_one(path: Path) -> None:
    log = path.with_name("quizapp.db-wal")
    log.write_bytes(b"left behind")
    path.unlink()
    Store.open(f"sqlite:///{path}", now=lambda: NOW).close()
    kept = path.with_name("quizapp.kept-1.db-wal")
    assert (sorted(path.parent.iterdir()), kept.read_bytes()) == ([path, kept], b"left behind")


def _open_and_close(url: str) -> None:
    Store.open(url, now=lambda: NOW).close()


def test_two_programs_may_make_the_file_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'quizapp.db'}"
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_open_and_close, args=(url,)) for _ in range(3)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert [program.exitcode for program in programs] == [0, 0, 0]
    assert [place.name for place in tmp_path.iterdir() if place.is_file()] == ["quizapp.db"]


def _add_players(url: str, name: str) -> None:
    store = Store.open(url, now=lambda: NOW)
    for number in range(50):
        store.players.add(f"{name} {number}")
    store.close()


def test_two_programs_write_in_turn(url: str) -> None:
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=_add_players, args=(url, name)) for name in ("Ann", "Bob")]
    Store.open(url, now=lambda: NOW).close()
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    store = Store.open(url, now=lambda: NOW)
    assert ([program.exitcode for program in programs], len(store.players.all())) == ([0, 0], 100)
    store.close()


def test_threads_write_in_turn(store: Store) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(store.players.add, [f"Player {number}" for number in range(40)]))
    assert len({player.id for player in store.players.all()}) == 40


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_gone_while_open_takes_no_more_saves(
    path: Path, file_store: Store, *, replaced: bool
) -> None:
    path.rename(path.with_name("elsewhere.db"))
    if replaced:
        path.write_bytes(b"")
    with pytest.raises(DatabaseFault) as caught:
        file_store.players.add("Ann")
    assert caught.value.kind is FaultKind.GONE


def test_another_program_at_work_is_said(path: Path, file_store: Store) -> None:
    rows(file_store, "PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseFault) as caught:
            file_store.players.add("Ann")
    assert caught.value.kind is FaultKind.LOCKED


def test_a_full_disk_is_said_and_the_same_call_works_later(file_store: Store) -> None:
    ((pages,),) = rows(file_store, "PRAGMA page_count")
    rows(file_store, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DatabaseFault) as caught:
        _fill(file_store)
    assert caught.value.kind is FaultKind.FULL
    rows(file_store, "PRAGMA max_page_count = 100000")
    _fill(file_store)
    assert len(file_store.players.all()) == 500


def _fill(store: Store) -> None:
    with store.database.writing() as connection:
        values = [{"key": str(n), "name": "x" * 40, "shape": 0, "created_at": n} for n in range(500)]
        connection.execute(insert(PLAYER), values)


def test_a_connection_that_may_only_read_is_said(file_store: Store) -> None:
    rows(file_store, "PRAGMA query_only = 1")
    with pytest.raises(DatabaseFault) as caught:
        file_store.players.add("Ann")
    assert caught.value.kind is FaultKind.READ_ONLY


@pytest.fixture
def unprivileged(path: Path) -> Iterator[Path]:
    """Return a file that the test may not write, whoever runs it: even root stops being root."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        for folder in list(path.parents)[1:-2]:
            folder.chmod(folder.stat().st_mode | 0o555)
        os.seteuid(65534)
    yield path
    if is_root:
        os.seteuid(0)
    path.parent.chmod(0o755)
    path.chmod(0o644)


def test_a_file_that_may_not_be_written_is_said(unprivileged: Path) -> None:
    with pytest.raises(DatabaseFault) as caught:
        Database.open(f"sqlite:///{unprivileged}", now=lambda: NOW)
    assert caught.value.kind is FaultKind.READ_ONLY


def test_a_folder_that_may_not_be_written_is_said(unprivileged: Path) -> None:
    with pytest.raises(DatabaseFault) as caught:
        Database.open(f"sqlite:///{unprivileged.with_name('new.db')}", now=lambda: NOW)
    assert caught.value.kind is FaultKind.READ_ONLY


@pytest.mark.parametrize("address", ["nonsense", "cobol://host/base", "sqlite+:///x"])
def test_an_address_that_means_nothing_is_said(address: str) -> None:
    with pytest.raises(QuizError, match="address is not understood"):
        Database.open(address, now=lambda: NOW)


def test_a_driver_that_is_missing_is_said() -> None:
    with pytest.raises(QuizError, match="driver for this database is missing"):
        Database.open("mysql+pymysql://host/base", now=lambda: NOW)


def test_damage_that_shows_up_late_is_said(file_store: Store) -> None:
    with file_store.database.writing() as connection:
        broken = "INSERT INTO player VALUES (1, 'k', CAST(x'ff' AS TEXT), 0, 0)"
        connection.exec_driver_sql(broken)
    with pytest.raises(DatabaseFault) as caught:
        file_store.players.all()
    assert caught.value.kind is FaultKind.DAMAGED
