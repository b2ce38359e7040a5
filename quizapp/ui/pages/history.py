"""The history: how a player does, and every game they ended, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.models.history_table import Column as Shown
from quizapp.ui.models.history_table import HistoryTable
from quizapp.ui.models.paged_table import PAGE
from quizapp.ui.pages.history_figures import CategoryBars, Figures, PlayerHead
from quizapp.ui.pages.page import Page
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.empty_state import EmptyState
from quizapp.ui.widgets.game_table import GrowingTable
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from quizapp.store.game_log import GameLine
    from quizapp.ui.theme import Theme

WIDTHS: dict[int, int] = {Shown.RESULT: 110, Shown.RIGHT: 130, Shown.TIME: 110, Shown.WHEN: 165}
SPARE = (Shown.TIME, Shown.RIGHT)
ROW_PADDING = 16
NEAR_THE_END = 400
"""So many px before the end of the page more games are fetched."""


class HistoryPage(Page):
    """Shows the chosen player; Enter on a game opens its review."""

    game_chosen = Signal(int)
    play_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.head = PlayerHead(theme)
        self.figures = Figures(theme)
        self.categories = CategoryBars(theme)
        self.model = HistoryTable(self)
        self.table = GrowingTable(theme, "Games", row_padding=ROW_PADDING)
        self.play_button = Button(theme, "Play ten questions", look=Look.PRIMARY, icon="play", key="Enter")
        self.empty = EmptyState(
            theme,
            "No games yet",
            "Play one and your accuracy, answer times and rating start here. Nothing is sent anywhere.",
            (self.play_button,),
        )
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def refresh(self) -> None:
        """Show the chosen player's games."""
        desk = self.desk
        if desk is None or desk.player is None:
            return
        with self.reporting():
            has_games = desk.store.log.count(desk.player.id) > 0
            self._scroller.setVisible(has_games)
            self.empty.setVisible(not has_games)
            self.head.show_player(desk)
            self.figures.show_player(desk)
            self.categories.show_player(desk)
            newest, row = self.model.lines()[:1], self.table.currentIndex().row()
            self.model.show_games(self._next_games, desk.clock.wall(), player=desk.player.id)
            is_same = self.model.lines()[:1] == newest
            self.table.choose_row(row if is_same and 0 <= row < self.model.rowCount() else 0)

    def first_focus(self) -> QWidget:
        """Return the games, or Play while there are none."""
        return self.play_button if self.empty.isVisibleTo(self) else self.table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays while there is nothing else to do."""
        if event.key() in ENTER_KEYS and self.empty.isVisible():
            self.play_button.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        card = Card(self.theme)
        Column(self.theme, card, margins=(9, 4, 9, 8)).addWidget(self.table)
        content = QWidget()
        self._column = Column(self.theme, content, gap=14)
        for part in (self.head, self.figures, self.categories, card):
            self._column.addWidget(part)
        self._column.addStretch()
        self._scroller = Scroller(content)
        self._scroller.hide()
        column = Column(self.theme, self, gap=0)
        column.addWidget(self._scroller)
        column.addWidget(self.empty)
        self.table.show_games(self.model, WIDTHS, SPARE)

    def _connect_signals(self) -> None:
        self.theme.changed.connect(self._on_theme_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.play_button.clicked.connect(self.play_requested)
        self._scroller.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _next_games(self, last: GameLine | None) -> Sequence[GameLine]:
        desk = self.desk
        if desk is None or desk.player is None:
            return ()
        before = None if last is None else (last.played_at, last.id)
        return desk.store.log.history(desk.player.id, before=before, limit=PAGE)

    def _on_row_opened(self, row: int) -> None:
        self.game_chosen.emit(self.model.line(row).id)

    def _on_scrolled(self, value: int) -> None:
        if value + NEAR_THE_END >= self._scroller.verticalScrollBar().maximum():
            with self.reporting():
                self.model.fetchMore(QModelIndex())

    def _on_theme_changed(self) -> None:
        side = self.side
        self._column.set_margins((side, 18, side, 16))
