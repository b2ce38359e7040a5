"""A switch at the end of its line, with a sentence below the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.toggle import TRACK, paint_switch

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

GAP, PADDING = 16, 18


class ToggleRow(Pressable):
    """On or off; the whole line is the switch, a check box for screen readers."""

    def __init__(self, theme: Theme, words: str, note: str, parent: QWidget | None = None) -> None:
        self._note = note
        super().__init__(theme, words, parent=parent)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Each text on one line."""
        width = max(block.width for block in self._blocks(ENDLESS)) + self._beside()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words on one line; the sentence wraps."""
        return QSize(self._blocks(ENDLESS)[0].width + self._beside(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """A long sentence takes two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of both texts."""
        return sum(block.height for block in self._blocks(width)) + self.theme.px(PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, sentence and switch."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.theme.color
        words, note = self._blocks(self.width())
        top = (self.height() - words.height - note.height) / 2
        is_on = self.isEnabled()
        words.draw(painter, 0, top, words.width, color("text-strong" if is_on else "text-disabled"))
        ink = color("text-muted" if is_on else "text-disabled")
        note.draw(painter, 0, top + words.height, note.width, ink)
        width, height = self.theme.text_px(TRACK[0]), self.theme.text_px(TRACK[1])
        track = QRectF(self.width() - width, (self.height() - height) // 2, width, height)
        paint_switch(painter, self.theme, track, is_on=self.isChecked(), is_down=self.isDown())
        painter.end()

    def _beside(self) -> int:
        return self.theme.text_px(TRACK[0]) + self.theme.px(GAP)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        theme, room = self.theme, max(1, width - self._beside())
        words = TextBlock(self.words, theme.font("label"), theme.line("label"), room)
        return words, TextBlock(self._note, theme.font("caption"), theme.line("caption"), room)
