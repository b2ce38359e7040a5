"""A real database for every test: a file, and a PostgreSQL server too where one is named."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine

from quizapp.store.store import Store
from tests.store.samples import NOW, Stocked, content, questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SERVER = os.environ.get("QUIZAPP_TEST_POSTGRESQL", "")
"""The URL of a PostgreSQL database that tests may empty."""


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty database of the current schema, to copy: making one takes 100 ms."""
    path = tmp_path_factory.mktemp("template") / "quizapp.db"
    Store.open(f"sqlite:///{path}", now=lambda: NOW).close()
    return path


@pytest.fixture
def path(tmp_path: Path, template: Path) -> Path:
    """Return an empty database file alone in its folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return shutil.copyfile(template, folder / "quizapp.db")


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def url(request: pytest.FixtureRequest) -> str:
    """Return an empty database of each kind that there is."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('path')}"
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return SERVER


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Open an empty store."""
    store = Store.open(url, now=lambda: NOW)
    yield store
    store.close()


@pytest.fixture
def file_store(path: Path) -> Iterator[Store]:
    """Open an empty store in a file, for what only files have."""
    store = Store.open(f"sqlite:///{path}", now=lambda: NOW)
    yield store
    store.close()


@pytest.fixture
def stocked(store: Store) -> Stocked:
    """Return a store with a pack of 30 questions and a player."""
    store.bank.sync(content(30), questions(30), "digest")
    return Stocked(store, store.bank.packs()[0].id, store.players.add("Ann").id)
