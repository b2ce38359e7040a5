"""A player's games as a table, the newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from quizapp.rules.game import Phase
from quizapp.rules.mode import MODES
from quizapp.rules.ranking import places
from quizapp.ui.mode_icons import MODE_ICONS
from quizapp.ui.models.paged_table import NOTHING, ROOT, STRONG, STRONGER, Index, PagedTable
from quizapp.ui.when import cell_words, duration_words
from quizapp.ui.widgets.row_painter import Cell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.store.game_log import GameLine, SeatLine


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
        self._player: int | None = None

    def show_games(
        self, next_games: Callable[[GameLine | None], Sequence[GameLine]], now: int, *, player: int | None
    ) -> None:
        """Start again; `next_games` gives a page before a game, `now` is UTC in milliseconds.

        Of a game for several, what `player` came to is shown.
        """
        self._now, self._player = now, player
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
        return self._mark(game) or None

    def _shown(self, line: GameLine, column: int) -> str:
        own = self._seat(line) or line
        match Column(column):
            case Column.GAME:
                return f"{MODES[line.mode].title}, {line.pack_title}"
            case Column.RESULT:
                return self._result(line)
            case Column.RIGHT:
                return f"{own.right} of {own.asked}"
            case Column.TIME:
                return duration_words(own.ms)
            case Column.WHEN:
                return cell_words(line.played_at, self._now)

    def _spoken(self, line: GameLine, column: int) -> str:
        shown = self._shown(line, column)
        match Column(column):
            case Column.GAME:
                return ", ".join(filter(None, (shown, self._mark(line).lower())))
            case Column.RESULT:
                return _spoken_result(line, shown)
            case Column.RIGHT:
                return f"{shown} right"
            case _:
                return shown

    def _seat(self, line: GameLine) -> SeatLine | None:
        """Return where the player sat in a game for several."""
        return next((seat for seat in line.seats if seat.player == self._player), None)

    def _mark(self, line: GameLine) -> str:
        """Return what stands in a pill: that it was given up, or which place the player took."""
        if line.state == Phase.GIVEN_UP:
            return "Given up"
        seat = self._seat(line)
        if seat is None:
            return ""
        taken = places([other.score for other in line.seats])
        place = taken[line.seats.index(seat)]
        return f"{'Shared place' if taken.count(place) > 1 else 'Place'} {place} of {len(taken)}"

    def _result(self, line: GameLine) -> str:
        """Return the points, by how much the rating moved, or nothing where nothing is counted."""
        if not MODES[line.mode].has_points:
            return NOTHING
        if (change := _rating_change(line)) is not None:
            return f"{change:+,}".replace("-", "−") if change else "±0"
        if line.seats:
            seat = self._seat(line)
            return NOTHING if seat is None else f"{seat.score:,}"
        return f"{line.score:,}"


def _rating_change(line: GameLine) -> int | None:
    if line.rating_before is None or line.rating_after is None:
        return None
    return round(line.rating_after) - round(line.rating_before)


def _spoken_result(line: GameLine, shown: str) -> str:
    if shown == NOTHING:
        return "no points"
    change = _rating_change(line)
    if change is None:
        return f"{shown} points"
    return f"rating {'up' if change > 0 else 'down'} {abs(change):,}" if change else "rating unchanged"
