"""The board's table: places, ties, and which rows are the player's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from quizapp.store.scores import ScoreLine
from quizapp.ui.models.score_table import Column, ScoreTable
from quizapp.ui.widgets.rank_painter import HAS_CROWN
from quizapp.ui.widgets.row_painter import Cell

NOW = 1_700_000_000_000
FIRST = ScoreLine(
    place=1,
    is_tied=False,
    game=10,
    player=1,
    name="Ines",
    shape=0,
    points=6420,
    right=10,
    asked=10,
    ms=81_000,
    played_at=NOW,
    position=1,
)
THIRD = replace(FIRST, place=3, is_tied=True, game=11, player=2, name="Mara", points=5260, right=7)
THIS = replace(THIRD, place=5, is_tied=False, game=12, points=5150)


@pytest.fixture
def model() -> ScoreTable:
    model = ScoreTable()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_scores(lambda last: () if last else (FIRST, THIRD, THIS), NOW, player=2, game=12)
    return model


def column(model: ScoreTable, number: Column, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.index(row, number).data(role) for row in range(model.rowCount())]


def test_a_game_is_a_row(model: ScoreTable) -> None:
    row = [model.index(0, number).data() for number in Column]
    assert row[:5] == ["1", "Ines", "6,420", "100%", "1:21"]
    assert row[5].startswith("Today ")


def test_a_shared_place_has_a_sign_and_only_the_first_a_crown(model: ScoreTable) -> None:
    assert column(model, Column.RANK) == ["1", "=3", "5"]
    assert column(model, Column.RANK, HAS_CROWN) == [True, False, False]


def test_own_rows_and_this_game_are_marked(model: ScoreTable) -> None:
    assert column(model, Column.PLAYER, Cell.PILL) == ["", "You", "You, this game"]
    assert column(model, Column.TIME, Cell.IS_MAIN) == [False, False, True]


@pytest.mark.parametrize(
    ("row", "words"),
    [(1, "rank 3, shared, Mara, you, 5,260 points, 70% right"), (2, "rank 5, Mara, you, this game, 5,150")],
)
def test_the_first_cell_says_the_whole_row(model: ScoreTable, row: int, words: str) -> None:
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(words)
