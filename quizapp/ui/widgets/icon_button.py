"""A square button with nothing but an icon; its name is also its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import set_plain_tooltip
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

ICON = 20
PADDING = 24


class IconButton(Pressable):
    """An icon to press; secondary with an edge, or quiet without one."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        look: Look = Look.SECONDARY,
        padding: int = PADDING,
        parent: QWidget | None = None,
    ) -> None:
        self._icon, self._look, self._padding = icon, look, padding
        self._is_lit = False
        super().__init__(theme, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        set_plain_tooltip(self, name)

    def set_lit(self, *, is_lit: bool) -> None:
        """Show that what it leads to is in front."""
        self._is_lit = is_lit
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the height of other buttons."""
        side = self.theme.text_px(ICON) + self.theme.px(self._padding)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and the icon."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = self._fill(), self._edge()
        paint_box(
            painter,
            QRectF(self.rect()),
            self.theme.radius("control"),
            fill=self.theme.color(fill) if fill else None,
            edge=self.theme.color(edge) if edge else None,
        )
        ink = "text-normal" if self.isEnabled() else "text-disabled"
        pixmap = self.theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF())
        shift = (self.width() - self.theme.text_px(ICON)) // 2
        painter.drawPixmap(shift, (self.height() - self.theme.text_px(ICON)) // 2, pixmap)
        painter.end()

    def _fill(self) -> str:
        if self._is_lit or self.is_hovered():
            return "surface-3"
        return "" if self._look is Look.QUIET else "surface-2"

    def _edge(self) -> str:
        if self.isDown():
            return "accent-line"
        if self._look is Look.QUIET:
            return ""
        return "border-strong" if self.isEnabled() else "border"
