"""One answer to tick: a check box, the text, its key; after the verdict a word and an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF

from quizapp.ui.widgets.answer_card import AnswerCard
from quizapp.ui.widgets.answer_states import CHOSEN, RIGHT, STYLES, WRONG, AnswerState
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.growing_card import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_states import Style

BOX, TICK = 24, 16


class TickCard(AnswerCard):
    """A check box as a card: any number of them can be ticked."""

    LEAST_HEIGHTS: ClassVar = (72, 72)
    CHOSEN: ClassVar = CHOSEN._replace(spoken="ticked")
    JUDGED: ClassVar = {
        **STYLES,
        AnswerState.RIGHT_CHOSEN: STYLES[AnswerState.RIGHT_CHOSEN]._replace(spoken="ticked, right"),
        AnswerState.WRONG_CHOSEN: WRONG._replace(words="Not this one", spoken="ticked, wrong"),
        AnswerState.RIGHT: RIGHT._replace(words="You missed this", spoken="right, but not ticked"),
    }

    def __init__(
        self, theme: Theme, text: str, *, number: int, count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, number=number, count=count, parent=parent)
        self.setAutoExclusive(False)

    def _has_key_at_end(self) -> bool:
        return True

    def _lead_size(self) -> int:
        return self.theme.text_px(BOX)

    def _paint_lead(self, painter: QPainter, style: Style) -> int:
        left, side = self.theme.px(self.SIDE), self._lead_size()
        rect = QRectF(left, round((self.height() - side) / 2), side, side)
        color = self.theme.color
        if self.isChecked():
            paint_box(painter, rect, self.theme.radius("key"), fill=color(style.cap))
            shift = (side - self.theme.text_px(TICK)) / 2
            pixmap = self.theme.pixmap("check", TICK, style.cap_text, self.devicePixelRatioF())
            painter.drawPixmap(rect.topLeft() + QPointF(shift, shift), pixmap)
        else:
            edge = color(style.edge if style.words else "border-strong")
            paint_box(painter, rect, self.theme.radius("key"), fill=color("surface-0"), edge=edge)
        return left + side + self.theme.px(GAP)
