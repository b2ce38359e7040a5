"""A pressable card with a key before its text; it grows with the text and never shortens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from quizapp.ui.plain_text import TextBlock
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_states import Style

CAP_FONT = 17
CAP_PADDING = 16
GAP = 16
"""Between the key, the text, and what stands at the end."""


class GrowingCard(Pressable):
    """Space presses it while it is open; all other keys are the page's: they belong to the question."""

    SIDE: ClassVar = 21
    """The margin at the left and right."""

    NARROWEST_TEXT: ClassVar = 160

    def __init__(self, theme: Theme, text: str, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, key=key, parent=parent)
        self.set_focus_radius("card")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for the whole text on one line."""
        width = self._frame(ENDLESS) + self._text(ENDLESS).width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a few words a line."""
        width = self._frame(0) + self.theme.text_px(self.NARROWEST_TEXT)
        return QSize(width, self._least_height())

    def hasHeightForWidth(self) -> bool:
        """Long texts make it taller."""
        return True

    def hitButton(self, position: object) -> bool:
        """Only an open card can be pressed."""
        del position
        return self._can_press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses an open card."""
        if event.key() == Qt.Key.Key_Space and self._can_press():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _can_press(self) -> bool:
        raise NotImplementedError

    def _text(self, width: int) -> TextBlock:
        raise NotImplementedError

    def _frame(self, width: int) -> int:
        """How much of `width` is not for the text."""
        raise NotImplementedError

    def _least_height(self) -> int:
        raise NotImplementedError

    def _cap_side(self) -> int:
        return self.theme.line("label") + self.theme.px(CAP_PADDING)

    def _paint_box(self, painter: QPainter, style: Style, *, is_dashed: bool = False) -> None:
        paint_box(
            painter,
            QRectF(self.rect()),
            self.theme.radius("card"),
            fill=self.theme.color(style.fill) if style.fill else None,
            edge=self.theme.color(style.edge),
            edge_width=style.edge_width,
            is_dashed=is_dashed,
        )

    def _paint_cap_box(self, painter: QPainter, style: Style, side: int) -> QRectF:
        """Paint the square that the key stands in, and return where it is."""
        rect = QRectF(self.theme.px(self.SIDE), round((self.height() - side) / 2), side, side)
        edge = None if style.cap != "surface-0" else self.theme.color("border-strong")
        paint_box(painter, rect, self.theme.radius("control"), fill=self.theme.color(style.cap), edge=edge)
        return rect

    def _paint_key(self, painter: QPainter, style: Style, rect: QRectF) -> None:
        painter.setFont(self.theme.font("label", size=CAP_FONT))
        painter.setPen(self.theme.color(style.cap_text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.key_cap.key)
