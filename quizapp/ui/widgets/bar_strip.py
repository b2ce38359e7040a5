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
RIVAL_SHARE = 0.26
DENSE_GAP, LEAST_WIDTH = 2, 280
STRONG_FROM = 7
NUMBER_STEP = 10
"""Where there is no room for every number, these are shown."""

INKS = {
    Mark.RIGHT: ("check", "correct"),
    Mark.PARTLY: ("info", "warning"),
    Mark.WRONG: ("x", "wrong"),
    Mark.SKIPPED: ("minus", "text-muted"),
}


class Bar(NamedTuple):
    """One question: how it went and what it brought, also to the one who is raced against."""

    mark: Mark
    points: int
    rival: int | None = None


class BarStrip(Label):
    """Filled bars with points; partly right ones are outlines, wrong ones low outlines, skipped ones dashes.

    A thin outline beside a bar is what the rival got. With very many questions the bars move together and
    only some numbers are left. Reads as one sentence.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._bars: tuple[Bar, ...] = ()
        self._has_points = True
        self._grown = 1.0
        super().__init__(theme, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._growing = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._growing.setEasingCurve(theme.easing())
        self._growing.valueChanged.connect(self._on_grown)

    def show_bars(self, bars: Sequence[Bar], *, has_points: bool = True) -> None:
        """Show a game; the bars grow once. Without points they say only how much was right."""
        self._bars, self._has_points = tuple(bars), has_points
        spoken = ", ".join(self._spoken(number, bar) for number, bar in enumerate(bars, 1))
        title = "Points per question" if has_points else "How it went"
        self.setAccessibleName(f"{title}: {spoken or 'nothing was answered'}")
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
        width = min(len(self._bars) * self._foot_width(), self._theme.px(LEAST_WIDTH))
        return QSize(width, self._theme.px(HEIGHT) // 2 + self._foot())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, and number and icon under each."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(bar.points, bar.rival or 0) for bar in self._bars), default=0)
        floor = self.height() - self._foot()
        is_dense = self.width() < len(self._bars) * self._foot_width()
        gap = self._theme.px(DENSE_GAP if is_dense else GAP)
        pitch = (self.width() + gap) / max(1, len(self._bars))
        for index, bar in enumerate(self._bars):
            left, right = round(index * pitch), round((index + 1) * pitch) - gap
            whole = QRectF(left, 0, max(1, right - left), floor)
            self._paint_pair(painter, bar, whole, most)
            if not is_dense:
                self._paint_foot(painter, index, bar, whole)
            elif index == 0 or (index + 1) % NUMBER_STEP == 0:
                self._paint_number(painter, index, whole)
        painter.end()

    def _on_grown(self, share: float) -> None:
        self._grown = share
        self.update()

    def _foot(self) -> int:
        return self._theme.text_px(FOOT)

    def _foot_width(self) -> int:
        """Return what a number with its icon takes, and the gap to the next."""
        return self._theme.text_px(ICON) + self._theme.px(GAP)

    def _spoken(self, number: int, bar: Bar) -> str:
        words = f"{number} {bar.mark}"
        if self._has_points:
            words += f" {bar.points:,}"
        return words if bar.rival is None else f"{words} against {bar.rival:,}"

    def _paint_pair(self, painter: QPainter, bar: Bar, whole: QRectF, most: int) -> None:
        """Paint a bar in its whole height and width, or beside the rival's."""
        floor = whole.height()
        scale = floor / most * self._grown if most else 0.0
        own, width = QRectF(whole), whole.width() * RIVAL_SHARE
        if bar.rival is not None:
            own.setRight(whole.right() - width - 1)
            rival = QRectF(own.right() + 1, floor - bar.rival * scale, width, bar.rival * scale)
            if rival.height():
                edge, radius = self._theme.color("chart-1"), min(self._theme.px(RADIUS), width / 2)
                paint_box(painter, rival, radius, edge=edge, edge_width=_edge(rival))
        own.setTop(floor - bar.points * scale)
        self._paint_bar(painter, bar, own, floor)

    def _paint_bar(self, painter: QPainter, bar: Bar, rect: QRectF, floor: float) -> None:
        color, px = self._theme.color, self._theme.px
        if bar.mark is Mark.WRONG:
            box = QRectF(rect.left(), floor - px(OUTLINE), rect.width(), px(OUTLINE))
            paint_box(painter, box, px(RADIUS), edge=color("wrong-line"), edge_width=_edge(box))
        elif bar.mark is Mark.SKIPPED:
            pen = QPen(color("border-strong"), 2)
            pen.setDashPattern((DASH, DASH))
            painter.setPen(pen)
            middle = floor - px(OUTLINE) / 2
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        elif bar.mark is Mark.PARTLY and rect.height():
            soft, line = color("correct-soft"), color("correct-line")
            paint_box(painter, rect, px(RADIUS), fill=soft, edge=line, edge_width=_edge(rect))
            self._paint_points(painter, bar, rect, "text-strong")
        elif rect.height():
            # The lighter green would leave the figures too pale in the light theme.
            fill = "correct" if self._theme.scheme == Scheme.LIGHT else "correct-line"
            paint_box(painter, rect, px(RADIUS), fill=color(fill))
            self._paint_points(painter, bar, rect, "on-correct")

    def _paint_points(self, painter: QPainter, bar: Bar, rect: QRectF, ink: str) -> None:
        if not self._has_points:
            return
        painter.setFont(self._theme.font("caption", weight=600))
        metrics = painter.fontMetrics()
        words = f"{bar.points:,}"
        if metrics.horizontalAdvance(words) <= rect.width() and metrics.height() < rect.height():
            painter.setPen(self._theme.color(ink))
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

    def _paint_number(self, painter: QPainter, index: int, rect: QRectF) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text-muted"))
        number, line = str(index + 1), self._theme.line("caption")
        words = painter.fontMetrics().horizontalAdvance(number) + 1
        left = min(max(0.0, rect.center().x() - words / 2), float(self.width() - words))
        painter.drawText(
            QRectF(left, self.height() - line, words, line), Qt.AlignmentFlag.AlignVCenter, number
        )


def _edge(rect: QRectF) -> int:
    """Return how strong an outline may be that leaves something inside."""
    return 2 if rect.width() >= STRONG_FROM else 1
