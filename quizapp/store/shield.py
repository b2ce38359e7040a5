"""The spoiler shield in SQL; `quizapp.rules.story` says the same in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.store.tables import PACK

if TYPE_CHECKING:
    from sqlalchemy import BindParameter, ColumnElement


def within(story: ColumnElement[int], watched: BindParameter[int] | int) -> ColumnElement[bool]:
    """Return the condition that a step lies in the first `watched` per cent of its pack's story.

    The statement has to join the pack.
    """
    return story * 100 <= watched * PACK.c.steps
