"""The strip at the head or the foot of a page, divided from it by one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from quizapp.ui.theme import Theme

SIDE, COMPACT_SIDE = 32, 20
ACTIONS, COMPACT_ACTIONS = 76, 64


class Bar(QWidget):
    """Give it a Row: the bar sets its margins. Page bars are 64 high, the play HUD 72."""

    NARROW_END: ClassVar = 12
    """Margin above and below large controls."""

    def __init__(
        self,
        theme: Theme,
        *,
        height: int = 64,
        compact_height: int = 56,
        is_foot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heights = (height, compact_height)
        self._is_foot = is_foot
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the layout that it was given meanwhile."""
        self._fit()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the dividing line."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("surface-0"))
        y = 0 if self._is_foot else self.height() - 1
        painter.fillRect(0, y, self.width(), 1, self.theme.color("border"))
        painter.end()

    def _on_theme_changed(self) -> None:
        self._fit()
        self.update()

    def _fit(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        self.setMinimumHeight(self.theme.px(self._heights[0 if is_regular else 1]))
        layout = self.layout()
        if isinstance(layout, Column):
            side = COMPACT_SIDE if self.theme.breadth is Breadth.COMPACT else SIDE
            end = self.NARROW_END if self.theme.breadth is Breadth.NARROW else 0
            layout.set_margins((side, end, side, end))


class ActionBar(Bar):
    """The bar at the foot of a page, with what can be done there; 76 high."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, height=ACTIONS, compact_height=COMPACT_ACTIONS, is_foot=True, parent=parent)
