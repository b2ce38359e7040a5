"""What the window tells the player beside its pages: failures, questions back, short notes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from quizapp import __version__
from quizapp.ui.widgets.button import Look

# The dialog and the toast are imported where they open, for the sake of the first paint.

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.errors import QuizError
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.dialog import Dialog
    from quizapp.ui.widgets.toast import Toast

log = logging.getLogger(__name__)


class Messages:
    """One dialog at a time; a second failure while one is shown is in the log and not on top of it."""

    def __init__(self, theme: Theme, window: QWidget, log_file: Path) -> None:
        self._theme = theme
        self._window = window
        self._log_file = log_file
        self._toast: Toast | None = None
        self.dialog: Dialog | None = None

    def note(self, words: str) -> None:
        """Say something that needs no answer."""
        from quizapp.ui.widgets.toast import Toast

        if self._toast is None:
            self._toast = Toast(self._theme, self._window)
        self._toast.show_message(words, icon="circle-check", color="correct")

    def tell(self, error: QuizError) -> None:
        """Say what happened, what is safe and what to do."""
        log.info("Told the player: %s", error)
        words = "\n\n".join(part for part in (error.words, error.details) if part)
        self._open(error.title, words, [("All right", Look.PRIMARY)], None)

    def ask(self, title: str, words: str, answer: str, on_yes: Callable[[], None]) -> None:
        """Ask before something goes; `on_yes` is called if the player agrees."""

        def on_chosen(number: int) -> None:
            del number
            on_yes()

        self._open(title, words, [(answer, Look.DANGER)], on_chosen, cancel="Cancel")

    def tell_crash(self, error: BaseException) -> None:
        """Say that the program is at fault; the report holds no names and no answers."""
        import traceback

        report = "".join(traceback.format_exception(error))
        log.error("%s", report)

        def on_chosen(number: int) -> None:
            if number == 0:
                QGuiApplication.clipboard().setText(f"QuizApp {__version__}\n{report}")
            else:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file.parent)))

        self._open(
            "Something went wrong in QuizApp.",
            "Everything you answered is saved, and a running game can be continued. You can go on; if it "
            "happens again, start the program anew. A report helps to mend it.",
            [("Copy report", Look.SECONDARY), ("Open log folder", Look.SECONDARY)],
            on_chosen,
            cancel="Close",
        )

    def _open(
        self,
        title: str,
        words: str,
        answers: list[tuple[str, Look]],
        on_chosen: Callable[[int], None] | None,
        *,
        cancel: str = "",
    ) -> None:
        from quizapp.ui.widgets.dialog import Dialog

        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = Dialog(self._theme, self._window, title, words, answers, cancel=cancel)
        if on_chosen is not None:
            self.dialog.chosen.connect(on_chosen)
        self.dialog.open()
