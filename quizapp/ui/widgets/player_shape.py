"""The shapes that tell players apart, so that colors never have to be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.square import Square

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from quizapp.ui.theme import Theme

SHAPES = ("circle", "triangle", "square", "diamond", "hexagon", "star", "cross", "ring")
"""Their names, in the order of the design's colors; a player's shape is a place in here."""

# The corners of each as (x, y) from -1 to 1; all of them look about equally large.
TRIANGLE = ((0.0, -0.9), (1.0, 0.85), (-1.0, 0.85))
SQUARE = ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85))
DIAMOND = ((0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0))
CROSS_ARM = 0.36
STAR_POINTS, STAR_WAIST = 5, 0.45
RING_WIDTH = 0.36
SOFT = 0.12  # how round corners are, as a share of the radius
SHARE = 0.22  # the radius of a shape, as a share of the box around it


def shape_name(shape: int) -> str:
    """Return the word for a player's shape."""
    return SHAPES[shape % len(SHAPES)]


def paint_shape(painter: QPainter, center: QPointF, radius: float, shape: int, color: QColor) -> None:
    """Paint a shape around a point."""
    name = shape_name(shape)
    painter.save()
    painter.translate(center)
    painter.scale(radius, radius)
    pen = QPen(color, RING_WIDTH if name == "ring" else SOFT)
    pen.setJoinStyle(pen.joinStyle().RoundJoin)
    painter.setPen(pen)
    if name != "ring":
        painter.setBrush(color)
    painter.drawPath(_outline(name))
    painter.restore()


class PlayerShape(Square):
    """A shape by itself, or in a box of `size` px; beside a name that says the same in words."""

    def __init__(
        self, theme: Theme, *, size: int, has_box: bool = True, has_edge: bool = False, shape: int = 0
    ) -> None:
        super().__init__(theme, size)
        self._shape = shape
        self._has_box, self._has_edge = has_box, has_edge

    def set_shape(self, shape: int) -> None:
        """Show another player's shape."""
        self._shape = shape
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and the shape."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._has_box:
            paint_shape_box(painter, self._theme, rect, self._shape, has_edge=self._has_edge)
        else:
            color = self._theme.player_color(self._shape)
            paint_shape(painter, rect.center(), rect.height() / 2 * 0.9, self._shape, color)
        painter.end()


def paint_shape_box(
    painter: QPainter, theme: Theme, rect: QRectF, shape: int, *, has_edge: bool = False
) -> None:
    """Paint a shape on a small raised square."""
    edge = theme.color("border") if has_edge else None
    radius = theme.radius("card") if has_edge else theme.radius("control")
    paint_box(painter, rect, radius, fill=theme.color("surface-2"), edge=edge)
    paint_shape(painter, rect.center(), rect.height() * SHARE, shape, theme.player_color(shape))


def _outline(name: str) -> QPainterPath:
    path = QPainterPath()
    if name in {"circle", "ring"}:
        radius = 1 - RING_WIDTH / 2 if name == "ring" else 1 - SOFT / 2
        path.addEllipse(QPointF(0, 0), radius, radius)
        return path
    corners = {"triangle": TRIANGLE, "square": SQUARE, "diamond": DIAMOND}.get(name) or _corners(name)
    shrunk = 1 - SOFT / 2
    path.addPolygon(QPolygonF([QPointF(x * shrunk, y * shrunk) for x, y in corners]))
    path.closeSubpath()
    return path


def _corners(name: str) -> tuple[tuple[float, float], ...]:
    if name == "cross":
        arm = CROSS_ARM
        side = ((-arm, -1.0), (arm, -1.0), (arm, -arm))
        return tuple(corner for turn in range(4) for corner in _turned(side, turn * math.pi / 2))
    count, waist = (6, 1.0) if name == "hexagon" else (2 * STAR_POINTS, STAR_WAIST)
    steps = [(2 * math.pi * step / count, waist if step % 2 else 1.0) for step in range(count)]
    return tuple((math.sin(angle) * far, -math.cos(angle) * far) for angle, far in steps)


def _turned(corners: tuple[tuple[float, float], ...], angle: float) -> tuple[tuple[float, float], ...]:
    sin, cos = math.sin(angle), math.cos(angle)
    return tuple((x * cos - y * sin, x * sin + y * cos) for x, y in corners)
