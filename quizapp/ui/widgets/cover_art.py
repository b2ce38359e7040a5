"""Pictures for packs without one: a runway at night, a grid, arcs or waves, decided by the pack's key.

They are night scenes in every theme, so their colors are the dark scheme's.
"""

from __future__ import annotations

import math
import zlib
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from quizapp.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

HALO = 0.14
# Steps between the lights of a row, and where the rows end at the lower edge, as shares of the width.
EDGE_STEP, CENTER_STEP, SIDE_STEP = 0.0645, 0.058, 0.082
HALF_WIDTH, SIDE_WIDTH, LEAN = 0.46, 0.8, 0.04
THRESHOLD = 6
PLANES = ((0.375, 0.3, 1.0), (0.55, 0.48, 2.2))
TALLEST_HILL = 0.13
# A small picture has five rows of three: distance from the middle, height and radius as shares of its height.
SMALL_LIGHTS = (
    (0.07, 0.41, 0.022),
    (0.13, 0.51, 0.028),
    (0.2, 0.62, 0.034),
    (0.28, 0.74, 0.041),
    (0.37, 0.88, 0.05),
)
THUMBNAIL_BELOW = 72
CITY_SEED, CITY_DENSITY = 22, 0.28
HILLS = (0.30, 0.36, 0.42, 0.40, 0.33, 0.28, 0.35, 0.45, 0.62, 0.70, 0.68, 0.76, 0.72, 0.60, 0.50)
GRID = 4
ARCS = 4
WAVES = 4


