"""The choices of a game, one section below the other; which of them there are depends on the mode."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.question import Kind
from quizapp.rules.scoring import RULES
from quizapp.rules.setup import EASIEST, HARDEST, Setup
from quizapp.ui.pages.setup_words import CHIP_WORDS, RULE_WORDS, count_words, seconds_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.chip_group import ChipGroup
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.number_choice import NumberChoice
from quizapp.ui.widgets.pack_picker import PackPicker
from quizapp.ui.widgets.range_slider import RangeSlider
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.story_card import StoryCard
from quizapp.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from quizapp.store.fitting import Spread
    from quizapp.store.question_bank import PackCard
    from quizapp.ui.theme import Theme

SECTION_GAP = 12
NUMBERS_GAP = 24
DIFFICULTY_WIDTH = 300


class SetupForm(QWidget):
    """`changed` says that the player chose something; `setup` then says what."""

    changed = Signal()
    pack_change_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._setup = Setup()
        self.pack_picker = PackPicker(theme)
        names = ("Easiest difficulty", "Hardest difficulty")
        self.levels = RangeSlider(theme, names, (EASIEST, HARDEST), ("Easy", "Hard"))
        self.categories = ChipGroup(theme, "Categories", has_all=True)
        self.kinds = ChipGroup(theme, "Question types")
        self.counts = NumberChoice(theme, "Number of questions", count_words)
        self.seconds = NumberChoice(theme, "Seconds per question", seconds_words)
        self.lifelines = Toggle(theme, "50:50, +10 s, skip")
        self.lifelines.setAccessibleName("Lifelines: 50:50, ten seconds more, skip")
        self.rules = Segmented(theme, "Scoring", [rule.title for rule in RULES.values()])
        self.story = StoryCard(theme)
        self._rule_words = Label(theme, role="caption", tone="muted", wrap=True)
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    @property
    def setup(self) -> Setup:
        """What is chosen; no category there means all of them, here `has_category` tells."""
        chosen = self.categories.chosen
        return replace(
            self._setup,
            count=self.counts.number if self._setup.row.counts else self._setup.count,
            seconds=self.seconds.number if self._setup.row.lengths else self._setup.seconds,
            categories=() if len(chosen) == len(self.categories.chips) else chosen,
            levels=self.levels.values,
            kinds=tuple(Kind(kind) for kind in self.kinds.chosen),
            watched=self.story.slider.watched,
            rule=list(RULES)[self.rules.chosen_index()],
            lifelines=self.lifelines.isChecked(),
        )

    @property
    def obstacle(self) -> str:
        """What is missing before anything can fit; empty if nothing is."""
        if not self.categories.chosen:
            return "Choose at least one category."
        return "" if self.kinds.chosen else "Choose at least one type of question."

    @property
    def controls(self) -> list[QWidget]:
        """Everything that can have the focus, as it is read."""
        groups = (self.categories, self.kinds)
        categories, kinds = (list(group.chips.values()) for group in groups)
        return [
            *(self.pack_picker, self.levels.low, self.levels.high),
            *(self.categories.all_button, self.categories.none_button, *categories, *kinds),
            *(*self.counts.segments(), *self.seconds.segments(), self.lifelines),
            *(*self.rules.segments(), self.story.slider),
        ]

    def show_pack(self, pack: PackCard) -> None:
        """Show which pack is chosen."""
        self.pack_picker.show_pack(pack.key, pack.title, pack.accent, pack.questions)

    def show_setup(self, setup: Setup, categories: dict[str, str]) -> None:
        """Show choices; `categories` are the titles of those that the pack has, by key."""
        self._setup, mode = setup, setup.row
        known = [key for key in setup.categories if key in categories]
        self.categories.show_chips(categories, known or list(categories))
        self.kinds.show_chips({kind: CHIP_WORDS[kind] for kind in mode.kinds}, setup.kinds)
        self.levels.show_values(*setup.levels)
        self.counts.show_numbers(mode.counts, setup.count)
        self.seconds.show_numbers(mode.lengths, setup.seconds)
        self.rules.choose(list(RULES).index(setup.rule))
        self.lifelines.setChecked(setup.lifelines)
        self.story.show_watched(setup.watched)
        self._lifelines.setVisible(bool(mode.lifelines))
        self._scoring.setVisible(mode.has_points)
        for part in (self.categories, self.kinds, self._difficulty):
            part.setVisible(not mode.is_daily)
        self._show_rule()

    def show_spread(self, spread: Spread) -> None:
        """Show how the questions that fit lie among the choices."""
        self.categories.show_counts({key: count for key, _, count in spread.by_category})
        self.story.slider.show_story(spread.by_step, spread.steps)
        self.story.setVisible(spread.steps > 0)

    def _build(self) -> None:
        theme = self.theme
        self._column = Column(theme, self, gap=SECTION_GAP)
        self._top = Row(theme, gap=24)
        self._difficulty = self._labelled("Difficulty", self.levels)
        self._top.addWidget(self._labelled("Pack", self.pack_picker), 1)
        self._top.addWidget(self._difficulty)
        self._lifelines = self._labelled("Lifelines", self.lifelines)
        numbers = QWidget()
        flow = Flow(theme, numbers, gap=NUMBERS_GAP)
        for part in (self.counts, self.seconds, self._lifelines):
            flow.addWidget(part)
        self._scoring = QWidget()
        scoring = Column(theme, self._scoring, gap=6)
        scoring.addWidget(Label(theme, "Scoring", role="label", tone="strong"))
        self._rules = Row(theme, gap=16)
        self._rules.addWidget(self.rules)
        self._rules.addWidget(self._rule_words, 1)
        scoring.addLayout(self._rules)
        for section in (self._top, self.categories, self.kinds, numbers, self._scoring):
            if isinstance(section, QBoxLayout):
                self._column.addLayout(section)
            else:
                self._column.addWidget(section)
            self._column.addStretch(1)
        self._column.addWidget(self.story)

    def _labelled(self, words: str, control: QWidget) -> QWidget:
        field = QWidget()
        column = Column(self.theme, field, gap=6)
        column.addWidget(Label(self.theme, words, role="label", tone="strong"))
        column.addWidget(control)
        column.addStretch()
        return field

    def _connect_signals(self) -> None:
        self.pack_picker.clicked.connect(self.pack_change_requested)
        for part in (self.levels, self.categories, self.kinds, self.counts, self.seconds):
            part.changed.connect(self.changed)
        self.lifelines.clicked.connect(self.changed)
        self.rules.chosen.connect(self._on_rule_chosen)
        self.story.slider.valueChanged.connect(self.changed)
        self.theme.changed.connect(self._on_theme_changed)

    def _show_rule(self) -> None:
        self._rule_words.setText(RULE_WORDS[list(RULES)[self.rules.chosen_index()]])

    def _on_rule_chosen(self) -> None:
        self._show_rule()
        self.changed.emit()

    def _on_theme_changed(self) -> None:
        is_narrow = self.theme.breadth is Breadth.NARROW
        for row in (self._top, self._rules):
            row.stack(is_stacked=is_narrow)
        width = self.theme.text_px(DIFFICULTY_WIDTH)
        self._difficulty.setMaximumWidth(NO_LIMIT if is_narrow else width)
        self._difficulty.setMinimumWidth(0 if is_narrow else width)
