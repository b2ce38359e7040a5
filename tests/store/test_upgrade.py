"""A database of the first schema, opened by this program, is as good as one made today."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData, create_engine, insert, select

from quizapp.store.game_tables import METADATA
from quizapp.store.inspection import APPLICATION_ID
from quizapp.store.question_bank import NewQuestion
from quizapp.store.schema import MIGRATIONS
from quizapp.store.store import Store
from tests.store.samples import KINDS, NOW, Stocked, content, new_game, question, questions

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
    file_store.log.begin(new_game(stocked.player, stocked.pack))
    return stocked


@pytest.fixture
def upgraded(today: Stocked, url: str) -> Iterator[Store]:
    """Return a store on a database that came with the same rows in the first schema."""
    old = url.replace("quizapp.db", "old.db")
    engine = create_engine(old)
    with engine.begin() as connection:
        _make_first_schema(connection)
        _copy_rows(today.store, connection)
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
        store.bank.draw(today.pack, count, Random(3), kinds=KINDS, watched=watched)
        for count in (5, 99)
        for store in (upgraded, today.store)
    ]
    assert draws[::2] == draws[1::2]
    assert upgraded.bank.packs(watched=watched) == today.store.bank.packs(watched=watched)


def test_games_and_new_questions_go_on(today: Stocked, upgraded: Store) -> None:
    assert upgraded.log.unfinished(today.player) == today.store.log.unfinished(today.player)
    assert upgraded.log.review(1) == today.store.log.review(1)
    fresh = upgraded.bank.fresh(today.pack, 9, kinds=KINDS)
    assert fresh == today.store.bank.fresh(today.pack, 9, kinds=KINDS) != ()


def _rows(store: Store, columns: list[Column[object]]) -> list[str]:
    with store.database.reading() as connection:
        return sorted(str(tuple(row)) for row in connection.execute(select(*columns)))


def _make_first_schema(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, "0001")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version = 1")


def _copy_rows(store: Store, connection: Connection) -> None:
    """Copy what the first schema has columns for; it had other cells, and so other slots."""
    old = MetaData()
    old.reflect(connection)
    for table in old.sorted_tables:
        if table.name in {"alembic_version", "cell"}:
            continue
        kept = METADATA.tables[table.name].c
        columns = [kept[column.name] for column in table.c if column.name != "slot"]
        with store.database.reading() as reading:
            found = [dict(row) for row in reading.execute(select(*columns)).mappings()]
        if found:
            connection.execute(insert(table), found)
