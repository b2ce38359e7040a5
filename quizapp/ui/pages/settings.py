"""Settings, built from the one table of them; each change acts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from quizapp.play.clock import Clock
from quizapp.settings import MOTION, RULE, STORY_PERCENT, TEXT_PERCENT, THEME, TIMING
from quizapp.ui.pages.data_group import DataGroup
from quizapp.ui.pages.page import Page
from quizapp.ui.pages.setting_group import Group, SettingRow
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.section_list import SectionList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from quizapp.settings import Setting, Settings
    from quizapp.ui.theme import Theme

Section = tuple[str, str, tuple["Setting[str] | Setting[int]", ...]]
GROUPS: tuple[Section, ...] = (
    ("Appearance", "sun", (THEME, MOTION)),
    ("Reading", "a-large-small", (TEXT_PERCENT,)),
    ("Spoilers", "eye-off", (STORY_PERCENT,)),
    ("Playing", "timer", (TIMING, RULE)),
)
IN_FIRST_COLUMN = 3
DATA = ("Data", "hard-drive")
LIST_WIDTH = 204
SAMPLE = "Is this large enough to read?"


class SettingsPage(Page):
    """Says what was chosen by `changed`, a setting and its value, and shows what `settings` then hold."""

    changed = Signal(object, object)
    folder_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings, folder: Path) -> None:
        super().__init__(theme)
        self._settings = settings
        self.sections = SectionList(theme, [*((title, icon) for title, icon, _ in GROUPS), DATA])
        self.rows: list[SettingRow] = []
        self._groups: list[Group] = []
        self.data = DataGroup(theme, folder)
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    def refresh(self) -> None:
        """Show what is chosen, and the data folder as it is now."""
        for row in self.rows:
            row.show_value(self._settings)
        self.data.refresh(Clock().wall())

    def first_focus(self) -> QWidget | None:
        """Return the list of sections, or the first choice where there is no list."""
        is_listed = self.sections.isVisibleTo(self)
        buttons = (self.sections if is_listed else self.rows[0]).findChildren(QAbstractButton)
        return next((button for button in buttons if button.isChecked()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        theme = self.theme
        self._side = QWidget()
        self._list = Column(theme, self._side, gap=10)
        self._list.addWidget(Label(theme, "Settings", role="page-title", tone="strong"))
        self._list.addWidget(self.sections)
        self._list.addStretch()
        content = QWidget()
        self._columns = Row(theme, content, gap=16)
        first = self._build_choices(GROUPS[:IN_FIRST_COLUMN])
        second = self._build_choices(GROUPS[IN_FIRST_COLUMN:])
        second.addWidget(self.data)
        for column in (first, second):
            column.addStretch()
            self._columns.addLayout(column, 1)
        self._groups.append(self.data)
        self._scroller = Scroller(content)
        self._row = Row(theme, self, gap=16)
        self._row.addWidget(self._side)
        self._row.addWidget(self._scroller, 1)

    def _build_choices(self, groups: Sequence[Section]) -> Column:
        column = Column(self.theme)
        for title, icon, settings in groups:
            group = Group(self.theme, title, icon)
            for setting in settings:
                row = SettingRow(self.theme, setting)
                group.add_row(row)
                self.rows.append(row)
            if TEXT_PERCENT in settings:
                group.add_row(self._build_sample())
            column.addWidget(group)
            self._groups.append(group)
        return column

    def _build_sample(self) -> QWidget:
        sample = Card(self.theme, fill="surface-0")
        column = Column(self.theme, sample, margins=(16, 12, 16, 12))
        column.addWidget(Label(self.theme, SAMPLE, role="title", tone="strong", weight=400, wrap=True))
        return sample

    def _connect_signals(self) -> None:
        for row in self.rows:
            row.chosen.connect(self.changed)
        self.data.folder_requested.connect(self.folder_requested)
        self.sections.chosen.connect(self._on_section_chosen)
        self._scroller.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.theme.changed.connect(self._on_theme_changed)

    def _on_section_chosen(self, number: int) -> None:
        self._scroller.verticalScrollBar().setValue(self._groups[number].y())

    def _on_scrolled(self, value: int) -> None:
        bar = self._scroller.verticalScrollBar()
        passed = [number for number, group in enumerate(self._groups) if group.y() <= value]
        is_at_end = value == bar.maximum()
        self.sections.show_current(len(self._groups) - 1 if is_at_end else max(passed, default=0))

    def _on_theme_changed(self) -> None:
        breadth, directions = self.theme.breadth, QBoxLayout.Direction
        is_regular, is_narrow = breadth is Breadth.REGULAR, breadth is Breadth.NARROW
        down, across = directions.TopToBottom, directions.LeftToRight
        self._columns.setDirection(across if is_regular else down)
        self._row.setDirection(down if is_narrow else across)
        self.sections.setVisible(not is_narrow)
        width = self.theme.text_px(LIST_WIDTH)
        self._side.setMinimumWidth(0 if is_narrow else width)
        self._side.setMaximumWidth(NO_LIMIT if is_narrow else width)
        side = self.side
        self._row.set_margins((side, 0, 0, 0))
        self._list.set_margins((0, 16, side if is_narrow else 0, 0))
        self._columns.set_margins((0, 0 if is_narrow else 16, side, 16))
        for row in self.rows:
            row.show_value(self._settings)
