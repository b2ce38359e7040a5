"""The end of a game for several: the podium, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from quizapp.play.seat import Seat
from quizapp.play.standings import goes, setup_of, standings
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.podium_side import PodiumSide
from quizapp.ui.pages.podium_words import (
    crumb_words,
    headline_words,
    place_words,
    result_words,
    standings_text,
    story_words,
)
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import ActionBar
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_bar import PageBar
from quizapp.ui.widgets.podium_blocks import STEPS, Block, Podium
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

    from quizapp.play.standings import Standing
    from quizapp.store.history import GameReview
    from quizapp.ui.theme import Theme

SIDE_PANEL, PODIUM = 372, 700
COPIED = "Standings copied."
BELOW = 2  # headline and podium come first
FIRST = 1000  # the podium takes all the room it may, the space beside it what is left


class PodiumPage(Page):
    """Shows one finished game; Rematch has the focus.

    What is requested comes with the game's set-up and seats; `copied` gives the words to tell of it.
    """

    HAS_TOP_BAR = False

    rematch_requested = Signal(object, object)
    players_requested = Signal(object, object)
    review_requested = Signal(int, bool)
    copied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.game_number = 0
        self._review: GameReview | None = None
        center = Qt.AlignmentFlag.AlignHCenter
        self.page_bar = PageBar(theme, "Final standings")
        self.headline = Label(theme, role="stem", tone="strong", balanced=True, align=center)
        self.story = Label(theme, tone="muted", wrap=True, align=center)
        self.podium = Podium(theme)
        self.others = PodiumSide(theme)
        self.answers_button = Button(theme, "All answers", icon="list-checks", key="A")
        self.copy_button = Button(theme, "Copy standings", icon="clipboard-copy", key="Ctrl+C")
        self.players_button = Button(theme, "Change players", icon="users")
        self.again_button = Button(
            theme, "Rematch", look=Look.PRIMARY, size=Size.MAIN, icon="rotate-ccw", key="Enter"
        )
        self._build()
        self._connect_signals()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_game(self, number: int) -> None:
        """Show a game that is in the store."""
        if self.desk is None:
            return
        with self.reporting():
            # No question is shown here: what lies behind the spoiler shield counts all the same.
            review = self.desk.store.log.review(number)
            self.game_number, self._review = number, review
            order = standings(review.seats)
            self.page_bar.set_title("Final standings", crumb_words(review))
            self.headline.setText(headline_words(order))
            self.story.setText(story_words(order, goes(review.answers)))
            self.podium.show_blocks([_block(row) for row in order[:STEPS]])
            self._show_side()

    def first_focus(self) -> QWidget:
        """Return Rematch."""
        return self.again_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays again, A shows all answers, Ctrl+C copies, Esc goes home."""
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and event.key() == Qt.Key.Key_C:
            self.copy_button.click()
        elif not is_control and event.key() == Qt.Key.Key_A:
            self.answers_button.click()
        elif event.key() in ENTER_KEYS:
            self.again_button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        content = QWidget()
        self._content = Column(self.theme, content, gap=16)
        head = Column(self.theme, gap=2)
        head.addWidget(self.headline)
        head.addWidget(self.story)
        self._content.addLayout(head)
        across = Row(self.theme, gap=0)
        across.addStretch(1)
        across.addWidget(self.podium, FIRST)
        across.addStretch(1)
        self._content.addLayout(across, 1)
        self._more = Row(self.theme, gap=12)
        self._content.addLayout(self._more)
        beside = QWidget()
        beside.setProperty("plain", "true")
        self._beside = Column(self.theme, beside, margins=(24, 24, 24, 24))
        self._panel = SidePanel(self.theme, SIDE_PANEL)
        Column(self.theme, self._panel, margins=(1, 0, 0, 0)).addWidget(Scroller(beside))
        middle = Row(self.theme, gap=0)
        middle.addWidget(Scroller(content), 1)
        middle.addWidget(self._panel)
        column = Column(self.theme, self, gap=0)
        column.addWidget(self.page_bar)
        column.addLayout(middle, 1)
        column.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        bar = ActionBar(self.theme)
        actions = Row(self.theme, bar, gap=12)
        self._left = Row(self.theme, gap=12)
        actions.addLayout(self._left)
        actions.addStretch()
        actions.addWidget(self.players_button)
        actions.addWidget(self.again_button)
        return bar

    def _connect_signals(self) -> None:
        self.page_bar.back_pressed.connect(self.left)
        self.answers_button.clicked.connect(self._on_answers)
        self.copy_button.clicked.connect(self._on_copy)
        self.players_button.clicked.connect(self._on_players)
        self.again_button.clicked.connect(self._on_again)

    def _show_side(self) -> None:
        """List who is not on the podium; in narrow windows there is none, and all are listed."""
        if self._review is None:
            return
        is_narrow = self.theme.breadth is Breadth.NARROW
        order = standings(self._review.seats)
        title = "Standings" if is_narrow else "Also played"
        self.others.show_game(self._review, order if is_narrow else order[STEPS:], title)

    def _on_theme_changed(self) -> None:
        breadth = self.theme.breadth
        is_regular, is_narrow = breadth is Breadth.REGULAR, breadth is Breadth.NARROW
        side = self.side
        self._content.set_margins((side, 22 if is_regular else 12, side, 0 if is_regular else 16))
        (self._beside if is_regular else self._content).insertWidget(0 if is_regular else BELOW, self.others)
        self._panel.setVisible(is_regular)
        self.podium.setVisible(not is_narrow)
        self.podium.setMaximumWidth(self.theme.px(PODIUM))
        self.headline.set_style("stem" if is_regular else "stem-review")
        with self.keeping_focus():
            for button in (self.answers_button, self.copy_button):
                (self._more if is_narrow else self._left).addWidget(button)
                button.show()  # at once, so that it can keep the focus
        self.again_button.set_size(Size.MAIN if is_regular else Size.NORMAL)
        self._show_side()

    def _on_answers(self) -> None:
        self.review_requested.emit(self.game_number, False)

    def _on_copy(self) -> None:
        if self._review is not None:
            QGuiApplication.clipboard().setText(standings_text(self._review))
            self.copied.emit(COPIED)

    def _on_players(self) -> None:
        self._request(self.players_requested)

    def _on_again(self) -> None:
        self._request(self.rematch_requested)

    def _request(self, signal: SignalInstance) -> None:
        if self._review is not None and self.desk is not None:
            # How far somebody has watched may have changed since.
            setup = replace(setup_of(self._review), watched=self.desk.watched)
            lines = self._review.seats
            signal.emit(setup, tuple(Seat(line.name, line.shape, line.player) for line in lines))


def _block(row: Standing) -> Block:
    seat = row.seat
    return Block(row.place, place_words(row), seat.name, seat.shape, seat.score, result_words(seat))
