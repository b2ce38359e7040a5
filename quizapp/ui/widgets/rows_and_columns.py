"""Box layouts whose margins and gaps follow the scale of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.ui.theme import Theme

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
GAP = 16
NO_LIMIT = 16_777_215
"""Qt’s own largest size: as a maximum it is none."""


class Column(QBoxLayout):
    """One below the other; margins are left, top, right, bottom, and all lengths px of the design."""

    DIRECTION: ClassVar = QBoxLayout.Direction.TopToBottom

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, margins: Margins = NO_MARGINS, gap: int = GAP
    ) -> None:
        super().__init__(self.DIRECTION)
        self._theme, self._margins, self._gap = theme, margins, gap
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        if parent is not None:
            parent.setLayout(self)

    def set_margins(self, margins: Margins) -> None:
        """Use other margins."""
        self._margins = margins
        self._on_theme_changed()

    def set_gap(self, gap: int) -> None:
        """Use another gap."""
        self._gap = gap
        self._on_theme_changed()

    def stack(self, *, is_stacked: bool) -> None:
        """Stand below each other, or side by side, where the window’s width decides."""
        directions = QBoxLayout.Direction
        self.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)

    def _on_theme_changed(self) -> None:
        self.setSpacing(self._theme.px(self._gap))
        self.setContentsMargins(*(self._theme.px(margin) for margin in self._margins))


class Row(Column):
    """Side by side."""

    DIRECTION: ClassVar = QBoxLayout.Direction.LeftToRight


def clear_away(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    """Take widgets out of a layout for good; they are gone from the screen at once."""
    for widget in widgets:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
