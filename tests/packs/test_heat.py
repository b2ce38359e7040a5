"""The pack that ships: whole, large enough, spread over its subjects and levels, and without a habit."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.checks import spread
from quizapp.packs.checks.finding import Pack, Severity
from quizapp.packs.checks.report import findings
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.facts.build import Built
    from quizapp.facts.content import PackContent
    from quizapp.packs.pack import ReadPack

ENOUGH = {
    Kind.SINGLE_CHOICE: 160,
    Kind.MULTIPLE_SELECT: 30,
    Kind.TRUE_FALSE: 60,
    Kind.TYPED: 50,
    Kind.NUMERIC: 8,
    Kind.ORDERING: 12,
    Kind.MATCHING: 12,
}


@pytest.fixture(scope="module")
def content(heat_pack: ReadPack) -> PackContent:
    return heat_pack.content


def test_it_has_no_fault(heat_pack: ReadPack, heat: Built) -> None:
    assert heat_pack.faults == ()
    assert heat.refusals == ()


def test_it_has_enough_facts_out_of_both_sources(content: PackContent) -> None:
    cited = {citation.source for fact in content.facts for citation in fact.citations}
    assert 180 <= len(content.facts) <= 250
    assert len(content.sources) == 2
    assert cited == {source.key for source in content.sources}


def test_it_has_enough_questions(heat: Built) -> None:
    assert len(heat.questions) >= 400


@pytest.mark.parametrize("kind", Kind)
def test_it_has_enough_questions_of_each_kind(heat: Built, kind: Kind) -> None:
    assert sum(question.kind is kind for question in heat.questions) >= ENOUGH[kind]


@pytest.mark.parametrize("level", range(1, 6))
def test_it_has_enough_questions_of_each_level(heat: Built, level: int) -> None:
    assert sum(question.difficulty == level for question in heat.questions) >= 30


def test_every_fact_is_asked(content: PackContent, heat: Built) -> None:
    asked = {key for question in heat.questions for key in question.facts}
    assert {fact.key for fact in content.facts} - asked == set()


def test_every_category_has_questions(content: PackContent, heat: Built) -> None:
    keys = {category.key for category in content.categories}
    assert len(keys) >= 7
    assert keys == {question.category for question in heat.questions}


def test_only_decoys_stand_in_no_fact(content: PackContent) -> None:
    used = {key for fact in content.facts for key in (fact.subject, *fact.objects)}
    assert {entity.key for entity in content.entities if not entity.is_decoy} == used


def test_no_two_questions_have_the_same_stem(heat: Built) -> None:
    stems = Counter(question.stem.casefold() for question in heat.questions)
    assert [stem for stem, count in stems.items() if count > 1] == []


def test_every_statement_written_by_hand_has_a_claim(content: PackContent) -> None:
    statements = [question for question in content.written if question.kind is Kind.TRUE_FALSE]
    assert [question.key for question in statements if question.claim is None] == []


def test_no_stem_gives_its_answer_away(heat: Built) -> None:
    for question in heat.questions:
        for text in question.right if question.kind is not Kind.TRUE_FALSE else ():
            assert text.casefold() not in question.stem.casefold(), question.key


def test_a_question_about_what_is_told_differently_names_its_source(
    content: PackContent, heat: Built
) -> None:
    disputed = {fact.key for fact in content.facts if fact.differs}
    titles = [source.title.casefold() for source in content.sources]
    for question in heat.questions:
        if not disputed.isdisjoint(question.facts):
            assert any(title in question.stem.casefold() for title in titles), question.key


def test_nobody_plays_it_well_by_habit(content: PackContent, heat: Built) -> None:
    pack = Pack(content, heat.questions)
    assert [remark for check in spread.CHECKS for remark in check.find(pack)] == []


def test_the_checks_for_any_pack_find_no_error(content: PackContent, heat: Built) -> None:
    found = findings(Pack(content, heat.questions))
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
