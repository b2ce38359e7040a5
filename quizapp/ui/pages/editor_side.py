"""The panel beside the form: the question as it will look, and what there is to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from quizapp.ui.pages.editor_checks import Checks
from quizapp.ui.pages.editor_preview import Preview
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.rules.draft_checks import Draft, Remark
    from quizapp.ui.theme import Theme

WIDTH = 472
MARGINS = (24, 18, 24, 24)
COMPACT_MARGINS = (20, 18, 20, 24)


class EditorSide(QWidget):
    """A panel at the right, or below the form where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._preview = Preview(theme)
        self._checks = Checks(theme)
        self._column = Column(theme, self, margins=MARGINS, gap=16)
        self._column.addWidget(Label(theme, "Preview", size=16, weight=600, tone="strong"))
        self._column.addWidget(self._preview)
        self._column.addWidget(self._checks)
        self._column.addStretch()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_draft(self, draft: Draft, remarks: Sequence[Remark], *, category: str, difficulty: int) -> None:
        """Show a draft as it would be asked, and the remarks on it."""
        self._preview.show_draft(draft, category, difficulty)
        self._checks.show_remarks(tuple(remarks))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel, and the line between it and the form."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface-1"))
        is_beside = self._theme.breadth is Breadth.REGULAR
        width, height = (1, self.height()) if is_beside else (self.width(), 1)
        painter.fillRect(0, 0, width, height, self._theme.color("border"))
        painter.end()

    def _on_theme_changed(self) -> None:
        is_beside = self._theme.breadth is Breadth.REGULAR
        self._column.set_margins(MARGINS if is_beside else COMPACT_MARGINS)
        width = self._theme.px(WIDTH)
        self.setMinimumWidth(width if is_beside else 0)
        self.setMaximumWidth(width if is_beside else NO_LIMIT)
        self.update()
