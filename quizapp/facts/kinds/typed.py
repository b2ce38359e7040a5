"""An answer typed in: every form of it that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.kinds.proof import refuse_unless_only
from quizapp.facts.knowledge import UnaskableError, capitalized
from quizapp.facts.references import meant, named_keys, shown
from quizapp.rules.question import Typed

if TYPE_CHECKING:
    from quizapp.facts.content import WrittenQuestion
    from quizapp.facts.fact import Entity
    from quizapp.facts.knowledge import Knowledge


def typed(written: WrittenQuestion, knowledge: Knowledge) -> Typed:
    """Return the accepted forms; raise `UnaskableError` if something else could be meant by one of them."""
    refuse_unless_only(written, knowledge)
    _refuse_names_of_others(written, knowledge)
    keys = named_keys([written.answer])
    own = own_forms(knowledge.entity(keys[0]), knowledge) if keys else (shown(written.answer, knowledge),)
    return Typed(_distinct((*own, *written.accepted)))


def own_forms(entity: Entity, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the forms of a name that are an entity's alone, the one that is shown first.

    Raise `UnaskableError` if that one is another entity's name too.
    """
    alone = [name for name in entity.names if knowledge.bearers(name) == {entity.key}]
    if entity.name not in alone:
        reason = f"its answer “{entity.name}” is a name of something else too"
        raise UnaskableError(reason)
    return _distinct((capitalized(entity.name), *alone))


def _refuse_names_of_others(written: WrittenQuestion, knowledge: Knowledge) -> None:
    answers = meant(written.answer, knowledge)
    for form in written.accepted:
        for other in sorted(knowledge.bearers(form) - answers):
            reason = f"the accepted form “{form}” is a name of “{knowledge.entity(other).name}”"
            raise UnaskableError(reason)


def _distinct(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts without those that differ from an earlier one in case alone."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(text.casefold(), text)
    return tuple(first.values())
