"""A number, and how far off still counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.rules.question import Numeric

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge


def numeric(written: WrittenQuestion, _knowledge: Knowledge) -> Numeric:
    """Return the number as it is written; raise `UnaskableError` without one."""
    if written.value is None:
        reason = "it has no value"
        raise UnaskableError(reason)
    return Numeric(written.value, written.tolerance, written.unit)
