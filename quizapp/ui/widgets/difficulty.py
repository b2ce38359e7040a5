"""Five bars that say how hard a question is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from quizapp.ui.theme import Theme

LEVELS = 5
BAR, PITCH = 6, 10
LOWEST, STEP = 6, 2


def difficulty_size(theme: Theme) -> QSizeF:
    """The room the five bars take; they grow with the text."""
    width = theme.text_px(PITCH) * (LEVELS - 1) + theme.text_px(BAR)
    return QSizeF(width, theme.text_px(LOWEST + STEP * (LEVELS - 1)))


def paint_difficulty(painter: QPainter, theme: Theme, left: float, bottom: float, level: int) -> None:
    """Paint `level` full bars and the others as outlines, standing on `bottom`."""
    width = theme.text_px(BAR)
    for index in range(LEVELS):
        height = theme.text_px(LOWEST + STEP * index)
        corner = QPointF(left + index * theme.text_px(PITCH), bottom - height)
        rect = QRectF(corner, QSizeF(width, height))
        is_full = index < level
        paint_box(
            painter,
            rect,
            1,
            fill=theme.color("text-normal") if is_full else None,
            edge=None if is_full else theme.color("border-strong"),
        )
