"""The field below one half of a pair that opens a list of the other halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate

from quizapp.ui.plain_text import TextBlock
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from quizapp.ui.theme import Theme

NOT_PAIRED = "Not paired"
SIDE, GAP, ENDS = 12, 10, 10
ICON = 16
TEXT = 15
OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)


class MatchPick(Picker):
    """A picker that shows its choice whole, on several lines if need be; -1 is no partner."""

    def __init__(self, theme: Theme, name: str, others: list[str], parent: QWidget) -> None:
        super().__init__(theme, name, parent=parent)
        self.theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.offer(others)
        view = self.view()
        if isinstance(view, QListView):
            view.setWordWrap(True)
            view.setItemDelegate(_Wrapped(self))

    def offer(self, others: list[str]) -> None:
        """Offer other halves, none of them chosen."""
        self.clear()
        self.addItems([NOT_PAIRED, *others])

    def show_choice(self, place: int) -> None:
        """Show the one at a place, or none with -1."""
        self.setCurrentIndex(place + 1)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """A long choice is taller where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the whole choice at `width`."""
        return self.words(self.currentText(), width).height + 2 * self.theme.px(ENDS)

    def words(self, text: str, width: int) -> TextBlock:
        """A choice as it is broken into lines in a field of `width`."""
        room = width - 2 * self.theme.px(SIDE) - self.theme.px(GAP) - self.theme.text_px(ICON)
        font, line = self.theme.font("body", size=TEXT), self.theme.line("body", size=TEXT)
        return TextBlock(text, font, line, max(1, room))

    def minimumSizeHint(self) -> QSize:
        """A word or two a line."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.theme.line("body", size=TEXT) + 2 * self.theme.px(ENDS))

    def showPopup(self) -> None:
        """Open the list as wide as the field: Qt would make it as wide as the longest choice on one line."""
        self.view().window().setMaximumWidth(self.width())
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change or open the choice; digits, letters and F4 are the page's."""
        if event.key() in OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the whole choice and the arrow."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, px, size = self.theme.color, self.theme.px, self.theme.text_px(ICON)
        fill = color("surface-3" if self.underMouse() else "field")
        edge, is_paired = color("border-strong"), self.currentIndex() > 0
        paint_box(painter, QRectF(self.rect()), self.theme.radius("control"), fill=fill, edge=edge)
        words = self.words(self.currentText(), self.width())
        ink = color("text-strong" if is_paired else "text-muted")
        words.draw(painter, px(SIDE), (self.height() - words.height) / 2, words.width, ink)
        arrow = self.theme.pixmap("chevron-down", ICON, "text-strong", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - px(SIDE) - size, (self.height() - size) // 2, arrow)
        painter.end()


class _Wrapped(QStyledItemDelegate):
    """The choices of an open list, whole on as many lines as the field would need."""

    def __init__(self, pick: MatchPick) -> None:
        super().__init__(pick)
        self._pick = pick

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the field."""
        del option
        theme, width = self._pick.theme, self._pick.width()
        height = self._pick.words(str(index.data()), width).height
        return QSize(width - 2 * theme.px(SIDE), height + theme.px(ENDS))
