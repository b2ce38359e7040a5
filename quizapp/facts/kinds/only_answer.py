"""That nothing else could be answered: what a claim with its asked slot open proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError
from quizapp.facts.references import meant, shown
from quizapp.facts.truth import Claim, asked_slot

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.knowledge import Knowledge


def refuse_unless_only(written: WrittenQuestion, knowledge: Knowledge) -> None:
    """Raise `UnaskableError` unless the answer alone makes the question's claim true, if it has one."""
    if written.claim is None:
        return
    claim = Claim(*written.claim)
    answers = meant(written.answer, knowledge)
    fillers = knowledge.truth.fillers(claim, asked_slot(claim))
    if fillers.isdisjoint(answers):
        reason = f"no fact says that “{shown(written.answer, knowledge)}” fills its claim"
        raise UnaskableError(reason)
    for other in sorted(fillers - answers):
        reason = f"its claim is also true of “{knowledge.entity(other).name}”"
        raise UnaskableError(reason)
