"""Single-choice questions written by hand: no wrong option can be defended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import WrittenQuestion
from quizapp.facts.fact import Entity
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

KEEPER = WrittenQuestion("keeper", Kind.SINGLE_CHOICE, "Who lives up high?", ("ada-keeps",), 2, answer="@ada")
OWN = replace(KEEPER, answer="Up the stairs", wrong=("By boat", "by rope", "@quay"))
PUPIL = replace(KEEPER, facts=("ada-teaches",), answer="@cleo", wrong=("@dan", "@eve", "@ada"))
KEEPS = ("?", "keeps", "tower")


def options(written: WrittenQuestion, content: PackContent) -> list[str]:
    return [option.text for option in from_hand(written, Knowledge(content)).options]


def test_wrong_options_are_drawn_from_the_answers_kind(village: PackContent) -> None:
    assert options(KEEPER, village) == ["Ada Hill", "Cleo Hill", "Eve Hill", "Ben Hill", "Dan Hill"]
    assert from_hand(KEEPER, Knowledge(village)).right == ("Ada Hill",)


def test_nobody_whom_the_facts_speak_of_is_drawn_as_wrong(village: PackContent) -> None:
    finn = Entity("finn", "person", "Finn Hill", "Finn")
    content = replace(village, entities=(*village.entities, finn))
    written = replace(KEEPER, facts=("ada-keeps", "ada-teaches"))
    assert set(options(written, content)) == {"Ada Hill", "Dan Hill", "Eve Hill", "Finn Hill"}


def test_nobody_who_makes_a_fact_true_as_well_is_drawn_as_wrong(village: PackContent) -> None:
    assert set(options(replace(KEEPER, facts=("ada-enters",)), village)) == {
        "Ada Hill",
        "Cleo Hill",
        "Dan Hill",
        "Eve Hill",
    }


def test_own_options_are_texts_and_entities_with_capitals(village: PackContent) -> None:
    assert options(OWN, village) == ["Up the stairs", "By boat", "By rope", "The quay"]
    assert from_hand(OWN, Knowledge(village)).right == ("Up the stairs",)


def test_a_claim_that_only_the_answer_makes_true_is_asked(village: PackContent) -> None:
    assert options(replace(KEEPER, claim=KEEPS), village)[0] == "Ada Hill"
    named = replace(KEEPER, answer="Ada", wrong=("ben", "Cleo", "Nobody"), claim=KEEPS)
    assert options(named, village) == ["Ada", "Ben", "Cleo", "Nobody"]


def test_a_claim_says_better_than_the_facts_what_is_asked(village: PackContent) -> None:
    facts = ("ada-teaches", "cleo-keeps")
    written = replace(PUPIL, facts=facts, wrong=("@ben", "@dan", "@eve"), claim=("?", "keeps", "inn"))
    assert options(written, village) == ["Cleo Hill", "Ben Hill", "Dan Hill", "Eve Hill"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (replace(KEEPER, answer="@zoe"), "there is no entity “zoe”"),
        (replace(KEEPER, wrong=("@zoe", "@ben", "@dan")), "there is no entity “zoe”"),
        (replace(KEEPER, answer="Ada"), "its answer is no entity, so it needs wrong options of its own"),
        (replace(OWN, wrong=("By boat", "By rope")), "it has 2 wrong options and needs 3"),
        (replace(OWN, wrong=("By boat",)), "it has 1 wrong option and needs 3"),
        (
            replace(OWN, wrong=("By boat", "BY BOAT", "By rope")),
            "its options “By boat” and “BY BOAT” are the same",
        ),
        (
            replace(OWN, wrong=("By boat", "@ben", "Ben")),
            "its options “Ben Hill” and “Ben” share the name “Ben”",
        ),
        (replace(OWN, wrong=("x", "up the stairs", "y")), "“Up the stairs” and “up the stairs” are"),
        (replace(KEEPER, wrong=("ada", "@ben", "@dan")), "“Ada Hill” and “ada” share the name “ada”"),
        (replace(KEEPER, wrong=("@ada", "@ben", "@dan")), "“Ada Hill” and “Ada Hill” are the same"),
        (replace(PUPIL, wrong=("@ben", "@dan", "@eve")), "the wrong option “Ben Hill” is true by the facts"),
        (replace(PUPIL, wrong=("ben", "@dan", "@eve")), "the wrong option “ben” is true by the facts"),
        (replace(KEEPER, answer="@cleo"), "none of its facts speaks of “Cleo Hill”"),
        (
            replace(KEEPER, claim=("?", "keeps", "inn")),
            "no fact says that “Ada Hill” fills its claim; the facts say: “Cleo Hill”",
        ),
        (
            replace(KEEPER, facts=("ada-enters",), claim=KEEPS),
            "that “Ada Hill” fills its claim, but “ada-keeps” does: add it to its facts",
        ),
        (replace(OWN, claim=KEEPS), "no fact says that “Up the stairs” fills its claim"),
        (
            replace(KEEPER, facts=("ben-keeps",), answer="@ben", claim=("?", "enters", "mill")),
            "its claim is also true of “Ada Hill”: ask what",
        ),
        (replace(PUPIL, claim=("ada", "teaches", "?")), "its claim is also true of “Ben Hill”"),
    ],
)
def test_what_could_be_disputed_is_refused_with_the_reason(
    village: PackContent, written: WrittenQuestion, reason: str
) -> None:
    with pytest.raises(UnaskableError) as refused:
        from_hand(written, Knowledge(village))
    assert reason in str(refused.value)


def test_plain_text_beside_a_plain_answer_may_be_anybodys_first_name(village: PackContent) -> None:
    named = replace(PUPIL, answer="Cleo", wrong=("Ben", "Dan", "Eve"))
    assert options(named, village) == ["Cleo", "Ben", "Dan", "Eve"]


def test_an_explanation_may_be_what_speaks_of_the_answer(village: PackContent) -> None:
    written = replace(KEEPER, answer="@cleo", explanation="The tower is Cleo’s home.")
    assert options(written, village)[0] == "Cleo Hill"


@pytest.mark.parametrize(
    ("left_out", "left"),
    [
        (("dan",), "only 2 entities of kind “person” are"),
        (("dan", "eve"), "only 1 entity of kind “person” is"),
    ],
)
def test_a_pool_that_is_drawn_too_small_says_how_to_fill_it(
    village: PackContent, left_out: tuple[str, ...], left: str
) -> None:
    few = tuple(entity for entity in village.entities if entity.key not in left_out)
    facts = village.facts[:4]
    written = replace(KEEPER, facts=("ada-enters", "ben-keeps"))
    with pytest.raises(UnaskableError, match=f"{left} left: add decoys or write “wrong”"):
        from_hand(written, Knowledge(replace(village, entities=few, facts=facts)))


def test_the_first_three_of_many_that_fill_a_claim_are_named(village: PackContent) -> None:
    class_of_four = replace(village.facts[4], objects=("ben", "cleo", "dan", "eve"))
    content = replace(village, facts=(*village.facts[:4], class_of_four))
    written = replace(PUPIL, answer="@ada", claim=("ada", "teaches", "?"))
    with pytest.raises(UnaskableError, match=r"the facts say: “Ben Hill”, “Cleo Hill” and “Dan Hill”$"):
        from_hand(written, Knowledge(content))
