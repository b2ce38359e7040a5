"""The cover of a pack, behind words: darkened at the left so that they can be read in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.cover_art import paint_cover

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

DARK_TO, CLEAR_FROM = 0.30, 0.78


class PackCover(QWidget):
    """A picture to put a layout on; decorative, so it has no name.

    Without a key, None, there is no picture until a pack is shown: drawing one takes half a frame.
    """

    def __init__(
        self,
        theme: Theme,
        key: str | None = "",
        *,
        accent: str | None = None,
        runway_end: tuple[float, float] = (0.68, 0.46),
        radius: str = "hero",
        has_scrim: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key, self._accent = key, accent
        self._end, self._radius, self._has_scrim = QPointF(*runway_end), radius, has_scrim
        self._picture: QPixmap | None = None
        theme.changed.connect(self._on_theme_changed)

    def show_pack(self, key: str, accent: str | None) -> None:
        """Show the cover of another pack in its accent color."""
        if (key, accent) != (self._key, self._accent):
            self._key, self._accent = key, accent
            self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, drawn once per size."""
        del event
        if self._key is None:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._picture is None or self._picture.size() != size:
            self._picture = self._draw(self._key, size, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _on_theme_changed(self) -> None:
        self._picture = None
        self.update()

    def _draw(self, key: str, size: QSize, ratio: float) -> QPixmap:
        rect = QRectF(self.rect())
        scene = QPixmap(size)
        scene.setDevicePixelRatio(ratio)
        painter = QPainter(scene)
        accent = QColor(self._accent) if self._accent else self._theme.scheme_color("accent", Scheme.DARK)
        paint_cover(painter, rect, self._theme, key, accent, self._end)
        self._paint_scrim(painter, rect)
        painter.end()
        return self._round_off(scene, rect) if self._radius else scene

    def _round_off(self, scene: QPixmap, rect: QRectF) -> QPixmap:
        # As a brush: a clip path would leave steps at the corners.
        picture = QPixmap(scene.size())
        picture.setDevicePixelRatio(scene.devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.radius(self._radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(scene))
        painter.drawRoundedRect(rect, radius, radius)
        paint_box(painter, rect, radius, edge=self._theme.color("border"))
        painter.end()
        return picture

    def _paint_scrim(self, painter: QPainter, rect: QRectF) -> None:
        if not self._has_scrim:
            return
        dark = QColor(self._theme.color("cover-scrim"))
        clear = QColor(dark)
        clear.setAlpha(0)
        scrim = QLinearGradient(0, 0, rect.width(), 0)
        scrim.setColorAt(DARK_TO, dark)
        scrim.setColorAt(CLEAR_FROM, clear)
        painter.fillRect(rect, scrim)
