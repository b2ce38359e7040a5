"""How far into the story something gives away."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizapp.facts.fact import Entity, Fact
from quizapp.facts.story_time import StoryTime, all_texts
from quizapp.rules.question import (
    Answer,
    Choice,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Typed,
)


def fact(story: int, subject: str, *objects: str) -> Fact:
    return Fact(f"{subject}-{story}", "Words.", subject, "meets", objects, "category", (), story)


FACTS = (
    fact(2, "ann", "ben"),
    fact(9, "cy", "ben", "ann"),
    fact(0, "ed", "town"),
    fact(5, "jo", "inn"),
    fact(7, "sum", "blank"),
)
NAMED = (
    Entity("ann", "person", "Ann O’Hara", "Ann", ("the first keeper",)),
    Entity("ben", "person", "Ben", "Ben"),
    Entity("cy", "person", "Cy", "Cy"),
    Entity("ed", "person", "Ed", "Ed"),
    Entity("jo", "person", "Jo", "Jo", ("the first",)),
    Entity("inn", "place", "Ann’s house", "the don"),
    Entity("sum", "sum", "$1.6 million", "$1.6 million", ("Cy",)),
    Entity("blank", "person", "…", "…"),
    Entity("decoy", "person", "Di", "Di", is_decoy=True),
)
STORY = StoryTime(FACTS, NAMED)


@pytest.mark.parametrize(
    ("facts", "texts", "step"),
    [
        ((), (), 0),
        (FACTS[:1], (), 2),
        (FACTS[:2], (), 9),
        ((), ("Ben", "Jo", "Di"), 5),
        (FACTS[:1], ("Jo",), 5),
    ],
)
def test_the_furthest_of_facts_and_names_counts(
    facts: tuple[Fact, ...], texts: tuple[str, ...], step: int
) -> None:
    assert STORY.furthest(facts, texts) == step


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Nobody is there.", 0),
        ("Ed is there.", 0),
        ("Di is there.", 0),
        ("Ben is there.", 2),
        ("What does ann’s friend do?", 2),
        ("ANN'S friend", 2),
        ("Announced", 0),
        ("Anne and Hann", 0),
        ("the first keeper, or the first", 5),
        ("the first, keeper", 5),
        ("the keeper who was first", 0),
        ("Ann’s house and Ann", 5),
        ("Ann houses them", 2),
        ("They don’t; the don’ts", 0),
        ("The don", 5),
        ("$1.6 million", 7),
        ("$11.6 million", 0),
        ("1,6 MILLION of them", 7),
        ("Cy", 9),
        ("", 0),
        ("…", 0),
    ],
)
def test_a_name_in_a_text_counts_as_a_whole_whatever_its_case(text: str, step: int) -> None:
    assert STORY.furthest([], [text]) == step


@pytest.mark.parametrize(
    ("answer", "texts"),
    [
        (Choice((Option("a", is_right=True), Option("b"))), ["a", "b"]),
        (Typed(("a", "b")), ["a", "b"]),
        (Numeric(Decimal(2), unit="guards"), ["guards"]),
        (Ordering(("a", "b")), ["a", "b"]),
        (Matching((Pair("a", "b"), Pair("c", "d"))), ["a", "b", "c", "d"]),
    ],
)
def test_every_text_of_every_kind_of_answer_is_read(answer: Answer, texts: list[str]) -> None:
    question = Question("key", Kind.TYPED, "stem", answer, "why", "work", 1)
    assert list(all_texts(question)) == ["stem", "why", *texts]
