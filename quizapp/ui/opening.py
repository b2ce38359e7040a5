"""Opening the data, and the ways out when they cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from quizapp.errors import QuizError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from quizapp.play.data_folder import DataFolder
    from quizapp.ui.messages import Messages
    from quizapp.ui.pages_on_demand import Pages


class Opening(QObject):
    """Says `opened` with the desk, or `failed` once the trouble page knows what to say."""

    opened = Signal(object)
    failed = Signal()

    def __init__(self, data: DataFolder, pages: Pages, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._data = data
        self._pages = pages
        self._messages = messages

    def open(self) -> None:
        """Open the data folder."""
        try:
            desk = self._data.open()
        except QuizError as error:
            self._show_trouble(error)
            self.failed.emit()
        else:
            self.opened.emit(desk)

    def restore(self) -> None:
        """Put the newest backup in the place of a damaged data file."""
        self._mend(self._data.restore)

    def ask_to_start_empty(self) -> None:
        """Ask before the damaged data file is put aside."""
        words = "The data file is kept under another name; the program starts without games and players."
        self._messages.ask("Start empty?", words, "Start empty", self._start_empty)

    def show_folder(self) -> None:
        """Open the data folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data.folder)))

    def _start_empty(self) -> None:
        self._mend(self._data.start_empty)

    def _mend(self, way: Callable[[], None]) -> None:
        try:
            way()
        except QuizError as error:
            self._messages.tell(error)
        else:
            self.open()

    def _show_trouble(self, error: QuizError) -> None:
        from quizapp.ui.rescue_words import lost_words, safe_words

        rescue, now = self._data.rescue(error), self._data.clock.wall()
        self._pages.trouble.show_trouble(
            error.title,
            error.words,
            details=error.details,
            safe=safe_words(rescue, now),
            lost=lost_words(rescue, now),
            can_restore=rescue.backup is not None,
            can_empty=rescue.is_damaged,
        )
