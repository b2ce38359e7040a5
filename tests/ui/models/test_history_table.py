"""The history's table: what it says of a game."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from quizapp.store.game_log import GameLine, SeatLine
from quizapp.ui.models.history_table import Column, HistoryTable
from quizapp.ui.models.paged_table import PAGE
from quizapp.ui.widgets.row_painter import Cell

NOW = 1_700_000_000_000
DAY = 86_400_000
GAME = GameLine(
    *(7, "key", "classic", "Heat & co", "finished", 5150, 7, 10, 112_000, NOW - DAY, 10, 20),
    rule="accuracy_first",
    timing=100,
    code="",
    rating_before=None,
    rating_after=None,
)
ADA, BEA, GUEST = (
    SeatLine(position, player, "Name", 0, score, 2, 3, 20_000, 1)
    for position, player, score in ((0, 1, 2_000), (1, 2, 3_000), (2, None, 2_000))
)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model() -> HistoryTable:
    model = HistoryTable()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def show(model: HistoryTable, *games: GameLine) -> None:
    model.show_games(lambda last: () if last else games, NOW, player=1)


def test_a_game_is_a_row(model: HistoryTable) -> None:
    show(model, GAME)
    row = [model.index(0, column).data() for column in Column]
    assert row == ["Classic, Heat & co", "5,150", "7 of 10", "1:52", "Yesterday"]
    assert model.line(0) is GAME


def test_the_first_cell_says_the_whole_row(model: HistoryTable) -> None:
    show(model, replace(GAME, state="given_up"))
    words = "Classic, Heat & co, given up, 5,150 points, 7 of 10 right, 1:52, Yesterday"
    assert model.index(0, Column.GAME).data(SPOKEN) == words
    assert model.index(0, Column.RESULT).data(SPOKEN) == "5,150 points"


def test_a_tooltip_shows_markup_as_it_is(model: HistoryTable) -> None:
    show(model, replace(GAME, pack_title="<b>Bold</b>"))
    assert "&lt;b&gt;Bold" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_was_given_up_is_marked(model: HistoryTable) -> None:
    show(model, GAME, replace(GAME, id=6, state="given_up"))
    assert [model.index(row, Column.GAME).data(Cell.PILL) for row in (0, 1)] == [None, "Given up"]
    assert model.index(0, Column.RESULT).data(Cell.PILL) is None


def test_more_games_come_only_when_the_page_asks(model: HistoryTable) -> None:
    games = [replace(GAME, id=number) for number in range(PAGE + 5)]
    model.show_games(lambda last: games[PAGE:] if last else games[:PAGE], NOW, player=1)
    assert not model.canFetchMore(QModelIndex())
    for count in (PAGE + 5, PAGE + 5):
        model.fetchMore(QModelIndex())
        assert model.rowCount() == count


@pytest.mark.parametrize(
    ("change", "shown", "spoken"),
    [
        ({"mode": "practice"}, "–", "no points"),
        ({"mode": "rated", "rating_before": 1500.0, "rating_after": 1514.2}, "+14", "rating up 14"),
        ({"mode": "rated", "rating_before": 1500.0, "rating_after": 1490.0}, "−10", "rating down 10"),
        ({"mode": "rated", "rating_before": 1500.0, "rating_after": 1500.2}, "±0", "rating unchanged"),
        ({"mode": "hot-seat", "seats": (ADA, BEA)}, "2,000", "2,000 points"),
        ({"mode": "hot-seat", "seats": (BEA, GUEST)}, "–", "no points"),
    ],
)
def test_the_result_is_what_the_mode_is_about(
    model: HistoryTable, change: dict[str, object], shown: str, spoken: str
) -> None:
    show(model, replace(GAME, **change))  # type: ignore[arg-type]  # each value fits its field
    result = model.index(0, Column.RESULT)
    assert (result.data(), result.data(SPOKEN)) == (shown, spoken)


def test_of_a_game_for_several_the_own_part_is_told(model: HistoryTable) -> None:
    show(model, replace(GAME, mode="hot-seat", seats=(ADA, BEA, GUEST)))
    assert model.index(0, Column.GAME).data(Cell.PILL) == "Shared place 2 of 3"
    assert model.index(0, Column.RIGHT).data() == "2 of 3"
    assert model.index(0, Column.TIME).data() == "0:20"
    assert model.index(0, Column.GAME).data(SPOKEN).startswith("Hot seat, Heat & co, shared place 2 of 3, ")
