"""What stands in a pack where an answer is named: `@` and the key of an entity, or plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.knowledge import UnaskableError, capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.facts.knowledge import Knowledge

ENTITY_MARK = "@"


def named_keys(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the entities that are named by a mark."""
    return tuple(text[len(ENTITY_MARK) :] for text in texts if text.startswith(ENTITY_MARK))


def called(text: str, knowledge: Knowledge) -> str:
    """Return what a text names as the pack's author spells it, which is how a refusal speaks of it."""
    return next((knowledge.entity(key).name for key in named_keys([text])), text)


def shown(text: str, knowledge: Knowledge) -> str:
    """Return what a player reads, with a capital first letter."""
    return capitalized(called(text, knowledge))


def meant(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the keys of the entities that a text can stand for: plain text is often a name too."""
    return frozenset(named_keys([text])) or knowledge.bearers(text)


def counted(count: int, thing: str) -> str:
    """Return a number of things in words."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def refuse_namesakes(texts: Iterable[str], knowledge: Knowledge, things: str) -> None:
    """Raise `UnaskableError` if two of the texts name the same thing; `things` is what the texts are."""
    seen: dict[str, str] = {}
    for text in texts:
        forms = _forms(text, knowledge)
        for form, spelling in forms.items():
            if form in seen:
                one, other = called(seen[form], knowledge), called(text, knowledge)
                are_same = one.casefold() == other.casefold()
                verdict = "are the same" if are_same else f"share the name “{spelling}”"
                reason = f"its {things} “{one}” and “{other}” {verdict}"
                raise UnaskableError(reason)
        seen |= dict.fromkeys(forms, text)


def refuse_other_number(count: int, least: int, most: int, thing: str) -> None:
    """Raise `UnaskableError` unless there are at least `least` and at most `most` of a thing."""
    if not least <= count <= most:
        reason = f"it has {counted(count, thing)} and needs {least} to {most}"
        raise UnaskableError(reason)


def _forms(text: str, knowledge: Knowledge) -> Mapping[str, str]:
    """Return every form of what a text names, as it is spelled, by its form without regard to case."""
    keys = named_keys([text])
    names = knowledge.entity(keys[0]).names if keys else (text,)
    return {name.casefold(): name for name in reversed(names)}
