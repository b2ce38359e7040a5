"""Matching questions: nothing belongs to two others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Match, WrittenQuestion
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.written import from_hand
from quizapp.rules.question import Kind, Matching, Pair

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

ADA, BEN = Match("@ada", "@tower", "ada-keeps"), Match("@ben", "@mill", "ben-keeps")
CLEO = Match("@cleo", "by the road", "cleo-keeps")
HOUSES = WrittenQuestion("houses", Kind.MATCHING, "Who keeps what?", (), 3, matches=(ADA, BEN, CLEO))


def test_pairs_are_texts_and_entities_with_capitals(village: PackContent) -> None:
    question = from_hand(HOUSES, Knowledge(village))
    assert question.answer == Matching(
        (
            Pair("Ada Hill", "The tower"),
            Pair("Ben Hill", "The mill"),
            Pair("Cleo Hill", "By the road"),
        )
    )
    assert (question.facts, question.story) == (("ada-keeps", "ben-keeps", "cleo-keeps"), 3)


def test_only_the_claim_that_joins_a_pair_counts_among_those_of_its_fact(village: PackContent) -> None:
    dan_too = replace(village.facts[4], key="dan-teaches", subject="dan", objects=("ben",))
    knowledge = Knowledge(replace(village, facts=(*village.facts, dan_too)))
    pupil, other = Match("@cleo", "@ada", "ada-teaches"), Match("wife", "@dan", "dan-marries")
    inn = Match("school", "@inn", "cleo-keeps")
    assert from_hand(replace(HOUSES, matches=(pupil, other, inn)), knowledge).key == "houses"
    with pytest.raises(UnaskableError, match="“Ben Hill” and “Dan Hill” are a true pair as well"):
        from_hand(replace(HOUSES, matches=(replace(pupil, left="@ben"), other, inn)), knowledge)


def test_beside_plain_text_every_claim_of_the_entity_counts(village: PackContent) -> None:
    guest = Match("@ada", "comes to see", "ada-enters")
    with pytest.raises(UnaskableError, match="“Ben Hill” and “comes to see” are a true pair as well"):
        from_hand(replace(HOUSES, matches=(guest, BEN, CLEO)), Knowledge(village))


@pytest.mark.parametrize(
    ("match", "reason"),
    [
        (
            Match("@ada", "@quay", "ada-keeps"),
            "“ada-keeps” says nothing of “Ada Hill” and “the quay” together",
        ),
        (Match("@dan", "@tower", "ada-keeps"), "says nothing of “Dan Hill” and “the tower” together"),
        (Match("@ada", "up high", "ben-keeps"), "“ben-keeps” says nothing of “Ada Hill”, but of “Ben Hill”"),
        (
            Match("a hole", "@well", "cleo-keeps"),
            "“cleo-keeps” says nothing of “the well”, but of “Cleo Hill”",
        ),
    ],
)
def test_a_fact_that_does_not_speak_of_its_pair_is_refused(
    village: PackContent, match: Match, reason: str
) -> None:
    with pytest.raises(UnaskableError, match=reason):
        from_hand(replace(HOUSES, matches=(match, BEN, CLEO)), Knowledge(village))


@pytest.mark.parametrize(
    "match",
    [
        Match("@tower", "@ada", "ada-keeps"),
        Match("@well", "is dry", "cleo-keeps"),
        Match("@eve", "helps", "dan-digs"),
    ],
)
def test_a_pair_may_be_told_the_other_way_round_in_the_statement_or_of_somebody_else(
    village: PackContent, match: Match
) -> None:
    digs = replace(village.facts[-1], statement="Dan digs the well for Eve’s sake.")
    knowledge = Knowledge(replace(village, facts=(*village.facts[:-1], digs)))
    third = Match("@dan", "digs", "dan-digs")
    grain = Match("grain", "@mill", "ben-keeps")
    assert from_hand(replace(HOUSES, matches=(match, grain, third)), knowledge).key == "houses"


@pytest.mark.parametrize(
    ("third", "reason"),
    [
        (Match("@ada", "@inn", "cleo-keeps"), "its left sides “Ada Hill” and “Ada Hill” are the same"),
        (Match("ada", "@inn", "cleo-keeps"), "its left sides “Ada Hill” and “ada” share the name “ada”"),
        (Match("@cleo", "The Mill", "cleo-keeps"), "its right sides “the mill” and “The Mill” are the same"),
        (Match("@zoe", "@inn", "cleo-keeps"), "there is no entity “zoe”"),
        (Match("@cleo", "@inn", "lost"), "there is no fact “lost”"),
        (
            Match("@eve", "@ada", "ada-teaches"),
            "“Ben Hill” and “Ada Hill” are a true pair as well",
        ),
    ],
)
def test_what_could_be_disputed_is_refused_with_the_reason(
    village: PackContent, third: Match, reason: str
) -> None:
    eve_too = replace(village.facts[4], objects=("ben", "cleo", "eve"))
    content = replace(village, facts=(*village.facts[:4], eve_too, *village.facts[5:]))
    with pytest.raises(UnaskableError) as refused:
        from_hand(replace(HOUSES, matches=(ADA, BEN, third)), Knowledge(content))
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    "matches",
    [
        (ADA, Match("@dan", "a husband", "dan-marries"), Match("@cleo", "@inn", "cleo-keeps")),
        (Match("the tower", "@ada", "ada-keeps"), Match("grain", "@ben", "ben-keeps"), BEN),
    ],
)
def test_what_no_fact_makes_ambiguous_is_asked(village: PackContent, matches: tuple[Match, ...]) -> None:
    assert from_hand(replace(HOUSES, matches=matches), Knowledge(village)).kind is Kind.MATCHING


@pytest.mark.parametrize("count", [2, 7])
def test_too_few_and_too_many_pairs_are_refused(village: PackContent, count: int) -> None:
    matches = tuple(Match(f"l{n}", f"r{n}", "ada-keeps") for n in range(count))
    with pytest.raises(UnaskableError, match=f"it has {count} pairs and needs 3 to 6"):
        from_hand(replace(HOUSES, matches=matches), Knowledge(village))


def test_a_right_side_that_fits_another_left_is_refused(village: PackContent) -> None:
    matches = (Match("@ada", "@tower", "ada-keeps"), Match("x", "@mill", "ben-keeps"), CLEO)
    knowledge = Knowledge(village)
    assert from_hand(replace(HOUSES, matches=matches), knowledge).key == "houses"
    enters = (Match("@ada", "@mill", "ada-enters"), Match("x", "@tower", "ada-keeps"), CLEO)
    with pytest.raises(UnaskableError, match="“Ada Hill” and “the tower” are a true pair as well"):
        from_hand(replace(HOUSES, matches=enters), knowledge)
