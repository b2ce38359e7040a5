"""From a pack's content to all of its questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import Refusal, build
from quizapp.facts.content import Template, WrittenQuestion
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent

TEMPLATES = (
    Template("who", "keeps", Kind.SINGLE_CHOICE, "subject", "Who keeps {object}?", "{answer}", 2),
    Template("wed", "marries", Kind.TRUE_FALSE, "object", "{subject} marries {object}.", "{answer}", 2),
)
GOOD = WrittenQuestion(
    "good",
    Kind.SINGLE_CHOICE,
    "Who teaches?",
    ("ada-teaches",),
    2,
    answer="@ada",
    wrong=("X", "Y", "Z"),
)
BAD = replace(GOOD, key="bad", answer="@zoe")


@pytest.fixture
def content(village: PackContent) -> PackContent:
    return replace(village, templates=TEMPLATES, written=(BAD, GOOD))


def test_templates_and_written_questions_are_built_together(content: PackContent) -> None:
    keys = [question.key for question in build(content).questions]
    assert keys == ["who:ada-keeps", "who:ben-keeps", "who:cleo-keeps", "wed:dan-marries", "good"]


def test_a_refused_question_leaves_the_others(content: PackContent) -> None:
    assert build(content).refusals == (Refusal("bad", "there is no entity “zoe”"),)


def test_a_template_that_finds_too_few_options_is_refused_fact_by_fact(content: PackContent) -> None:
    few = replace(
        content, entities=tuple(entity for entity in content.entities if entity.key not in {"dan", "eve"})
    )
    refused = [refusal.question for refusal in build(replace(few, templates=TEMPLATES[:1])).refusals]
    assert refused == ["who:ada-keeps", "who:ben-keeps", "who:cleo-keeps", "bad"]


def test_every_key_is_there_once(content: PackContent) -> None:
    keys = [question.key for question in build(content).questions]
    assert len(set(keys)) == len(keys)


def test_the_same_content_builds_the_same(content: PackContent) -> None:
    assert build(content) == build(content)


def test_nothing_is_built_of_nothing(village: PackContent) -> None:
    assert build(replace(village, facts=(), entities=())).questions == ()
