"""Typed questions: every form of the answer counts, and no form of anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.fact import Entity
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind, Typed

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

KEEPER = WrittenQuestion("keeper", Kind.TYPED, "Who lives up high?", ("ada-keeps",), 2, answer="@ada")
TOWN = replace(KEEPER, answer="up the stairs", accepted=("Upstairs", "the attic"))
MILLER = replace(KEEPER, facts=("ada-enters",))
CLAIM = ("?", "keeps", "tower")


def also(village: PackContent, *entities: Entity) -> Knowledge:
    return Knowledge(replace(village, entities=(*village.entities, *entities)))


def test_the_name_is_shown_and_every_form_counts(village: PackContent) -> None:
    ada = replace(village.entities[0], aliases=("ADA", "the teacher"))
    knowledge = Knowledge(replace(village, entities=(ada, *village.entities[1:])))
    question = from_hand(replace(KEEPER, accepted=("Miss Hill", "the Teacher")), knowledge)
    assert question.answer == Typed(("Ada Hill", "Ada", "the teacher", "Miss Hill"))


def test_the_form_that_is_shown_starts_with_a_capital(village: PackContent) -> None:
    assert from_hand(TOWN, Knowledge(village)).answer == Typed(("Up the stairs", "Upstairs", "the attic"))
    tower = from_hand(replace(KEEPER, answer="@tower"), Knowledge(village))
    assert tower.answer == Typed(("The tower",))


def test_a_form_that_something_else_bears_too_does_not_count(village: PackContent) -> None:
    other = Entity("other", "boat", "the Ada", "ada")
    assert from_hand(KEEPER, also(village, other)).answer == Typed(("Ada Hill",))


@pytest.mark.parametrize("answer", ["@ada", "Ada", "ada hill"])
def test_an_answer_that_alone_makes_the_claim_true_is_asked(village: PackContent, answer: str) -> None:
    question = from_hand(replace(KEEPER, answer=answer, claim=CLAIM), Knowledge(village))
    assert isinstance(question.answer, Typed)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (replace(KEEPER, answer="@zoe"), "there is no entity “zoe”"),
        (replace(KEEPER, accepted=("Miss Hill", "BEN")), "the accepted form “BEN” is a name of “Ben Hill”"),
        (replace(TOWN, accepted=("the mill",)), "the accepted form “the mill” is a name of “the mill”"),
        (replace(KEEPER, claim=("?", "keeps", "mill")), "no fact says that “Ada Hill” fills its claim"),
        (replace(TOWN, claim=CLAIM), "no fact says that “up the stairs” fills its claim"),
        (replace(MILLER, claim=("?", "enters", "mill")), "its claim is also true of “Ben Hill”: ask what"),
        (replace(MILLER, claim=CLAIM), "that “Ada Hill” fills its claim, but “ada-keeps” does"),
        (replace(KEEPER, answer="@cleo"), "none of its facts speaks of “Cleo Hill”"),
        (
            replace(KEEPER, facts=("dan-digs",), answer="@dan"),
            "its answer “Dan Hill” is a name of something else too",
        ),
    ],
)
def test_what_could_be_disputed_is_refused_with_the_reason(
    village: PackContent, written: WrittenQuestion, reason: str
) -> None:
    with pytest.raises(UnaskableError) as refused:
        from_hand(written, also(village, Entity("ship", "boat", "the ship", "dan hill")))
    assert reason in str(refused.value)
