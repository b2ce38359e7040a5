"""What lies over a question while the game is paused: nothing of it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from quizapp.ui.accessibility import announce
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_cover import PageCover
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

WIDTH = 360
RESUME_KEYS = (*ENTER_KEYS, Qt.Key.Key_Escape)
GIVE_UP, GIVE_UP_SURELY = "Give up", "Give up for good"
WHAT_GOES = "The game ends here. It stays in your history, but on no board. Press again to give up."


class PauseCover(PageCover):
    """Covers its parent whole; resume, settings, save and leave, or give up, which takes two presses."""

    resumed = Signal()
    settings_requested = Signal()
    left = Signal()
    gave_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._time = Label(theme, role="body", tone="muted", align=Qt.AlignmentFlag.AlignHCenter, wrap=True)
        self.resume_button = Button(
            theme, "Resume", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter"
        )
        self.settings_button = Button(theme, "Settings", icon="settings")
        self.leave_button = Button(theme, "Save and leave", icon="save", key="S")
        self.give_up_button = Button(theme, GIVE_UP, look=Look.DANGER, icon="flag")
        center = Qt.AlignmentFlag.AlignHCenter
        self._what_goes = Label(theme, role="caption", tone="muted", align=center, wrap=True)
        self.resume_button.clicked.connect(self.resumed)
        self.settings_button.clicked.connect(self.settings_requested)
        self.leave_button.clicked.connect(self.left)
        self.give_up_button.clicked.connect(self._on_give_up)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def cover(self, words: str) -> None:
        """Come up and say how the game stands."""
        self._time.setText(words)
        self._what_goes.setText("")
        self.give_up_button.set_words(GIVE_UP)
        self._come_up()
        self.resume_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc resume, S leaves; nothing goes through to the question."""
        if event.key() in RESUME_KEYS:
            self.resumed.emit()
        elif event.key() == Qt.Key.Key_S:
            self.left.emit()

    def _build(self) -> None:
        column = Column(self.theme, self, margins=(32, 32, 32, 32), gap=12)
        column.addStretch()
        title = Label(
            self.theme, "Paused", role="page-title", tone="strong", align=Qt.AlignmentFlag.AlignHCenter
        )
        column.addWidget(title)
        column.addWidget(self._time)
        column.addSpacing(self.theme.px(8))
        for button in self._buttons():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._what_goes)
        column.addStretch()
        self._on_theme_changed()

    def _buttons(self) -> tuple[Button, ...]:
        return self.resume_button, self.settings_button, self.leave_button, self.give_up_button

    def _on_give_up(self) -> None:
        """Say first what goes and what stays."""
        if self.give_up_button.words == GIVE_UP_SURELY:
            self.gave_up.emit()
            return
        self.give_up_button.set_words(GIVE_UP_SURELY)
        self._what_goes.setText(WHAT_GOES)
        announce(self, WHAT_GOES)

    def _on_theme_changed(self) -> None:
        for button in self._buttons():
            button.setMinimumWidth(self.theme.px(WIDTH))
