"""A field that opens a list of choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

SIDE, GAP = 12, 10
ICON = 16
PADDING = 20
LEAST_WORDS = 60


class Picker(QComboBox):
    """A combo box painted as a field; `activated` tells what the player chose."""

    def __init__(self, theme: Theme, name: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        choices = QListView()
        choices.setObjectName("PickerList")
        self.setView(choices)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """The longest choice whole."""
        metrics = QFontMetrics(self.font())
        texts = (self.itemText(index) for index in range(self.count()))
        words = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return QSize(self._frame() + words, self._theme.line("body") + self._theme.px(PADDING))

    def minimumSizeHint(self) -> QSize:
        """A part of the words; the list shows them whole."""
        return QSize(self._frame() + self._theme.text_px(LEAST_WORDS), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, icon, chosen words and the arrow."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, px = self._theme.color, self._theme.px
        is_on = self.isEnabled()
        fill = "surface-3" if self.underMouse() and is_on else "field"
        edge = color("border-strong" if is_on else "border")
        paint_box(painter, QRectF(self.rect()), self._theme.radius("control"), fill=color(fill), edge=edge)
        ink = "text-strong" if is_on else "text-disabled"
        left, size = px(SIDE), self._theme.text_px(ICON)
        top = (self.height() - size) // 2
        if self._icon:
            painter.drawPixmap(left, top, self._theme.pixmap(self._icon, ICON, ink, self.devicePixelRatioF()))
            left += size + px(GAP)
        arrow = self.width() - px(SIDE) - size
        painter.drawPixmap(
            arrow, top, self._theme.pixmap("chevron-down", ICON, ink, self.devicePixelRatioF())
        )
        room = arrow - left - px(GAP)
        words = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(color(ink))
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _frame(self) -> int:
        icon = self._theme.text_px(ICON) + self._theme.px(GAP)
        return 2 * self._theme.px(SIDE) + (2 if self._icon else 1) * icon

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font("body", size=15))
        self.view().setFont(self.font())
        self.updateGeometry()
        self.update()
