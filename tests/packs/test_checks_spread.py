"""Whether a whole pack can be played well by habit, and what is usual in a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.packs.checks.finding import Pack
from quizapp.packs.checks.report import findings
from quizapp.packs.checks.spread import DEALS, chance_of_longest, chi_square, is_biased, key_positions
from quizapp.packs.pack import read_pack
from quizapp.rules.question import Choice, Kind, Option, Question, truth_options
from tests.packs.harbor import HARBOR, change, checked, copy_to

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quizapp.rules.question import Answer


def question(number: int, answer: Answer, kind: Kind = Kind.SINGLE_CHOICE) -> Question:
    """Return a question that has nothing in common with one of another number."""
    return Question(f"q-{number}", kind, f"What is {number}?", answer, "So.", "people", 1)


def choice(key: int, wrong: Sequence[int]) -> Choice:
    """Return options of so many characters, the key first."""
    return Choice(tuple(Option("x" * length, place == 0) for place, length in enumerate((key, *wrong))))


def found(questions: Sequence[Question]) -> list[str]:
    """Return the findings about the spread of these questions, each check with the figures it names."""
    pack = Pack(read_pack(HARBOR).content, tuple(questions))
    names = ("key-position", "longest-is-key", "true-or-false")
    return [f"{item.check}: {item.sentence}" for item in findings(pack) if item.check in names]


def test_chi_square_is_the_sum_of_relative_squares() -> None:
    assert chi_square([10, 20, 30], [20, 20, 20]) == pytest.approx(10)


@pytest.mark.parametrize(
    ("observed", "biased"),
    [([62, 38], False), ([63, 37], True), ([25, 25, 25, 25], False), ([40, 25, 20, 15], True)],
)
def test_what_chance_rarely_does_is_a_bias(observed: list[float], *, biased: bool) -> None:
    assert is_biased(observed, [sum(observed) / len(observed)] * len(observed)) is biased


@pytest.mark.parametrize(
    ("key", "wrong", "chance"),
    [
        (9, [1, 2, 3], 1),
        (1, [2, 2, 2, 2], 0),
        (5, [5, 5, 5, 5, 5], 1 / 4),
        (5, [1, 2, 3, 9], 1 / 4),
        (5, [5, 1, 1], 1 / 2),
        (5, [1, 9], 0),
    ],
)
def test_the_chance_that_the_key_is_longest_is_that_of_all_deals(
    key: int, wrong: list[int], chance: float
) -> None:
    assert chance_of_longest(question(1, choice(key, wrong))) == pytest.approx(chance)


def test_the_key_comes_up_in_every_place_alike() -> None:
    choices = [question(number, choice(5, [5] * (3 + number % 5))) for number in range(50)]
    counts = key_positions(choices)
    assert sum(counts) == DEALS * len(choices)
    assert not is_biased(counts, [sum(counts) / 4] * 4)


@pytest.mark.parametrize(
    ("key", "wrong", "words"),
    [
        (
            9,
            [5] * 6,
            "longest-is-key: The key is the longest option in 30 of 30 single choices, by chance in 8",
        ),
        (
            3,
            [5] * 6,
            "longest-is-key: The key is the longest option in 0 of 30 single choices, by chance in 8",
        ),
        (5, [5], "key-position: In 40 deals the key comes first to last"),
    ],
)
def test_a_key_that_can_be_guessed_is_found(key: int, wrong: list[int], words: str) -> None:
    (sentence,) = found([question(number, choice(key, wrong)) for number in range(30)])
    assert sentence.startswith(words)


@pytest.mark.parametrize(
    ("true", "false", "advice"), [(24, 6, "more that are false."), (6, 24, "more that are true.")]
)
def test_too_many_statements_of_one_kind_are_found(true: int, false: int, advice: str) -> None:
    answers = [truth_options(is_true=number < true) for number in range(true + false)]
    (sentence,) = found(
        [question(number, Choice(options), Kind.TRUE_FALSE) for number, options in enumerate(answers)]
    )
    assert sentence.startswith(f"true-or-false: {true} statements are true and {false} are false (χ² 10.8")
    assert sentence.endswith(advice)


@pytest.mark.parametrize("count", [0, 19])
def test_few_questions_may_be_as_they_are(count: int) -> None:
    assert found([question(number, choice(9, [5] * 6)) for number in range(count)]) == []


def test_even_questions_are_let_pass() -> None:
    choices = [question(number, choice(5, [3, 4, 6, 7, 5, 5])) for number in range(40)]
    answers = [truth_options(is_true=number % 2 == 0) for number in range(40)]
    statements = [
        question(number + 40, Choice(options), Kind.TRUE_FALSE) for number, options in enumerate(answers)
    ]
    assert found([*choices, *statements]) == []


def test_where_most_quotation_marks_are_straight_the_typographic_ones_stand_out(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, "facts.toml", "Roth sells", "Roth’s brother sells")
    change(folder, "facts.toml", "Berg keeps", "Berg's brother keeps")
    change(folder, "questions.toml", "Fog comes up over the water", "Fog lies on the water's edge")
    assert [(item.id, item.check) for item in checked(folder).findings] == [
        ("tobias-is-cashier", "mixed-quotes")
    ]


def test_a_pack_that_is_told_in_the_past_may_be(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    path = folder / "questions.toml"
    text = (
        path.read_text(encoding="utf-8")
        .replace("Who works as", "Who was")
        .replace("Who guides", "Who did guide")
    )
    text = text.replace("does the ferry end", "did the ferry end").replace("the bay?", "the bay, as it was?")
    path.write_text(text.replace("What falls", "What was"), encoding="utf-8")
    assert "past-tense" not in {item.check for item in checked(folder).findings}
