"""What lies over a question while the game is paused: nothing of it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.ui.theme import Theme

WIDTH = 360
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class PauseCover(QWidget):
    """Covers its parent whole; resume, save and leave, or give up."""

    resumed = Signal()
    left = Signal()
    gave_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._time = Label(theme, role="body", tone="muted", align=Qt.AlignmentFlag.AlignHCenter, wrap=True)
        self.resume_button = Button(
            theme, "Resume", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter"
        )
        self.leave_button = Button(theme, "Save and leave", icon="save", key="S")
        self.give_up_button = Button(theme, "Give up", look=Look.DANGER, icon="flag")
        self.resume_button.clicked.connect(self.resumed)
        self.leave_button.clicked.connect(self.left)
        self.give_up_button.clicked.connect(self.gave_up)
        self._build()
        self._page = parent
        parent.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def cover(self, words: str) -> None:
        """Come up and say how the game stands."""
        self._time.setText(words)
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self.resume_button.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc resume, S leaves; nothing goes through to the question."""
        if event.key() in ENTER_KEYS:
            self.resumed.emit()
        elif event.key() == Qt.Key.Key_S:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of what lies below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface-0"))
        painter.end()

    def _build(self) -> None:
        column = Column(self.theme, self, margins=(32, 32, 32, 32), gap=12)
        column.addStretch()
        title = Label(
            self.theme, "Paused", role="page-title", tone="strong", align=Qt.AlignmentFlag.AlignHCenter
        )
        column.addWidget(title)
        column.addWidget(self._time)
        column.addSpacing(self.theme.px(8))
        for button in (self.resume_button, self.leave_button, self.give_up_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        for button in (self.resume_button, self.leave_button, self.give_up_button):
            button.setMinimumWidth(self.theme.px(WIDTH))
        self.update()
