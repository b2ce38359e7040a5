"""A run to race against."""

from __future__ import annotations

import pytest

from quizapp.play.race import dump_race, load_race, score_so_far
from quizapp.rules.challenge import Run, Step
from tests.rules.game_samples import choices, game_of, rounds

RUN = Run("Zoë “Z” Smith", (Step(1000, 1052, 4_000), Step(0, 0, 20_000), Step(500, 510, 1)))


@pytest.mark.parametrize("race", [None, RUN, Run("", ())])
def test_a_run_comes_back(race: Run | None) -> None:
    assert load_race(dump_race(race)) == race


@pytest.mark.parametrize(
    ("outcomes", "score"), [("", 0), ("r", 1052), ("rr", 1052), ("rrr", 1562), ("rrrr", 1562)]
)
def test_the_other_one_has_the_points_of_as_many_answers(outcomes: str, score: int) -> None:
    assert score_so_far(RUN, rounds(game_of(*choices(5)), outcomes)) == score
