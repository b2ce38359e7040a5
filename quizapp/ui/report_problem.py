"""What is wrong with a question, in the player's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.dialog import Dialog
from quizapp.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme


class ReportProblem(Dialog):
    """Asks for a sentence about one revision of a question."""

    reported = Signal(int, str)

    def __init__(self, theme: Theme, window: QWidget, revision: int) -> None:
        super().__init__(
            theme,
            window,
            "Report a problem",
            "What is wrong with this question? The library keeps your note; nothing is sent anywhere.",
            [("Report", Look.PRIMARY)],
        )
        self._revision = revision
        self.field = TextField(theme, "What is wrong")
        self.body.addWidget(self.field)
        self.chosen.connect(self._on_chosen)
        self.field.line.setFocus()

    def _on_chosen(self, number: int) -> None:
        del number
        self.reported.emit(self._revision, self.field.text())