class Scene:
    """A rectangle to paint in, the colors of the night, and the point where a runway ends."""

    def __init__(self, painter: QPainter, rect: QRectF, theme: Theme, accent: QColor, end: QPointF) -> None:
        self.painter, self.rect, self._theme, self.accent = painter, rect, theme, accent
        self.end = QPointF(rect.left() + rect.width() * end.x(), rect.top() + rect.height() * end.y())

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """A color of the dark scheme."""
        color = self._theme.scheme_color(name, Scheme.DARK)
        color.setAlphaF(alpha)
        return color

    def light(self, x: float, y: float, radius: float, color: QColor) -> None:
        """A point of light with its halo."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        halo = QColor(color)
        halo.setAlphaF(HALO * color.alphaF())
        self.painter.setBrush(halo)
        self.painter.drawEllipse(QPointF(x, y), radius * 2, radius * 2)
        self.painter.setBrush(color)
        self.painter.drawEllipse(QPointF(x, y), radius, radius)


def paint_cover(
    painter: QPainter, rect: QRectF, theme: Theme, key: str, accent: QColor, end: QPointF
) -> None:
    """Paint the cover of the pack `key`; `end` is where a runway vanishes, as shares of width and height."""
    art = ARTS[zlib.crc32(key.encode()) % len(ARTS)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    art(Scene(painter, rect, theme, accent, end))


def _paint_runway(scene: Scene) -> None:
    if scene.rect.height() < THUMBNAIL_BELOW:
        _paint_small_runway(scene)
        return
    _paint_sky(scene)
    _paint_hills(scene)
    _paint_tower(scene)
    _paint_ground(scene)
    _paint_lights(scene)


def _paint_small_runway(scene: Scene) -> None:
    rect = scene.rect
    scene.painter.fillRect(rect, scene.color("surface-1"))
    horizon = QColor(scene.accent)
    horizon.setAlphaF(0.5)
    scene.painter.fillRect(QRectF(rect.left(), rect.top() + rect.height() * 0.31, rect.width(), 1), horizon)
    scene.painter.setPen(Qt.PenStyle.NoPen)
    for across, down, radius in SMALL_LIGHTS:
        y, size = rect.top() + rect.height() * down, rect.height() * radius
        for side in (-across, 0.0, across):
            scene.painter.setBrush(scene.color("on-cover") if side else scene.accent)
            scene.painter.drawEllipse(QPointF(rect.center().x() + rect.height() * side, y), size, size)


def _paint_sky(scene: Scene) -> None:
    rect, horizon = scene.rect, scene.end.y()
    sky = QLinearGradient(0, rect.top(), 0, horizon)
    sky.setColorAt(0, scene.color("heat-2", 0.04))
    sky.setColorAt(0.9, scene.color("heat-2", 0.26))
    sky.setColorAt(1, scene.color("border"))
    scene.painter.fillRect(rect, scene.color("surface-0"))
    scene.painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), horizon - rect.top()), sky)
    for x, y, radius in PLANES:
        across, height = rect.left() + rect.width() * x, rect.top() + (horizon - rect.top()) * y
        scene.light(across, height, radius, scene.color("on-cover", 0.9))
        scene.light(across + 6, height - 1, 1, scene.color("wrong", 0.9))


def _paint_hills(scene: Scene) -> None:
    rect, horizon = scene.rect, scene.end.y()
    tallest = rect.height() * TALLEST_HILL
    outline = [QPointF(rect.left(), horizon)]
    for index, height in enumerate(HILLS):
        x = rect.left() + rect.width() * index / (len(HILLS) - 1)
        outline.append(QPointF(x, horizon - tallest * height))
    outline.append(QPointF(rect.right(), horizon))
    scene.painter.setPen(Qt.PenStyle.NoPen)
    scene.painter.setBrush(scene.color("surface-1"))
    scene.painter.drawPolygon(QPolygonF(outline))
    _paint_city(scene, tallest * 0.45)


def _paint_city(scene: Scene, height: float) -> None:
    dice = Random(CITY_SEED)
    colors = [scene.accent, scene.accent, scene.accent, scene.color("info"), scene.color("on-cover")]
    scene.painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(round(scene.rect.width() * CITY_DENSITY)):
        x = scene.rect.left() + dice.random() * scene.rect.width()
        y = scene.end.y() - 1 - dice.random() ** 3 * height
        color = QColor(dice.choice(colors))
        color.setAlphaF(0.25 + 0.6 * dice.random())
        scene.painter.setBrush(color)
        radius = 0.6 + 0.5 * dice.random()
        scene.painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_tower(scene: Scene) -> None:
    unit, foot = _unit(scene), scene.end.y()
    x = scene.rect.left() + min(0.88 * scene.rect.width(), scene.end.x() + 0.16 * scene.rect.width())
    painter = scene.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.color("cover-scrim"))
    painter.drawRect(QRectF(x - 1.5 * unit, foot - 46 * unit, 3 * unit, 46 * unit))
    painter.drawRect(QRectF(x - 6 * unit, foot - 58 * unit, 12 * unit, 12 * unit))
    painter.setBrush(scene.accent.lighter(130))
    painter.drawRect(QRectF(x - 5 * unit, foot - 56 * unit, 10 * unit, 3 * unit))
    scene.light(x, foot - 66 * unit, 1.6 * unit, scene.color("wrong"))


def _paint_ground(scene: Scene) -> None:
    rect, horizon = scene.rect, scene.end.y()
    ground = QLinearGradient(0, horizon, 0, rect.bottom())
    ground.setColorAt(0, scene.color("stage-bottom"))
    ground.setColorAt(1, scene.color("cover-scrim"))
    scene.painter.fillRect(QRectF(rect.left(), horizon, rect.width(), rect.bottom() - horizon), ground)
    strip = [_place(scene, 0, 0), _place(scene, 1.2, -HALF_WIDTH), _place(scene, 1.2, HALF_WIDTH)]
    scene.painter.setPen(Qt.PenStyle.NoPen)
    scene.painter.setBrush(scene.color("surface-1", 0.7))
    scene.painter.drawPolygon(QPolygonF(strip))


def _paint_lights(scene: Scene) -> None:
    rows = (
        (SIDE_STEP, -SIDE_WIDTH, 2.6, scene.color("chart-1", 0.9)),
        (SIDE_STEP, SIDE_WIDTH, 2.6, scene.color("chart-1", 0.9)),
        (EDGE_STEP, -HALF_WIDTH, 4.0, scene.color("on-cover")),
        (EDGE_STEP, HALF_WIDTH, 4.0, scene.color("on-cover")),
        (CENTER_STEP, 0.0, 3.4, scene.accent),
    )
    for index in range(-THRESHOLD, THRESHOLD + 1):
        scene.light(scene.end.x() + index * 2.6, scene.end.y() + 3, 0.8, scene.color("correct"))
    for step, width, radius, color in rows:
        for index in reversed(range(round(1 / step) + 2)):
            nearness = max(0.0, 1.06 - step * index)
            place = _place(scene, nearness**2, width)
            scene.light(place.x(), place.y(), max(0.7, radius * nearness), color)


def _place(scene: Scene, depth: float, across: float) -> QPointF:
    """A point on the ground: how near from 0 to 1, how far to the side as a share of the width."""
    x = scene.end.x() + depth * (across - LEAN) * scene.rect.width()
    return QPointF(x, scene.end.y() + depth * (scene.rect.bottom() - scene.end.y()))


def _unit(scene: Scene) -> float:
    return max(0.5, min(1.0, scene.rect.height() / 316))


def _fill(scene: Scene) -> None:
    ground = QColor(scene.accent)
    ground.setAlphaF(0.14)
    scene.painter.fillRect(scene.rect, scene.color("surface-0"))
    scene.painter.fillRect(scene.rect, ground)


def _paint_grid(scene: Scene) -> None:
    _fill(scene)
    pitch = scene.rect.height() * 0.19
    left = scene.rect.left() + pitch * 0.72
    columns = max(GRID, int(scene.rect.width() / pitch - 1.16))
    scene.painter.setPen(Qt.PenStyle.NoPen)
    for column in range(columns):
        for row in range(GRID):
            color = QColor(scene.accent)
            color.setAlphaF((1.0, 0.75, 0.55, 0.35)[(column * 3 + row * (row + 1)) % 4])
            scene.painter.setBrush(color)
            corner = QPointF(left + column * pitch, scene.rect.top() + pitch * (0.72 + row))
            scene.painter.drawRoundedRect(QRectF(corner.x(), corner.y(), pitch * 0.72, pitch * 0.72), 2, 2)


def _paint_arcs(scene: Scene) -> None:
    _fill(scene)
    height = scene.rect.height()
    center = QPointF(scene.rect.left() + height * 0.16, scene.rect.bottom() - height * 0.12)
    scene.painter.setPen(QPen(scene.accent, max(1.5, height * 0.05)))
    scene.painter.setBrush(Qt.BrushStyle.NoBrush)
    count = max(ARCS, int(scene.rect.width() / height * ARCS))
    for index in range(count):
        radius = height * (0.21 + 0.18 * index)
        scene.painter.drawEllipse(center, radius, radius)


def _paint_waves(scene: Scene) -> None:
    _fill(scene)
    height = scene.rect.height()
    scene.painter.setPen(QPen(scene.accent, max(1.5, height * 0.05)))
    for row in range(WAVES):
        middle = scene.rect.top() + height * (0.2 + 0.2 * row)
        points = [
            QPointF(scene.rect.left() + x, middle + math.sin(x / height * 9) * height * 0.08)
            for x in range(0, math.ceil(scene.rect.width()) + 2, 2)
        ]
        scene.painter.drawPolyline(QPolygonF(points))


ARTS: tuple[Callable[[Scene], None], ...] = (_paint_runway, _paint_grid, _paint_arcs, _paint_waves)
