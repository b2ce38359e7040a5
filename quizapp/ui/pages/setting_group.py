"""A card of settings, each with its words, its note and its control."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.step_slider import StepSlider

if TYPE_CHECKING:
    from quizapp.settings import Setting, Settings
    from quizapp.ui.theme import Theme

MARGINS = (20, 16, 20, 18)
MOST_SEGMENTS = 4
"""More choices than these stand on a slider: they are steps of one thing."""


class Group(Card):
    """A heading with an icon; rows are added below, each after a thin line."""

    def __init__(self, theme: Theme, title: str, icon: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(title)
        self._column = Column(theme, self, margins=MARGINS, gap=8)
        head = Row(theme, gap=8)
        head.addWidget(IconMark(theme, icon, size=20, color="chart-1"))
        head.addWidget(Label(theme, title, tone="strong", weight=600))
        head.addStretch()
        self._column.addLayout(head)

    def add_row(self, row: QWidget) -> None:
        """Put a row at the end."""
        self._column.addWidget(Divider(self.theme))
        self._column.addWidget(row)


class SettingRow(QWidget):
    """One setting of the table: its words, and its choices to choose from."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, setting: Setting[str] | Setting[int]) -> None:
        super().__init__()
        self._theme, self.setting = theme, setting
        words = [words for _, words in setting.choices]
        self.control: Segmented | StepSlider
        if len(words) <= MOST_SEGMENTS:
            self.control = Segmented(theme, setting.words, words)
            self.control.chosen.connect(self._on_chosen)
        else:
            self.control = StepSlider(theme, setting.words, words)
            self.control.valueChanged.connect(self._on_chosen)
        self._row = Row(theme, self, gap=12)
        self._row.addLayout(self._build_words(), 1)
        self._row.addWidget(self.control)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_value(self, settings: Settings) -> None:
        """Show what is chosen, without a signal."""
        setting = cast("Setting[str]", self.setting)  # of either type: it is only looked up
        place = [value for value, _ in setting.choices].index(settings[setting])
        if isinstance(self.control, Segmented):
            self.control.choose(place)
        else:
            self.control.show_step(place)

    def _build_words(self) -> Column:
        column = Column(self._theme, gap=2)
        column.addWidget(Label(self._theme, self.setting.words, role="label", tone="strong"))
        if self.setting.note:
            column.addWidget(Label(self._theme, self.setting.note, role="caption", tone="muted", wrap=True))
        return column

    def _on_chosen(self, place: int) -> None:
        self.chosen.emit(self.setting, self.setting.choices[place][0])

    def _on_theme_changed(self) -> None:
        is_narrow = self._theme.breadth is Breadth.NARROW
        self._row.stack(is_stacked=is_narrow)
