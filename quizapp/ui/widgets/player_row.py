"""Somebody at the table: number, shape, name, and the ways to move and to remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label, set_plain_tooltip
from quizapp.ui.widgets.button import Look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_button import IconButton
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.key_cap import KeyCap
from quizapp.ui.widgets.player_shape import PlayerShape, shape_name
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from quizapp.play.seat import Seat
    from quizapp.ui.theme import Theme

MARGINS = (17, 12, 16, 12)
LEAST_HEIGHT = 76
NUMBER, SHAPE, NAME, PADDING = 22, 44, 18, 22
HOW = "Alt+Up or Alt+Down moves it, Delete removes it"


class PlayerRow(Card):
    """A place in the order; what it says of itself starts with its index, 0 for the first.

    `moved` gives the steps, `dragged` where the pointer is on the screen, `passed` the steps of the focus.
    """

    moved = Signal(int, int)
    removed = Signal(int)
    dragged = Signal(int, QPoint)
    dropped = Signal()
    passed = Signal(int, int)

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme)
        self._place = place
        self._number = Label(theme, str(place + 1), weight=600, tone="muted")
        self._shape = PlayerShape(theme, size=SHAPE)
        self._name = Label(theme, role="label", size=NAME, weight=600, tone="strong", wrap=True)
        self._note = Label(theme, role="caption", tone="muted", wrap=True)
        self.key = KeyMark(theme)
        self.up_button = _quiet(theme, "arrow-up")
        self.down_button = _quiet(theme, "arrow-down")
        self.remove_button = _quiet(theme, "x")
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)
        self.remove_button.clicked.connect(self._on_removed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", "card")
        self.setAccessibleDescription(HOW)
        self._build()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_seat(self, seat: Seat, note: str, *, key: str, is_last: bool) -> None:
        """Show who sits here; `key` is a buzzer's, or none."""
        self._shape.set_shape(seat.shape)
        self._name.setText(seat.name)
        self._note.setText(note)
        self.key.set_key(key)
        words = (str(self._place + 1), seat.name, shape_name(seat.shape), f"key {key}" if key else "")
        self.setAccessibleName(", ".join(word for word in words if word))
        self.up_button.setEnabled(self._place > 0)
        self.down_button.setEnabled(not is_last)
        for button, words_of_it in (
            (self.up_button, f"Move {seat.name} up"),
            (self.down_button, f"Move {seat.name} down"),
            (self.remove_button, f"Remove {seat.name}"),
        ):
            button.setAccessibleName(words_of_it)
            set_plain_tooltip(button, words_of_it)

    def set_held(self, *, is_held: bool) -> None:
        """Show that the pointer carries who sits here."""
        self.set_colors(*(("surface-3", "accent-line") if is_held else ("surface-1", "border")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move, Delete removes; Up and Down go to the neighbor."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            is_moved = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.moved if is_moved else self.passed).emit(self._place, step)
        elif event.key() == Qt.Key.Key_Delete:
            self._on_removed()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick up; without a move nothing comes of it."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry."""
        self.dragged.emit(self._place, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down."""
        del event
        self.dropped.emit()

    def _build(self) -> None:
        row = Row(self.theme, self, margins=MARGINS, gap=12)
        row.addWidget(self._number)
        row.addWidget(self._shape)
        row.addSpacing(self.theme.px(2))
        words = Column(self.theme, gap=0)
        words.addStretch()
        words.addWidget(self._name)
        words.addWidget(self._note)
        words.addStretch()
        row.addLayout(words, 1)
        row.addWidget(self.key)
        for button in (self.up_button, self.down_button, self.remove_button):
            row.addWidget(button)
        row.addWidget(IconMark(self.theme, "grip-vertical", size=20))

    def _on_theme_changed(self) -> None:
        self._number.setMinimumWidth(self.theme.text_px(NUMBER))
        self.setMinimumHeight(self.theme.px(LEAST_HEIGHT))

    def _on_up(self) -> None:
        self.moved.emit(self._place, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._place, 1)

    def _on_removed(self) -> None:
        self.removed.emit(self._place)


class KeyMark(QWidget):
    """A key cap by itself; takes no room without a key. The row says the key in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cap = KeyCap(theme, "", is_needed=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_key(self, key: str) -> None:
        """Print another key, or none."""
        self._cap.key = key
        self.setVisible(bool(key))
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """The cap."""
        return self._cap.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._cap.draw(painter, 0, self.height() / 2)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _quiet(theme: Theme, icon: str) -> IconButton:
    return IconButton(theme, icon, "", look=Look.QUIET, padding=PADDING)
