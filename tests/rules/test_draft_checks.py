"""What the form says about a question while it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.rules.draft_checks import Draft, Level, check_draft, reason_not_to_save
from quizapp.rules.question import Kind

GOOD = Draft(
    kind=Kind.SINGLE_CHOICE,
    stem="Which river runs through Vienna?",
    answers=("The Danube", "The Rhine", "The Elbe", "The Oder"),
    explanation="The Danube runs through four capitals.",
    source="An atlas",
)
CLAIM = Draft(Kind.TRUE_FALSE, "Vienna lies on the Danube.", explanation="It does.", source="An atlas")


@pytest.mark.parametrize("draft", [GOOD, CLAIM])
def test_a_whole_question_has_nothing_to_look_at(draft: Draft) -> None:
    assert {remark.level for remark in check_draft(draft)} == {Level.FINE}
    assert reason_not_to_save(check_draft(draft)) == ""


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (replace(GOOD, stem="  "), "The question is empty"),
        (replace(GOOD, stem="a b " * 1_001), "The question is too long"),
        (replace(GOOD, stem="x" * 201), "The question has a word without end"),
        (replace(GOOD, answers=("", "The Rhine")), "The right answer is empty"),
        (replace(GOOD, right=-1), "The right answer is empty"),
        (replace(GOOD, answers=("The Danube", " ", "")), "No wrong answer given"),
        (replace(GOOD, answers=("The Danube", "the  danube ")), "Two answers are the same"),
        (replace(GOOD, answers=("The Danube", "The Elbe", "The Elbe")), "Two answers are the same"),
        (replace(GOOD, answers=("The Danube", "a b " * 126)), "An answer is too long"),
        (replace(GOOD, has_category=False), "No category chosen"),
        (replace(CLAIM, explanation="a b " * 1_001), "The fact is too long"),
        (replace(CLAIM, source="x" * 201), "The source has a word without end"),
    ],
)
def test_a_fault_is_the_reason_not_to_save(draft: Draft, reason: str) -> None:
    assert reason_not_to_save(check_draft(draft)) == reason


@pytest.mark.parametrize(
    ("draft", "title"),
    [
        (replace(GOOD, answers=GOOD.answers[:2]), "Only one wrong answer"),
        (replace(GOOD, answers=GOOD.answers[:3]), "Only 2 wrong answers"),
        (
            replace(GOOD, answers=("The Danube, the second longest of Europe", "No", "Yes", "Why")),
            "The right answer is much the longest",
        ),
        (replace(GOOD, explanation=""), "No fact yet"),
        (replace(GOOD, source=""), "No source yet"),
    ],
)
def test_a_hint_does_not_keep_from_saving(draft: Draft, title: str) -> None:
    remarks = check_draft(draft)
    assert [remark.title for remark in remarks if remark.level is Level.HINT] == [title]
    assert not reason_not_to_save(remarks)


def test_a_short_right_answer_never_stands_out() -> None:
    draft = replace(GOOD, answers=("Many", "No", "Yes", "0"))
    assert Level.HINT not in {remark.level for remark in check_draft(draft)}


@given(st.text(), st.lists(st.text(), max_size=9), st.integers(-1, 9), st.sampled_from(Kind))
def test_any_words_get_remarks_that_say_what_to_do(
    stem: str, answers: list[str], right: int, kind: Kind
) -> None:
    remarks = check_draft(Draft(kind, stem, tuple(answers), right))
    assert all(remark.words for remark in remarks if remark.level is not Level.FINE)
