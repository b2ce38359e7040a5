"""What lies between two turns on one machine: whose turn it is, and nothing of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.page_cover import PageCover
from quizapp.ui.widgets.player_shape import PlayerShape, shape_name
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.play.seat import Seat
    from quizapp.ui.theme import Theme

SHAPE, NAME = 96, 44
DEAF_MS = 300
"""So long after it came up Enter does nothing: a second press belongs to the turn before."""


class HandOver(PageCover):
    """Covers its parent whole; Enter begins the turn, Esc pauses the game."""

    begun = Signal()
    pause_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._since = QElapsedTimer()
        center = Qt.AlignmentFlag.AlignHCenter
        self._shape = PlayerShape(theme, size=SHAPE, has_edge=True)
        self._name = Label(theme, role="display", size=NAME, tone="strong", wrap=True, align=center)
        self._words = Label(theme, role="title", tone="muted", weight=400, wrap=True, align=center)
        self.begin_button = Button(
            theme, "Begin", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter"
        )
        self.pause_button = Button(theme, "Pause", look=Look.QUIET, icon="pause", key="Esc")
        self.begin_button.clicked.connect(self._on_begun)
        self.pause_button.clicked.connect(self.pause_requested)
        self._build()

    def show_seat(self, seat: Seat, words: str) -> None:
        """Come up for somebody; the words say what it is about, such as “Your turn”."""
        self._since.start()
        self._shape.set_shape(seat.shape)
        self._name.setText(seat.name)
        self._words.setText(words)
        # The button has the focus: a screen reader says whom to hand over to along with it.
        name = f"{seat.name}, {shape_name(seat.shape)}. {words}. Begin"
        self.begin_button.setAccessibleName(name)
        self._come_up()
        self.begin_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, Esc pauses; nothing goes through to the question."""
        if event.key() in ENTER_KEYS:
            self._on_begun()
        elif event.key() == Qt.Key.Key_Escape:
            self.pause_requested.emit()

    def _build(self) -> None:
        center = Qt.AlignmentFlag.AlignHCenter
        column = Column(self.theme, self, margins=(32, 32, 32, 32), gap=8)
        column.addStretch()
        column.addWidget(self._shape, 0, center)
        column.addSpacing(self.theme.px(16))
        column.addWidget(self._name)
        column.addWidget(self._words)
        column.addSpacing(self.theme.px(24))
        column.addWidget(self.begin_button, 0, center)
        column.addWidget(self.pause_button, 0, center)
        column.addStretch()

    def _on_begun(self) -> None:
        if self._since.elapsed() >= DEAF_MS:
            self.hide()
            self.begun.emit()
