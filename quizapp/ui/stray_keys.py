"""Keys that were meant for what was on the screen a moment ago."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtWidgets import QApplication

DEAF_MS = 600
"""So long a question that the clock ended may still be answered by somebody who did not see it go."""


class StrayKeys(QObject):
    """Swallows every key for a short time; the mouse goes on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()

    def swallow(self) -> None:
        """Begin now."""
        application = QApplication.instance()
        if application is not None:
            self._since.start()
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from everybody until the time is over."""
        if self._since.elapsed() < DEAF_MS:
            return event.type() == QEvent.Type.KeyPress
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        return super().eventFilter(watched, event)
