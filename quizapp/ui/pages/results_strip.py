"""How each question of a game went: the bars, and what their forms mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.rules.judging import Outcome
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.bar_strip import Bar, BarStrip
from quizapp.ui.widgets.flow import Flow
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.play_hud import MARKS
from quizapp.ui.widgets.progress_dots import Mark
from quizapp.ui.widgets.rows_and_columns import Column, Row, clear_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.rules.challenge import Run
    from quizapp.store.game_log import ReviewedAnswer
    from quizapp.ui.theme import Theme

LEGEND = (
    (Mark.RIGHT, "check", "correct", "right"),
    (Mark.PARTLY, "info", "warning", "partly right"),
    (Mark.WRONG, "x", "wrong", "wrong"),
    (Mark.SKIPPED, "minus", "text-muted", "skipped"),
)
HEIGHT = 150


class StripPanel(QWidget):
    """A heading, a legend of what there is among the bars, and the bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, role="body", tone="strong", weight=600)
        self._keys: list[LegendKey] = []
        self.strip = BarStrip(theme)
        column = Column(theme, self, gap=20)
        head = Row(theme, gap=16)
        head.addWidget(self._title)
        head.addStretch()
        legend = QWidget()
        self._legend = Flow(theme, legend, gap=16)
        head.addWidget(legend)
        column.addLayout(head)
        column.addWidget(self.strip, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_answers(
        self, answers: Sequence[ReviewedAnswer], *, has_points: bool, race: Run | None, rival: str
    ) -> None:
        """Show a game; without points the bars are as high as the answers were right."""
        steps = () if race is None else race.steps
        bars = [
            Bar(
                MARKS[Outcome(answer.outcome)],
                answer.base + answer.speed + answer.streak if has_points else answer.credit,
                steps[place].points if place < len(steps) else None,
            )
            for place, answer in enumerate(answers)
        ]
        self._title.setText("Points per question" if has_points else "How it went")
        self.strip.show_bars(bars, has_points=has_points)
        self._show_legend({bar.mark for bar in bars}, rival if steps else "")

    def _show_legend(self, marks: set[Mark], rival: str) -> None:
        clear_away(self._legend, self._keys)
        self._keys = [
            LegendKey(self._theme, icon, color, words)
            for mark, icon, color, words in LEGEND
            if mark is not Mark.PARTLY or mark in marks
        ]
        if rival:
            self._keys.append(LegendKey(self._theme, "users", "chart-1", rival))
        for key in self._keys:
            self._legend.addWidget(key)

    def _on_theme_changed(self) -> None:
        self.strip.setMinimumHeight(self._theme.px(HEIGHT))


class LegendKey(QWidget):
    """An icon and its word."""

    def __init__(self, theme: Theme, icon: str, color: str, words: str) -> None:
        super().__init__()
        row = Row(theme, self, margins=(0, 2, 0, 2), gap=8)
        row.addWidget(IconMark(theme, icon, size=16, color=color))
        row.addWidget(Label(theme, words, role="caption", tone="muted"))
