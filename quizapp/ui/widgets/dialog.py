"""A question in a window of its own: a title, a sentence, at most two answers and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QDialog, QWidget
from shiboken6 import isValid

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

WIDTH = 480
MARGINS = (24, 24, 24, 24)


class Dialog(QDialog):
    """Open it with open(); `chosen` gives the number of the answer, Esc and Cancel give `rejected`.

    Put fields into `body`. Closing gives the focus back to what had it.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        sentence: str,
        answers: Sequence[tuple[str, Look]],
        *,
        cancel: str = "Cancel",
    ) -> None:
        super().__init__(parent)
        self._opener = QApplication.focusWidget()
        self._group = QButtonGroup(self)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(theme.px(WIDTH))
        column = Column(theme, self, margins=MARGINS, gap=12)
        column.addWidget(Label(theme, title, role="title", tone="strong", wrap=True))
        column.addWidget(Label(theme, sentence, role="body", wrap=True))
        self.body = Column(theme, gap=12)
        column.addLayout(self.body)
        column.addSpacing(theme.px(8))
        column.addLayout(self._build_buttons(theme, answers, cancel))
        self._group.idClicked.connect(self._on_answer_clicked)
        self.finished.connect(self._on_finished)

    def button(self, index: int) -> QWidget:
        """The button of an answer, to enable it or give it the focus."""
        return self._group.button(index)

    def setVisible(self, visible: bool) -> None:
        """Come up as high as the words need."""
        if visible:
            self.fit()
        super().setVisible(visible)

    def fit(self) -> None:
        """Be as high as wrapped words need: a window does not follow that by itself."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.minimumWidth(), layout.totalMinimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    def _build_buttons(self, theme: Theme, answers: Sequence[tuple[str, Look]], cancel: str) -> Row:
        row = Row(theme, gap=12)
        row.addStretch()
        if cancel:
            button = Button(theme, cancel, look=Look.QUIET)
            button.clicked.connect(self.reject)
            row.addWidget(button)
        for index, (words, look) in enumerate(answers):
            answer = Button(theme, words, look=look)
            self._group.addButton(answer, index)
            row.addWidget(answer)
        return row

    def _on_answer_clicked(self, index: int) -> None:
        self.accept()
        self.chosen.emit(index)

    def _on_finished(self, result: int) -> None:
        del result
        if self._opener is not None and isValid(self._opener) and self._opener.isVisible():
            self._opener.setFocus()
