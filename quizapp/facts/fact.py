"""What a pack knows: its sources, the things they speak of, and what they say about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.rules.question import Citation

BACKGROUND = 0
"""The story position of what holds before and throughout the plot."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that facts are taken from; `file` is its name where the texts are kept."""

    key: str
    title: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """A heading that questions are sorted under."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, sum, reason … that facts speak of.

    `name` is what an option shows, `short` what a stem calls it. `traits` (sex, group, role) tell which
    entities are near each other. A decoy stands in no fact: it only ever serves as a wrong option.
    """

    key: str
    kind: str
    name: str
    short: str
    aliases: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    is_decoy: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Return every form of the name."""
        return (self.name, self.short, *self.aliases)


@dataclass(frozen=True, slots=True)
class Relation:
    """A verb that facts use.

    `single` names the slots that can hold one thing only once the other slot is fixed ("subject" for
    "kills": nobody dies twice), so that another filling is surely false. Every fact of this relation is
    one of each of `implies` as well, with the same subject and object; if `is_symmetric`, also reversed.
    """

    key: str
    single: frozenset[str] = frozenset()
    implies: tuple[str, ...] = ()
    is_symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One assertion of the sources, in own words.

    `differs` says in words how the sources tell it differently; it is empty where they agree or only one
    speaks. `story` is the step along the plot, 0 for background. `after` names facts that the sources fix
    as earlier than this one, by what they say or by what causes what.
    """

    key: str
    statement: str
    subject: str
    relation: str
    objects: tuple[str, ...]
    category: str
    citations: tuple[Citation, ...]
    story: int = BACKGROUND
    differs: str = ""
    after: tuple[str, ...] = ()

    @property
    def entities(self) -> tuple[str, ...]:
        """Return the keys of all that it relates."""
        return (self.subject, *self.objects)
