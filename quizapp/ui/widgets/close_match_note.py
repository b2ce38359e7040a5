"""Said of a typed answer that is not spelled right, but counted: how it is spelled, and what it brought."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.marked_label import MarkedLabel, Part
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.rules.scoring import Points
    from quizapp.ui.theme import Theme

POINTS = 24


class CloseMatchNote(Card):
    """What was typed, the right spelling with the difference underlined, other forms, and the points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, edge="warning-line", parent=parent)
        self._text = MarkedLabel(theme)
        self._others, forms = QWidget(), QWidget()
        self._forms = Flow(theme, forms)
        right = Qt.AlignmentFlag.AlignRight
        self._gained = Label(theme, role="title", size=POINTS, tone="strong", align=right)
        self._shares = Label(theme, role="caption", tone="muted", align=right)
        self._points = QWidget()
        self._build(forms)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_match(self, typed: str, spelling: str, others: Sequence[str], points: Points) -> None:
        """Show a close answer; `others` are accepted as well, and no points leave their place empty."""
        self._text.show_parts(
            [
                Part("You typed "),
                Part(typed, is_strong=True),
                Part(". The answer is spelled "),
                *different(typed, spelling),
                Part(". A slip this small is fine in words this long."),
            ]
        )
        self._show_forms(others)
        self._points.setVisible(points.total > 0)
        self._gained.setText(f"+{points.total:,}")
        self._shares.setText(shares_of(points))
        self._shares.setVisible(points.total > points.base)

    def _show_forms(self, others: Sequence[str]) -> None:
        while (item := self._forms.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for form in others:
            tag = Tag(self.theme, form)
            self._forms.addWidget(tag)
            tag.show()
        self._others.setVisible(bool(others))

    def _build(self, forms: QWidget) -> None:
        theme = self.theme
        row = Row(theme, self, margins=(25, 18, 24, 18), gap=16)
        row.addWidget(IconMark(theme, "info", size=24, color="warning"), 0, Qt.AlignmentFlag.AlignTop)
        self._body = Row(theme, gap=24)
        words = Column(theme, gap=4)
        words.addWidget(Label(theme, "Close enough, counted as right", tone="strong", weight=600, wrap=True))
        words.addWidget(self._text)
        words.addWidget(self._others)
        self._body.addLayout(words, 1)
        others = Row(theme, self._others, margins=(0, 8, 0, 0), gap=8)
        also = Column(theme, margins=(0, 3, 0, 0))  # half of what a tag is higher than its text
        also.addWidget(Label(theme, "Also accepted:", role="caption", tone="muted"))
        also.addStretch()
        others.addLayout(also)
        others.addWidget(forms, 1)
        points = Column(theme, self._points, gap=2)
        for label in (self._gained, self._shares):
            points.addWidget(label)
        self._body.addWidget(self._points, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._body, 1)

    def _on_theme_changed(self) -> None:
        self._body.stack(is_stacked=self.theme.breadth is Breadth.NARROW)


def different(typed: str, spelling: str) -> Iterator[Part]:
    """Cut the right spelling into what was typed and what was not; upper and lower case are the same."""
    before, after = ([letter.casefold() for letter in text] for text in (typed, spelling))
    for step, _, _, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if start < end:
            yield Part(spelling[start:end], is_strong=True, is_underlined=step != "equal")


def shares_of(points: Points) -> str:
    """Return where the points come from, "500 + 175 for speed"."""
    parts = [f"{points.base:,}"]
    if points.speed:
        parts.append(f"{points.speed:,} for speed")
    if points.streak:
        parts.append(f"{points.streak:,} for the streak")
    return " + ".join(parts)
