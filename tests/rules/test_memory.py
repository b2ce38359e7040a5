"""Memory: when a question comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.judging import Outcome
from quizapp.rules.memory import Grade, Memory, grade_of, reviewed

START = 1_700_000_000_000
MINUTE, DAY = 60_000, 86_400_000
AGAIN, HARD, GOOD = Grade
HISTORY = [
    (GOOD, 0, 10 * MINUTE),
    (GOOD, 10 * MINUTE, 2 * DAY),
    (GOOD, 3 * DAY, 14 * DAY),
    (AGAIN, 10 * DAY, 10 * MINUTE),
    (GOOD, 10 * MINUTE, 2 * DAY),
    (HARD, DAY, 3 * DAY),
    (GOOD, 5 * DAY, 8 * DAY),
]
"""Grades, each with the time that passed before it and the time until the question is due."""

HISTORIES = st.lists(st.tuples(st.sampled_from(Grade), st.integers(-DAY, 400 * DAY)), min_size=1, max_size=30)


def remembered(history: list[tuple[Grade, int]]) -> list[Memory]:
    memory, at, memories = None, START, []
    for grade, wait in history:
        at += wait
        memory = reviewed(memory, grade, at)
        memories.append(memory)
    return memories


def test_a_history_has_the_gaps_that_it_always_had() -> None:
    memories = remembered([(grade, wait) for grade, wait, _ in HISTORY])
    assert [memory.due_at - memory.seen_at for memory in memories] == [gap for _, _, gap in HISTORY]


def test_a_history_ends_with_the_numbers_that_it_always_had() -> None:
    last = remembered([(grade, wait) for grade, wait, _ in HISTORY])[-1]
    assert last.stability == pytest.approx(8.1109, abs=1e-4)
    assert last.difficulty == pytest.approx(8.2315, abs=1e-4)
    assert (last.state, last.step) == (2, None)


@given(HISTORIES)
def test_the_better_the_grade_the_later_a_question_is_due(history: list[tuple[Grade, int]]) -> None:
    last = remembered(history)[-1]
    dues = [reviewed(last, grade, last.due_at).due_at for grade in Grade]
    assert dues == sorted(dues)
    assert dues[0] < dues[-1]


def test_a_new_question_comes_back_within_minutes() -> None:
    gaps = [reviewed(None, grade, START).due_at - START for grade in Grade]
    assert gaps == [MINUTE, 5 * MINUTE + MINUTE // 2, 10 * MINUTE]


@given(HISTORIES)
def test_a_question_is_due_after_it_was_seen_and_within_a_hundred_years(
    history: list[tuple[Grade, int]],
) -> None:
    for memory in remembered(history):
        assert memory.seen_at < memory.due_at <= memory.seen_at + 36_500 * DAY
        assert memory.stability > 0
        assert 1 <= memory.difficulty <= 10


def test_the_same_history_gives_the_same_memory() -> None:
    history = [(GOOD, DAY)] * 20
    assert remembered(history) == remembered(history)


@pytest.mark.parametrize(
    ("outcome", "is_aided", "spelling", "grade"),
    [
        (Outcome.RIGHT, False, "", GOOD),
        (Outcome.RIGHT, True, "", HARD),
        (Outcome.RIGHT, False, "Van Zant", HARD),
        (Outcome.PARTLY, False, "", HARD),
        (Outcome.WRONG, False, "", AGAIN),
        (Outcome.WRONG, True, "", AGAIN),
        (Outcome.TIME_UP, False, "", AGAIN),
        (Outcome.SKIPPED, False, "", None),
    ],
)
def test_what_an_answer_says_about_the_memory(
    outcome: Outcome, is_aided: bool, spelling: str, grade: Grade | None
) -> None:
    assert grade_of(outcome, is_aided=is_aided, spelling=spelling) == grade
