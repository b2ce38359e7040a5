"""High scores: one board at a time, on which only comparable games stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.models.paged_table import PAGE
from quizapp.ui.models.score_table import Column as Shown
from quizapp.ui.models.score_table import ScoreTable
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.score_filters import BoardFilters
from quizapp.ui.pages.score_panel import ScorePanel
from quizapp.ui.pages.score_words import nothing_words
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.empty_state import EmptyState
from quizapp.ui.widgets.game_table import GameTable
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rank_painter import RankPainter
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from quizapp.play.desk import Desk
    from quizapp.store.scores import BoardCard, ScoreLine
    from quizapp.ui.theme import Theme

WIDTHS: dict[int, int] = {
    Shown.RANK: 84,
    Shown.SCORE: 100,
    Shown.RIGHT: 84,
    Shown.TIME: 84,
    Shown.DATE: 140,
}
SPARE = (Shown.TIME, Shown.RIGHT, Shown.DATE)
ROW_PADDING = 31
LEAST_ROWS = 5


class ScoresPage(Page):
    """Enter on a row opens the review of that game."""

    game_chosen = Signal(int)
    play_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._game: int | None = None
        self.filters = BoardFilters(theme)
        self.model = ScoreTable(self)
        self.table = GameTable(theme, "High scores", row_padding=ROW_PADDING)
        self.table.setItemDelegate(RankPainter(theme, self.table))
        self.panel = ScorePanel(theme)
        self.play_button = Button(theme, "Play ten questions", look=Look.PRIMARY, icon="play", key="Enter")
        self.empty = EmptyState(
            theme,
            "No scores yet",
            "Finish a game and its score opens the first board.",
            (self.play_button,),
            icon="trophy",
        )
        self.all_games_button = Button(theme, "Show all games", icon="trophy")
        again = (self.all_games_button,)
        self.nothing = EmptyState(theme, "No scores on this board", "", again, icon="trophy")
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def show_game(self, game: int) -> None:
        """Show the board of a game, with its row marked until its player ends another game."""
        if self.desk is None:
            return
        with self.reporting():
            standing = self.desk.store.scores.standing(game)
            self._game = None if standing is None else game
            if standing is not None:
                self.filters.choose_board(standing.board)
            self._show_all_games()

    def refresh(self) -> None:
        """Show the boards as they are now."""
        desk = self.desk
        if desk is None:
            return
        with self.reporting():
            self._forget_older_game(desk)
            boards = desk.store.scores.boards()
            self.filters.show_boards(boards)
            self.panel.show_players(desk.store.players.all())
            self._scroller.setVisible(bool(boards))
            self.empty.setVisible(not boards)
            best, row = self.model.lines()[:1], self.table.currentIndex().row()
            self._show_board()
            is_same = self._game is None and self.model.lines()[:1] == best
            if is_same and 0 <= row < self.model.rowCount():
                self.table.selectRow(row)

    def first_focus(self) -> QWidget:
        """Return the board, or what there is to do instead."""
        if self.empty.isVisibleTo(self):
            return self.play_button
        return self.table if self._table_card.isVisibleTo(self) else self.all_games_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays while there is nothing else to do."""
        if event.key() in ENTER_KEYS and self.empty.isVisible():
            self.play_button.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._table_card = Card(self.theme)
        Column(self.theme, self._table_card, margins=(9, 2, 9, 9)).addWidget(self.table)
        content = QWidget()
        self._column = Column(self.theme, content, gap=16)
        self._column.addWidget(self.filters)
        self._middle = Row(self.theme, gap=16)
        self._middle.addWidget(self._table_card, 1)
        self._middle.addWidget(self.nothing, 1)
        self._middle.addWidget(self.panel)
        self._column.addLayout(self._middle, 1)
        self._scroller = Scroller(content)
        self._scroller.hide()
        column = Column(self.theme, self, gap=0)
        column.addWidget(self._scroller)
        column.addWidget(self.empty)
        self.table.show_games(self.model, WIDTHS, SPARE)

    def _connect_signals(self) -> None:
        self.theme.changed.connect(self._on_theme_changed)
        self.filters.changed.connect(self._on_view_changed)
        self.panel.changed.connect(self._on_view_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.play_button.clicked.connect(self.play_requested)
        self.all_games_button.clicked.connect(self._on_all_games_wanted)

    def _forget_older_game(self, desk: Desk) -> None:
        newest = () if desk.player is None else desk.store.log.history(desk.player.id, limit=1)
        if self._game not in {line.id for line in newest}:
            self._game = None

    def _show_all_games(self) -> None:
        self.filters.show_all_time()
        self.panel.show_everyone()
        self.refresh()

    def _show_board(self) -> None:
        desk, board = self.desk, self.filters.board
        if desk is None or board is None:
            return
        player = None if desk.player is None else desk.player.id
        now = desk.clock.wall()
        self.model.show_scores(self._next_scores, now, player=player, game=self._game)
        has_rows = self.model.rowCount() > 0
        self._table_card.setVisible(has_rows)
        self.nothing.setVisible(not has_rows)
        self.nothing.set_sentence(nothing_words(self.filters.span, self.panel.player_name))
        self._show_place(desk, board)
        games = [line.game for line in self.model.lines()]
        if self._game in games:
            self._go_to_row(games.index(self._game))
        else:
            self.table.selectRow(0)

    def _show_place(self, desk: Desk, board: BoardCard) -> None:
        scores = desk.store.scores
        game = self._game
        if game is None and desk.player is not None:
            best = scores.top(board.id, best_only=True, player=desk.player.id, limit=1)
            game = best[0].game if best else None
        standing = None if game is None else scores.standing(game)
        above = None
        if standing is not None and 1 < standing.place <= PAGE:
            above = scores.top(board.id, limit=standing.place)[standing.place - 2]
        self.panel.show_place(standing, None if above is None else above.place)

    def _go_to_row(self, row: int) -> None:
        """Let the keys start from a row without marking it as selected: it is marked as this game."""
        index = self.model.index(row, 0)
        selection = self.table.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        self.table.scrollTo(index, self.table.ScrollHint.PositionAtCenter)

    def _next_scores(self, last: ScoreLine | None) -> Sequence[ScoreLine]:
        desk, board = self.desk, self.filters.board
        if desk is None or board is None:
            return ()
        return desk.store.scores.top(
            board.id,
            since=self.filters.since(desk.clock.wall()),
            best_only=self.panel.is_best_only,
            player=self.panel.player,
            after=last,
            limit=PAGE,
        )

    def _on_view_changed(self) -> None:
        with self.reporting():
            self._show_board()

    def _on_all_games_wanted(self) -> None:
        self._show_all_games()
        self.first_focus().setFocus()

    def _on_row_opened(self, row: int) -> None:
        self.game_chosen.emit(self.model.line(row).game)

    def _on_theme_changed(self) -> None:
        theme = self.theme
        is_regular = theme.breadth is Breadth.REGULAR
        side = self.side
        self._column.set_margins((side, 20 if is_regular else 14, side, 22 if is_regular else 14))
        self._middle.stack(is_stacked=not is_regular)
        rows = theme.line("label") + theme.px(ROW_PADDING)
        self.table.setMinimumHeight(rows * (LEAST_ROWS + 1))
