"""The row of lights has one place for each question, and becomes a bar when there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.ui.widgets.progress_dots import Mark, ProgressDots

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


@pytest.fixture
def dots(qtbot: QtBot, theme: Theme) -> ProgressDots:
    row = ProgressDots(theme)
    qtbot.addWidget(row)
    return row


def test_the_pill_makes_room_only_while_asking(dots: ProgressDots) -> None:
    dots.show_progress(10, [Mark.RIGHT])
    asking = dots.sizeHint().width()
    dots.show_progress(10, [Mark.RIGHT], is_asking=False)
    assert asking - dots.sizeHint().width() == 14
    assert dots.sizeHint().width() == 10 * 24 - 6


@pytest.mark.parametrize(
    ("count", "answered", "is_asking", "start"),
    [
        (10, 0, True, "Question 1 of 10"),
        (10, 4, True, "Question 5 of 10"),
        (10, 5, False, "Question 5 of 10"),
        (10, 10, True, "Question 10 of 10"),
        (50, 25, True, "Question 26 of 50"),
    ],
)
def test_it_says_which_question_it_is(
    dots: ProgressDots,
    count: int,
    answered: int,
    is_asking: bool,
    start: str,
) -> None:
    dots.show_progress(count, [Mark.SKIPPED] * answered, is_asking=is_asking)
    assert dots.accessibleName() == f"{start}: 0 right, 0 wrong, {answered} skipped"


@pytest.mark.parametrize("count", [10, 25, 26, 100])
def test_each_kind_of_mark_looks_different(dots: ProgressDots, count: int) -> None:
    pictures = []
    for marks in ([], [Mark.RIGHT], [Mark.WRONG], [Mark.SKIPPED]):
        dots.show_progress(count, marks)
        dots.resize(dots.sizeHint())
        pictures.append(dots.grab().toImage())
    kinds = 4 if count <= 25 else 2
    assert sum(all(one != other for other in pictures[:place]) for place, one in enumerate(pictures)) == kinds
