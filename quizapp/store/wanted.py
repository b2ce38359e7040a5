"""Which questions a set-up lets in, said once for every way of looking for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from sqlalchemy import Boolean, bindparam, or_

from quizapp.store.shield import within
from quizapp.store.tables import CATEGORY, CELL, CELL_SPAN, NUMBER, PACK, QUESTION, REVISION

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import BindParameter, ColumnElement

    from quizapp.rules.question import Kind
    from quizapp.rules.setup import Setup


@dataclass(frozen=True, slots=True)
class Wanted:
    """Questions of a pack: of some kinds and difficulties, in the first `watched` per cent of its story.

    `categories` are keys; none of them means all.
    """

    pack: int
    kinds: Collection[Kind]
    categories: Collection[str]
    levels: tuple[int, int]
    watched: int

    @classmethod
    def of(cls, pack: int, setup: Setup, levels: tuple[int, int] | None = None) -> Self:
        """Return what a set-up lets in, or that of other difficulties."""
        return cls(pack, setup.kinds, setup.categories, levels or setup.levels, setup.watched)

    def values(self, **others: object) -> dict[str, object]:
        """Return what the conditions below ask for, and other values of the same statement."""
        easiest, hardest = self.levels
        return {
            "pack": self.pack,
            "kinds": [str(kind) for kind in self.kinds],
            "is_any_category": not self.categories,
            "categories": list(self.categories) or [""],
            "easiest": easiest,
            "hardest": hardest,
            "watched": self.watched,
            **others,
        }


_KINDS: BindParameter[str] = bindparam("kinds", expanding=True)
_CATEGORIES: BindParameter[str] = bindparam("categories", expanding=True)
_LEVELS = bindparam("easiest", type_=NUMBER), bindparam("hardest", type_=NUMBER)
_WATCHED = bindparam("watched", type_=NUMBER)

# A statement that uses them joins the pack, the category, and the cell or the revision that they are about.
IN_PACK = PACK.c.id == bindparam("pack", type_=NUMBER)
IN_CATEGORIES = or_(bindparam("is_any_category", type_=Boolean()), CATEGORY.c.key.in_(_CATEGORIES))
CELL_WITHIN = within(CELL.c.story, _WATCHED)
CELL_FITS: tuple[ColumnElement[bool], ...] = (
    *(IN_PACK, CELL.c.pack_id == PACK.c.id, CATEGORY.c.id == CELL.c.category_id),
    *(IN_CATEGORIES, CELL.c.kind.in_(_KINDS), CELL.c.difficulty.between(*_LEVELS), CELL_WITHIN),
)
"""The conditions of a cell all of whose questions are wanted."""

QUESTION_FITS = (CELL.c.id == QUESTION.c.slot // CELL_SPAN, *CELL_FITS)
"""The conditions of a wanted question: a slot tells its cell."""

REVISION_FITS = (
    *(IN_PACK, CATEGORY.c.id == REVISION.c.category_id, IN_CATEGORIES),
    *(REVISION.c.kind.in_(_KINDS), REVISION.c.difficulty.between(*_LEVELS)),
    within(REVISION.c.story, _WATCHED),
)
"""The conditions of a wanted revision, whether or not its question can be drawn."""
