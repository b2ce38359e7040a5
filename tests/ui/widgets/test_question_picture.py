"""A question's picture: drawn from a stranger's bytes with limits, or said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSize, QTimer
from PySide6.QtGui import QAccessible, QColor, QImage

from quizapp.rules.question import Picture, PictureFile, PictureKind
from quizapp.ui.picture_decoding import FAST, decoded, size_of
from quizapp.ui.widgets.question_picture import LARGEST_SIDE, QuestionPicture
from tests.packs.drawn import png, png_head

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

ALT = "A lamp behind glass."
PICTURE = Picture("media/lamp.png", ALT, "digest")


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> QuestionPicture:
    picture = QuestionPicture(theme)
    qtbot.addWidget(picture)
    picture.set_room(QSize(400, 300))
    return picture


def saved(kind: PictureKind, width: int, height: int) -> PictureFile:
    """Return a red picture as a program writes it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return PictureFile(kind, bytes(buffer.data().data()))


@pytest.mark.parametrize("kind", PictureKind)
def test_every_format_is_drawn(kind: PictureKind) -> None:
    image = decoded(saved(kind, 40, 30), LARGEST_SIDE)
    assert (image.size(), image.pixelColor(20, 15).red() > 240) == (QSize(40, 30), True)


@pytest.mark.parametrize(
    ("size", "fit"), [((40, 30), (40, 30)), ((800, 300), (400, 150)), ((200, 600), (100, 300))]
)
def test_it_fits_its_room_and_is_never_larger_than_pixel_by_pixel(
    shown: QuestionPicture, size: tuple[int, int], fit: tuple[int, int]
) -> None:
    shown.show_picture(PICTURE, PictureFile(PictureKind.PNG, png(*size)))
    shown.set_room(QSize(400, 300))
    assert shown.sizeHint() == shown.maximumSize() == QSize(*fit)


def test_what_is_large_is_decoded_smaller_while_the_window_lives(
    qtbot: QtBot, shown: QuestionPicture
) -> None:
    large = PictureFile(PictureKind.PNG, png(4096, 4096))
    assert size_of(large, LARGEST_SIDE) == QSize(LARGEST_SIDE, LARGEST_SIDE)
    ticks = QTimer(shown, interval=5)
    ticks.start()
    shown.show_picture(PICTURE, large)
    assert shown.pixmap().isNull()
    with qtbot.waitSignal(ticks.timeout):
        pass
    qtbot.waitUntil(lambda: not shown.pixmap().isNull())
    assert shown.pixmap().size() == QSize(LARGEST_SIDE, LARGEST_SIDE)


def test_a_large_picture_that_comes_too_late_is_not_shown(shown: QuestionPicture) -> None:
    assert FAST < 1000 * 1000
    shown.show_picture(PICTURE, PictureFile(PictureKind.PNG, png(1000, 1000)))
    shown.show_picture(PICTURE, PictureFile(PictureKind.PNG, png(5, 5)))
    loop = QEventLoop()
    QTimer.singleShot(150, loop.quit)
    loop.exec()
    assert shown.pixmap().size() == QSize(5, 5)


@pytest.mark.parametrize(
    "file",
    [
        None,
        PictureFile(PictureKind.PNG, b""),
        PictureFile(PictureKind.PNG, png_head(5, 5)),
        PictureFile(PictureKind.PNG, png_head(60_000, 60_000)),
        PictureFile(PictureKind.WEBP, png(5, 5)),
        PictureFile(PictureKind.PNG, b'<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>'),
    ],
)
def test_what_cannot_be_drawn_is_said_in_words_and_logged(
    qtbot: QtBot, shown: QuestionPicture, file: PictureFile | None, caplog: pytest.LogCaptureFixture
) -> None:
    shown.show_picture(PICTURE, file)
    qtbot.waitUntil(lambda: shown.text() == ALT)
    assert ALT in caplog.text
    interface = QAccessible.queryAccessibleInterface(shown)
    assert interface.text(QAccessible.Text.Name) == ALT
    assert shown.heightForWidth(60) > shown.heightForWidth(400)
    shown.show_picture(None, None)
    assert shown.isHidden()


def test_what_shines_through_lies_on_paper_in_every_scheme(qtbot: QtBot, shown: QuestionPicture) -> None:
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "png")  # type: ignore[call-overload]
    shown.show_picture(PICTURE, PictureFile(PictureKind.PNG, bytes(buffer.data().data())))
    shown.set_room(QSize(400, 300))
    shown.resize(60, 40)
    with qtbot.waitExposed(shown):
        shown.show()
    assert shown.grab().toImage().pixelColor(30, 20).lightness() > 240
