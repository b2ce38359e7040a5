"""Runs the migrations on the connection that the program hands over, or on a developer's own database."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, create_engine

from quizapp.store.metadata import METADATA


def _run(connection: Connection) -> None:
    # SQLite cannot alter most of a table in place: batches make a new one and copy.
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


def _run_for_developer() -> None:
    """Serve `alembic -x url=… revision --autogenerate` and `alembic check`."""
    url = context.get_x_argument(as_dictionary=True)["url"]
    with create_engine(url).begin() as connection:
        _run(connection)


given = context.config.attributes.get("connection")
if given is None:
    _run_for_developer()
else:
    _run(given)
