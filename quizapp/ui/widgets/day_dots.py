"""The questions of a day's game as small lights: one for each, rings until it is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen

from quizapp.rules.judging import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from quizapp.ui.theme import Theme

PITCH, RING, DISC, ICON = 14, 8, 12, 8
# Icon, line, and the ink of the icon: a disc is filled where the answer was right.
LIGHTS = {
    Outcome.RIGHT: ("check", "correct-line", "surface-0"),
    Outcome.PARTLY: ("check", "correct-line", "correct"),
    Outcome.SKIPPED: ("minus", "border-strong", "text-muted"),
}
MISSED = ("x", "wrong-line", "wrong")


def dots_width(theme: Theme, count: int) -> int:
    """Return how wide a row of dots is."""
    return count * theme.px(PITCH)


def paint_dots(
    painter: QPainter, theme: Theme, outcomes: Sequence[Outcome | None], right: float, middle: float
) -> None:
    """Paint a row that ends at `right`; None stands for a question that is still to come."""
    pitch = theme.px(PITCH)
    for place, outcome in enumerate(outcomes):
        center = QPointF(right - pitch * (len(outcomes) - place) + pitch / 2, middle)
        if outcome is None:
            _paint_ring(painter, theme, center, RING, "border-strong")
        else:
            _paint_light(painter, theme, center, outcome)


def _paint_light(painter: QPainter, theme: Theme, center: QPointF, outcome: Outcome) -> None:
    icon, line, ink = LIGHTS.get(outcome, MISSED)
    if outcome is Outcome.RIGHT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(line))
        painter.drawEllipse(center, theme.px(DISC) / 2, theme.px(DISC) / 2)
    else:
        _paint_ring(painter, theme, center, DISC - 2, line)
    side = theme.px(ICON)
    pixmap = theme.bold_pixmap(icon, side, ink, painter.device().devicePixelRatioF())
    painter.drawPixmap(center - QPointF(side / 2, side / 2), pixmap)


def _paint_ring(painter: QPainter, theme: Theme, center: QPointF, size: int, color: str) -> None:
    painter.setPen(QPen(theme.color(color), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, (theme.px(size) - 2) / 2, (theme.px(size) - 2) / 2)
