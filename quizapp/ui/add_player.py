"""Asking for the name of another player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.errors import QuizError
from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.text_field import LONGEST_NAME, TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.store.players import Players
    from quizapp.ui.theme import Theme


class AddPlayer(Dialog):
    """Stays open, the reason beside the name, until a name is taken; `added` gives the new player's key."""

    added = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, players: Players) -> None:
        words = "Every player has scores and a history of their own."
        super().__init__(theme, parent, "Add player", words, [("Add player", Look.PRIMARY)])
        self._players = players
        self.name = TextField(theme, "Name", limit=LONGEST_NAME)
        self.body.addWidget(self.name)
        self.name.submitted.connect(self._on_name_submitted)
        self.name.edited.connect(self._on_name_edited)
        self.name.line.setFocus()

    def _on_answer_clicked(self, index: int) -> None:
        del index
        self._on_name_submitted()

    def _on_name_submitted(self) -> None:
        try:
            player = self._players.add(self.name.text())
        except QuizError as error:
            self._say(f"{error.title}. {error.words}")
            self.name.line.setFocus()
            return
        self.accept()
        self.added.emit(player.key)

    def _on_name_edited(self) -> None:
        self._say("")

    def _say(self, fault: str) -> None:
        self.name.set_fault(fault)
        self.fit()
