"""What may lie over a question: the pause, and the hand-over between two turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.widgets.hand_over import HandOver
from quizapp.ui.widgets.pause_cover import PauseCover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.play.seat import Seat
    from quizapp.ui.theme import Theme


class PlayCovers:
    """Covers a page whole; its parts are hidden meanwhile, so that a screen reader finds nothing either."""

    def __init__(self, theme: Theme, page: QWidget, parts: Sequence[QWidget]) -> None:
        self._parts = tuple(parts)
        self.pause = PauseCover(theme, page)
        self.hand_over = HandOver(theme, page)

    @property
    def is_paused(self) -> bool:
        """Tell whether the pause is up."""
        return not self.pause.isHidden()

    def show_pause(self, words: str) -> None:
        """Pause, and say how the game stands."""
        self._hide_parts()
        self.hand_over.hide()
        self.pause.cover(words)

    def show_hand_over(self, seat: Seat, words: str) -> None:
        """Wait until somebody has the machine."""
        self._hide_parts()
        self.pause.hide()
        self.hand_over.show_seat(seat, words)

    def uncover(self) -> None:
        """Show the page."""
        self.pause.hide()
        self.hand_over.hide()
        for part in self._parts:
            part.show()

    def _hide_parts(self) -> None:
        for part in self._parts:
            part.hide()
