"""Box layouts whose margins and gaps follow the scale of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
GAP = 16


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

    def _on_theme_changed(self) -> None:
        self.setSpacing(self._theme.px(self._gap))
        self.setContentsMargins(*(self._theme.px(margin) for margin in self._margins))


class Row(Column):
    """Side by side."""

    DIRECTION: ClassVar = QBoxLayout.Direction.LeftToRight
