"""Templates that ask for a set, and templates whose answer is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Template
from quizapp.facts.expansion import expand
from quizapp.facts.fact import Entity, Fact
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.templates import from_template
from quizapp.rules.question import Kind, Typed

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question

TYPED = Template("type", "keeps", Kind.TYPED, "subject", "Who keeps {object}?", "{answer}", 2)
PUPILS = Template(
    "pupils", "teaches", Kind.MULTIPLE_SELECT, "object", "Whom does {subject} teach?", "{answer}", 2
)
GUESTS = replace(PUPILS, key="guests", relation="enters", asks="subject", stem="Who enters {object}?")


def made(template: Template, content: PackContent) -> dict[str, Question]:
    knowledge = Knowledge(content)
    return {use.key: from_template(use, knowledge) for use in expand(template, knowledge)}


def with_facts(content: PackContent, *facts: Fact) -> PackContent:
    return replace(content, facts=(*content.facts, *facts))


def test_a_typed_template_accepts_every_form_of_the_answer(village: PackContent) -> None:
    questions = made(TYPED, village)
    assert list(questions) == ["type:ada-keeps", "type:ben-keeps", "type:cleo-keeps"]
    assert questions["type:ada-keeps"].answer == Typed(("Ada Hill", "Ada"))
    assert questions["type:cleo-keeps"].story == 3


def test_a_set_is_asked_once_for_all_facts_that_fill_it(village: PackContent) -> None:
    question = made(GUESTS, village)["guests:mill"]
    assert (question.stem, question.right) == ("Who enters the mill?", ("Ada Hill", "Ben Hill"))
    assert question.facts == ("ben-keeps", "ada-enters")
    assert question.explanation == "ben keeps mill. ada enters mill."
    assert {option.text for option in question.options if not option.is_right} == {
        "Cleo Hill",
        "Dan Hill",
        "Eve Hill",
    }
    assert question.story == 6


def test_several_objects_of_one_fact_are_a_set(village: PackContent) -> None:
    people = (*village.entities, Entity("finn", "person", "Finn", "Finn"))
    questions = made(PUPILS, replace(village, entities=people))
    assert list(questions) == ["pupils:ada"]
    assert [option.text for option in questions["pupils:ada"].options] == [
        "Ben Hill",
        "Cleo Hill",
        "Finn",
        "Dan Hill",
        "Eve Hill",
    ]


def test_one_alone_and_more_than_five_are_no_set(village: PackContent) -> None:
    assert list(made(GUESTS, village)) == ["guests:mill"]
    crowd = tuple(Entity(f"x{n}", "person", f"X{n}", f"X{n}") for n in range(6))
    facts = [replace(village.facts[3], key=f"x{n}", subject=f"x{n}", objects=("quay",)) for n in range(6)]
    content = replace(village, entities=(*village.entities, *crowd))
    assert list(made(GUESTS, with_facts(content, *facts))) == ["guests:mill"]
    assert list(made(GUESTS, with_facts(content, *facts[:5]))) == ["guests:mill", "guests:quay"]


@pytest.mark.parametrize("key", ["ben-keeps", "ada-enters"])
def test_a_set_with_a_fact_that_is_skipped_or_disputed_is_left_out(village: PackContent, key: str) -> None:
    facts = tuple(replace(fact, differs="No." if fact.key == key else "") for fact in village.facts)
    assert made(GUESTS, replace(village, facts=facts)) == {}
    assert made(replace(GUESTS, skips=frozenset({key})), village) == {}


@pytest.mark.parametrize(
    ("third", "reason"),
    [
        (Entity("third", "animal", "Rex", "Rex"), "its right options are of several kinds"),
        (Entity("third", "person", "ADA", "Miss"), "“Ada Hill” and “ADA” share the name “ADA”"),
        (Entity("third", "person", "Finn", "Finn"), "only 2 entities of kind “person” are left: add decoys"),
    ],
)
def test_a_set_without_a_clean_pool_is_refused(village: PackContent, third: Entity, reason: str) -> None:
    entities = (*(entity for entity in village.entities if entity.key != "eve"), third)
    enters = replace(village.facts[3], key="third-enters", subject="third")
    with pytest.raises(UnaskableError, match=reason):
        made(GUESTS, with_facts(replace(village, entities=entities), enters))


def test_a_set_never_offers_another_name_of_a_right_option(village: PackContent) -> None:
    nickname = Entity("nick", "person", "The Miller", "Miller", aliases=("ben",))
    questions = made(GUESTS, replace(village, entities=(*village.entities, nickname)))
    assert "The Miller" not in {option.text for option in questions["guests:mill"].options}
