"""What the set-up page says about choices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.rules.mode import MODES
from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup, default_setup
from quizapp.ui.pages.setup_words import board_words, fault_words, length_words

EVERYTHING = "Add categories, add question types, widen the difficulty, or move the story slider"
PICKY = Setup(categories=("plans",), kinds=(Kind.TYPED,), levels=(2, 4), watched=60)


@pytest.mark.parametrize(
    ("setup", "total", "words"),
    [
        (Setup(), 186, "about 4 min"),
        (Setup(), 4, "about 2 min"),
        (Setup(count=0, seconds=0), 150, "about 60 min"),
        (Setup(timing=200), 186, "about 7 min"),
        (Setup(timing=0), 186, "about 4 min"),
        (default_setup(MODES["thirty"]), 186, "30 s"),
        (default_setup(MODES["survival"]), 186, "3 lives"),
        (default_setup(MODES["practice"]), 186, "about 4 min"),
    ],
)
def test_how_long_it_takes(setup: Setup, total: int, words: str) -> None:
    assert length_words(setup, total) == words


@pytest.mark.parametrize(
    ("setup", "words"),
    [
        (Setup(), "Classic, 10 × 20 s"),
        (Setup(count=0, seconds=0), "Classic, all questions, no limit"),
        (PICKY, "Classic, 10 × 20 s, chosen questions, up to 60 %"),
        (Setup(timing=150), "Classic, 10 × 20 s, time ×1.5"),
        (Setup(timing=0), "Classic, 10 × 20 s, time off"),
        (Setup(seconds=0, timing=200), "Classic, 10 questions, no limit"),
        (default_setup(MODES["thirty"]), "Thirty Seconds Flat"),
        (default_setup(MODES["survival"]), "Survival, 20 s"),
        (default_setup(MODES["practice"]), "no high scores"),
        (default_setup(MODES["hot-seat"]), "no high scores"),
    ],
)
def test_what_it_counts_for(setup: Setup, words: str) -> None:
    assert board_words(setup) == words


@pytest.mark.parametrize(
    ("setup", "total", "words"),
    [
        (PICKY, 10, ""),
        (Setup(count=0), 1, ""),
        (default_setup(MODES["survival"]), 1, ""),
        (Setup(), 1, "Only 1 fits, and 10 are asked. The pack has no more for this mode."),
        (Setup(levels=(1, 2)), 4, "Only 4 fit, and 10 are asked. Widen the difficulty."),
        (
            PICKY,
            0,
            f"Nothing fits. {EVERYTHING}.",
        ),
        (
            replace(PICKY, kinds=tuple(Kind), levels=(1, 5)),
            0,
            "Nothing fits. Add categories or move the story slider.",
        ),
    ],
)
def test_too_few_fitting_questions_are_said_with_what_to_loosen(setup: Setup, total: int, words: str) -> None:
    assert fault_words(setup, total) == words
