"""The pack that ships: it loads without a fault, and no wrong option of any question is right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import Built, build
from quizapp.facts.distractors import forms
from quizapp.facts.knowledge import MINIMUM, Knowledge, capitalized
from quizapp.facts.truth import OBJECT, SUBJECT, Claim, claims
from quizapp.packs.pack import ReadPack, read_pack
from quizapp.paths import shipped
from quizapp.rules.question import TRUE, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.facts.content import PackContent
    from quizapp.facts.fact import Entity
    from quizapp.rules.question import Question


@pytest.fixture(scope="module")
def pack() -> ReadPack:
    return read_pack(shipped("questions") / "heat")


@pytest.fixture(scope="module")
def content(pack: ReadPack) -> PackContent:
    return pack.content


@pytest.fixture(scope="module")
def built(content: PackContent) -> Built:
    return build(content)


@pytest.fixture(scope="module")
def choices(built: Built) -> list[Question]:
    return [question for question in built.questions if question.kind is Kind.SINGLE_CHOICE]


def shown_as(question: Question, text: str, content: PackContent) -> list[Entity]:
    """Return every entity that an option's text can stand for."""
    wrappers = {template.key: template.option for template in content.templates}
    wrapper = wrappers.get(question.key.split(":")[0], "{answer}")
    return [item for item in content.entities if capitalized(wrapper.format(answer=item.name)) == text]


def claims_beside(question: Question, content: PackContent) -> Iterator[tuple[str, Claim]]:
    """Yield each wrong option, with each claim that it makes of the question's facts in the key's place."""
    facts = {fact.key: fact for fact in content.facts}
    keys = {entity.key for entity in shown_as(question, question.right[0], content)}
    told = [claim for key in question.facts for claim in claims(facts[key])]
    for option in question.options:
        if not option.is_right:
            for entity in shown_as(question, option.text, content):
                for claim in told:
                    for slot in (SUBJECT, OBJECT):
                        if claim.slot(slot) in keys:
                            yield option.text, claim.filled(slot, entity.key)


def test_it_has_no_fault(pack: ReadPack, built: Built) -> None:
    assert pack.faults == ()
    assert built.refusals == ()


def test_it_has_enough_facts_out_of_both_sources(content: PackContent) -> None:
    cited = {citation.source for fact in content.facts for citation in fact.citations}
    assert len(content.facts) >= 60
    assert len(content.sources) == 2
    assert cited == {source.key for source in content.sources}


def test_every_fact_is_asked(content: PackContent, built: Built) -> None:
    asked = {key for question in built.questions for key in question.facts}
    assert {fact.key for fact in content.facts} - asked == set()


def test_every_category_has_questions(content: PackContent, built: Built) -> None:
    assert {category.key for category in content.categories} == {item.category for item in built.questions}


def test_only_decoys_stand_in_no_fact(content: PackContent) -> None:
    used = {key for fact in content.facts for key in (fact.subject, *fact.objects)}
    assert {entity.key for entity in content.entities if not entity.is_decoy} == used


def test_no_wrong_option_is_true_by_the_facts(content: PackContent, choices: list[Question]) -> None:
    truth = Knowledge(content).truth
    for question in choices:
        beside = list(claims_beside(question, content))
        assert [text for text, claim in beside if truth.holds(claim)] == [], question.stem
        is_made = ":" in question.key  # a template's: all of its options are entities
        assert not is_made or len({text for text, _ in beside}) == len(question.options) - 1


def test_no_wrong_option_is_another_name_of_the_key(content: PackContent, choices: list[Question]) -> None:
    for question in choices:
        names = {form for entity in shown_as(question, question.right[0], content) for form in forms(entity)}
        for option in question.options:
            if not option.is_right:
                assert option.text.casefold() not in names, question.key
                assert all(names.isdisjoint(forms(item)) for item in shown_as(question, option.text, content))


def test_options_are_distinct_and_enough_and_one_is_right(choices: list[Question]) -> None:
    for question in choices:
        texts = [option.text.casefold() for option in question.options]
        assert len(set(texts)) == len(texts) > MINIMUM, question.key
        assert len(question.right) == 1, question.key


def test_no_stem_gives_its_answer_away(choices: list[Question]) -> None:
    for question in choices:
        assert question.right[0].casefold() not in question.stem.casefold(), question.key


def test_no_two_questions_have_the_same_stem(built: Built) -> None:
    twice = [stem for stem, count in Counter(item.stem for item in built.questions).items() if count > 1]
    assert twice == []


def test_true_and_false_are_about_equally_often_right(built: Built) -> None:
    rights = [item.right[0] == TRUE for item in built.questions if item.kind is Kind.TRUE_FALSE]
    expected = len(rights) / 2
    assert len(rights) >= 20
    assert 2 * (sum(rights) - expected) ** 2 / expected < 3.84  # chance exceeds it once in twenty times


def test_every_hand_written_statement_is_held_against_the_facts(content: PackContent) -> None:
    statements = [item for item in content.written if item.kind is Kind.TRUE_FALSE]
    assert [item.key for item in statements if item.claim is None] == []
