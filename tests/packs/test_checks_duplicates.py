"""Which questions are one question, and which are two."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from quizapp.packs.checks.duplicates import CHECKS
from quizapp.packs.checks.finding import Pack
from quizapp.packs.pack import read_pack
from quizapp.rules.question import (
    Choice,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Question,
    Typed,
    truth_options,
)
from tests.packs.harbor import HARBOR

KEY = "the smith"
CHOSEN = Choice((Option("The smith", is_right=True), Option("A baker")))
SMITH = Question(
    "smith", Kind.TYPED, "Who mends the broken bell?", Typed((KEY,)), "", "", 1, facts=("mends",)
)
OTHERS = tuple(
    Question(
        f"other-{name}", Kind.TYPED, f"Where does {name} live now?", Typed((name,)), "", "", 1, facts=(name,)
    )
    for name in ("Ann", "Bob", "Cyd", "Dan", "Eve", "Fay")
)
ORDER = Question(
    "order",
    Kind.ORDERING,
    "Put these in order.",
    Ordering(("Spring", "Summer", "Fall")),
    "",
    "",
    1,
    facts=("a",),
)
MATCH = Question(
    "match",
    Kind.MATCHING,
    "Match them.",
    Matching((Pair("Ann", "red"), Pair("Bob", "blue"))),
    "",
    "",
    1,
    facts=("b",),
)
TRUE_ONE = replace(
    SMITH,
    kind=Kind.TRUE_FALSE,
    stem="The smith mends the broken bell.",
    answer=Choice(truth_options(is_true=True)),
)
FALSE_ONE = replace(TRUE_ONE, stem="A baker mends shoes.", answer=Choice(truth_options(is_true=False)))


def found(one: Question, other: Question) -> list[tuple[str, str]]:
    """Return what is said about two questions among others, the second one under another id."""
    questions = (one, *OTHERS, replace(other, key="second"))
    pack = Pack(read_pack(HARBOR).content, questions)
    return [(check.name, remark.id) for check in CHECKS for remark in check.find(pack)]


def smith(stem: str, key: str = KEY, fact: str = "other") -> Question:
    """Return another question about the bell."""
    return replace(SMITH, stem=stem, answer=Typed((key,)), facts=(fact,))


@pytest.mark.parametrize(
    "stem", ["Who mends the broken bell?", "who mends a broken bell", "Who mends the – broken – Bell?"]
)
def test_the_same_words_are_the_same_question(stem: str) -> None:
    expected = [("same-stem", "second")] if "the" in stem else [("near-duplicate", "second")]
    assert found(SMITH, smith(stem, "the baker")) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SMITH, smith("Who is it that mends the bell?")),
        (SMITH, smith("Who mends the broken bell for her?", "the baker")),
        (SMITH, smith("Whose hammer is heard at night?", fact="mends")),
        (SMITH, replace(SMITH, kind=Kind.SINGLE_CHOICE, answer=CHOSEN)),
        (SMITH, replace(smith("Who mends the bell?"), kind=Kind.SINGLE_CHOICE, answer=CHOSEN)),
        (SMITH, replace(SMITH, kind=Kind.NUMERIC, answer=Numeric(Decimal(1)))),
        (TRUE_ONE, replace(TRUE_ONE, stem="The bell is whole again.")),
        (ORDER, replace(ORDER, stem="Order these.")),
    ],
)
def test_two_questions_that_ask_one_thing_are_near_duplicates(one: Question, other: Question) -> None:
    assert found(one, other) == [("near-duplicate", "second")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SMITH, smith("Who breaks the bell?", "the baker")),
        (SMITH, smith("What mends the broken heart?", "time")),
        (smith("What does Ann tell Bob?", "a lie"), smith("What does Bob tell Ann?", "a truth", "third")),
        (SMITH, smith("Whose hammer is heard at night?", "Tom", "mends")),
        (TRUE_ONE, replace(FALSE_ONE, facts=("third",))),
        (
            replace(TRUE_ONE, stem="Somebody mends the broken bell."),
            smith("Somebody mends the broken bell in what?"),
        ),
        (FALSE_ONE, replace(FALSE_ONE, stem="The bell stays broken.")),
        (ORDER, replace(ORDER, answer=Ordering(("Dawn", "Noon", "Night")), facts=("c",))),
        (MATCH, replace(MATCH, answer=Matching((Pair("Cyd", "green"), Pair("Dan", "gray"))), facts=("c",))),
    ],
)
def test_two_questions_that_ask_two_things_are_let_pass(one: Question, other: Question) -> None:
    assert found(one, other) == []


def test_of_many_alike_each_is_named_once() -> None:
    questions = [
        replace(smith(f"Who mends the broken bell {word}?"), key=word, facts=()) for word in ("now", "soon")
    ]
    pack = Pack(read_pack(HARBOR).content, (*OTHERS, SMITH, *questions, replace(SMITH, key="twin")))
    found_here = [(check.name, remark.id) for check in CHECKS for remark in check.find(pack)]
    assert found_here == [("same-stem", "twin"), ("near-duplicate", "now"), ("near-duplicate", "soon")]
