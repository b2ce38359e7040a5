"""A village of a few people, small enough to know by heart."""

from __future__ import annotations

import pytest

from quizapp.facts.content import PackContent
from quizapp.facts.fact import Category, Entity, Fact, Relation, Source
from quizapp.rules.question import Citation


def _person(key: str, *traits: str) -> Entity:
    name = key.capitalize()
    return Entity(key, "person", f"{name} Hill", name, traits=frozenset(traits))


def _place(key: str, *, is_decoy: bool = False) -> Entity:
    return Entity(key, "place", f"the {key}", f"the {key}", is_decoy=is_decoy)


def _fact(
    subject: str, relation: str, *objects: str, story: int, after: tuple[str, ...] = (), differs: str = ""
) -> Fact:
    key, words = f"{subject}-{relation}", f"{subject} {relation} {' and '.join(objects)}."
    places = (Citation("tale", 1),)
    return Fact(key, words, subject, relation, objects, "work", places, story, differs, after)


@pytest.fixture
def village() -> PackContent:
    """Ada, Ben and Cleo keep a house each; Ada teaches two; Dan and Eve are married; the well is disputed."""
    people = (
        _person("ada", "woman"),
        _person("ben", "man"),
        _person("cleo", "woman"),
        _person("dan", "man"),
        _person("eve", "woman"),
    )
    return PackContent(
        key="village",
        title="The village",
        description="Who does what.",
        licence="CC0-1.0",
        accent="",
        sources=(Source("tale", "The tale"),),
        categories=(Category("work", "Work"), Category("love", "Love")),
        entities=(*people, *map(_place, ("tower", "mill", "inn", "well")), _place("quay", is_decoy=True)),
        relations=(
            Relation("keeps", single=frozenset({"subject"}), implies=("enters",)),
            Relation("enters"),
            Relation("teaches"),
            Relation("marries", single=frozenset({"subject", "object"}), is_symmetric=True),
            Relation("digs"),
        ),
        facts=(
            _fact("ada", "keeps", "tower", story=1),
            _fact("ben", "keeps", "mill", story=2, after=("ada-keeps",)),
            _fact("cleo", "keeps", "inn", story=3, after=("ben-keeps",)),
            _fact("ada", "enters", "mill", story=4),
            _fact("ada", "teaches", "ben", "cleo", story=5, after=("cleo-keeps",)),
            _fact("dan", "marries", "eve", story=6),
            _fact("dan", "digs", "well", story=7, differs="One teller says that Eve digs it."),
        ),
        templates=(),
        written=(),
    )
