"""A player as a disc with initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from quizapp.ui.widgets.square import Square

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

SMALL, LARGE = 32, 44
INITIALS = 2
LETTERS_SHARE = 0.4


def initials(name: str) -> str:
    """The first letters of first and last name, or the first two letters of one name."""
    words = name.split()
    if len(words) > 1:
        return (words[0][0] + words[-1][0]).upper()
    return name.strip()[:INITIALS].upper()


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, name: str) -> None:
    """Paint the disc and the initials."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface-3"))
    painter.drawEllipse(rect)
    font = theme.font("keycap", weight=600)
    font.setPixelSize(max(1, round(rect.height() * LETTERS_SHARE)))
    painter.setFont(font)
    painter.setPen(theme.color("text-strong"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))


class PlayerAvatar(Square):
    """The disc by itself, beside a name that says the same in words."""

    def __init__(
        self, theme: Theme, name: str = "", *, size: int = LARGE, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, size, parent)
        self._name = name

    def set_player(self, name: str) -> None:
        """Show another player."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        paint_avatar(painter, self._theme, QRectF(QPointF(0, 0), QSize(side, side).toSizeF()), self._name)
        painter.end()
