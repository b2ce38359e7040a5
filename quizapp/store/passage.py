"""What else the same paragraphs say, without telling what is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, tuple_

from quizapp.store.shield import within
from quizapp.store.tables import FACT, FACT_SOURCE, PACK, REVISION, REVISION_FACT, REVISION_SOURCE

if TYPE_CHECKING:
    from sqlalchemy import Connection


def passage(connection: Connection, revision: int, watched: int) -> tuple[str, ...]:
    """Return the other facts of a revision's paragraphs up to its own place in the story, in that order."""
    cited = select(REVISION_SOURCE.c.source_id, REVISION_SOURCE.c.paragraph).where(
        REVISION_SOURCE.c.revision_id == revision
    )
    beside = select(FACT_SOURCE.c.fact_id).where(
        tuple_(FACT_SOURCE.c.source_id, FACT_SOURCE.c.paragraph).in_(cited)
    )
    own = select(REVISION_FACT.c.fact_id).where(REVISION_FACT.c.revision_id == revision)
    reached = select(REVISION.c.story).where(REVISION.c.id == revision).scalar_subquery()
    found = connection.execute(
        select(FACT.c.statement)
        .join(PACK, PACK.c.id == FACT.c.pack_id)
        .where(
            FACT.c.id.in_(beside),
            FACT.c.id.not_in(own),
            FACT.c.story <= reached,
            within(FACT.c.story, watched),
            FACT.c.retired_at.is_(None),
        )
        .order_by(FACT.c.story, FACT.c.key)
    )
    return tuple(found.scalars())
