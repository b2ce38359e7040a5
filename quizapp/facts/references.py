"""What stands in a pack where an answer is named: `@` and the key of an entity, or plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.distractors import forms
from quizapp.facts.knowledge import UnaskableError, capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.facts.knowledge import Knowledge

ENTITY_MARK = "@"


def named_keys(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the entities that are named by a mark."""
    return tuple(text[len(ENTITY_MARK) :] for text in texts if text.startswith(ENTITY_MARK))


def shown(text: str, knowledge: Knowledge) -> str:
    """Return what a player reads, with a capital first letter."""
    return capitalized(next((knowledge.entity(key).name for key in named_keys([text])), text))


def names(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return every form of what a text names, without regard to case."""
    keys = named_keys([text])
    return forms(knowledge.entity(keys[0])) if keys else frozenset([text.casefold()])


def meant(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the keys of the entities that a text can stand for: plain text is often a name too."""
    return frozenset(named_keys([text])) or knowledge.bearers(text)


def refuse_namesakes(texts: Iterable[str], knowledge: Knowledge, things: str) -> None:
    """Raise `UnaskableError` if two of the texts name the same thing; `things` is what the texts are."""
    seen: dict[str, str] = {}
    for text in texts:
        for name in names(text, knowledge):
            if name in seen:
                both = f"“{shown(seen[name], knowledge)}” and “{shown(text, knowledge)}”"
                reason = f"its {things} {both} are the same"
                raise UnaskableError(reason)
        seen |= dict.fromkeys(names(text, knowledge), text)


def refuse_other_number(count: int, least: int, most: int, things: str) -> None:
    """Raise `UnaskableError` unless there are at least `least` and at most `most` things."""
    if not least <= count <= most:
        reason = f"it has {count} {things} and needs {least} to {most}"
        raise UnaskableError(reason)
