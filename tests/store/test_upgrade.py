"""A database of an older schema, opened by this program, is as good as one made today."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData, create_engine, insert, select

from quizapp.store.inspection import APPLICATION_ID
from quizapp.store.metadata import METADATA
from quizapp.store.question_bank import NewQuestion
from quizapp.store.schema import MIGRATIONS
from quizapp.store.store import Store
from tests.store.samples import EVERYTHING, NOW, Stocked, answer, content, new_game, question, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Connection

CELLS = """
    INSERT INTO cell (pack_id, category_id, kind, difficulty, size)
    SELECT pack_id, category_id, kind, difficulty, count(*)
    FROM question JOIN revision ON question_id = question.id AND number = current
    WHERE retired_at IS NULL GROUP BY pack_id, category_id, kind, difficulty
"""
SLOTS = """
    UPDATE question SET slot = (
        SELECT cell.id * 4294967296 + question.id FROM revision JOIN cell
            ON cell.category_id = revision.category_id AND cell.kind = revision.kind
            AND cell.difficulty = revision.difficulty
        WHERE question_id = question.id AND number = current
    )
    WHERE retired_at IS NULL
"""


@pytest.fixture
def today(file_store: Store) -> Stocked:
    """Return a store with questions in play, retired by their files, taken out and added, and with games."""
    bank = file_store.bank
    far = [replace(question(24), story=40), replace(question(29), story=50)]
    bank.sync(content(30), (*questions(24), *far), "d1")
    stocked = Stocked(file_store, bank.packs()[0].id, file_store.players.add("Ann").id)
    stocked.play(outcomes=["right", "wrong"])
    bank.sync(content(30), (*questions(24), far[0]), "d2")
    bank.retire(25)
    bank.add(stocked.pack, NewQuestion(question(1).kind, "Mine?", question(1).options, "", 1, 1))
    game = file_store.log.begin(new_game(stocked.player, stocked.pack))
    file_store.log.record(game, replace(answer(1, 2), outcome="time_up", given=None), "{}")
    return stocked


@pytest.fixture(params=[1, 2])
def upgraded(request: pytest.FixtureRequest, today: Stocked, url: str) -> Iterator[Store]:
    """Return a store on a database that came with the same rows in an older schema."""
    old = url.replace("quizapp.db", "old.db")
    engine = create_engine(old)
    with engine.begin() as connection:
        _make_schema(connection, request.param)
        _copy_rows(today.store, connection)
        if request.param == 1:
            connection.exec_driver_sql(CELLS)
            connection.exec_driver_sql(SLOTS)
    engine.dispose()
    store = Store.open(old, now=lambda: NOW)
    yield store
    store.close()


def test_every_row_is_there_with_all_that_this_program_keeps(today: Stocked, upgraded: Store) -> None:
    for table in METADATA.tables.values():
        columns = [column for column in table.c if column.name != "slot"]
        if table.name != "cell":
            assert _rows(upgraded, columns) == _rows(today.store, columns)


@pytest.mark.parametrize("watched", [0, 10, 60, 100])
def test_the_same_questions_are_drawn_and_counted(today: Stocked, upgraded: Store, watched: int) -> None:
    draws = [
        store.bank.draw(today.pack, replace(EVERYTHING, watched=watched), count, Random(3), player=1)
        for count in (5, 99)
        for store in (upgraded, today.store)
    ]
    assert draws[::2] == draws[1::2]
    assert upgraded.bank.packs(watched=watched) == today.store.bank.packs(watched=watched)


def test_games_and_new_questions_go_on(today: Stocked, upgraded: Store) -> None:
    assert upgraded.log.unfinished(today.player) == today.store.log.unfinished(today.player)
    assert upgraded.log.review(1) == today.store.log.review(1)
    fresh = upgraded.bank.fresh(today.pack, EVERYTHING, 9)
    assert fresh == today.store.bank.fresh(today.pack, EVERYTHING, 9) != ()


def _rows(store: Store, columns: list[Column[object]]) -> list[str]:
    with store.database.reading() as connection:
        return sorted(str(tuple(row)) for row in connection.execute(select(*columns)))


def _make_schema(connection: Connection, version: int) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, f"{version:04}")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _copy_rows(store: Store, connection: Connection) -> None:
    """Copy what an older schema has columns for; the first one had other cells, and so other slots."""
    old = MetaData()
    old.reflect(connection)
    has_steps = "story" in old.tables["cell"].c
    for table in old.sorted_tables:
        if table.name == "alembic_version" or (table.name == "cell" and not has_steps):
            continue
        kept = METADATA.tables[table.name].c
        columns = [kept[column.name] for column in table.c if has_steps or column.name != "slot"]
        with store.database.reading() as reading:
            found = [_as_it_was(dict(row)) for row in reading.execute(select(*columns)).mappings()]
        if found:
            connection.execute(insert(table), found)


def _as_it_was(row: dict[str, object]) -> dict[str, object]:
    """Return a row of an older schema, in which an answer was one number."""
    match row:
        case {"given": [position]}:
            return {**row, "given": position}
    return row
