"""Filter chips under a heading: Tab goes through groups, arrows go within."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.filter_chip import FilterChip
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from quizapp.ui.theme import Theme

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChipGroup(QWidget):
    """Chips by key; `changed` says that the player switched some. `has_all` puts All and None beside."""

    changed = Signal()

    def __init__(self, theme: Theme, title: str, *, has_all: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.chips: dict[str, FilterChip] = {}
        self.setAccessibleName(title)
        self._tally = Label(theme, role="label", tone="muted", weight=400)
        self.all_button = Button(theme, "All", look=Look.LINK, size=Size.SMALL)
        self.none_button = Button(theme, "None", look=Look.LINK, size=Size.SMALL)
        self._head = Row(theme, gap=8)
        self._head.addWidget(Label(theme, title, role="label", tone="strong"))
        self._box = QWidget()
        self._flow = Flow(theme, self._box)
        column = Column(theme, self, gap=7)
        column.addLayout(self._head)
        column.addWidget(self._box)
        if has_all:
            self._head.addWidget(self._tally)
        self._head.addStretch()
        if has_all:
            self._add_all(title)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the chosen chips, in their order."""
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())

    def show_chips(self, chips: Mapping[str, str], chosen: Collection[str]) -> None:
        """Offer chips by key, with their words, and show which are chosen."""
        if {key: chip.words for key, chip in self.chips.items()} != dict(chips):
            self._fill(chips)
        for key, chip in self.chips.items():
            chip.setChecked(key in chosen)
        self._count()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say on each chip how many there are behind it."""
        for key, chip in self.chips.items():
            chip.show_count(counts.get(key, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home and End move the focus among the chips."""
        chips = list(self.chips.values())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in chips:
            key = Qt.Key(event.key())
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(chips) - 1}
            if key in STEPS or key in ends:
                place = chips.index(watched) + STEPS[key] if key in STEPS else ends[key]
                self._focus(chips[place % len(chips)])
                return True
        elif event.type() == QEvent.Type.FocusIn and watched in chips:
            self._stop_at(watched)
        return super().eventFilter(watched, event)

    def _add_all(self, title: str) -> None:
        for button in (self.all_button, self.none_button):
            button.setAccessibleName(f"{title}: {button.words}")
            self._head.addSpacing(self._theme.px(4))
            self._head.addWidget(button)
        self.all_button.clicked.connect(self._on_all)
        self.none_button.clicked.connect(self._on_none)

    def _fill(self, chips: Mapping[str, str]) -> None:
        clear_away(self._flow, self.chips.values())
        self.chips = {key: FilterChip(self._theme, words) for key, words in chips.items()}
        for chip in self.chips.values():
            chip.clicked.connect(self._on_clicked)
            chip.installEventFilter(self)
            self._flow.addWidget(chip)
        self._stop_at(next(iter(self.chips.values()), None))

    def _stop_at(self, chosen: QObject | None) -> None:
        """Let Tab stop at one chip only: where the player was last."""
        for chip in self.chips.values():
            policies = Qt.FocusPolicy
            chip.setFocusPolicy(policies.StrongFocus if chip is chosen else policies.ClickFocus)

    def _focus(self, chip: FilterChip) -> None:
        self._stop_at(chip)
        chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_all(self, *, is_chosen: bool) -> None:
        for chip in self.chips.values():
            chip.setChecked(is_chosen)
        self._on_clicked()

    def _count(self) -> None:
        self._tally.setText(f"{len(self.chosen)} of {len(self.chips)}")

    def _on_all(self) -> None:
        self._choose_all(is_chosen=True)

    def _on_none(self) -> None:
        self._choose_all(is_chosen=False)

    def _on_clicked(self) -> None:
        self._count()
        self.changed.emit()
