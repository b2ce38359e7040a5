"""A player's games as a table, the newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from quizapp.rules.mode import MODES
from quizapp.ui.mode_icons import MODE_ICONS
from quizapp.ui.models.paged_table import ROOT, Index, PagedTable
from quizapp.ui.when import cell_words, duration_words
from quizapp.ui.widgets.row_painter import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.store.game_log import GameLine

GIVEN_UP = "given_up"
STRONG = 500
STRONGER = 600


class Column(IntEnum):
    """What the history says about a game."""

    GAME = 0
    RESULT = 1
    RIGHT = 2
    TIME = 3
    WHEN = 4


HEADINGS = ("Game", "Result", "Right", "Time", "When")
NUMBERS = (Column.RESULT, Column.RIGHT, Column.TIME, Column.WHEN)
WEIGHTS = {Column.GAME: STRONG, Column.RESULT: STRONGER}


class HistoryTable(PagedTable["GameLine"]):
    """Holds the games fetched so far; dates are said as seen at the time of `show_games`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, NUMBERS, parent)
        self._now = 0

    def show_games(self, next_games: Callable[[GameLine | None], Sequence[GameLine]], now: int) -> None:
        """Start again; `next_games` gives a page before a game, `now` is UTC in milliseconds."""
        self._now = now
        self._show_lines(next_games)

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        """Never by itself: a table that shows all its rows at once would ask until it has every game."""
        del parent
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Also the mode's icon, what was given up, and how strong the words are."""
        if role == Cell.WEIGHT:
            return WEIGHTS.get(Column(index.column()))
        if role in {Cell.ICON, Cell.PILL}:
            return self._decoration(index, role) if index.column() == Column.GAME else None
        return super().data(index, role)

    def _decoration(self, index: Index, role: int) -> str | None:
        game = self.line(index.row())
        if role == Cell.ICON:
            return MODE_ICONS[game.mode]
        return "Given up" if game.state == GIVEN_UP else None

    def _shown(self, line: GameLine, column: int) -> str:
        match Column(column):
            case Column.GAME:
                return f"{MODES[line.mode].title}, {line.pack_title}"
            case Column.RESULT:
                return f"{line.score:,}"
            case Column.RIGHT:
                return f"{line.right} of {line.asked}"
            case Column.TIME:
                return duration_words(line.ms)
            case Column.WHEN:
                return cell_words(line.played_at, self._now)

    def _spoken(self, line: GameLine, column: int) -> str:
        shown = self._shown(line, column)
        match Column(column):
            case Column.GAME:
                return f"{shown}, given up" if line.state == GIVEN_UP else shown
            case Column.RESULT:
                return f"{shown} points"
            case Column.RIGHT:
                return f"{shown} right"
            case _:
                return shown
