"""Drawing questions: each one equally likely, in the same few statements for ten or a million."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from quizapp.store.shield import within
from quizapp.store.tables import (
    CATEGORY,
    CELL,
    CELL_SPAN,
    IS_CURRENT,
    IS_FRESH,
    NUMBER,
    PACK,
    QUESTION,
    REVISION,
    REVISION_FACT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from sqlalchemy import BindParameter, Connection, Row

    from quizapp.rules.question import Kind

SPARES = 2
"""How many times the wanted number is looked at first, since some of it may share a fact."""

LARGEST_ROUND = 5000
"""SQLite takes 32,766 values in a statement."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What may be drawn: questions of a pack, of some kinds, in the first `watched` per cent of its story."""

    pack: int
    kinds: Sequence[Kind]
    watched: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be in the draw, with the facts that it asks for."""

    question: int
    revision: int
    facts: frozenset[int]


_PACK, _WATCHED = bindparam("pack", type_=NUMBER), bindparam("watched", type_=NUMBER)
_KINDS: BindParameter[str] = bindparam("kinds", expanding=True)

# Cells are ordered by what they stand for and not by number, so that every copy of a bank draws the same.
_CELLS = (
    select(CELL.c.id, CELL.c.size)
    .join(PACK, PACK.c.id == CELL.c.pack_id)
    .join(CATEGORY, CATEGORY.c.id == CELL.c.category_id)
    .where(CELL.c.pack_id == _PACK, CELL.c.kind.in_(_KINDS), within(CELL.c.story, _WATCHED))
    .order_by(CATEGORY.c.key, CELL.c.kind, CELL.c.difficulty, CELL.c.story)
)
_CURRENT = select(QUESTION.c.id, QUESTION.c.slot, REVISION.c.id).join(REVISION, IS_CURRENT)
_AT_SLOTS = _CURRENT.where(QUESTION.c.slot.in_(bindparam("slots", expanding=True)))
_NAMED = _CURRENT.join(PACK, PACK.c.id == QUESTION.c.pack_id).where(
    QUESTION.c.id.in_(bindparam("questions", expanding=True)),
    QUESTION.c.pack_id == _PACK,
    QUESTION.c.slot.is_not(None),
    REVISION.c.kind.in_(_KINDS),
    within(REVISION.c.story, _WATCHED),
)
_FRESH = (
    select(QUESTION.c.id)
    .join(REVISION, IS_CURRENT)
    .join(PACK, PACK.c.id == QUESTION.c.pack_id)
    .where(QUESTION.c.pack_id == _PACK, IS_FRESH, REVISION.c.kind.in_(_KINDS))
    .where(within(REVISION.c.story, _WATCHED))
    .order_by(QUESTION.c.id)
    .limit(bindparam("limit", type_=NUMBER))
)
_FACTS = select(REVISION_FACT.c.revision_id, REVISION_FACT.c.fact_id).where(
    REVISION_FACT.c.revision_id.in_(bindparam("revisions", expanding=True))
)


def draw(
    connection: Connection, wanted: Wanted, count: int, dice: Random, first: Sequence[int] = ()
) -> tuple[int, ...]:
    """Return the revisions of at most `count` of the wanted questions, no two about one fact if that can be.

    `first` names questions that come first of all. The same dice and the same bank give the same draw.
    """
    chosen = _named(connection, wanted, first)[:count]
    known = {candidate.question for candidate in chosen}
    facts = {fact for candidate in chosen for fact in candidate.facts}
    clashing: list[Candidate] = []
    rounds = _rounds(connection, wanted, count * SPARES, dice)
    while len(chosen) < count and (candidates := next(rounds, None)) is not None:
        for candidate in candidates:
            if candidate.question in known:
                continue
            if facts.isdisjoint(candidate.facts):
                chosen.append(candidate)
                facts |= candidate.facts
            else:
                clashing.append(candidate)
    return tuple(candidate.revision for candidate in (*chosen, *clashing)[:count])


def fresh(connection: Connection, wanted: Wanted, limit: int) -> tuple[int, ...]:
    """Return those of the wanted questions that players added and nobody was asked yet, oldest first."""
    found = connection.execute(_FRESH, {**_values(wanted), "limit": limit})
    return tuple(found.scalars())


def permutation(total: int, dice: Random) -> Iterator[int]:
    """Yield the numbers below `total` in a random order, at a cost of only those that are taken.

    Fisher and Yates' shuffle over a table of which only the changed places are kept. It calls nothing but
    `random()`, whose sequence for a seed Python promises to keep.
    """
    moved: dict[int, int] = {}
    for last in range(total - 1, -1, -1):
        place = int(dice.random() * (last + 1))
        yield moved.get(place, place)
        moved[place] = moved.pop(last, last)


def _rounds(connection: Connection, wanted: Wanted, size: int, dice: Random) -> Iterator[list[Candidate]]:
    """Yield the wanted questions in a random order, in ever larger portions."""
    cells = connection.execute(_CELLS, _values(wanted)).all()
    ends = list(accumulate(count for _, count in cells))
    order = permutation(ends[-1] if ends else 0, dice)
    while places := list(islice(order, size)):
        slots = [_slot(cells, ends, place) for place in places]
        found = {
            slot: (question, revision)
            for question, slot, revision in connection.execute(_AT_SLOTS, {"slots": slots})
        }
        yield _with_facts(connection, [found[slot] for slot in slots])
        size = min(size * SPARES, LARGEST_ROUND)


def _slot(cells: Sequence[Row[int, int]], ends: Sequence[int], place: int) -> int:
    """Return the slot at a place in the row of all cells."""
    index = bisect_right(ends, place)
    cell, size = cells[index]
    return cell * CELL_SPAN + place - (ends[index] - size)


def _named(connection: Connection, wanted: Wanted, questions: Sequence[int]) -> list[Candidate]:
    if not questions:
        return []
    rows = connection.execute(_NAMED, {"questions": list(questions), **_values(wanted)})
    found = {question: (question, revision) for question, _, revision in rows}
    return _with_facts(connection, [found[question] for question in questions if question in found])


def _values(wanted: Wanted) -> dict[str, object]:
    return {"pack": wanted.pack, "kinds": [str(kind) for kind in wanted.kinds], "watched": wanted.watched}


def _with_facts(connection: Connection, found: Sequence[tuple[int, int]]) -> list[Candidate]:
    facts: dict[int, set[int]] = {revision: set() for _, revision in found}
    for revision, fact in connection.execute(_FACTS, {"revisions": list(facts)}):
        facts[revision].add(fact)
    return [Candidate(question, revision, frozenset(facts[revision])) for question, revision in found]
