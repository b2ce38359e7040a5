"""The picture that belongs to a question; the words for it, where it cannot be drawn."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy

from quizapp.ui.picture_decoding import PictureDecoder
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from quizapp.rules.question import Picture, PictureFile
    from quizapp.ui.theme import Theme

LOG = logging.getLogger(__name__)
LARGEST_SIDE = 1600
"""Pixels that a picture is decoded to at most: no screen has more room beside a stem."""

KEEP = Qt.AspectRatioMode.KeepAspectRatio
EXACT = Qt.AspectRatioMode.IgnoreAspectRatio


class QuestionPicture(Label):
    """Never larger than pixel by pixel; as a label that holds a picture, it is one to a screen reader."""

    def __init__(self, theme: Theme, *, largest_side: int = LARGEST_SIDE) -> None:
        super().__init__(theme, role="body", tone="muted", wrap=True)
        self._alt = ""
        self._natural = QSize()
        self._scaled = QPixmap()
        self._room, self._least = QSize(), 0
        self._is_centered = True
        self._decoder = PictureDecoder(largest_side)
        self._decoder.decoded.connect(self._on_decoded)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    @property
    def is_shown_in_words(self) -> bool:
        """Tell whether the words stand in for a picture that cannot be drawn."""
        return bool(self.text())

    @property
    def is_growing(self) -> bool:
        """Tell whether more height than the least would make it larger."""
        return self.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding

    def show_picture(self, picture: Picture | None, file: PictureFile | None) -> None:
        """Show a picture, or none; without its file, the words for it."""
        self._decoder.forget()
        self.setText("")
        self._scaled, self._natural = QPixmap(), QSize()
        self._alt = "" if picture is None else picture.alt
        self.setAccessibleName(self._alt)
        if picture is not None and file is None:
            self._on_decoded(QImage())
        elif file is not None:
            self._natural = self._decoder.decode(file)
        self.setVisible(picture is not None)
        self.updateGeometry()

    def set_room(self, room: QSize, *, least: int = 0, is_centered: bool = False) -> None:
        """Take at most so much room; with a least height, begin with that and grow where there is more."""
        self._room, self._least, self._is_centered = room, least, is_centered
        fit = self._fit(room)
        is_growing = bool(least) and fit.height() > least
        vertical = QSizePolicy.Policy.Expanding if is_growing else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.setMaximumSize(room if self.is_shown_in_words else fit.expandedTo(QSize(1, 1)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What it takes in its room, or the least of it."""
        if self.is_shown_in_words:
            return super().sizeHint()
        fit = self._fit(self._room)
        return QSize(fit.width(), min(fit.height(), self._least or fit.height()))

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return super().minimumSizeHint() if self.is_shown_in_words else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Only words wrap."""
        return self.is_shown_in_words

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with round corners and an edge; on paper, if something shines through."""
        if self.is_shown_in_words:
            super().paintEvent(event)
            return
        fit = self._fit(self.size())
        rect = QRectF(0, 0, fit.width(), fit.height())
        left = (self.width() - fit.width()) / 2 if self._is_centered else 0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left, (self.height() - fit.height()) / 2)
        radius = self._theme.radius("control")
        if not self.pixmap().isNull():
            if self.pixmap().hasAlphaChannel():
                paint_box(painter, rect, radius, fill=self._theme.scheme_color("surface-1", Scheme.LIGHT))
            painter.setPen(Qt.PenStyle.NoPen)
            # As a brush: a clip path would leave steps at the corners.
            painter.setBrush(QBrush(self._scaled_to(fit)))
            painter.drawRoundedRect(rect, radius, radius)
        paint_box(painter, rect, radius, edge=self._theme.color("border"))
        painter.end()

    def _fit(self, room: QSize) -> QSize:
        """Return how large the picture is in some room, in px of the window."""
        size = self._natural / self.devicePixelRatioF()
        is_larger = size.width() > room.width() or size.height() > room.height()
        return size.scaled(room, KEEP) if is_larger else size

    def _scaled_to(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        exact = (size * ratio).expandedTo(QSize(1, 1))
        if self._scaled.size() != exact:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = self.pixmap().scaled(exact, EXACT, smooth)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _on_decoded(self, image: QImage) -> None:
        if image.isNull():
            LOG.warning("A picture cannot be drawn: %s", self._alt)
            self.setText(self._alt)
            self.set_room(self._room, least=self._least, is_centered=self._is_centered)
        else:
            self.setPixmap(QPixmap.fromImage(image))
        self.update()
