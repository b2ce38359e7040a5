"""Multiple-select questions written by hand: every option stands on its side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

PUPILS = WrittenQuestion(
    "pupils",
    Kind.MULTIPLE_SELECT,
    "Which of these does Ada teach?",
    ("ada-teaches",),
    2,
    right=("@ben", "@cleo"),
    wrong=("@dan", "@eve", "the cat"),
)
CLAIM = ("ada", "teaches", "?")
ENTERS = replace(
    PUPILS, facts=("ben-keeps", "ada-enters"), right=("@ben", "@ada"), claim=("?", "enters", "mill")
)


@pytest.mark.parametrize("written", [PUPILS, replace(PUPILS, claim=CLAIM)])
def test_right_options_come_first_in_the_pool(village: PackContent, written: WrittenQuestion) -> None:
    question = from_hand(written, Knowledge(village))
    assert question.right == ("Ben Hill", "Cleo Hill")
    wrong = [option.text for option in question.options if not option.is_right]
    assert wrong == ["Dan Hill", "Eve Hill", "The cat"]


def test_a_claim_is_held_against_what_follows_from_the_facts(village: PackContent) -> None:
    assert from_hand(ENTERS, Knowledge(village)).right == ("Ben Hill", "Ada Hill")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (replace(PUPILS, right=("@ben",)), "it has 1 right option and needs 2 to 5"),
        (replace(PUPILS, right=tuple("abcdef")), "it has 6 right options and needs 2 to 5"),
        (replace(PUPILS, wrong=("a", "b")), "it has 2 wrong options and needs 3 to 8"),
        (replace(PUPILS, wrong=tuple("abcdefghi")), "it has 9 wrong options and needs 3 to 8"),
        (replace(PUPILS, right=("@ben", "@zoe")), "there is no entity “zoe”"),
        (
            replace(PUPILS, right=("@ben", "@cleo", "BEN")),
            "its options “Ben Hill” and “BEN” share the name “BEN”",
        ),
        (replace(PUPILS, wrong=("@dan", "@eve", "@dan")), "“Dan Hill” and “Dan Hill” are the same"),
        (replace(PUPILS, wrong=("@dan", "@eve", "ben")), "“Ben Hill” and “ben” share the name “ben”"),
        (replace(PUPILS, right=("@ben", "x"), wrong=("@dan", "@eve", "@cleo")), "“Cleo Hill” is true by"),
        (replace(PUPILS, right=("@ben", "x"), wrong=("@dan", "@eve", "CLEO")), "“CLEO” is true by"),
        (replace(PUPILS, right=("@dan", "@ben")), "none of its facts speaks of “Dan Hill”"),
        (replace(PUPILS, facts=("ben-keeps",), claim=CLAIM), "but “ada-teaches” does: add it to its facts"),
        (
            replace(ENTERS, facts=("ben-keeps",)),
            "none of its facts says that “Ada Hill” fills its claim, but “ada-",
        ),
        (replace(PUPILS, right=("@ben", "@dan"), wrong=("x", "y", "z"), claim=CLAIM), "“Dan Hill” fills"),
        (
            replace(PUPILS, right=("@ben", "dan"), wrong=("x", "y", "z"), claim=CLAIM),
            "“dan” fills its claim; the facts say: “Ben Hill” and “Cleo Hill”",
        ),
        (replace(PUPILS, right=("@ben", "x"), claim=CLAIM), "no fact says that “x” fills its claim"),
        (replace(ENTERS, right=("@ben", "x")), "no fact says that “x” fills its claim"),
    ],
)
def test_what_could_be_disputed_is_refused_with_the_reason(
    village: PackContent, written: WrittenQuestion, reason: str
) -> None:
    with pytest.raises(UnaskableError) as refused:
        from_hand(written, Knowledge(village))
    assert reason in str(refused.value)


@pytest.mark.parametrize("wrong", ["@ada", "Ada", "ada hill"])
def test_a_wrong_option_that_fills_the_claim_is_refused_by_any_name(village: PackContent, wrong: str) -> None:
    third = replace(village.facts[3], key="dan-enters", subject="dan")
    content = replace(village, facts=(*village.facts, third))
    facts = replace(ENTERS, facts=("ben-keeps", "dan-enters"))
    with pytest.raises(UnaskableError, match=r"“(?i:Ada( Hill)?)” is true by the facts"):
        from_hand(replace(facts, right=("@ben", "@dan"), wrong=("x", "y", wrong)), Knowledge(content))
