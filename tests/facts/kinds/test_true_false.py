"""True/false questions written by hand, held against the facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import FALSE, TRUE, Kind, truth_options

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

CLAIM = WrittenQuestion(
    "claim",
    Kind.TRUE_FALSE,
    "Ada keeps the tower.",
    ("ada-keeps",),
    1,
    answer="true",
    claim=("ada", "keeps", "tower"),
)


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
def test_a_claim_that_the_facts_bear_out_is_asked(
    village: PackContent, answer: str, claim: tuple[str, str, str]
) -> None:
    written = replace(CLAIM, facts=("ada-keeps", "dan-marries"), answer=answer, claim=claim)
    question = from_hand(written, Knowledge(village))
    assert question.options == truth_options(is_true=answer.casefold() == "true")


@pytest.mark.parametrize(("answer", "right"), [("true", TRUE), ("false", FALSE)])
def test_a_statement_without_a_claim_is_believed(village: PackContent, answer: str, right: str) -> None:
    assert from_hand(replace(CLAIM, answer=answer, claim=None), Knowledge(village)).right == (right,)


def test_the_story_counts_what_the_claim_shows(village: PackContent) -> None:
    late = replace(CLAIM, answer="false", claim=("eve", "keeps", "tower"))
    assert from_hand(late, Knowledge(village)).story == 6


@pytest.mark.parametrize(
    ("answer", "claim", "reason"),
    [
        ("true", ("ben", "keeps", "tower"), "it is said to be true, but no fact says so"),
        ("true", ("ben", "keeps", "mill"), "none of its facts says so, but “ben-keeps” does"),
        ("false", ("ada", "keeps", "tower"), "it is said to be false, but “ada-keeps” says it is true"),
        ("false", ("eve", "teaches", "ben"), "the relation “teaches” needs “single” with “subject”"),
        ("false", ("ada", "keeps", "quay"), "the relation “keeps” needs “single” with “object”"),
        ("false", ("ada", "teaches", "ben"), "but “ada-teaches” says it is true"),
        ("false", ("ben", "enters", "tower"), "needs “single” with “subject” or “object”"),
        ("false", ("eve", "keeps", "quay"), "no fact of the relation “keeps” speaks of either side"),
    ],
)
def test_what_the_facts_speak_against_is_refused(
    village: PackContent, answer: str, claim: tuple[str, str, str], reason: str
) -> None:
    with pytest.raises(UnaskableError, match=reason):
        from_hand(replace(CLAIM, answer=answer, claim=claim), Knowledge(village))
