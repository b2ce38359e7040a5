"""The points of a game, one bar for each question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.progress_dots import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

HEIGHT = 150
WIDEST_BAR, GAP, RADIUS = 64, 14, 4
OUTLINE = 10
FOOT = 30
FIGURE_TOP = 6
ICON = 12
DASH = 2.5
INKS = {Mark.RIGHT: ("check", "correct"), Mark.WRONG: ("x", "wrong"), Mark.SKIPPED: ("minus", "text-muted")}


class Bar(NamedTuple):
    """One question: how it went and what it brought."""

    mark: Mark
    points: int


class BarStrip(Label):
    """Filled bars with points; wrong answers are low outlines, skipped ones dashes. Reads as one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._grown = 1.0
        super().__init__(theme, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._growing = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._growing.setEasingCurve(theme.easing())
        self._growing.valueChanged.connect(self._on_grown)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show a game; the bars grow once."""
        self._bars = tuple(bars)
        spoken = ", ".join(f"{number} {bar.mark} {bar.points:,}" for number, bar in enumerate(bars, 1))
        self.setAccessibleName(f"Points per question: {spoken}")
        duration = self._theme.duration("slow")
        self._grown = 0.0 if duration else 1.0
        if duration:
            self._growing.setDuration(duration)
            self._growing.start()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide bars."""
        width = len(self._bars) * self._theme.px(WIDEST_BAR + GAP)
        return QSize(width, self._theme.px(HEIGHT) + self._foot())

    def minimumSizeHint(self) -> QSize:
        """The figures still fit above each other."""
        width = len(self._bars) * (self._theme.text_px(ICON) + self._theme.px(GAP))
        return QSize(width, self._theme.px(HEIGHT) // 2 + self._foot())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, and number and icon under each."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((bar.points for bar in self._bars), default=0)
        floor = self.height() - self._foot()
        pitch = (self.width() + self._theme.px(GAP)) / max(1, len(self._bars))
        width = pitch - self._theme.px(GAP)
        for index, bar in enumerate(self._bars):
            height = floor * bar.points / most if most else 0
            rect = QRectF(
                round(index * pitch), floor - height * self._grown, round(width), height * self._grown
            )
            self._paint_bar(painter, bar, rect, floor)
            self._paint_foot(painter, index, bar, rect)
        painter.end()

    def _on_grown(self, share: float) -> None:
        self._grown = share
        self.update()

    def _foot(self) -> int:
        return self._theme.text_px(FOOT)

    def _paint_bar(self, painter: QPainter, bar: Bar, rect: QRectF, floor: float) -> None:
        color, px = self._theme.color, self._theme.px
        if bar.mark is Mark.WRONG:
            box = QRectF(rect.left(), floor - px(OUTLINE), rect.width(), px(OUTLINE))
            paint_box(painter, box, px(RADIUS), edge=color("wrong-line"), edge_width=2)
        elif bar.mark is Mark.SKIPPED:
            pen = QPen(color("border-strong"), 2)
            pen.setDashPattern((DASH, DASH))
            painter.setPen(pen)
            line = floor - px(OUTLINE) / 2
            painter.drawLine(QPointF(rect.left(), line), QPointF(rect.right(), line))
        elif rect.height():
            # The lighter green would leave the figures too pale in the light theme.
            fill = "correct" if self._theme.scheme == Scheme.LIGHT else "correct-line"
            paint_box(painter, rect, px(RADIUS), fill=color(fill))
            self._paint_points(painter, bar, rect)

    def _paint_points(self, painter: QPainter, bar: Bar, rect: QRectF) -> None:
        painter.setFont(self._theme.font("caption", weight=600))
        metrics = painter.fontMetrics()
        words = f"{bar.points:,}"
        if metrics.horizontalAdvance(words) <= rect.width() and metrics.height() < rect.height():
            painter.setPen(self._theme.color("on-correct"))
            top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(rect.adjusted(0, self._theme.px(FIGURE_TOP), 0, 0), top, words)

    def _paint_foot(self, painter: QPainter, index: int, bar: Bar, rect: QRectF) -> None:
        icon, ink = INKS[bar.mark]
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text-muted"))
        number = str(index + 1)
        words = painter.fontMetrics().horizontalAdvance(number)
        size, gap = self._theme.text_px(ICON), self._theme.px(6)
        left = rect.center().x() - (words + gap + size) / 2
        foot = QRectF(
            left, self.height() - self._theme.line("caption"), words + 1, self._theme.line("caption")
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, number)
        pixmap = self._theme.bold_pixmap(icon, size, ink, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(left + words + gap), round(foot.center().y() - size / 2)), pixmap)
