"""The list of a long page's sections: where one is, and a way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rows_and_columns import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from quizapp.ui.theme import Theme

SIDE, PADDING, GAP = 14, 24, 12
ICON = 20


class SectionButton(Pressable):
    """Icon and name of a section; filled while it is the one in view."""

    def __init__(self, theme: Theme, words: str, icon: str) -> None:
        self._icon = icon
        super().__init__(theme, words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button for screen readers
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon and words on one line."""
        words = QFontMetrics(self.theme.font("label")).horizontalAdvance(self.words)
        width = 2 * self.theme.px(SIDE) + self.theme.text_px(ICON) + self.theme.px(GAP) + words + 1
        return QSize(width, self.theme.line("label") + self.theme.px(PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box where it has one, icon and words."""
        del event
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.is_hovered():
            edge = theme.color("border-strong") if self.isChecked() else None
            rect = QRectF(self.rect())
            paint_box(painter, rect, theme.radius("control"), fill=theme.color("surface-3"), edge=edge)
        ink = "text-strong" if self.isChecked() else "text-muted"
        size = theme.text_px(ICON)
        pixmap = theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(SIDE), (self.height() - size) // 2, pixmap)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color(ink))
        left = theme.px(SIDE) + size + theme.px(GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()


class SectionList(QWidget):
    """One button for each section, below each other."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        column = Column(theme, self, gap=2)
        for number, (words, icon) in enumerate(sections):
            button = SectionButton(theme, words, icon)
            self._group.addButton(button, number)
            column.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        self.show_current(0)

    def show_current(self, number: int) -> None:
        """Show which section is in view, without a signal."""
        self._group.button(number).setChecked(True)
