"""Line icons in any color: SVG files, drawn once per size, color and pixel ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = b'stroke-width="2"'
WIDTH_TO = b'stroke-width="%g"'


class Icons:
    """Icons by name; nothing is read or parsed before it is first shown."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, int, str, float, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, color: QColor, ratio: float = 1.0, stroke: float = 2) -> QPixmap:
        """The icon as a square of `size` logical pixels, its strokes `stroke` units of 24 wide.

        FileNotFoundError when there is none of that name.
        """
        key = (name, size, color.name(), ratio, stroke)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def _draw(self, name: str, size: int, color: str, ratio: float, stroke: float) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_bytes()
        renderer = QSvgRenderer(QByteArray(self._sources[name].replace(WIDTH, WIDTH_TO % stroke)))
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        # Drawn black, then colored as a whole: where strokes cross, two layers would be a shade off.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, size, size), QColor(color))
        painter.end()
        return pixmap
