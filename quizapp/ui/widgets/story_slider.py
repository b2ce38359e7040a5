"""How far somebody has watched: a slider under a histogram of the questions along the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from quizapp.rules.story import WHOLE_STORY, is_within
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.knob_slider import KnobSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

STEP = 10
"""The slider goes by so many per cent."""

MOST_BARS = 40
BARS = 36
LEAST_BAR, CORNER, GAP = 4, 3, 4
WIDTH = 320
MARKS = ((0, "Start"), (WHOLE_STORY // 2, "Half"), (WHOLE_STORY, "End"))


class StorySlider(KnobSlider):
    """The value is in steps of ten per cent; bars in play are lit, bars that stay out are outlined."""

    def __init__(self, theme: Theme) -> None:
        self._bars: tuple[tuple[int, int], ...] = ()
        self._steps = 0
        self._left_out = 0
        super().__init__(theme, WHOLE_STORY // STEP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rename()

    @property
    def watched(self) -> int:
        """The chosen per cent of the story."""
        return self.value() * STEP

    def show_watched(self, percent: int) -> None:
        """Show what was chosen elsewhere, without a signal."""
        self._show_quietly(percent // STEP)

    def show_story(self, by_step: Sequence[tuple[int, int]], steps: int) -> None:
        """Show how many questions reach each step of a story of so many steps; step 0 is background."""
        self._steps = steps
        self._bars = bars_of(by_step, steps)
        self.update()

    def show_left_out(self, count: int) -> None:
        """Say how many questions stay out."""
        self._left_out = count
        self._rename()

    def sizeHint(self) -> QSize:
        """Bars, track and the words below them."""
        px, line = self._theme.px, self._theme.line("caption")
        height = px(BARS) + self._knob() + px(GAP) + line
        return QSize(self._theme.text_px(WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Narrow bars."""
        return QSize(self._theme.px(WIDTH) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, track, knob and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_slider(painter, self._theme.px(BARS) + self._knob() / 2)
        line = self._theme.line("caption")
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text-muted"))
        room = QRectF(0, self.height() - line, self.width(), line)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for (_, words), side in zip(MARKS, sides, strict=True):
            painter.drawText(room, side, words)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        px, color = self._theme.px, self._theme.color
        most = max((count for _, count in self._bars), default=0)
        for place, (last_step, count) in enumerate(self._bars):
            left, right = (self.width() * end / len(self._bars) for end in (place, place + 1))
            height = max(px(LEAST_BAR), px(BARS - GAP) * count / most) if count else 0
            top = px(BARS - GAP) - height
            bar = QRectF(round(left) + 1, round(top), round(right) - round(left) - px(GAP) + 1, round(height))
            is_in = is_within(last_step, self.watched, self._steps)
            fill, edge = ("accent-line", "accent-line") if is_in else ("surface-2", "border-strong")
            if count:
                paint_box(painter, bar, px(CORNER), fill=color(fill), edge=color(edge))

    def _share_at(self, x: float) -> float:
        return x / max(1, self.width())

    def _x_of(self, value: int) -> float:
        half = self._knob() / 2
        return min(self.width() - half, max(half, self.width() * value / self.maximum()))

    def _rename(self) -> None:
        out = "1 question" if self._left_out == 1 else f"{self._left_out:,} questions"
        self.setAccessibleName(f"{watched_words(self.watched)}; {out} left out")


def bars_of(by_step: Sequence[tuple[int, int]], steps: int) -> tuple[tuple[int, int], ...]:
    """Return the last step and the questions of each bar, so that the slider's stops fall between bars.

    Background questions, of step 0, are in play at any stop and have no bar.
    """
    stops = WHOLE_STORY // STEP
    count = max(stops, min(steps, MOST_BARS) // stops * stops)
    questions = [0] * count
    for step, number in by_step:
        if step:
            questions[-(-step * count // steps) - 1] += number
    return tuple((steps * (place + 1) // count, number) for place, number in enumerate(questions))


def watched_words(percent: int) -> str:
    """Return how much of the story may be shown."""
    if percent == WHOLE_STORY:
        return "All of it"
    return f"Up to {percent} % of the story" if percent else "Only the premise"
