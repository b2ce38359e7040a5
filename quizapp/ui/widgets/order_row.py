"""One row of an order: its place, its text, and what moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPropertyAnimation, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from quizapp.ui.widgets.answer_states import CHOSEN, RIGHT, WRONG, Style
from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.keyed_card import KeyedCard, Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.theme import Theme

GRIP = 20
GRIP_GAP, GRIP_END = 14, 13
BUTTON_PADDING = 20
LIFTED = CHOSEN._replace(fill="surface-3")


class OrderRow(KeyedCard):
    """`item` is its position in the author's order, by which it speaks of itself."""

    chosen = Signal(int)
    raised = Signal(int)
    lowered = Signal(int)
    dragged = Signal(int, int)
    dropped = Signal(int)

    def __init__(self, theme: Theme, text: str, item: int, parent: QWidget) -> None:
        self._is_chosen = False
        self._grip: int | None = None
        self._is_dragged = False
        self.item = item
        super().__init__(theme, text, parent=parent)
        self._place = self._count = 0
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.up, self.down = self._button("arrow-up", "Move up"), self._button("arrow-down", "Move down")
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self._slide = QPropertyAnimation(self, b"pos", self)

    def show_place(self, place: int, count: int) -> None:
        """Stand at a place, counted from 1, of so many."""
        self._place, self._count = place, count
        self.key_cap.key = str(place)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        self._rename()
        self.update()

    def set_chosen(self, *, is_chosen: bool) -> None:
        """Be the row that the keys move."""
        self._is_chosen = is_chosen
        self.update()

    def show_verdict(self, right_place: int) -> None:
        """Say whether it stands where it belongs, and if not, where that is."""
        self.is_open = False
        self._is_chosen = self._is_dragged = False
        is_right = right_place == self._place
        self.mark = (
            Mark("circle-check", "Right place", "correct")
            if is_right
            else Mark("circle-x", f"was {right_place}", "wrong")
        )
        self.setCursor(Qt.CursorShape.ArrowCursor)
        for button in (self.up, self.down):
            button.hide()
        self._rename()
        self._refresh()

    def rest_at(self, top: int) -> None:
        """Be at a height in the parent at once."""
        self._slide.stop()
        self.move(0, top)

    def slide_to(self, top: int) -> None:
        """Move to a height in the parent, at once where motion is reduced."""
        self._slide.stop()
        duration = self.theme.duration("base") if self.isVisible() else 0
        if not duration:
            self.move(0, top)
            return
        self._slide.setDuration(duration)
        self._slide.setEasingCurve(self.theme.easing())
        self._slide.setEndValue(QPoint(0, top))
        self._slide.start()

    def is_dragged(self) -> bool:
        """True while the mouse holds it."""
        return self._is_dragged

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it anywhere."""
        if self.is_open and event.button() == Qt.MouseButton.LeftButton:
            self._grip = round(event.position().y())
            self.chosen.emit(self.item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse, once it has moved far enough to mean it."""
        if self._grip is None or not self.is_open:
            return
        way = round(event.position().y()) - self._grip
        if not self._is_dragged and abs(way) < QApplication.startDragDistance():
            return
        self._slide.stop()
        self._is_dragged = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.raise_()
        self.dragged.emit(self.item, self.y() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of it: a pause can come while it is dragged."""
        super().hideEvent(event)
        self._let_go()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whatever brings the focus chooses the row."""
        super().focusInEvent(event)
        if self.is_open:
            self.chosen.emit(self.item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the end."""
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, and the grip while it can be moved."""
        super().paintEvent(event)
        if not self.is_open:
            return
        painter = QPainter(self)
        size = self.theme.text_px(GRIP)
        pixmap = self.theme.pixmap("grip-vertical", GRIP, "text-muted", self.devicePixelRatioF())
        left = self.width() - self.theme.px(GRIP_END) - size
        painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
        painter.end()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._place_buttons()

    def _on_up(self) -> None:
        self.raised.emit(self.item)

    def _on_down(self) -> None:
        self.lowered.emit(self.item)

    def _let_go(self) -> None:
        self._grip = None
        if self._is_dragged:
            self._is_dragged = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit(self.item)

    def _button(self, icon: str, name: str) -> IconButton:
        # Out of the way of Tab: the keys that move a row are Alt+Up and Alt+Down.
        button = IconButton(self.theme, icon, name, look=Look.QUIET, padding=BUTTON_PADDING, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _place_buttons(self) -> None:
        side = self._button_size().width()
        left = self.width() - self._controls_width()
        for place, button in enumerate((self.up, self.down)):
            button.setGeometry(left + place * side, (self.height() - side) // 2, side, side)

    def _rename(self) -> None:
        name = f"Row {self._place} of {self._count}: {self.words.rstrip('.')}"
        if self.is_open:
            self.setAccessibleName(f"{name}. Alt+Up or Alt+Down moves it")
        else:
            wrong = f"wrong place, {self.mark.words}"
            self.setAccessibleName(f"{name}, {'right place' if self._is_right() else wrong}")

    def _is_right(self) -> bool:
        return self.mark.color == "correct"

    def _style(self) -> Style:
        if not self.is_open:
            return RIGHT if self._is_right() else WRONG
        return LIFTED if self._is_chosen else super()._style()

    def _button_size(self) -> QSize:
        return self.up.sizeHint()

    def _controls_width(self) -> int:
        if not self.is_open:
            return 0
        grip = self.theme.px(GRIP_GAP) + self.theme.text_px(GRIP) + self.theme.px(GRIP_END)
        return 2 * self._button_size().width() + grip
