"""Wrong options: plausible, of the key's kind, and never true by the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quizapp.facts.fact import Entity

POOL = 8
"""So many distractors at most: a question looks new each time, and the far-fetched ones stay out."""

ENOUGH = 6
"""With so many distractors, none is added that would push the question to a later story step."""


def is_same(one: Entity, other: Entity) -> bool:
    """Tell whether two entities are one, or share a form of their names."""
    return one.key == other.key or not forms(one).isdisjoint(forms(other))


def forms(entity: Entity) -> frozenset[str]:
    """Return every form of an entity's name, without regard to case."""
    return frozenset(name.casefold() for name in entity.names)


def nearest(
    key: Entity,
    entities: Iterable[Entity],
    is_true: Callable[[Entity], bool],
    is_early: Callable[[Entity], bool],
) -> tuple[Entity, ...]:
    """Return up to `POOL` entities of the key's kind that the facts do not make right, near ones first.

    `is_true` tells whether an entity would be a right answer too, `is_early` whether showing it gives
    nothing away that the question itself does not. No two of them look the same as options.
    """
    wrong = [
        entity
        for entity in entities
        if entity.kind == key.kind and not is_same(key, entity) and not is_true(entity)
    ]
    wrong.sort(key=lambda entity: (not is_early(entity), -len(entity.traits & key.traits)))
    distinct = tuple(_distinct(wrong))
    early = [entity for entity in distinct if is_early(entity)][:POOL]
    late = [entity for entity in distinct if not is_early(entity)]
    return tuple(early + late[: max(0, ENOUGH - len(early))])


def _distinct(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Yield the first entity of each name."""
    seen: set[str] = set()
    for entity in entities:
        name = entity.name.casefold()
        if name not in seen:
            seen.add(name)
            yield entity
