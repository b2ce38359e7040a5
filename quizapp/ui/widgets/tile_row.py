"""Tiles side by side, in fewer columns where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quizapp.ui.theme import Breadth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

GAP = 14


class TileRow(QWidget):
    """One row of equal tiles; `narrow_columns` of them where the window is narrow for its text."""

    def __init__(self, theme: Theme, tiles: Sequence[QWidget], *, narrow_columns: int = 1) -> None:
        super().__init__()
        self._theme, self._tiles, self._narrow_columns = theme, tiles, narrow_columns
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        is_narrow = self._theme.breadth is Breadth.NARROW
        columns = self._narrow_columns if is_narrow else len(self._tiles)
        self._grid.setSpacing(self._theme.px(GAP))
        for column in range(len(self._tiles)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, *divmod(place, columns))
