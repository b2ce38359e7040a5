"""The lobby of a game for several people on one machine."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.play.seat import Seat
from quizapp.play.seating import shuffled, with_player
from quizapp.play.standings import setup_of
from quizapp.rules.mode import HOT_SEAT
from quizapp.ui.add_seat import AddSeat
from quizapp.ui.pages.hot_seat_players import HotSeatPlayers
from quizapp.ui.pages.hot_seat_rules import HotSeatRules
from quizapp.ui.pages.hot_seat_words import length_words, note_words, obstacle_words
from quizapp.ui.pages.page import Page
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import ActionBar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.play.desk import Desk
    from quizapp.rules.setup import Setup
    from quizapp.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SIDE_PANEL = 400


class HotSeatPage(Page):
    """Players at the left, rules at the right; in small windows below each other, above Start."""

    HAS_TOP_BAR = False

    start_requested = Signal(object, object)
    setup_requested = Signal(object)
    pack_change_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.page_bar = PageBar(theme, "Hot seat", "Play")
        self.last_button = Button(theme, "Same as last time", look=Look.QUIET, icon="rotate-ccw")
        self.questions_button = Button(theme, "Choose questions", look=Look.QUIET, icon="sliders-horizontal")
        self.players = HotSeatPlayers(theme)
        self.rules = HotSeatRules(theme)
        self.length = Label(theme, role="caption", tone="muted", wrap=True)
        self.start_button = Button(
            theme, "Start", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Ctrl+Enter"
        )
        self._last: int | None = None
        self._build()
        self._connect_signals()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Return who plays, in the order of their turns."""
        return self.players.seats

    @property
    def pack_chooser(self) -> QWidget:
        """Return the first field of the rules."""
        return self.rules.pack

    def open(self, desk: Desk) -> None:
        """Seat the chosen player."""
        super().open(desk)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen pack, and find the game that was played last."""
        desk = self.desk
        if desk is None or desk.player is None:
            return
        if desk.pack is not None:
            self.rules.show_pack(desk.pack)
        log = desk.store.log
        known = desk.store.players.all()
        self.players.show_notes({player.id: note_words(log.count(player.id)) for player in known})
        if not self.seats:
            self.players.show_seats(with_player((), desk.player))
        games = log.history(desk.player.id)
        self._last = next((line.id for line in games if line.mode == HOT_SEAT.key), None)
        self.last_button.setVisible(self._last is not None)
        self._show_start()

    def show_setup(self, setup: Setup, seats: tuple[Seat, ...] = ()) -> None:
        """Show a set-up to change; without seats those stay who sat here before."""
        self.rules.show_setup(setup)
        if seats:
            self.players.show_seats(seats)
        self._on_rules_changed()

    def first_focus(self) -> QWidget:
        """Return Start, or what leads to it."""
        return self.start_button if self.start_button.isEnabled() else self.players.add_row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N adds, Ctrl+Enter starts, Esc goes back."""
        is_control = bool(event.modifiers() & CONTROL)
        if is_control and event.key() == Qt.Key.Key_N:
            self.players.add_row.click()
        elif is_control and event.key() in ENTER_KEYS:
            self.start_button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.page_bar.add_action(self.questions_button)
        self.page_bar.add_action(self.last_button)
        self.last_button.hide()
        theme = self.theme
        content = QWidget()
        self._content = Column(theme, content, gap=24)
        self._content.addWidget(self.players, 1)
        self._list = Scroller(content)
        self._bar = ActionBar(theme)
        self._bar_row = Row(theme, self._bar, gap=12)
        middle = Row(theme, gap=0)
        middle.addWidget(self._list, 1)
        middle.addWidget(self._build_panel())
        column = Column(theme, self, gap=0)
        column.addWidget(self.page_bar)
        column.addLayout(middle, 1)
        column.addWidget(self._bar)

    def _build_panel(self) -> QWidget:
        beside = QWidget()
        beside.setProperty("plain", "true")
        self._beside = Column(self.theme, beside, margins=(24, 24, 24, 0))
        self._panel = SidePanel(self.theme, SIDE_PANEL)
        panel = Column(self.theme, self._panel, margins=(1, 0, 0, 24), gap=18)
        panel.addWidget(Scroller(beside), 1)
        self._panel_foot = Column(self.theme, margins=(24, 0, 24, 0), gap=18)
        panel.addLayout(self._panel_foot)
        return self._panel

    def _connect_signals(self) -> None:
        self.page_bar.back_pressed.connect(self.left)
        self.last_button.clicked.connect(self._on_last)
        self.questions_button.clicked.connect(self._on_questions)
        self.players.changed.connect(self._show_start)
        self.players.add_requested.connect(self._on_add_requested)
        self.players.shuffle_requested.connect(self._on_shuffle_requested)
        self.rules.changed.connect(self._on_rules_changed)
        self.rules.pack_change_requested.connect(self.pack_change_requested)
        self.start_button.clicked.connect(self._on_start)

    def _show_start(self) -> None:
        obstacle = obstacle_words(self.seats)
        self.length.setText(obstacle or length_words(self.rules.setup, len(self.seats)))
        self.start_button.setEnabled(not obstacle)
        self.start_button.setAccessibleDescription(obstacle)
        self.start_button.set_words(f"Start with {self.seats[0].name}" if self.seats else "Start")

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        side = self.side
        self._content.set_margins((side, 24 if is_regular else 16, side, 24 if is_regular else 16))
        foot = self._panel_foot if is_regular else self._bar_row
        with self.keeping_focus():
            (self._beside if is_regular else self._content).addWidget(self.rules)
            foot.addWidget(self.length, 0 if is_regular else 1)
            foot.addWidget(self.start_button)
            self._panel.setVisible(is_regular)
            self._bar.setVisible(not is_regular)
        self.start_button.set_size(Size.MAIN if is_regular else Size.NORMAL)

    def _on_rules_changed(self) -> None:
        self.players.show_turns(self.rules.setup.turns)
        self._show_start()

    def _on_add_requested(self) -> None:
        if self.desk is not None:
            dialog = AddSeat(self.theme, self.window(), self.seats, self.desk.store.players.all())
            dialog.seated.connect(self._on_seated)
            dialog.open()

    def _on_seated(self, seats: tuple[Seat, ...]) -> None:
        self.players.show_seats(seats)
        self._show_start()
        self._list.ensureWidgetVisible(self.players.add_row)

    def _on_shuffle_requested(self) -> None:
        if self.desk is not None:
            self.players.show_seats(shuffled(self.seats, Random(self.desk.seed())))
            self._show_start()

    def _on_last(self) -> None:
        if self.desk is None or self._last is None:
            return
        with self.reporting():
            review = self.desk.store.log.review(self._last)
            seats = tuple(Seat(seat.name, seat.shape, seat.player) for seat in review.seats)
            now = self.rules.setup
            setup = replace(setup_of(review), watched=now.watched, timing=now.timing, rule=now.rule)
            self.show_setup(setup, seats)

    def _on_questions(self) -> None:
        self.setup_requested.emit(self.rules.setup)

    def _on_start(self) -> None:
        self.start_requested.emit(self.rules.setup, self.seats)
