"""A switch with its words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

TRACK = (44, 24)
KNOB, INSET = 16, 4
GAP = 12
PADDING = 24


class Toggle(Pressable):
    """On or off: the knob moves and darkens; a check box for screen readers."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Track and words on one line."""
        words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self.words) + 1
        width = self.theme.text_px(TRACK[0]) + self.theme.px(GAP) + words
        return QSize(width, self.theme.line("label") + self.theme.px(PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, knob and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color
        width, height = self.theme.text_px(TRACK[0]), self.theme.text_px(TRACK[1])
        track = QRectF(0, (self.height() - height) // 2, width, height)
        paint_switch(painter, self.theme, track, is_on=self.isChecked(), is_down=self.isDown())
        painter.setFont(self.theme.font("label"))
        painter.setPen(color("text-strong" if self.isEnabled() else "text-disabled"))
        left = width + self.theme.px(GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()


def paint_switch(painter: QPainter, theme: Theme, track: QRectF, *, is_on: bool, is_down: bool) -> None:
    """Paint the track and the knob at one of its ends."""
    color, grown = theme.color, theme.text_px
    edge = color("accent-line" if is_on or is_down else "border-strong")
    paint_box(painter, track, track.height(), fill=color("accent" if is_on else "field"), edge=edge)
    radius = grown(KNOB) / 2
    shift = grown(INSET) + radius
    center = QPointF(track.right() - shift if is_on else track.left() + shift, track.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("on-accent" if is_on else "text-muted"))
    painter.drawEllipse(center, radius, radius)
