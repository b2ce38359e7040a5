"""A question as its author means it, and when an answer to it is right."""

from __future__ import annotations

import pytest

from quizapp.rules.judging import credit
from quizapp.rules.question import Choice, Kind, Option, Question, truth_options
from quizapp.rules.selection import Asked


def test_the_right_texts_are_those_of_the_right_options() -> None:
    options = (Option("one"), Option("two", is_right=True), Option("three"))
    question = Question("key", Kind.SINGLE_CHOICE, "Which?", Choice(options), "Two.", "numbers", 1)
    assert question.right == ("two",)


@pytest.mark.parametrize("is_true", [True, False])
def test_true_stands_before_false(*, is_true: bool) -> None:
    assert truth_options(is_true=is_true) == (Option("True", is_true), Option("False", not is_true))


@pytest.mark.parametrize(("given", "expected"), [(4, 1000), (0, 0), (2, 0), (9, 0)])
def test_only_the_key_earns_credit(given: int, expected: int) -> None:
    assert credit(Asked(1, Kind.SINGLE_CHOICE, (2, 4, 0, 9), key=4, survivor=9), given) == expected
