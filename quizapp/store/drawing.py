"""Drawing questions: unseen ones first, each equally likely, in the same few statements for any bank."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, select, tuple_

from quizapp.store.candidates import Chosen, with_facts
from quizapp.store.player_tables import MEMORY
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
)
from quizapp.store.wanted import CELL_FITS, QUESTION_FITS, Wanted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from random import Random

    from sqlalchemy import Connection, Row

    from quizapp.store.candidates import Candidate

SPARES = 2
"""How many times the wanted number is looked at first, since some of it may share a fact."""

LARGEST_ROUND = 5000
"""SQLite takes 32,766 values in a statement."""

# Cells are ordered by what they stand for and not by number, so that every copy of a bank draws the same.
_CELLS = (
    select(CELL.c.id, CELL.c.size)
    .where(*CELL_FITS)
    .order_by(CATEGORY.c.key, CELL.c.kind, CELL.c.difficulty, CELL.c.story)
)
_CURRENT = select(QUESTION.c.id, QUESTION.c.slot, REVISION.c.id).join(REVISION, IS_CURRENT)
_QUESTIONS = QUESTION.c.id.in_(bindparam("questions", expanding=True))
_NAMED = _CURRENT.where(_QUESTIONS, *QUESTION_FITS)
_BESIDES = _CURRENT.where(_QUESTIONS)
_FRESH = (
    select(QUESTION.c.id)
    .where(IS_FRESH, QUESTION.c.pack_id == PACK.c.id, *QUESTION_FITS)
    .order_by(QUESTION.c.id)
    .limit(bindparam("limit", type_=NUMBER))
)
_PLAYER = MEMORY.c.player_id == bindparam("player", type_=NUMBER)
_UNSEEN = _CURRENT.where(
    QUESTION.c.slot.in_(bindparam("slots", expanding=True)),
    ~exists().where(_PLAYER, MEMORY.c.question_id == QUESTION.c.id),
)
_LONGEST_UNSEEN = (
    select(QUESTION.c.id, REVISION.c.id, MEMORY.c.seen_at)
    .join(MEMORY, MEMORY.c.question_id == QUESTION.c.id)
    .join(REVISION, IS_CURRENT)
    .where(
        _PLAYER,
        tuple_(MEMORY.c.seen_at, MEMORY.c.question_id)
        > tuple_(bindparam("seen_at", type_=NUMBER), bindparam("question", type_=NUMBER)),
        *QUESTION_FITS,
    )
    .order_by(MEMORY.c.seen_at, MEMORY.c.question_id)
    .limit(bindparam("limit", type_=NUMBER))
)


def draw(
    connection: Connection,
    wanted: Wanted,
    count: int,
    dice: Random,
    *,
    player: int | None,
    first: Sequence[int] = (),
    besides: Collection[int] = (),
) -> tuple[int, ...]:
    """Return the revisions of at most `count` of the wanted questions, as `QuestionBank.draw` says."""
    chosen = Chosen(count, _candidates(connection, besides))
    chosen.offer(_named(connection, wanted, first), is_urgent=True)
    size = count * SPARES
    rounds = chain(_rounds(connection, wanted, size, dice, player), _seen(connection, wanted, size, player))
    while chosen.wants_more() and (candidates := next(rounds, None)) is not None:
        chosen.offer(candidates)
    return chosen.revisions


def fresh(connection: Connection, wanted: Wanted, limit: int) -> tuple[int, ...]:
    """Return those of the wanted questions that players added and nobody was asked yet, oldest first."""
    return tuple(connection.execute(_FRESH, wanted.values(limit=limit)).scalars())


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


def _rounds(
    connection: Connection, wanted: Wanted, size: int, dice: Random, player: int | None
) -> Iterator[list[Candidate]]:
    """Yield the wanted questions that a player has not seen in a random order, in ever larger portions."""
    cells = connection.execute(_CELLS, wanted.values()).all()
    ends = list(accumulate(count for _, count in cells))
    order = permutation(ends[-1] if ends else 0, dice)
    while places := list(islice(order, size)):
        slots = [_slot(cells, ends, place) for place in places]
        unseen = connection.execute(_UNSEEN, {"slots": slots, "player": player})
        found = {slot: (question, revision) for question, slot, revision in unseen}
        yield with_facts(connection, [found[slot] for slot in slots if slot in found])
        size = min(size * SPARES, LARGEST_ROUND)


def _slot(cells: Sequence[Row[int, int]], ends: Sequence[int], place: int) -> int:
    """Return the slot at a place in the row of all cells."""
    index = bisect_right(ends, place)
    cell, size = cells[index]
    return cell * CELL_SPAN + place - (ends[index] - size)


def _seen(connection: Connection, wanted: Wanted, size: int, player: int | None) -> Iterator[list[Candidate]]:
    """Yield the wanted questions that a player has seen, the longest unseen first, in larger portions."""
    seen_at, last = -1, 0
    while player is not None:
        after = wanted.values(player=player, seen_at=seen_at, question=last, limit=size)
        found = connection.execute(_LONGEST_UNSEEN, after).all()
        if not found:
            return
        yield with_facts(connection, [(question, revision) for question, revision, _ in found])
        last, _, seen_at = found[-1]
        size = min(size * SPARES, LARGEST_ROUND)


def _named(connection: Connection, wanted: Wanted, questions: Sequence[int]) -> list[Candidate]:
    """Return those of some questions that are wanted, in their order."""
    if not questions:
        return []
    rows = connection.execute(_NAMED, wanted.values(questions=list(questions)))
    found = {question: (question, revision) for question, _, revision in rows}
    return with_facts(connection, [found[question] for question in questions if question in found])


def _candidates(connection: Connection, questions: Collection[int]) -> list[Candidate]:
    if not questions:
        return []
    rows = connection.execute(_BESIDES, {"questions": list(questions)})
    return with_facts(connection, [(question, revision) for question, _, revision in rows])
