"""What is wrong with the names of entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.facts.distractors import forms
from quizapp.packs.checks.finding import ENTITIES, Check, Remark, Severity
from quizapp.packs.checks.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.packs.checks.finding import Pack

LONGEST_ACRONYM = 7
"""Letters up to which capitals alone are no shouting: FBI, UNESCO."""


def _odd_name(pack: Pack) -> Iterator[Remark]:
    for entity in pack.content.entities:
        for name in dict.fromkeys(entity.names):
            letters = "".join(filter(str.isalpha, name))
            if letters.isupper() and len(letters) > LONGEST_ACRONYM:
                words = f"“{name}” is all capitals. Write it as in the middle of a sentence."
                yield Remark(entity.key, words, ENTITIES)
            elif not any(map(str.isalnum, name)):
                yield Remark(entity.key, f"“{name}” has neither letter nor digit. Give it a name.", ENTITIES)


def _shared_name(pack: Pack) -> Iterator[Remark]:
    """Two entities of one name never stand beside each other, and the name is no typed answer for either."""
    bearers: dict[str, str] = {}
    for entity in pack.content.entities:
        shared: dict[str, list[str]] = {}
        for form in sorted(forms(entity)):
            other = bearers.setdefault(form, entity.key)
            if other != entity.key:
                shared.setdefault(other, []).append(form)
        for other, names in shared.items():
            words = f"{quoted(names)} is a name of “{other}” too, so the two can’t be told apart by it."
            yield Remark(entity.key, f"{words} Drop it from one of them.", ENTITIES)


CHECKS = (
    Check("odd-name", Severity.WARNING, _odd_name),
    Check("shared-name", Severity.WARNING, _shared_name),
)
