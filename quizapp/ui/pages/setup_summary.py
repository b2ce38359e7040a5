"""What the choices come to: how many questions fit, for how long, for which board; and the code field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.play.challenge import can_share
from quizapp.ui.pages.setup_words import board_words, has_other_timing, length_words, timing_words
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.divider import Divider
from quizapp.ui.widgets.pack_cover import PackCover
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from quizapp.rules.setup import Setup
    from quizapp.store.fitting import Fitting
    from quizapp.store.question_bank import PackCard
    from quizapp.ui.theme import Theme

COVER = 132
FIGURE = 40
CODE_LIMIT = 8_000
CODE_ICON = 20
CODE_NOTE = "A code sets everything above, so two people get the same questions in the same order."


class SummaryLine(QWidget):
    """A caption and, at the right, what it comes to."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._value = Label(theme, role="label", tone="strong", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        row = Row(theme, self, gap=12)
        caption = Label(theme, words, role="label", tone="muted", weight=400)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 1)

    def show_value(self, words: str) -> None:
        """Say what it comes to."""
        self._value.setText(words)


class SetupSummary(QWidget):
    """Fills the side panel, or stands below the form where there is no room beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("plain", "true")
        self.cover = PackCover(theme, None, runway_end=(0.55, 0.46), radius="card", has_scrim=False)
        self._count = Label(theme, role="display", weight=300, size=FIGURE, tone="strong")
        self._caption = Label(theme, tone="muted", wrap=True)
        self._fault = Label(theme, role="caption", tone="warning", wrap=True)
        self.length = SummaryLine(theme, "Length")
        self.timing = SummaryLine(theme, "Time for answers")
        self.unseen = SummaryLine(theme, "Not seen before")
        self.left_out = SummaryLine(theme, "Left out as spoilers")
        self.board = SummaryLine(theme, "Counts for")
        self.code = TextField(theme, "Challenge code", placeholder="Paste a code", limit=CODE_LIMIT)
        self._icon = self.code.line.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._build()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def words(self) -> str:
        """How many questions fit, in a sentence."""
        return f"{self._count.text()} {self._caption.text()}"

    @property
    def entered_code(self) -> str:
        """The challenge code in the field, empty where the mode has none."""
        return self.code.text() if self._codes.isVisibleTo(self) else ""

    def show_pack(self, pack: PackCard) -> None:
        """Show the cover of the chosen pack."""
        self.cover.show_pack(pack.key, pack.accent or None)

    def show_fitting(self, setup: Setup, fitting: Fitting, fault: str) -> None:
        """Show what fits the choices, and what is wrong if too little does."""
        total = fitting.total
        self._count.setText(f"{total:,}")
        self._caption.setText("question fits these choices" if total == 1 else "questions fit these choices")
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.length.show_value(length_words(setup, total))
        self.timing.show_value(timing_words(setup.timing))
        self.timing.setVisible(has_other_timing(setup))
        self.unseen.show_value(f"{fitting.unseen:,} of {total:,}")
        self.left_out.show_value(f"{fitting.left_out:,}")
        self.board.show_value(board_words(setup))
        self._codes.setVisible(can_share(setup.mode))

    def _build(self) -> None:
        theme = self._theme
        column = Column(theme, self, gap=0)
        column.addWidget(self.cover)
        column.addSpacing(theme.px(14))
        for part in (self._count, self._caption, self._fault):
            column.addWidget(part)
        column.addSpacing(theme.px(16))
        column.addWidget(Divider(theme))
        column.addSpacing(theme.px(16))
        lines = Column(theme, gap=8)
        for line in (self.length, self.timing, self.unseen, self.left_out, self.board):
            lines.addWidget(line)
        column.addLayout(lines)
        column.addWidget(self._build_codes())
        column.addStretch()

    def _build_codes(self) -> QWidget:
        theme = self._theme
        self._codes = QWidget()
        column = Column(theme, self._codes, margins=(0, 16, 0, 0), gap=0)
        column.addWidget(Divider(theme))
        column.addSpacing(theme.px(16))
        column.addWidget(self.code)
        column.addSpacing(theme.px(8))
        column.addWidget(Label(theme, CODE_NOTE, role="caption", tone="muted", wrap=True))
        return self._codes

    def _on_theme_changed(self) -> None:
        self.cover.setFixedHeight(self._theme.px(COVER))
        self._icon.setIcon(QIcon(self._theme.pixmap("link-2", CODE_ICON, "text-muted")))
