"""One card in the middle of the window, for screens that ask for a single decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.rows_and_columns import Column, Margins, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

NARROW_MARGINS = (24, 24, 24, 24)
AROUND = (20, 20, 20, 20)
FIRST = 1000  # the card takes all the room it may, the space beside it what is left


class CenteredCard(Scroller):
    """Fill its `column`; the card is `width` px at most, grows with the text, and scrolls when it must."""

    def __init__(self, theme: Theme, *, width: int, margins: Margins, edge: str = "border") -> None:
        self._theme, self._width, self._margins = theme, width, margins
        self._card = Card(theme, edge=edge)
        self.column = Column(theme, self._card, margins=margins, gap=24)
        frame = QWidget()
        frame.setProperty("plain", "true")
        middle = Column(theme, frame, margins=AROUND, gap=0)
        across = Row(theme, gap=0)
        across.addStretch(1)
        across.addWidget(self._card, FIRST)
        across.addStretch(1)
        middle.addStretch()
        middle.addLayout(across)
        middle.addStretch()
        super().__init__(frame)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        is_narrow = self._theme.breadth is Breadth.NARROW
        self.column.set_margins(NARROW_MARGINS if is_narrow else self._margins)
        self._card.setMaximumWidth(self._theme.text_px(self._width))
