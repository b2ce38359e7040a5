"""The fact behind a question, where it is from, and what else that paragraph says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

READING_WIDTH = 680
TEXT = 17


class FactCard(Card):
    """Heading, text, source line; the other facts of the passage fold out below."""

    passage_toggled = Signal(bool)
    problem_reported = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._text = Label(theme, role="body", size=TEXT, wrap=True)
        self._source = Label(theme, role="caption", tone="muted", wrap=True)
        self._passage = Label(theme, role="body", wrap=True)
        self.passage_button = Button(theme, "Show passage", look=Look.LINK, size=Size.SMALL)
        self.report_button = Button(theme, "Report a problem", look=Look.QUIET, size=Size.SMALL, icon="flag")
        self.passage_button.clicked.connect(self.toggle_passage)
        self.report_button.clicked.connect(self.problem_reported)
        self._build()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_fact(self, text: str, source: str, passage: Sequence[str]) -> None:
        """Show a fact, its source line, and keep the other facts of its passage ready, folded."""
        self._text.setText(text)
        self._source.setText(source)
        self._passage.setText("\n".join(f"•  {fact}" for fact in passage))
        self.passage_button.setVisible(bool(passage))
        self._passage.hide()
        self.passage_button.set_words("Show passage")

    def toggle_passage(self) -> None:
        """Fold the other facts of the passage out or in."""
        is_open = self._passage.isHidden()
        self._passage.setVisible(is_open)
        self.passage_button.set_words("Hide passage" if is_open else "Show passage")
        self.passage_toggled.emit(is_open)

    def _build(self) -> None:
        row = Row(self.theme, self, margins=(25, 14, 12, 22), gap=16)
        row.addLayout(self._build_bulb())
        column = Column(self.theme, gap=0)
        heading = Row(self.theme)
        heading.addWidget(Label(self.theme, "The fact", role="title", tone="strong"))
        heading.addStretch()
        heading.addWidget(self.report_button)
        column.addLayout(heading)
        column.addSpacing(self.theme.px(4))
        column.addWidget(self._text)
        column.addSpacing(self.theme.px(12))
        column.addLayout(self._build_source())
        column.addWidget(self._passage)
        row.addLayout(column, 1)

    def _build_bulb(self) -> Column:
        column = Column(self.theme, margins=(0, 5, 0, 0), gap=0)
        column.addWidget(IconMark(self.theme, "lightbulb", size=24, color="info"))
        column.addStretch()
        return column

    def _build_source(self) -> Row:
        row = Row(self.theme, gap=8)
        row.addWidget(IconMark(self.theme, "book-open", size=16))
        row.addWidget(self._source)
        row.addSpacing(self.theme.px(8))
        row.addWidget(self.passage_button)
        row.addStretch()
        return row

    def _on_theme_changed(self) -> None:
        for label in (self._text, self._passage):
            label.setMaximumWidth(self.theme.text_px(READING_WIDTH))
