"""A short message at the foot of the window that goes away by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QTimer, Signal

from quizapp.ui.accessibility import announce
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Row

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

FOOT = 88


class Toast(Card):
    """Icon, sentence, optional action; stays while the pointer or the focus is on it, and is said aloud."""

    action_pressed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, fill="surface-3", edge="border-strong", parent=window)
        self._window = window
        self._icon = IconMark(theme, "info")
        self._words = Label(theme, role="label", tone="strong", weight=400)
        self._action = Button(theme, "", look=Look.LINK)
        self._action.clicked.connect(self._on_action_clicked)
        row = Row(theme, self, margins=(18, 12, 18, 12), gap=12)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self._action)
        self._hiding = QTimer(self, singleShot=True)
        self._hiding.timeout.connect(self._on_time_passed)
        self._sliding = QPropertyAnimation(self, b"pos", self)
        self._sliding.setEasingCurve(theme.easing())
        window.installEventFilter(self)
        self.hide()

    def show_message(self, words: str, *, icon: str = "info", color: str = "info", action: str = "") -> None:
        """Show a sentence for some seconds; `action` names the one thing to do about it."""
        self._words.setText(words)
        self._icon.set_icon(icon, color)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        announce(self, words)
        self.adjustSize()
        self.raise_()
        self.show()
        self._slide_in()
        self._hiding.start(self.theme.duration("toast"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when it changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._sliding.stop()
            self.move(self._place())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        self._hiding.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._hiding.start(self.theme.duration("toast"))
        super().leaveEvent(event)

    def _place(self) -> QPoint:
        window = self._window.rect()
        return QPoint(
            (window.width() - self.width()) // 2, window.height() - self.theme.px(FOOT) - self.height()
        )

    def _slide_in(self) -> None:
        place, duration = self._place(), self.theme.duration("base")
        self._sliding.stop()
        self.move(place)
        if duration:
            self._sliding.setDuration(duration)
            self._sliding.setStartValue(place + QPoint(0, self.height()))
            self._sliding.setEndValue(place)
            self._sliding.start()

    def _on_time_passed(self) -> None:
        if self._action.hasFocus():
            self._hiding.start(self.theme.duration("toast"))
        else:
            self.hide()

    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_pressed.emit()
