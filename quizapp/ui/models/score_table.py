"""A board of high scores as a table."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from quizapp.ui.models.paged_table import NOTHING, STRONG, STRONGER, Index, PagedTable
from quizapp.ui.when import cell_words, duration_words
from quizapp.ui.widgets.rank_painter import HAS_CROWN
from quizapp.ui.widgets.row_painter import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.store.scores import ScoreLine

LAST_STRONG_PLACE = 3


class Column(IntEnum):
    """What a board says about a game."""

    RANK = 0
    PLAYER = 1
    SCORE = 2
    RIGHT = 3
    TIME = 4
    DATE = 5


HEADINGS = ("Rank", "Player", "Score", "Right", "Time", "Date")
NUMBERS = (Column.SCORE, Column.RIGHT, Column.TIME, Column.DATE)


class ScoreTable(PagedTable["ScoreLine"]):
    """Holds the games fetched so far; knows which are the player's own and which one was just played."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, NUMBERS, parent)
        self._player: int | None = None
        self._game: int | None = None
        self._now = 0

    def show_scores(
        self,
        next_scores: Callable[[ScoreLine | None], Sequence[ScoreLine]],
        now: int,
        *,
        player: int | None,
        game: int | None = None,
    ) -> None:
        """Start again; `next_scores` gives the page behind a score, `player` is "you", `game` this game."""
        self._player, self._game, self._now = player, game, now
        self._show_lines(next_scores)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Also the player's disc, "You", the row of this game, and how strong the words are."""
        if role == Cell.WEIGHT:
            return self._weight(index)
        if role == Cell.IS_MAIN:
            return self.line(index.row()).game == self._game
        if role == HAS_CROWN:
            return index.column() == Column.RANK and self.line(index.row()).place == 1
        if role in {Cell.AVATAR, Cell.PILL} and index.column() == Column.PLAYER:
            line = self.line(index.row())
            return line.name if role == Cell.AVATAR else self._own_words(line).capitalize()
        return super().data(index, role)

    def _weight(self, index: Index) -> int | None:
        if index.column() == Column.RANK:
            return STRONGER if self.line(index.row()).place <= LAST_STRONG_PLACE else None
        return {Column.PLAYER: STRONG, Column.SCORE: STRONGER}.get(Column(index.column()))

    def _own_words(self, line: ScoreLine) -> str:
        if line.game == self._game:
            return "you, this game"
        return "you" if line.player == self._player else ""

    def _shown(self, line: ScoreLine, column: int) -> str:
        match Column(column):
            case Column.RANK:
                return f"={line.place}" if line.is_tied else str(line.place)
            case Column.PLAYER:
                return line.name
            case Column.SCORE:
                return f"{line.points:,}"
            case Column.RIGHT:
                return f"{round(100 * line.right / line.asked)}%" if line.asked else NOTHING
            case Column.TIME:
                return duration_words(line.ms)
            case Column.DATE:
                return cell_words(line.played_at, self._now, is_short=True)

    def _spoken(self, line: ScoreLine, column: int) -> str:
        shown = self._shown(line, column)
        match Column(column):
            case Column.RANK:
                return f"rank {line.place}, shared" if line.is_tied else f"rank {line.place}"
            case Column.PLAYER:
                return ", ".join(part for part in (shown, self._own_words(line)) if part)
            case Column.SCORE:
                return f"{shown} points"
            case Column.RIGHT:
                return f"{shown} right" if line.asked else "nothing answered"
            case _:
                return shown
