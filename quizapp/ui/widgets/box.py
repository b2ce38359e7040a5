"""The rounded rectangle that every painted control stands on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

DASHES = (3.0, 3.0)


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    edge_width: int = 1,
    is_dashed: bool = False,
) -> None:
    """Fill and outline a rounded rectangle; the outline lies inside `rect`."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if edge is not None:
        pen = QPen(edge, edge_width)
        if is_dashed:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        inset = edge_width / 2
        rect = rect.adjusted(inset, inset, -inset, -inset)
        radius -= inset
    painter.drawRoundedRect(rect, min(radius, rect.height() / 2), min(radius, rect.height() / 2))
