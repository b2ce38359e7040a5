"""Questions written by hand, held against the facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.fact import Entity
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import FALSE, TRUE, Kind, truth_options

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

KEEPER = WrittenQuestion("keeper", Kind.SINGLE_CHOICE, "Who lives up high?", "@ada", ("ada-keeps",), 2)
CLAIM = WrittenQuestion(
    "claim",
    Kind.TRUE_FALSE,
    "Ada keeps the tower.",
    "true",
    ("ada-keeps",),
    1,
    claim=("ada", "keeps", "tower"),
)
OWN = replace(KEEPER, answer="Up the stairs", wrong=("By boat", "by rope", "@quay"))


def test_wrong_options_are_drawn_from_the_answers_kind(village: PackContent) -> None:
    question = from_hand(KEEPER, Knowledge(village))
    assert question.right == ("Ada Hill",)
    assert [option.text for option in question.options] == [
        "Ada Hill",
        "Cleo Hill",
        "Eve Hill",
        "Ben Hill",
        "Dan Hill",
    ]


def test_nobody_whom_the_facts_speak_of_is_drawn_as_wrong(village: PackContent) -> None:
    question = from_hand(
        replace(KEEPER, facts=("ada-keeps", "ada-teaches")),
        Knowledge(
            replace(village, entities=(*village.entities, Entity("finn", "person", "Finn Hill", "Finn")))
        ),
    )
    assert {option.text for option in question.options} == {"Ada Hill", "Dan Hill", "Eve Hill", "Finn Hill"}


def test_own_options_are_texts_and_entities_with_capitals(village: PackContent) -> None:
    question = from_hand(OWN, Knowledge(village))
    assert [option.text for option in question.options] == ["Up the stairs", "By boat", "By rope", "The quay"]
    assert question.right == ("Up the stairs",)


def test_explanation_and_category_come_from_the_facts(village: PackContent) -> None:
    question = from_hand(replace(OWN, facts=("ada-keeps", "dan-marries")), Knowledge(village))
    assert question.explanation == f"{village.facts[0].statement} {village.facts[5].statement}"
    assert (question.category, question.story) == ("work", 6)
    assert question.citations == village.facts[0].citations


def test_own_explanation_and_category_win(village: PackContent) -> None:
    question = from_hand(replace(KEEPER, explanation="So it is.", category="love"), Knowledge(village))
    assert (question.explanation, question.category) == ("So it is.", "love")


@pytest.mark.parametrize(
    ("answer", "claim"),
    [
        ("true", ("ada", "keeps", "tower")),
        ("True", ("ada", "enters", "tower")),
        ("true", ("eve", "marries", "dan")),
        ("false", ("ben", "keeps", "tower")),
        ("FALSE", ("ben", "marries", "dan")),
    ],
)
def test_a_claim_that_the_facts_confirm_is_asked(
    village: PackContent, answer: str, claim: tuple[str, str, str]
) -> None:
    question = from_hand(replace(CLAIM, answer=answer, claim=claim), Knowledge(village))
    assert question.options == truth_options(is_true=answer.casefold() == "true")


@pytest.mark.parametrize(("answer", "right"), [("true", TRUE), ("false", FALSE)])
def test_a_statement_without_a_claim_is_believed(village: PackContent, answer: str, right: str) -> None:
    assert from_hand(replace(CLAIM, answer=answer, claim=None), Knowledge(village)).right == (right,)


def test_the_story_counts_what_the_claim_shows(village: PackContent) -> None:
    late = replace(CLAIM, answer="false", claim=("eve", "keeps", "tower"))
    assert from_hand(late, Knowledge(village)).story == 6


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (replace(KEEPER, facts=("nobody-knows",)), "there is no fact “nobody-knows”"),
        (replace(KEEPER, answer="@zoe"), "there is no entity “zoe”"),
        (replace(KEEPER, wrong=("@zoe", "@ben", "@dan")), "there is no entity “zoe”"),
        (replace(KEEPER, answer="Ada"), "its answer is no entity, so it needs wrong options of its own"),
        (replace(OWN, wrong=("By boat", "By rope")), "it has 2 wrong options and needs 3"),
        (replace(OWN, wrong=("By boat", "BY BOAT", "By rope")), "two of its options are the same"),
        (replace(OWN, wrong=("By boat", "up the stairs", "By rope")), "another name of the answer"),
        (replace(KEEPER, wrong=("ada", "@ben", "@dan")), "“Ada” is another name of the answer"),
        (replace(KEEPER, wrong=("@ada", "@ben", "@dan")), "“Ada Hill” is another name of the answer"),
        (
            replace(KEEPER, answer="@cleo", facts=("ada-teaches",), wrong=("@ben", "@dan", "@eve")),
            "the wrong option “Ben Hill” is true by the facts",
        ),
        (replace(CLAIM, claim=("ben", "keeps", "tower")), "it is said to be true, but no fact says so"),
        (replace(CLAIM, answer="false"), "it is said to be false, but no fact contradicts it"),
        (
            replace(CLAIM, answer="false", claim=("eve", "teaches", "ben")),
            "it is said to be false, but no fact contradicts it",
        ),
    ],
)
def test_what_the_facts_speak_against_is_refused_with_the_reason(
    village: PackContent, written: WrittenQuestion, reason: str
) -> None:
    with pytest.raises(UnaskableError) as refused:
        from_hand(written, Knowledge(village))
    assert reason in str(refused.value)
