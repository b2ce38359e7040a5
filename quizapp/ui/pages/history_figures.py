"""Who has played how much and how well: the upper part of the history."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.rules.streak import days_in_a_row
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.when import day_words
from quizapp.ui.widgets.bar_row import BarRow
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.player_avatar import PlayerAvatar
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.stat_tile import StatTile
from quizapp.ui.widgets.tile_row import TileRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.desk import Desk
    from quizapp.store.statistics import CategoryShare, Summary
    from quizapp.ui.theme import Theme

DAYS = 30
NOTHING_YET = "–"
SIDE_GAP = 32
BAR_COLUMNS = 2


class PlayerHead(QWidget):
    """The player's disc and name, and how much they played since when."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._avatar = PlayerAvatar(theme)
        self._name = Label(theme, role="page-title", tone="strong", wrap=True)
        self._words = Label(theme, role="caption", tone="muted", wrap=True)
        row = Row(theme, self, gap=12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(theme, gap=0)
        words.addWidget(self._name)
        words.addWidget(self._words)
        row.addLayout(words, 1)

    def show_player(self, desk: Desk) -> None:
        """Show the chosen player."""
        if desk.player is None:
            return
        self._avatar.set_player(desk.player.name)
        self._name.setText(desk.player.name)
        summary = desk.store.statistics.summary(desk.player.id, since_day=desk.clock.today())
        self._words.setText(span_words(summary, desk.clock.wall()))


class Figures(TileRow):
    """Accuracy of all time and of late, and the days in a row."""

    def __init__(self, theme: Theme) -> None:
        self._accuracy = StatTile(theme, "target", "Accuracy")
        self._recent = StatTile(theme, "chart-line", f"Accuracy, last {DAYS} days")
        self._streak = StatTile(theme, "flame", "Day streak")
        super().__init__(theme, (self._accuracy, self._recent, self._streak))

    def show_player(self, desk: Desk) -> None:
        """Show the chosen player's figures."""
        if desk.player is None:
            return
        today = date.fromisoformat(desk.clock.today())
        since = (today - timedelta(days=DAYS - 1)).isoformat()
        statistics = desk.store.statistics
        summary = statistics.summary(desk.player.id, since_day=since)
        self._accuracy.set_figure(*share_words(summary.right, summary.answers))
        self._recent.set_figure(*share_words(summary.recent_right, summary.recent_answers))
        streak = days_in_a_row(statistics.days(desk.player.id, since_day=""), today)
        self._streak.set_figure(str(streak), "day" if streak == 1 else "days")


class CategoryBars(Card):
    """How often the player was right in each category of the chosen pack, the best first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._note = Label(theme, role="caption", tone="muted")
        self._bars: list[BarRow] = []
        column = Column(theme, self, margins=(17, 14, 17, 12), gap=6)
        head = Row(theme, gap=12)
        head.addWidget(Label(theme, "By category", role="body", tone="strong", weight=600))
        head.addStretch()
        head.addWidget(self._note)
        column.addLayout(head)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        theme.changed.connect(self._arrange)

    def show_player(self, desk: Desk) -> None:
        """Show the chosen player in the chosen pack; nothing at all before the first answer there."""
        if desk.player is None or desk.pack is None:
            return
        shares = desk.store.statistics.by_category(desk.player.id, desk.pack.id)
        self.setVisible(bool(shares))
        self._note.setText(f"{desk.pack.title}, all answers")
        self._show_shares(sorted(shares, key=_accuracy, reverse=True))

    def _show_shares(self, shares: Sequence[CategoryShare]) -> None:
        while len(self._bars) > len(shares):
            self._bars.pop().deleteLater()
        while len(self._bars) < len(shares):
            self._bars.append(BarRow(self.theme))
        for bar, share in zip(self._bars, shares, strict=True):
            figure, _ = share_words(share.right, share.asked)
            bar.show_bar(share.title, _accuracy(share), figure)
        self._arrange()

    def _arrange(self) -> None:
        columns = 1 if self.theme.breadth is Breadth.NARROW else BAR_COLUMNS
        rows = -(-len(self._bars) // columns) or 1
        self._grid.setHorizontalSpacing(self.theme.px(SIDE_GAP))
        self._grid.setVerticalSpacing(0)
        for column in range(BAR_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, bar in enumerate(self._bars):
            self._grid.addWidget(bar, place % rows, place // rows)


def span_words(summary: Summary, now: int) -> str:
    """Return how many games since when, and how many answers."""
    games = "1 game" if summary.games == 1 else f"{summary.games:,} games"
    answers = "1 answer" if summary.answers == 1 else f"{summary.answers:,} answers"
    since = "" if summary.first_played_at is None else f" since {day_words(summary.first_played_at, now)}"
    since = since.replace(" since today", " today")
    return f"{games}{since}, {answers}"


def share_words(right: int, asked: int) -> tuple[str, str]:
    """Return a share in per cent, and the two numbers it comes from."""
    if not asked:
        return NOTHING_YET, "no answers yet"
    return f"{round(100 * right / asked)}%", f"{right:,} of {asked:,}"


def _accuracy(share: CategoryShare) -> float:
    return share.right / share.asked if share.asked else 0.0
