"""What a page says when it has nothing to show yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.button import Button

LIGHTS, PITCH, LIGHT = 11, 22, 4
FLAG = 32
POLE = 4 / 24  # where the pole stands in the icon
HEADING = 22
SENTENCE_WIDTH = 360


class RunwayLights(QWidget):
    """A row of lights with the first one lit and a flag above it; decorative."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """The row, and the flag above it."""
        px = self._theme.px
        return QSize(px(PITCH) * (LIGHTS - 1) + px(FLAG), px(FLAG) + px(4 * LIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Flag and lights."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._theme.px, self._theme.color
        y = self.height() - px(2 * LIGHT)
        for index in range(LIGHTS):
            center = QPointF(px(FLAG) / 2 + index * px(PITCH), y)
            painter.setBrush(color("accent-line") if index == 0 else Qt.BrushStyle.NoBrush)
            painter.setPen(Qt.PenStyle.NoPen if index == 0 else QPen(color("border-strong"), 2))
            radius = px(LIGHT) + 1 if index == 0 else px(LIGHT)
            painter.drawEllipse(center, radius, radius)
        flag = self._theme.exact_pixmap("flag", px(FLAG), "accent-line", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(FLAG) * (0.5 - POLE), 0), flag)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()


class EmptyState(QWidget):
    """Art or icon, heading, one sentence, one or two buttons, centered."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        sentence: str,
        buttons: tuple[Button, ...] = (),
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        center = Qt.AlignmentFlag.AlignHCenter
        self._sentence = Label(theme, sentence, role="body", tone="muted", balanced=True, align=center)
        column = Column(theme, self, margins=(24, 24, 24, 24), gap=8)
        column.addStretch()
        art = IconMark(theme, icon, size=40) if icon else RunwayLights(theme)
        column.addWidget(art, 0, center)
        column.addSpacing(theme.px(12))
        column.addWidget(
            Label(theme, heading, role="title", size=HEADING, tone="strong", balanced=True, align=center)
        )
        column.addWidget(self._sentence, 0, center)
        column.addSpacing(theme.px(8))
        row = Row(theme, gap=12)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def _on_theme_changed(self) -> None:
        self._sentence.setMaximumWidth(self._theme.text_px(SENTENCE_WIDTH))
