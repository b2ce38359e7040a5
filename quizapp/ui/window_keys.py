"""The keys that count in the whole window, bound from the one table that F1 shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.shortcuts import Shortcut


class WindowKeys:
    """Binds shortcuts to slots; a group of them can be switched off, as the tabs' are in a game."""

    def __init__(self, window: QWidget, slots: Mapping[Shortcut, Callable[[], object]]) -> None:
        self._bound: list[QShortcut] = []
        for shortcut, slot in slots.items():
            for key in shortcut.keys:
                bound = QShortcut(QKeySequence(key), window)
                bound.activated.connect(slot)
                self._bound.append(bound)

    def enable(self, *, is_enabled: bool) -> None:
        """Let the keys count, or not."""
        for bound in self._bound:
            bound.setEnabled(is_enabled)


def toggle_full_screen(frame: QWidget) -> None:
    """Fill the screen with a window, or no longer."""
    (frame.showNormal if frame.isFullScreen() else frame.showFullScreen)()
