"""The button: primary, secondary, quiet, danger or link, in three sizes, with icon and key."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme


class Look(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"
    ON_COVER = "on cover"
    """Secondary, on a pack's cover: dark in every theme."""


class Size(StrEnum):
    """Main actions 56 high, others 44, in tables and banners 36."""

    MAIN = "main"
    NORMAL = "normal"
    SMALL = "small"


SIDES = {Size.MAIN: 29, Size.NORMAL: 17, Size.SMALL: 13}
ENDS = {Size.MAIN: 32, Size.NORMAL: 24, Size.SMALL: 16}
GAPS = {Size.MAIN: 12, Size.NORMAL: 10, Size.SMALL: 10}
ICONS = {Size.MAIN: 24, Size.NORMAL: 20, Size.SMALL: 16}
TEXTS = {Size.MAIN: 18, Size.NORMAL: 15, Size.SMALL: 15}
LINK_TEXT = 14
INKS = {
    Look.PRIMARY: "on-accent",
    Look.SECONDARY: "text-strong",
    Look.QUIET: "text-normal",
    Look.DANGER: "wrong",
    Look.LINK: "accent-text",
    Look.ON_COVER: "on-cover",
}
RAISED = ("surface-2", "surface-3", "surface-2")
# Fills at rest, under the pointer and pressed; edges at rest and pressed.
FILLS = {
    Look.PRIMARY: ("accent", "accent-hover", "accent-pressed"),
    Look.SECONDARY: RAISED,
    Look.QUIET: ("", "surface-3", "surface-2"),
    Look.DANGER: RAISED,
    Look.LINK: ("", "", ""),
    Look.ON_COVER: RAISED,
}
EDGES = {
    Look.PRIMARY: ("accent-line", "accent-line"),
    Look.SECONDARY: ("border-strong", "accent-line"),
    Look.QUIET: ("", "accent-line"),
    Look.DANGER: ("wrong-line", "accent-line"),
    Look.LINK: ("", ""),
    Look.ON_COVER: ("border-strong", "accent-line"),
}


class Button(Pressable):
    """A button that says in words what it does; the words wrap where there is no room."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        look: Look = Look.SECONDARY,
        size: Size = Size.NORMAL,
        icon: str = "",
        end_icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._look, self._size = look, size
        self._icon, self._end_icon = icon, end_icon
        super().__init__(theme, words, key=key, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_size(self, size: Size) -> None:
        """Become a main action, or stop being one, when the window changes."""
        self._size = size
        self._refresh()

    def sizeHint(self) -> QSize:
        """The words on one line."""
        block = self._block(ENDLESS)
        width = self._frame() + block.width
        return QSize(width, self._height(block))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        longest = max(self.words.split(), key=len, default="")
        words = TextBlock(longest, self._font(), self._line()).width
        return QSize(self._frame() + words, self._height(self._block(ENDLESS)))

    def hasHeightForWidth(self) -> bool:
        """Wrapped words make it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at `width`."""
        return self._height(self._block(max(1, width - self._frame())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then icon, words, second icon and key, centered together."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        block = self._block(max(1, self.width() - self._frame()))
        gap = self.theme.px(GAPS[self._size])
        middle = self.height() / 2
        ink = self.theme.color(self._ink())
        left = (self.width() - self._content(block.width)) / 2
        left = self._paint_icon(painter, self._icon, left)
        block.draw(painter, left, round(middle - block.height / 2), block.width, ink)
        left += block.width + gap
        left = self._paint_icon(painter, self._end_icon, left)
        self.key_cap.draw(painter, round(left), middle, self._key_ink(ink))
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        fill, edge = (self._color(name) for name in self._fill_and_edge())
        paint_box(painter, QRectF(self.rect()), self.theme.radius("control"), fill=fill, edge=edge)

    def _paint_icon(self, painter: QPainter, icon: str, left: float) -> float:
        if not icon:
            return left
        size = self.theme.text_px(ICONS[self._size])
        pixmap = self.theme.pixmap(icon, ICONS[self._size], self._ink(), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(left), round((self.height() - size) / 2)), pixmap)
        return left + size + self.theme.px(GAPS[self._size])

    def _fill_and_edge(self) -> tuple[str, str]:
        rest, hovered, pressed = FILLS[self._look]
        if not self.isEnabled():
            return ("surface-1", "border") if rest else ("", "")
        edge, pressed_edge = EDGES[self._look]
        if self.isDown():
            return pressed, pressed_edge
        return hovered if self.is_hovered() else rest, edge

    def _color(self, name: str) -> QColor | None:
        if not name:
            return None
        on_cover = self._look is Look.ON_COVER
        return self.theme.cover_color(name) if on_cover else self.theme.color(name)

    def _ink(self) -> str:
        return INKS[self._look] if self.isEnabled() else "text-disabled"

    def _key_ink(self, ink: QColor) -> QColor | None:
        has_own_ground = self._look in {Look.PRIMARY, Look.ON_COVER}
        return ink if has_own_ground or not self.isEnabled() else None

    def _font(self) -> QFont:
        weight = 600 if self._look is Look.PRIMARY else 500
        font = self.theme.font("label", size=self._text_size(), weight=weight)
        if self._look is Look.LINK and self.is_hovered():
            font = QFont(font)
            font.setUnderline(True)
        return font

    def _text_size(self) -> int:
        is_small_link = self._look is Look.LINK and self._size is Size.SMALL
        return LINK_TEXT if is_small_link else TEXTS[self._size]

    def _line(self) -> int:
        return self.theme.line("label", size=self._text_size())

    def _block(self, width: int) -> TextBlock:
        return TextBlock(self.words, self._font(), self._line(), width, align=Qt.AlignmentFlag.AlignHCenter)

    def _content(self, words: int) -> int:
        gap = self.theme.px(GAPS[self._size])
        icon = self.theme.text_px(ICONS[self._size]) + gap
        icons = sum(icon for name in (self._icon, self._end_icon) if name)
        cap = self.key_cap.size().width()
        return words + icons + (cap + gap if cap else 0)

    def _frame(self) -> int:
        sides = 0 if self._look is Look.LINK else 2 * self.theme.px(SIDES[self._size])
        return sides + self._content(0)

    def _height(self, block: TextBlock) -> int:
        ends = 0 if self._look is Look.LINK else self.theme.px(ENDS[self._size])
        return max(block.height, self.key_cap.size().height() - 4) + ends
