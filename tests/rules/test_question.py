"""A question as its author means it."""

from __future__ import annotations

import pytest

from quizapp.rules.question import Choice, Kind, Option, Question, truth_options


def test_the_right_texts_are_those_of_the_right_options() -> None:
    options = (Option("one"), Option("two", is_right=True), Option("three"))
    question = Question("key", Kind.SINGLE_CHOICE, "Which?", Choice(options), "Two.", "numbers", 1)
    assert question.right == ("two",)


@pytest.mark.parametrize("is_true", [True, False])
def test_true_stands_before_false(*, is_true: bool) -> None:
    assert truth_options(is_true=is_true) == (Option("True", is_true), Option("False", not is_true))
