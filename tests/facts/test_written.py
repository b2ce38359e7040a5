"""What every question written by hand has beside its answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Event, Match, WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import ANSWERS, from_hand
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

KEEPER = WrittenQuestion("keeper", Kind.TYPED, "Who lives up high?", ("ada-keeps",), 2, answer="@ada")
TWO = replace(KEEPER, facts=("ben-keeps", "ada-keeps"))


def test_every_kind_can_be_written() -> None:
    assert set(ANSWERS) == set(Kind)


def test_explanation_category_and_citations_come_from_the_facts(village: PackContent) -> None:
    ada, ben, *_ = village.facts
    question = from_hand(TWO, Knowledge(village))
    assert question.explanation == f"{ben.statement} {ada.statement}"
    assert (question.category, question.facts) == ("work", ("ben-keeps", "ada-keeps"))
    assert question.citations == ada.citations


def test_own_explanation_and_category_win(village: PackContent) -> None:
    question = from_hand(replace(KEEPER, explanation="So it is.", category="love"), Knowledge(village))
    assert (question.explanation, question.category) == ("So it is.", "love")


def test_the_facts_of_events_and_pairs_follow_those_that_are_named() -> None:
    written = replace(
        KEEPER,
        events=(Event("One", "b"), Event("Two", "ada-keeps")),
        matches=(Match("l", "r", "c"),),
    )
    assert written.about == ("ada-keeps", "b", "c")


@pytest.mark.parametrize(
    ("change", "story"),
    [
        ({}, 1),
        ({"facts": ("ada-keeps", "cleo-keeps")}, 3),
        ({"answer": "@eve", "explanation": "Eve does."}, 6),
        ({"stem": "Who lives above Eve’s head?"}, 6),
        ({"explanation": "Not EVE HILL."}, 6),
        ({"explanation": "She goes to the mill."}, 2),
        ({"accepted": ("Nearly Dan", "Miss Hill")}, 6),
        ({"story": 5}, 5),
        ({"story": 5, "answer": "@eve", "explanation": "Eve does."}, 6),
    ],
)
def test_the_story_step_is_that_of_the_furthest_thing_shown(
    village: PackContent, change: dict[str, object], story: int
) -> None:
    assert from_hand(replace(KEEPER, **change), Knowledge(village)).story == story  # type: ignore[arg-type]


def test_facts_that_the_pack_does_not_have_are_refused(village: PackContent) -> None:
    with pytest.raises(UnaskableError, match="there is no fact “nobody-knows”"):
        from_hand(replace(KEEPER, facts=("nobody-knows",)), Knowledge(village))
