"""Asking who else sits down: somebody who has a history here, or a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from quizapp.errors import QuizError
from quizapp.play.seating import guest_name, with_guest, with_player
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.text_field import LONGEST_NAME, TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.seat import Seat
    from quizapp.store.players import Player
    from quizapp.ui.theme import Theme

MOST_HEIGHT = 240
INSET = (6, 6, 6, 6)
WORDS = "A guest plays along without a history and scores of their own."


class AddSeat(Dialog):
    """Stays open, the reason beside the name, until somebody sits; `seated` gives all seats then."""

    seated = Signal(tuple)

    def __init__(
        self, theme: Theme, parent: QWidget, seats: tuple[Seat, ...], players: Sequence[Player]
    ) -> None:
        super().__init__(theme, parent, "Add a player", WORDS, [("Add the guest", Look.PRIMARY)])
        self._seats = seats
        self._known = QButtonGroup(self)
        self._known.idClicked.connect(self._on_player_chosen)
        at_table = {seat.player for seat in seats}
        self.players = [player for player in players if player.id not in at_table]
        self.lines: list[Button] = []
        if self.players:
            self.body.addWidget(self._build_lines(theme))
        self.name = TextField(theme, "Guest", limit=LONGEST_NAME)
        self.name.set_text(guest_name(seats))
        self.name.submitted.connect(self._on_guest_named)
        self.name.edited.connect(self._on_name_edited)
        self.body.addWidget(self.name)
        (self.lines[0] if self.lines else self.name.line).setFocus()
        self.name.line.selectAll()

    def _build_lines(self, theme: Theme) -> Scroller:
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = Column(theme, inside, margins=INSET, gap=8)
        for place, player in enumerate(self.players):
            line = Button(theme, player.name, icon="user")
            self._known.addButton(line, place)
            column.addWidget(line)
            self.lines.append(line)
        scroller = Scroller(inside)
        # A list of its own height as long as that is low enough, and one that scrolls after that.
        height = sum(line.sizeHint().height() + theme.px(8) for line in self.lines) + theme.px(12)
        scroller.setFixedHeight(min(height, theme.text_px(MOST_HEIGHT)))
        return scroller

    def _on_answer_clicked(self, index: int) -> None:
        del index
        self._on_guest_named()

    def _on_guest_named(self) -> None:
        try:
            seats = with_guest(self._seats, self.name.text())
        except QuizError as error:
            self._say(f"{error.title}. {error.words}")
            self.name.line.setFocus()
        else:
            self._sit(seats)

    def _on_player_chosen(self, place: int) -> None:
        try:
            seats = with_player(self._seats, self.players[place])
        except QuizError as error:
            self._say(f"{error.title}. Remove that guest first, or add another player.")
        else:
            self._sit(seats)

    def _sit(self, seats: tuple[Seat, ...]) -> None:
        self.accept()
        self.seated.emit(seats)

    def _on_name_edited(self) -> None:
        self._say("")

    def _say(self, fault: str) -> None:
        self.name.set_fault(fault)
        self.fit()
