"""Stems that turn each fact of a relation into a question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.content import Template
from quizapp.facts.expansion import expand
from quizapp.facts.fact import Entity
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.templates import from_template
from quizapp.facts.truth import Claim
from quizapp.rules.question import FALSE, TRUE, Kind

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question

WHO_KEEPS = Template("who", "keeps", Kind.SINGLE_CHOICE, "subject", "Who keeps {object}?", "{answer}", 2)
WHAT_KEEPS = Template("what", "keeps", Kind.SINGLE_CHOICE, "object", "{subject} keeps:", "{answer}", 3)
IT_KEEPS = Template(
    "it", "keeps", Kind.TRUE_FALSE, "subject", "{object} is kept by {subject}.", "{answer}", 1
)


def made(template: Template, content: PackContent) -> dict[str, Question]:
    knowledge = Knowledge(content)
    return {use.key: from_template(use, knowledge) for use in expand(template, knowledge)}


def keys(template: Template, content: PackContent) -> list[str]:
    return [use.key for use in expand(template, Knowledge(content))]


def test_a_template_asks_for_the_subject_of_each_fact(village: PackContent) -> None:
    questions = made(WHO_KEEPS, village)
    assert list(questions) == ["who:ada-keeps", "who:ben-keeps", "who:cleo-keeps"]
    tower = questions["who:ada-keeps"]
    assert (tower.stem, tower.right, tower.difficulty) == ("Who keeps the tower?", ("Ada Hill",), 2)
    assert (tower.facts, tower.category, tower.citations) == (
        ("ada-keeps",),
        "work",
        village.facts[0].citations,
    )
    assert tower.explanation == village.facts[0].statement


def test_a_template_asks_for_the_object_of_each_fact(village: PackContent) -> None:
    mill = made(WHAT_KEEPS, village)["what:ben-keeps"]
    assert (mill.stem, mill.right) == ("Ben keeps:", ("The mill",))
    assert {option.text for option in mill.options} == {
        "The mill",
        "The tower",
        "The inn",
        "The well",
        "The quay",
    }


def test_a_decoy_serves_as_a_wrong_option(village: PackContent) -> None:
    options = made(WHAT_KEEPS, village)["what:ben-keeps"].options
    assert "The quay" in {option.text for option in options if not option.is_right}


def test_the_key_stands_first_in_the_pool_and_alone_is_right(village: PackContent) -> None:
    for question in made(WHO_KEEPS, village).values():
        assert [option.is_right for option in question.options] == [True, *[False] * 4]


def test_what_is_true_by_another_fact_is_no_distractor(village: PackContent) -> None:
    template = replace(WHO_KEEPS, key="in", relation="enters", stem="Who enters {object}?")
    facts = tuple(replace(fact, relation="enters") for fact in village.facts if fact.relation == "keeps")
    question = made(template, replace(village, facts=facts))["in:ada-keeps"]
    crowded = replace(village, facts=(*facts, replace(facts[0], key="more", subject="eve", objects=("inn",))))
    assert "Eve Hill" in {option.text for option in question.options}
    assert keys(template, crowded) == ["in:ada-keeps", "in:ben-keeps"]


def test_a_claim_that_several_entities_fill_is_not_asked(village: PackContent) -> None:
    pupils = Template(
        "whom", "teaches", Kind.SINGLE_CHOICE, "object", "Whom does {subject} teach?", "{answer}", 2
    )
    teacher = replace(pupils, key="teacher", asks="subject", stem="Who teaches {object}?")
    assert keys(pupils, village) == []
    assert keys(teacher, village) == ["teacher:ada-teaches:ben", "teacher:ada-teaches:cleo"]


def test_each_object_of_a_fact_is_asked_on_its_own(village: PackContent) -> None:
    template = Template(
        "by", "teaches", Kind.SINGLE_CHOICE, "subject", "Who teaches {object}?", "{answer}", 2
    )
    questions = made(template, village)
    assert questions["by:ada-teaches:ben"].stem == "Who teaches Ben?"
    assert "Ben Hill" not in {option.text for option in questions["by:ada-teaches:ben"].options}
    assert questions["by:ada-teaches:cleo"].right == ("Ada Hill",)


def test_an_implied_claim_makes_another_filling_ambiguous(village: PackContent) -> None:
    enters = Template("in", "enters", Kind.SINGLE_CHOICE, "subject", "Who enters {object}?", "{answer}", 2)
    assert keys(enters, village) == []


def test_a_symmetric_fact_is_asked_from_both_sides(village: PackContent) -> None:
    stem = Template(
        "wed", "marries", Kind.SINGLE_CHOICE, "object", "Whom does {subject} marry?", "{answer}", 2
    )
    other = replace(stem, asks="subject", stem="Who marries {object}?")
    assert made(stem, village)["wed:dan-marries"].right == ("Eve Hill",)
    assert made(other, village)["wed:dan-marries"].right == ("Dan Hill",)


def test_facts_that_the_sources_tell_differently_are_left_out(village: PackContent) -> None:
    digs = Template("dig", "digs", Kind.SINGLE_CHOICE, "subject", "Who digs {object}?", "{answer}", 2)
    agreed = tuple(replace(fact, differs="") for fact in village.facts)
    assert keys(digs, village) == []
    assert keys(digs, replace(village, facts=agreed)) == ["dig:dan-digs"]


def test_facts_that_the_template_skips_are_left_out(village: PackContent) -> None:
    assert keys(replace(WHO_KEEPS, skips=frozenset({"ben-keeps"})), village) == [
        "who:ada-keeps",
        "who:cleo-keeps",
    ]


def test_too_few_wrong_options_are_refused_with_their_number(village: PackContent) -> None:
    people = tuple(entity for entity in village.entities if entity.key not in {"dan", "eve"})
    with pytest.raises(UnaskableError, match="only 2 entities of kind “person” are left: add decoys"):
        made(WHO_KEEPS, replace(village, entities=people, facts=village.facts[:1]))


def test_stems_and_options_start_with_a_capital(village: PackContent) -> None:
    template = replace(WHAT_KEEPS, stem="{subject} keeps:", option="{answer} by the sea")
    entities = (replace(village.entities[0], short="the keeper"), *village.entities[1:])
    question = made(template, replace(village, entities=entities))["what:ada-keeps"]
    assert (question.stem, question.right) == ("The keeper keeps:", ("The tower by the sea",))


def test_the_story_step_is_that_of_the_furthest_thing_shown(village: PackContent) -> None:
    questions = made(WHO_KEEPS, village)
    assert questions["who:ada-keeps"].story == 6
    alone = made(WHO_KEEPS, replace(village, facts=village.facts[:2]))
    assert [question.story for question in alone.values()] == [2, 2]


def test_true_statements_hold_and_false_ones_are_contradicted(village: PackContent) -> None:
    knowledge, answers = Knowledge(village), set()
    for number in range(20):
        for question in made(replace(IT_KEEPS, key=f"it-{number}"), village).values():
            place, person = question.stem.removesuffix(".").split(" is kept by ")
            claim = Claim(person.casefold(), "keeps", place.split()[-1])
            answers.add(question.right[0])
            assert knowledge.truth.holds(claim) == (question.right == (TRUE,))
            assert knowledge.truth.contradicts(claim) == (question.right == (FALSE,))
    assert answers == {TRUE, FALSE}


def test_a_false_statement_needs_an_entity_that_the_facts_contradict(village: PackContent) -> None:
    open_ended = tuple(replace(relation, single=frozenset()) for relation in village.relations)
    content, refused = replace(village, relations=open_ended), 0
    knowledge = Knowledge(content)
    for use in expand(IT_KEEPS, knowledge):
        try:
            assert from_template(use, knowledge).right == (TRUE,)
        except UnaskableError as why:
            refused += "surely false" in str(why)
    assert refused


def test_no_statement_says_of_somebody_what_only_two_can_do(village: PackContent) -> None:
    template = replace(IT_KEEPS, relation="marries", stem="{subject} marries {object}.")
    for number in range(20):
        for question in made(replace(template, key=f"wed-{number}"), village).values():
            assert question.stem != "Eve marries Eve."


def test_the_same_content_always_makes_the_same_questions(village: PackContent) -> None:
    for template in (WHO_KEEPS, WHAT_KEEPS, IT_KEEPS):
        assert made(template, village) == made(template, village)


def test_another_name_of_the_key_is_no_distractor(village: PackContent) -> None:
    nickname = Entity("nick", "person", "The Keeper", "Keeper", aliases=("Ada Hill",))
    question = made(WHO_KEEPS, replace(village, entities=(*village.entities, nickname)))["who:ada-keeps"]
    assert "The Keeper" not in {option.text for option in question.options}
