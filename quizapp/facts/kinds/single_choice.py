"""One right option; the wrong ones are written or drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.kinds.options import makes_true, pool, refuse_true
from quizapp.facts.kinds.proof import refuse_unless_only
from quizapp.facts.knowledge import MINIMUM, UnaskableError, refuse_few
from quizapp.facts.references import ENTITY_MARK, counted, named_keys

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.fact import Entity
    from quizapp.facts.knowledge import Knowledge
    from quizapp.rules.question import Choice


def single_choice(written: WrittenQuestion, knowledge: Knowledge) -> Choice:
    """Return the key and its distractors; raise `UnaskableError` if one of them could be defended."""
    refuse_unless_only(written, knowledge)
    wrong = written.wrong or _drawn(written, knowledge)
    if len(wrong) < MINIMUM:
        reason = f"it has {counted(len(wrong), 'wrong option')} and needs {MINIMUM}"
        raise UnaskableError(reason)
    options = pool([written.answer], wrong, knowledge)
    refuse_true(wrong, [written.answer], written, knowledge)
    return options


def _drawn(written: WrittenQuestion, knowledge: Knowledge) -> tuple[str, ...]:
    keys = named_keys([written.answer])
    if not keys:
        reason = "its answer is no entity, so it needs wrong options of its own"
        raise UnaskableError(reason)
    answer = knowledge.entity(keys[0])
    facts = [knowledge.fact(key) for key in written.about]

    def is_true(entity: Entity) -> bool:
        return makes_true(entity.key, answer.key, facts, knowledge)

    about = {key for fact in facts for key in fact.entities} - {answer.key}
    near = knowledge.distractors(answer, facts, is_true)
    drawn = tuple(ENTITY_MARK + entity.key for entity in near if entity.key not in about)
    refuse_few(len(drawn), answer.kind, "add decoys or write “wrong”")
    return drawn
