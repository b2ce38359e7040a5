"""What every screen has in common."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.errors import QuizError
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import COMPACT_SIDE, SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme


class Page(QWidget):
    """One screen of the stack.

    A page is made before the database is open: it gets the desk by `open` once, and `refresh` each time it
    comes to the front or its data changed. What the player must know of a failure goes out by `failed`.
    """

    HAS_TOP_BAR = True

    failed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.desk: Desk | None = None

    @property
    def side(self) -> int:
        """Return the margin at the left and right of what is on it, in px of the design."""
        return SIDE if self.theme.breadth is Breadth.REGULAR else COMPACT_SIDE

    @property
    def pack_chooser(self) -> QWidget:
        """Return what the choice of packs opens below."""
        return self

    def open(self, desk: Desk) -> None:
        """Take the open store and what is chosen."""
        self.desk = desk

    def refresh(self) -> None:
        """Show the data as they are now."""

    def first_focus(self) -> QWidget | None:
        """Return the control that has the focus when the page comes up."""
        return None

    @contextmanager
    def keeping_focus(self) -> Iterator[None]:
        """Give the focus back after the block, which may move what has it to another part of the page."""
        focus = QApplication.focusWidget()
        yield
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()

    @contextmanager
    def reporting(self) -> Iterator[None]:
        """Have the window tell the player of a failure inside, and go on after the block."""
        try:
            yield
        except QuizError as error:
            self.failed.emit(error)
