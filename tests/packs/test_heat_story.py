"""Whoever has watched as far as a question of the shipped pack sees nothing in it that comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.facts.story_time import all_texts

if TYPE_CHECKING:
    from quizapp.facts.build import Built
    from tests.packs.plain_truth import PlainTruth


def test_no_fact_of_a_question_comes_after_it(heat: Built, plain: PlainTruth) -> None:
    for question in heat.questions:
        assert max(plain.step(fact) for fact in question.facts) <= question.story, question.key


def test_no_entity_named_in_a_question_is_first_seen_after_it(heat: Built, plain: PlainTruth) -> None:
    steps = {key: plain.step(key) for key in plain.entities}
    for question in heat.questions:
        for text in all_texts(question):
            late = {key for key in plain.named_in(text) if steps[key] > question.story}
            assert not late, (question.key, text, late)


def test_no_entity_of_a_written_question_is_first_seen_after_it(heat: Built, plain: PlainTruth) -> None:
    written = [question for question in heat.questions if question.key in plain.written]
    for question in written:
        row = plain.written[question.key]
        texts = [row.get("answer", ""), *row.get("right", ()), *row.get("wrong", ())]
        texts += [pair[side] for pair in row.get("pairs", ()) for side in ("left", "right")]
        keys = {text[1:] for text in texts if text.startswith("@")}
        assert all(plain.step(key) <= question.story for key in keys), question.key


def test_no_question_is_later_than_the_story(heat: Built, plain: PlainTruth) -> None:
    assert max(question.story for question in heat.questions) <= max(map(plain.step, plain.facts))


def test_the_premise_can_be_asked_before_anything_is_watched(heat: Built) -> None:
    assert sum(question.story == 0 for question in heat.questions) >= 30


@pytest.mark.parametrize("share", [25, 50, 75])
def test_there_is_something_to_ask_all_along_the_story(heat: Built, plain: PlainTruth, share: int) -> None:
    last = max(map(plain.step, plain.facts))
    within = [question for question in heat.questions if question.story * 100 <= last * share]
    assert len(within) >= len(heat.questions) * share / 200
