"""Data that cannot be used: said in the window and by the doctor, and left as they are."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from quizapp import cli, paths

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.program import Program


def damaged(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 64)


def text(path: Path) -> None:
    path.write_text("a shopping list", encoding="utf-8")


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


def states(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".log")
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(params=["damaged", "text", "foreign", "newer", "empty"])
def spoiled(request: pytest.FixtureRequest, program: Program) -> Program:
    """A program whose database was spoiled while it was closed."""
    program.press(Qt.Key.Key_Return)
    program.stop()
    path = paths.database_file(program.folder)
    spoil = {"damaged": damaged, "text": text, "foreign": foreign, "newer": newer}
    if request.param != "newer":
        path.unlink()
    if request.param == "empty":
        path.touch()
    else:
        spoil[request.param](path)
    for name in ("-wal", "-shm"):
        path.with_name(path.name + name).unlink(missing_ok=True)
    return program


def test_a_spoiled_database_is_explained_in_the_window_and_left_as_it_is(spoiled: Program) -> None:
    before = states(spoiled.folder)
    window = spoiled.start()
    assert window.page_name == "trouble"
    assert states(spoiled.folder) == before


def test_the_doctor_explains_a_spoiled_database_and_leaves_it(
    spoiled: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    before = states(spoiled.folder)
    assert cli.main(["doctor", "--home", str(spoiled.folder), "--json"]) == cli.FAILED
    report = json.loads(capsys.readouterr().out)
    assert report["problems"]
    assert "Traceback" not in str(report)
    assert states(spoiled.folder) == before


def test_a_damaged_database_is_replaced_by_the_backup_made_on_closing(program: Program) -> None:
    program.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    program.stop()
    path = paths.database_file(program.folder)
    damaged(path)
    for name in ("-wal", "-shm"):
        path.with_name(path.name + name).unlink(missing_ok=True)
    window = program.start()
    window.opening.restore()
    assert window.page_name == "home"
    assert program.rows("SELECT count(*) FROM answer") == [(1,)]
    assert [kept for kept in program.folder.glob("quizapp*.db") if kept != path]


def test_a_pack_with_a_fault_is_named_and_the_others_load(program: Program) -> None:
    program.stop()
    folder = program.folder / "packs" / "broken"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text('format = 1\nid = "broken"\n', encoding="utf-8")
    window = program.start()
    assert window.desk is not None
    assert [pack.key for pack in window.desk.store.bank.packs()] == ["heat"]
    (trouble,) = window.desk.troubles
    assert (trouble.pack, trouble.is_usable) == ("broken", False)
    assert {(fault.file, fault.key) for fault in trouble.faults} >= {("pack.toml", "title")}


def test_what_cannot_be_saved_is_said_and_leaves_the_question_open(program: Program) -> None:
    program.press(Qt.Key.Key_Return, Qt.Key.Key_1)
    set_read_only(program, is_read_only=True)
    program.press(Qt.Key.Key_Return)
    dialog, session = program.window.messages.dialog, program.window.pages.play.session
    assert dialog is not None
    assert dialog.isVisible()
    assert session is not None
    assert program.rows("SELECT count(*) FROM answer") == [(0,)]
    assert program.is_paused()

    dialog.reject()
    set_read_only(program, is_read_only=False)
    program.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert session.verdict is not None
    assert program.rows("SELECT count(*) FROM answer") == [(1,)]


def set_read_only(program: Program, *, is_read_only: bool) -> None:
    desk = program.window.desk
    assert desk is not None
    with desk.store.database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA query_only = {int(is_read_only)}")
