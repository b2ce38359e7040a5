"""From the bytes of a stranger's picture to an image, with limits; a large one beside the window's work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

if TYPE_CHECKING:
    from quizapp.rules.question import PictureFile

MOST_MEMORY = 136
"""MB for one image while it is decoded: 4,096 × 4,096 pixels of 16 bits a channel, and what rounding adds."""

FAST = 400_000
"""Pixels that are decoded well within a frame."""


class PictureDecoder(QObject):
    """Decodes one picture after another; `decoded` brings the last one, null if it is none."""

    decoded = Signal(QImage)
    _finished = Signal(int, QImage)

    def __init__(self, largest_side: int) -> None:
        super().__init__()
        self._largest_side = largest_side
        self._number = 0
        self._finished.connect(self._on_finished)

    def decode(self, file: PictureFile) -> QSize:
        """Begin with a picture, forget the one before, and return its size, which is empty for no picture.

        A small one is decoded when this returns.
        """
        self._number += 1
        size = size_of(file, self._largest_side)
        if size.width() * size.height() <= FAST:
            self.decoded.emit(decoded(file, self._largest_side))
        else:
            QThreadPool.globalInstance().start(partial(self._work, self._number, file))
        return size

    def forget(self) -> None:
        """Bring nothing more of what was begun."""
        self._number += 1

    def _work(self, number: int, file: PictureFile) -> None:
        self._finished.emit(number, decoded(file, self._largest_side))

    def _on_finished(self, number: int, image: QImage) -> None:
        if number == self._number:
            self.decoded.emit(image)


def size_of(file: PictureFile, largest_side: int) -> QSize:
    """Return how large a picture will be when it is decoded, from its first bytes alone."""
    buffer = _buffer(file)
    reader = _reader(buffer, file)
    size = _within(reader.size(), largest_side)
    is_turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if is_turned else size


def decoded(file: PictureFile, largest_side: int) -> QImage:
    """Return the image, upright and no larger than needed; a null one if the bytes make none."""
    buffer = _buffer(file)  # the reader does not keep it alive
    reader = _reader(buffer, file)
    if reader.size() != (size := _within(reader.size(), largest_side)):
        reader.setScaledSize(size)
    return reader.read()


def _buffer(file: PictureFile) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(file.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _reader(buffer: QBuffer, file: PictureFile) -> QImageReader:
    QImageReader.setAllocationLimit(MOST_MEMORY)
    reader = QImageReader(buffer, QByteArray(file.kind.encode()))
    reader.setAutoDetectImageFormat(False)  # bytes that are something else are no picture
    reader.setAutoTransform(True)
    return reader


def _within(size: QSize, side: int) -> QSize:
    if not size.isValid() or max(size.width(), size.height()) <= side:
        return size
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
