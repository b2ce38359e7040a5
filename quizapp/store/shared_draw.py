"""Questions that are the same on every copy of a pack, whatever was played, added or taken out there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, or_, select

from quizapp.rules.selection import shared_order
from quizapp.store.candidates import Chosen, with_facts
from quizapp.store.shield import within
from quizapp.store.tables import CATEGORY, IS_CURRENT, NUMBER, PACK, QUESTION, REVISION
from quizapp.store.wanted import REVISION_FITS, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

PORTION = 200
"""So many questions are looked at together for the facts that they ask for."""

# What a player took out of play is still in the pack's files.
_IN_FILES = (
    QUESTION.c.origin == "pack",
    or_(QUESTION.c.retired_by.is_(None), QUESTION.c.retired_by == "player"),
)
_OF_PACK = (
    select(QUESTION.c.key, QUESTION.c.id, REVISION.c.id)
    .join(REVISION, IS_CURRENT)
    .join(PACK, PACK.c.id == QUESTION.c.pack_id)
    .join(CATEGORY, CATEGORY.c.id == REVISION.c.category_id)
)
_SHARED = _OF_PACK.where(*_IN_FILES, *REVISION_FITS)
_NAMED = _OF_PACK.where(
    *_IN_FILES,
    PACK.c.id == bindparam("pack"),
    QUESTION.c.key.in_(bindparam("keys", expanding=True)),
    within(REVISION.c.story, bindparam("watched", type_=NUMBER)),
)


def shared(connection: Connection, wanted: Wanted, seed: int, count: int) -> tuple[int, ...]:
    """Return the revisions that a seed chooses, as `QuestionBank.shared` says."""
    found = {
        key: (question, revision) for key, question, revision in connection.execute(_SHARED, wanted.values())
    }
    order = (found[key] for key in shared_order(found, seed))
    chosen = Chosen(count)
    while chosen.wants_more() and (portion := list(islice(order, PORTION))):
        chosen.offer(with_facts(connection, portion))
    return chosen.revisions


def named(connection: Connection, pack: int, keys: Sequence[str], watched: int) -> tuple[int, ...]:
    """Return the revisions of a pack's questions by key, in that order; unknown keys are left out."""
    found = connection.execute(_NAMED, {"pack": pack, "keys": list(set(keys)), "watched": watched})
    revisions = {key: revision for key, _, revision in found}
    return tuple(revisions[key] for key in keys if key in revisions)
