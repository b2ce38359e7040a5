"""A set of colors to choose, as a small picture of the window in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Scheme, Theme

PICTURE = 78
INSET, FOOT = 9, 38
WIDTH = 160
ICON, GAP = 16, 8
# Left, top, width, height and fill of the strokes in the picture.
STROKES = (
    (11, 11, 63, 8, "text-strong"),
    (11, 25, 95, 6, "text-muted"),
    (11, 53, 34, 14, "accent"),
    (49, 53, 34, 14, "surface-2"),
)


class ThemeCard(Pressable):
    """A radio button with a picture; chosen cards also have a check."""

    def __init__(self, theme: Theme, scheme: Scheme, words: str, parent: QWidget | None = None) -> None:
        self.scheme = scheme
        super().__init__(theme, words, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The picture, and the words below it."""
        words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self.words)
        width = words + self.theme.text_px(ICON) + self.theme.px(GAP + 2 * INSET)
        return QSize(max(width, self.theme.px(WIDTH)), self.theme.px(INSET + PICTURE) + self._foot())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the picture, the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_picture(painter)
        self._paint_words(painter)
        painter.end()

    def _foot(self) -> int:
        return self.theme.line("label") + self.theme.px(FOOT - 20)

    def _paint_box(self, painter: QPainter) -> None:
        is_chosen = self.isChecked()
        hovered = "surface-3" if self.is_hovered() else "surface-1"
        edge = self.theme.color("accent-line" if is_chosen or self.isDown() else "border-strong")
        paint_box(
            painter,
            QRectF(self.rect()),
            self.theme.radius("control"),
            fill=self.theme.color("accent-soft" if is_chosen else hovered),
            edge=edge,
            edge_width=2 if is_chosen else 1,
        )

    def _paint_picture(self, painter: QPainter) -> None:
        px = self.theme.px
        frame = QRectF(px(INSET), px(INSET), self.width() - 2 * px(INSET), px(PICTURE))
        edge = self.theme.scheme_color("border", self.scheme)
        paint_box(painter, frame, px(5), fill=self.theme.scheme_color("surface-0", self.scheme), edge=edge)
        for left, top, width, height, fill in STROKES:
            box = QRectF(frame.left() + px(left), frame.top() + px(top), px(width), px(height))
            line = self.theme.scheme_color("border-strong", self.scheme) if fill == "surface-2" else None
            paint_box(painter, box, px(3), fill=self.theme.scheme_color(fill, self.scheme), edge=line)

    def _paint_words(self, painter: QPainter) -> None:
        font = self.theme.font("label")
        words = QFontMetrics(font).horizontalAdvance(self.words)
        size = self.theme.text_px(ICON) if self.isChecked() else 0
        gap = self.theme.px(GAP) if self.isChecked() else 0
        left = (self.width() - words - size - gap) / 2
        foot = QRectF(left, self.height() - self._foot(), words + size + gap + 2, self._foot())
        ink = "text-strong" if self.isChecked() else "text-normal"
        if self.isChecked():
            pixmap = self.theme.pixmap("circle-check", ICON, ink, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(round(left), round(foot.center().y() - size / 2)), pixmap)
        painter.setFont(font)
        painter.setPen(self.theme.color(ink))
        painter.drawText(foot.adjusted(size + gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.words)
