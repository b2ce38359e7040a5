"""The form of a question in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.draft_checks import LONGEST_ANSWER, LONGEST_STEM, Draft
from quizapp.rules.question import FALSE, TRUE, Kind
from quizapp.ui.kind_words import KIND_ICONS, KIND_WORDS
from quizapp.ui.pages.editor_answers import AnswerRows
from quizapp.ui.pages.editor_fields import DifficultyPicker, SourceLine
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.text_area import TextArea
from quizapp.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.store.question_bank import CategoryCard, SourceCard
    from quizapp.ui.theme import Theme

KINDS = (Kind.SINGLE_CHOICE, Kind.TRUE_FALSE)
MARGINS = (32, 18, 24, 24)
COMPACT_MARGINS = (20, 16, 20, 24)
PARAGRAPH_WIDTH = 126
LAST_PARAGRAPH = 9_999


class EditorForm(QWidget):
    """Knows what was filled in; `edited` after every change."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        words, icons = [KIND_WORDS[kind] for kind in KINDS], [KIND_ICONS[kind] for kind in KINDS]
        self._kind = Segmented(theme, "Type", words, icons=icons)
        self.stem = TextArea(theme, "Question", limit=LONGEST_STEM)
        self.answers = AnswerRows(theme)
        self._truth = Segmented(theme, "Right answer", (TRUE, FALSE), icons=("check", "x"))
        self.category = Picker(theme, "Category")
        self._difficulty = DifficultyPicker(theme)
        self.fact = TextArea(theme, "The fact", limit=LONGEST_STEM, note="shown after answering")
        self.source = SourceLine(theme, LONGEST_ANSWER)
        self.paragraph = TextField(theme, "Paragraph", placeholder="optional")
        self.paragraph.line.setValidator(QIntValidator(1, LAST_PARAGRAPH, self))
        self._build()
        self._connect_signals()
        self._on_theme_changed()

    @property
    def kind(self) -> Kind:
        """Return how the question is answered."""
        return KINDS[self._kind.chosen_index()]

    @property
    def is_true(self) -> bool:
        """Return whether a statement is true."""
        return self._truth.chosen_index() == 0

    @property
    def difficulty(self) -> int:
        """Return the level from 1 to 5."""
        return self._difficulty.level

    @property
    def category_id(self) -> int | None:
        """Return the number of the chosen category."""
        number = self.category.currentData()
        return number if isinstance(number, int) else None

    @property
    def paragraph_number(self) -> int:
        """Return the paragraph of the source, 0 for none."""
        return int(self.paragraph.text() or 0)

    def draft(self) -> Draft:
        """Return everything that the checks look at."""
        is_choice = self.kind is Kind.SINGLE_CHOICE
        return Draft(
            kind=self.kind,
            stem=" ".join(self.stem.text().split()),
            answers=self.answers.texts() if is_choice else (),
            right=self.answers.right,
            has_category=self.category_id is not None,
            explanation=self.fact.text(),
            source=self.source.text().strip(),
        )

    def has_words(self) -> bool:
        """Tell whether something was written that leaving would lose."""
        return bool(self.stem.text() or self.fact.text() or any(self.answers.texts()))

    def offer(self, categories: Sequence[CategoryCard], sources: Sequence[SourceCard]) -> None:
        """Offer the categories and sources of a pack; the category of the question before stays chosen."""
        chosen = self.category_id
        self.category.clear()
        for category in categories:
            self.category.addItem(category.title, category.id)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        self.source.show_titles([source.title for source in sources])

    def clear(self) -> None:
        """Make room for the next question; type, category, difficulty and source are kept for it."""
        self.stem.set_text("")
        self.answers.clear()
        self._truth.choose(0)
        self.fact.set_text("")
        self.paragraph.set_text("")
        self.edited.emit()

    def mark_right(self, number: int) -> None:
        """Mark answer `number`, from 1, as right."""
        if self.kind is Kind.SINGLE_CHOICE:
            self.answers.mark(number - 1)
        elif number <= len((TRUE, FALSE)):
            self._truth.choose(number - 1)
            self.edited.emit()

    def _on_kind_chosen(self) -> None:
        self.answers.setVisible(self.kind is Kind.SINGLE_CHOICE)
        self._truth_group.setVisible(self.kind is Kind.TRUE_FALSE)
        self.edited.emit()

    def _on_changed(self) -> None:
        self.paragraph.line.setEnabled(bool(self.source.text().strip()))
        self.edited.emit()

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self._column.set_margins(MARGINS if theme.breadth is Breadth.REGULAR else COMPACT_MARGINS)
        is_narrow = theme.breadth is Breadth.NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for row in (self._place, self._origin):
            row.setDirection(down if is_narrow else across)
        width = theme.text_px(PARAGRAPH_WIDTH)
        self.paragraph.setMaximumWidth(theme.text_px(10 * PARAGRAPH_WIDTH) if is_narrow else width)

    def _connect_signals(self) -> None:
        self._kind.chosen.connect(self._on_kind_chosen)
        self._truth.chosen.connect(self._on_changed)
        self.answers.edited.connect(self._on_changed)
        for picker in (self.category, self._difficulty):
            picker.currentIndexChanged.connect(self._on_changed)
        for field in (self.stem, self.fact, self.paragraph):
            field.edited.connect(self._on_changed)
        self.source.textChanged.connect(self._on_changed)
        self._theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        theme = self._theme
        self._column = Column(theme, self, margins=MARGINS, gap=20)
        self._column.addLayout(self._left_aligned(self._kind))
        self._column.addWidget(self.stem)
        self._column.addWidget(self.answers)
        self._truth_group = QWidget()
        truth = Column(theme, self._truth_group, gap=6)
        truth.addWidget(Label(theme, "Right answer", role="label", tone="strong"))
        truth.addLayout(self._left_aligned(self._truth))
        self._truth_group.hide()
        self._column.addWidget(self._truth_group)
        self._place = Row(theme, gap=12)
        self._place.addWidget(Field(theme, "Category", self.category), 1)
        self._place.addWidget(Field(theme, "Difficulty", self._difficulty))
        self._column.addLayout(self._place)
        self._column.addWidget(self.fact)
        self._origin = Row(theme, gap=12)
        self._origin.addWidget(Field(theme, "Source", self.source), 1)
        self._origin.addWidget(self.paragraph)
        self._column.addLayout(self._origin)
        self._column.addStretch()

    def _left_aligned(self, control: QWidget) -> Row:
        row = Row(self._theme, gap=0)
        row.addWidget(control)
        row.addStretch()
        return row
