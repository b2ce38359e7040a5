"""How far into the story something gives away."""

from __future__ import annotations

import pytest

from quizapp.facts.fact import Fact
from quizapp.facts.story_time import StoryTime


def fact(story: int, subject: str, *objects: str) -> Fact:
    return Fact(f"{subject}-{story}", "Words.", subject, "meets", objects, "category", (), story)


EARLY, LATE = fact(2, "ann", "ben"), fact(9, "cy", "ben", "di")
STORY = StoryTime([LATE, EARLY, fact(0, "ed", "town")])


@pytest.mark.parametrize(
    ("entity", "step"), [("ann", 2), ("ben", 2), ("cy", 9), ("di", 9), ("ed", 0), ("town", 0), ("decoy", 0)]
)
def test_an_entity_is_first_seen_in_its_earliest_fact(entity: str, step: int) -> None:
    assert STORY.first_seen(entity) == step


@pytest.mark.parametrize(
    ("facts", "entities", "step"),
    [
        ([], [], 0),
        ([EARLY], ["ann", "decoy"], 2),
        ([EARLY], ["di"], 9),
        ([EARLY, LATE], [], 9),
        ([], ["ed", "ann"], 2),
    ],
)
def test_the_furthest_of_facts_and_entities_counts(facts: list[Fact], entities: list[str], step: int) -> None:
    assert STORY.furthest(facts, entities) == step
