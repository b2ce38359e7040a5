"""The rules of a game for several: the pack, the turns, how much, how long, and what comes between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.setup import Setup, Turns, default_setup
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.pack_picker import PackPicker
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.toggle_row import ToggleRow

if TYPE_CHECKING:
    from quizapp.store.question_bank import PackCard
    from quizapp.ui.theme import Theme

TURNS = ((Turns.ROTATE, "In turns"), (Turns.BUZZER, "Buzzer keys"))
ROUNDS = {Turns.ROTATE: "Rounds each", Turns.BUZZER: "Questions per player"}
USUAL = default_setup(HOT_SEAT)


class HotSeatRules(QWidget):
    """`setup` is what is chosen; what belongs to turns alone is hidden where buzzers decide."""

    changed = Signal()
    pack_change_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._setup = USUAL
        self.pack = PackPicker(theme)
        self.turns = Segmented(theme, "Turns", [words for _, words in TURNS])
        self.rounds = Segmented(theme, ROUNDS[Turns.ROTATE], [str(count) for count in HOT_SEAT.counts])
        lengths = [str(seconds) if seconds else "No limit" for seconds in HOT_SEAT.lengths]
        self.seconds = Segmented(theme, "Seconds per question", lengths)
        self.hand_over = ToggleRow(theme, "Hand-over screen", "Covers the screen between turns")
        self.shared = ToggleRow(theme, "Same question for all", "Answers stay hidden until all have had a go")
        self.steal = ToggleRow(theme, "Steal", "A wrong answer passes on for half the points")
        self._rounds_label = Label(theme, ROUNDS[Turns.ROTATE], role="label", tone="strong")
        self._line = Divider(theme)
        self._column = Column(theme, self, gap=18)
        self._build()
        self._connect_signals()

    @property
    def setup(self) -> Setup:
        """Return the set-up with what is chosen here."""
        return replace(
            self._setup,
            turns=TURNS[self.turns.chosen_index()][0],
            count=HOT_SEAT.counts[self.rounds.chosen_index()],
            seconds=HOT_SEAT.lengths[self.seconds.chosen_index()],
            has_hand_over=self.hand_over.isChecked(),
            is_shared=self.shared.isChecked(),
            has_steal=self.steal.isChecked(),
        )

    def show_setup(self, setup: Setup) -> None:
        """Show what is chosen, without a signal; what is offered nowhere becomes the usual."""
        self._setup = setup
        self.turns.choose([turns for turns, _ in TURNS].index(setup.turns))
        count = setup.count if setup.count in HOT_SEAT.counts else USUAL.count
        seconds = setup.seconds if setup.seconds in HOT_SEAT.lengths else USUAL.seconds
        self.rounds.choose(HOT_SEAT.counts.index(count))
        self.seconds.choose(HOT_SEAT.lengths.index(seconds))
        self.hand_over.setChecked(setup.has_hand_over)
        self.shared.setChecked(setup.is_shared)
        self.steal.setChecked(setup.has_steal)
        self._fit_turns()

    def show_pack(self, pack: PackCard) -> None:
        """Name the chosen pack."""
        self.pack.show_pack(pack.key, pack.title, pack.accent, pack.questions)

    def _build(self) -> None:
        self._add_field(Label(self._theme, "Pack", role="label", tone="strong"), self.pack)
        self._add_field(Label(self._theme, "Turns", role="label", tone="strong"), self.turns)
        self._add_field(self._rounds_label, self.rounds)
        label = Label(self._theme, "Seconds per question", role="label", tone="strong")
        self._add_field(label, self.seconds)
        self._column.addWidget(self._line)
        toggles = Column(self._theme, gap=0)
        for toggle in (self.hand_over, self.shared, self.steal):
            toggles.addWidget(toggle)
        self._column.addLayout(toggles)
        self._column.addStretch()

    def _add_field(self, label: Label, control: QWidget) -> None:
        field = Column(self._theme, gap=6)
        field.addWidget(label)
        field.addWidget(control)
        self._column.addLayout(field)

    def _connect_signals(self) -> None:
        self.pack.clicked.connect(self.pack_change_requested)
        for choice in (self.turns, self.rounds, self.seconds):
            choice.chosen.connect(self._on_chosen)
        for toggle in (self.hand_over, self.shared, self.steal):
            toggle.clicked.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        self._fit_turns()
        self.changed.emit()

    def _fit_turns(self) -> None:
        turns = self.setup.turns
        self._rounds_label.setText(ROUNDS[turns])
        self.rounds.setAccessibleName(ROUNDS[turns])
        for part in (self._line, self.hand_over, self.shared, self.steal):
            part.setVisible(turns is Turns.ROTATE)
        # Where everybody gets the question, there is nothing left to steal.
        self.steal.setEnabled(not self.shared.isChecked())
