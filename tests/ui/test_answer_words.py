"""What is said about answers of every kind that were given in a game."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from quizapp.rules.question import Choice, Kind, Matching, Numeric, Option, Ordering, Pair, Typed
from quizapp.store.history import ReviewedAnswer
from quizapp.ui.answer_words import answer_lines, given_words, parts_of, right_words, shown_number
from tests.ui.widgets.asking import ask

POOL = Choice(
    (Option("Nate", is_right=True), Option("Kelso"), Option("Trejo", is_right=True), Option("Eady"))
)
NAME = Typed(("Kelso", "Old Kelso"))
SUM = Numeric(Decimal(1_600_000), Decimal(100_000), "dollars")
MILLIONS = Numeric(Decimal("1.6"), Decimal("0.1"), "million dollars")
ORDER = Ordering(("coffee", "bank", "airport"))
PAIRS = Matching((Pair("Nate", "fence"), Pair("Kelso", "plans"), Pair("Trejo", "driver")))
EXACT = "right: 1,600,000 dollars (Right answer)"


def reviewed(kind: Kind, answer: object, given: object, outcome: str = "wrong") -> ReviewedAnswer:
    question, _ = ask(kind, answer)  # type: ignore[arg-type]  # each answer fits its kind
    return ReviewedAnswer(
        *(1, question, (2, 0, 3, 1), given, outcome, 0, 0, 0, 0, 4_000),  # type: ignore[arg-type]  # so does it
        seat=None,
        is_amended=False,
        is_aided=False,
    )


def lines(answer: ReviewedAnswer) -> list[str]:
    return [f"{line.shade}: {line.text} ({line.words})" for line in answer_lines(answer)]


@pytest.mark.parametrize(
    ("answer", "given", "said", "right"),
    [
        (POOL, (1,), "You: Kelso", "Nate, Trejo"),
        (POOL, (0, 3), "You: Nate, Eady", "Nate, Trejo"),
        (NAME, "Kelsey", "You: “Kelsey”", "Kelso"),
        (SUM, "2 million", "You: “2 million”", "1,600,000 dollars"),
        (ORDER, (1, 0, 2), "You: bank, then coffee, then airport", "coffee, then bank, then airport"),
        (PAIRS, (1, 0, 2), "You: Nate: plans; Kelso: fence; Trejo: driver", right_words(PAIRS)),
    ],
)
def test_an_answer_is_said_in_one_line(answer: object, given: object, said: str, right: str) -> None:
    item = reviewed(Kind.SINGLE_CHOICE, answer, given)
    assert given_words(item) == said
    assert right_words(item.question.answer) == right


@pytest.mark.parametrize(("outcome", "words"), [("time_up", "Time’s up"), ("skipped", "Skipped")])
def test_without_an_answer_it_is_said_why(outcome: str, words: str) -> None:
    assert given_words(reviewed(Kind.ORDERING, ORDER, None, outcome)) == words


def test_of_several_options_those_that_were_missed_are_told_apart() -> None:
    assert lines(reviewed(Kind.MULTIPLE_SELECT, POOL, (0, 3))) == [
        "right: Trejo (You missed this)",
        "right: Nate (You got it)",
        "wrong: Eady (Your answer)",
        "plain: Kelso ()",
    ]


def test_an_order_shows_where_things_were() -> None:
    assert lines(reviewed(Kind.ORDERING, ORDER, (1, 0, 2))) == [
        "wrong: 1. bank (Was 2)",
        "wrong: 2. coffee (Was 1)",
        "right: 3. airport (Right place)",
    ]


def test_pairs_show_what_belonged_together() -> None:
    assert lines(reviewed(Kind.MATCHING, PAIRS, (1, 0, 2))) == [
        "wrong: Nate: plans (Right: fence)",
        "wrong: Kelso: fence (Right: plans)",
        "right: Trejo: driver (You got it)",
    ]


@pytest.mark.parametrize(("kind", "answer"), [(Kind.ORDERING, ORDER), (Kind.MATCHING, PAIRS)])
def test_what_was_not_answered_is_shown_as_it_is(kind: Kind, answer: object) -> None:
    assert {line.shade for line in answer_lines(reviewed(kind, answer, None, "time_up"))} == {"plain"}


@pytest.mark.parametrize(
    ("answer", "given", "outcome", "shown"),
    [
        (NAME, "kelso", "right", ["right: kelso (You got it)"]),
        (NAME, "Kelsu", "right", ["right: Kelsu (You got it)", "right: Kelso (Right answer)"]),
        (NAME, "Nate", "wrong", ["wrong: Nate (Your answer)", "right: Kelso (Right answer)"]),
        (NAME, None, "time_up", ["right: Kelso (Right answer)"]),
        (SUM, "1.6 million", "right", ["right: 1.6 million (You got it)"]),
        (SUM, "1650000", "right", ["right: 1650000 (You got it)", EXACT]),
        (MILLIONS, "1.6 million", "right", ["right: 1.6 million (You got it)"]),
        (SUM, "1.8 million", "partly", ["partly: 1.8 million (Your answer)", EXACT]),
    ],
)
def test_a_written_answer_stands_beside_the_right_one(
    answer: object, given: str | None, outcome: str, shown: list[str]
) -> None:
    assert lines(reviewed(Kind.TYPED, answer, given, outcome)) == shown


def test_what_a_player_decided_is_not_taken_for_the_spelling() -> None:
    claimed = replace(reviewed(Kind.TYPED, NAME, "The plan man", "right"), is_amended=True)
    assert lines(claimed) == ["right: The plan man (You got it)", "right: Kelso (Right answer)"]


def test_parts_are_counted_again() -> None:
    assert parts_of(reviewed(Kind.MATCHING, PAIRS, (1, 0, 2), "partly")) == (1, 3)
    assert parts_of(reviewed(Kind.MATCHING, PAIRS, None, "time_up")) == (0, 0)


@pytest.mark.parametrize(("value", "shown"), [("1995", "1995"), ("1600000", "1,600,000"), ("0.50", "0.5")])
def test_numbers_are_grouped_unless_they_may_be_years(value: str, shown: str) -> None:
    assert shown_number(Decimal(value)) == shown
