"""The window's frame: on the screen before anything that takes time is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from quizapp.ui.main_window import MainWindow

REGULAR_SIZE = (1200, 800)
SMALLEST_SIZE = (640, 480)


class Frame(QMainWindow):
    """Says `painted` after its first paint, so that it can be filled, and `filled` once it is."""

    painted = Signal()
    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.main: MainWindow | None = None
        self._is_painted = False
        self.setWindowTitle("QuizApp")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*REGULAR_SIZE)

    def fill(self, main: MainWindow) -> None:
        """Put the program into the frame."""
        self.main = main
        self.setCentralWidget(main)
        self.filled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Be there, in the colors of the theme."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless something would be lost."""
        if self.main is None or self.main.let_go():
            event.accept()
        else:
            event.ignore()
