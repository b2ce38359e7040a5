"""Who plays, in the order of their turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.play.seating import MOST_SEATS, moved
from quizapp.rules.setup import Turns
from quizapp.ui.buzzers import KEYS
from quizapp.ui.pages.hot_seat_words import ABOUT, GUEST
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.add_row import AddRow
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.player_row import PlayerRow
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.play.seat import Seat
    from quizapp.ui.theme import Theme

ADD_WORDS = "Add a player"
FULL_WORDS = f"All {MOST_SEATS} places are taken"


class HotSeatPlayers(QWidget):
    """Rows that stay where they are while the players move through them."""

    changed = Signal()
    add_requested = Signal()
    shuffle_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.seats: tuple[Seat, ...] = ()
        self._notes: Mapping[int, str] = {}
        self._turns = Turns.ROTATE
        self._held: int | None = None
        self._count = Label(theme, tone="muted")
        self._about = Label(theme, tone="muted", wrap=True)
        self.rows = [PlayerRow(theme, place) for place in range(MOST_SEATS)]
        self.add_row = AddRow(theme, ADD_WORDS, icon="user-plus", key="Ctrl+N")
        self.shuffle_button = Button(
            theme, "Shuffle the order", look=Look.LINK, size=Size.SMALL, icon="shuffle"
        )
        self.column = Column(theme, self, gap=16)
        self._build()
        self._connect_signals()

    def show_seats(self, seats: tuple[Seat, ...]) -> None:
        """Seat other people."""
        self.seats = seats
        self._refresh()

    def show_notes(self, notes: Mapping[int, str]) -> None:
        """Say of each player, by number, how well they are known here."""
        self._notes = notes
        self._refresh()

    def show_turns(self, turns: Turns) -> None:
        """Print the buzzers' keys, or not."""
        self._turns = turns
        self._refresh()

    def _build(self) -> None:
        head = Row(self._theme, gap=16)
        head.addWidget(Label(self._theme, "Who is playing?", role="title", tone="strong"))
        head.addStretch()
        head.addWidget(self._count)
        top = Column(self._theme, gap=4)
        top.addLayout(head)
        top.addWidget(self._about)
        self.column.addLayout(top)
        rows = Column(self._theme, gap=10)
        for row in self.rows:
            rows.addWidget(row)
        rows.addSpacing(self._theme.px(2))
        rows.addWidget(self.add_row)
        self.column.addLayout(rows)
        self.column.addStretch(1)
        self.column.addWidget(self.shuffle_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_signals(self) -> None:
        for row in self.rows:
            row.moved.connect(self._on_moved)
            row.removed.connect(self._on_removed)
            row.passed.connect(self._on_passed)
            row.dragged.connect(self._on_dragged)
            row.dropped.connect(self._on_dropped)
        self.add_row.clicked.connect(self.add_requested)
        self.shuffle_button.clicked.connect(self.shuffle_requested)

    def _refresh(self) -> None:
        taken = len(self.seats)
        self._count.setText(f"{taken} of {MOST_SEATS}")
        self._about.setText(ABOUT[self._turns])
        for place, row in enumerate(self.rows):
            if place < taken:
                seat = self.seats[place]
                note = GUEST if seat.player is None else self._notes.get(seat.player, "")
                key = KEYS[place] if self._turns is Turns.BUZZER else ""
                row.show_seat(seat, note, key=key, is_last=place == taken - 1)
            row.setVisible(place < taken)
        self.add_row.set_words(ADD_WORDS if taken < MOST_SEATS else FULL_WORDS)
        self.add_row.setEnabled(taken < MOST_SEATS)
        self.shuffle_button.setEnabled(taken > 1)

    def _move(self, place: int, to: int) -> None:
        self.show_seats(moved(self.seats, place, to))
        self.changed.emit()

    def _on_moved(self, place: int, steps: int) -> None:
        to = place + steps
        if not 0 <= to < len(self.seats):
            return
        had_focus = self.focusWidget()
        row, target = self.rows[place], self.rows[to]
        twins: dict[QWidget, QWidget] = {row.up_button: target.up_button, row.down_button: target.down_button}
        self._move(place, to)
        # The focus goes with the player: to the same button, as long as that still leads anywhere.
        twin = twins.get(had_focus)
        (twin if twin is not None and twin.isEnabled() else target).setFocus()

    def _on_removed(self, place: int) -> None:
        self.show_seats((*self.seats[:place], *self.seats[place + 1 :]))
        self.changed.emit()
        left = len(self.seats)
        (self.rows[min(place, left - 1)] if left else self.add_row).setFocus()

    def _on_passed(self, place: int, steps: int) -> None:
        to = place + steps
        if to == len(self.seats):
            self.add_row.setFocus()
        elif to >= 0:
            self.rows[to].setFocus()

    def _on_dragged(self, place: int, where: QPoint) -> None:
        carried = place if self._held is None else self._held
        y = self.mapFromGlobal(where).y()
        to = sum(row.geometry().center().y() < y for row in self.rows[: len(self.seats)])
        # Counted are the rows above the pointer; the carried one's own is no reason to move.
        to = to - 1 if to > carried else to
        if to != carried:
            self._move(carried, to)
        self._hold(to)

    def _on_dropped(self) -> None:
        if self._held is not None:
            self.rows[self._held].setFocus()
        self._hold(None)

    def _hold(self, place: int | None) -> None:
        self._held = place
        for number, row in enumerate(self.rows):
            row.set_held(is_held=number == place)
