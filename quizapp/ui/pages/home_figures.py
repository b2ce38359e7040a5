"""The player's figures beside the pack: rating or best score, days in a row, accuracy."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.rules.mode import CLASSIC
from quizapp.rules.streak import days_in_a_row
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.stat_tile import StatTile

if TYPE_CHECKING:
    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

DAYS = 30
NOTHING_YET = "–"


class Figures(QWidget):
    """Three tiles below each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.best = StatTile(theme, "trophy", "Best score")
        self.rating = StatTile(theme, "gauge", "Rating")
        self.streak = StatTile(theme, "flame", "Day streak")
        self.accuracy = StatTile(theme, "target", f"Accuracy, last {DAYS} days")
        column = Column(theme, self, gap=12)
        for tile in (self.rating, self.best, self.streak, self.accuracy):
            column.addWidget(tile, 1)

    def show_figures(self, desk: Desk) -> None:
        """Show the chosen player's figures in the chosen pack."""
        if desk.player is None or desk.pack is None:
            return
        self._show_standing(desk, desk.player.id, desk.pack.id)
        today = date.fromisoformat(desk.clock.today())
        since = (today - timedelta(days=DAYS - 1)).isoformat()
        days = desk.store.statistics.days(desk.player.id, since_day="")
        streak = days_in_a_row(days, today)
        self.streak.set_figure(str(streak), "day" if streak == 1 else "days")
        summary = desk.store.statistics.summary(desk.player.id, since_day=since)
        if summary.recent_answers:
            share = f"{round(100 * summary.recent_right / summary.recent_answers)}%"
            self.accuracy.set_figure(share, f"{summary.recent_right:,} of {summary.recent_answers:,}")
        else:
            self.accuracy.set_figure(NOTHING_YET, "no answers yet")

    def _show_standing(self, desk: Desk, player: int, pack: int) -> None:
        """Show the rating of somebody who has one, else the best score."""
        rating = desk.store.players.rating(player)
        self.rating.setVisible(rating is not None)
        self.best.setVisible(rating is None)
        if rating is not None:
            self.rating.set_figure(f"{rating.value:,.0f}", f"give or take {rating.deviation:,.0f}")
        best = desk.store.scores.bests(player, pack).get(CLASSIC.key)
        self.best.set_figure(NOTHING_YET if best is None else f"{best.points:,}", CLASSIC.title)
