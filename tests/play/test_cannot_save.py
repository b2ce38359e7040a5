"""When nothing can be saved: it is said, the question stays open, and the same call works later."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from quizapp.play.snapshot import load
from quizapp.rules.game import Phase, stand_still
from quizapp.rules.mode import Lifeline
from quizapp.rules.question import Kind
from quizapp.store.faults import DatabaseFault, FaultKind
from tests.play.conftest import Time
from tests.play.playing import right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from quizapp.play.session import Session
    from tests.play.conftest import Table


MOVABLE = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved here")


def set_pragma(table: Table, pragma: str, value: int) -> None:
    with table.store.database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA {pragma} = {value}")


@contextmanager
def read_only(table: Table) -> Iterator[FaultKind]:
    set_pragma(table, "query_only", 1)
    yield FaultKind.READ_ONLY
    set_pragma(table, "query_only", 0)


@contextmanager
def moved_away(table: Table) -> Iterator[FaultKind]:
    away = table.file.rename(table.file.with_suffix(".away"))
    yield FaultKind.GONE
    away.rename(table.file)


@contextmanager
def locked(table: Table) -> Iterator[FaultKind]:
    set_pragma(table, "busy_timeout", 0)
    with closing(sqlite3.connect(table.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield FaultKind.LOCKED


@pytest.mark.parametrize("fault", [read_only, locked, pytest.param(moved_away, marks=MOVABLE)])
def test_an_answer_that_cannot_be_saved_leaves_the_question_open(
    table: Table, session: Session, fault: Callable[[Table], AbstractContextManager[FaultKind]]
) -> None:
    table.time.pass_by(3_000)
    with fault(table) as kind, pytest.raises(DatabaseFault) as raised:
        session.answer(right(session))
    table.time.pass_by(60_000)
    assert raised.value.kind is kind
    assert (session.verdict, session.game.phase, session.left_ms) == (None, Phase.PAUSED, 17_000)
    assert table.look_up("SELECT count(*) FROM answer") == [(0,)]
    session.start_clock()
    assert session.answer(right(session)) is not None
    assert table.look_up("SELECT count(*) FROM answer") == [(1,)]


CALLS: dict[str, Callable[[Session], object]] = {
    "fifty-fifty": lambda session: session.use(Lifeline.FIFTY_FIFTY),
    "skip": lambda session: session.use(Lifeline.SKIP),
    "give up": lambda session: session.give_up(),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_nothing_happens_that_cannot_be_saved(
    table: Table, session: Session, call: Callable[[Session], object]
) -> None:
    before, on_disk = session.game, table.look_up("SELECT * FROM game")
    with read_only(table), pytest.raises(DatabaseFault):
        call(session)
    assert session.game == stand_still(before, 0)
    assert table.look_up("SELECT * FROM game") == on_disk
    session.start_clock()
    call(session)
    assert session.game not in {before, stand_still(before, 0)}
    assert table.look_up("SELECT * FROM game") != on_disk


def test_a_pause_that_could_not_be_saved_is_saved_by_the_next(table: Table, session: Session) -> None:
    table.time.pass_by(4_000)
    with read_only(table), pytest.raises(DatabaseFault):
        session.stop_clock()
    session.stop_clock()
    ((snapshot,),) = table.look_up("SELECT snapshot FROM game")
    assert load(str(snapshot)).spent_ms == 4_000


def test_a_time_that_is_up_is_judged_once_it_can_be_saved(table: Table, session: Session) -> None:
    table.wait(session, 19_000)
    table.time.pass_by(1_000)
    with read_only(table), pytest.raises(DatabaseFault):
        session.tick()
    assert (session.verdict, session.left_ms) == (None, 0)
    session.start_clock()
    assert session.tick() is not None


@pytest.mark.parametrize("leave", [Time.move_wall, Time.pass_by])
def test_an_absence_that_cannot_be_saved_is_noticed_no_more_and_costs_nothing(
    table: Table, session: Session, leave: Callable[[Time, int], None]
) -> None:
    table.wait(session, 3_000)
    leave(table.time, 600_000)
    with read_only(table), pytest.raises(DatabaseFault):
        session.tick()
    assert (session.was_interrupted, session.left_ms) == (False, 17_000)
    session.start_clock()
    assert session.answer(right(session)) is not None


@MOVABLE
def test_what_else_might_be_meant_by_a_typed_answer_cannot_be_looked_up(table: Table) -> None:
    table.desk.choose_pack("harbor")
    session = table.start(kinds=(Kind.TYPED,))
    session.start_clock()
    with moved_away(table), pytest.raises(DatabaseFault):
        session.answer(right(session))
    assert (session.verdict, session.game.phase) == (None, Phase.PAUSED)
    session.start_clock()
    assert session.answer(right(session)) is not None


def test_a_look_at_the_clock_that_cannot_be_saved_is_told(table: Table, session: Session) -> None:
    table.time.pass_by(1_000)
    with read_only(table), pytest.raises(DatabaseFault):
        session.tick()
    table.time.pass_by(1_000)
    assert (session.tick(), session.left_ms) == (None, 19_000)


def test_a_verdict_stays_until_the_next_question_can_be_saved(table: Table, session: Session) -> None:
    verdict = session.answer(right(session))
    with read_only(table), pytest.raises(DatabaseFault):
        session.go_on()
    assert session.verdict == verdict
    session.go_on()
    with read_only(table), pytest.raises(DatabaseFault):
        session.start_clock()
    assert session.game.phase is Phase.PAUSED


def test_the_last_answer_is_all_or_nothing(table: Table) -> None:
    table.packs.write("small", questions=1)
    table.reopen()
    table.desk.choose_pack("small")
    session = table.start()
    session.start_clock()
    with read_only(table), pytest.raises(DatabaseFault):
        session.answer(right(session))
    assert table.look_up("SELECT state, asked FROM game") == [("playing", 0)]
    session.start_clock()
    session.answer(right(session))
    assert table.look_up("SELECT state, asked FROM game") == [("finished", 1)]
    assert table.look_up("SELECT count(*) FROM score") == [(1,)]


def start_many(table: Table) -> None:
    for _ in range(100):
        table.start()


def test_on_a_full_disk_a_game_is_begun_whole_or_not_at_all(table: Table) -> None:
    set_pragma(table, "max_page_count", 1)  # which means: no page more than there are
    with pytest.raises(DatabaseFault, match="The disk is full"):
        start_many(table)
    ((begun,),) = table.look_up("SELECT count(*) FROM game WHERE state = 'playing'")
    set_pragma(table, "max_page_count", 1_000_000)
    table.start()
    assert table.look_up("SELECT count(*) FROM game") == [(begun + 1,)]
