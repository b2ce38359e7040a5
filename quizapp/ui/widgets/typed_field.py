"""The large line for a typed answer; after the verdict it says what became of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from quizapp.ui.theme import Theme

NAME = "Your answer"
LONGEST = 200
SIZE, PADDING = 24, 35
SIDE, ICON, GAP = 21, 20, 10


class FieldState(StrEnum):
    """What became of the answer in the field; while there is none yet, whether something is in it."""

    EMPTY = "empty"
    TYPING = "typing"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"


class Look(NamedTuple):
    """Color tokens of a state, and the word and icon at the end of the line."""

    edge: str
    fill: str
    edge_width: int = 1
    words: str = ""
    icon: str = ""
    ink: str = ""


LOOKS = {
    FieldState.EMPTY: Look("border-strong", "field"),
    FieldState.TYPING: Look("accent-line", "field", 2),
    FieldState.ACCEPTED: Look("correct-line", "correct-soft", 2, "Accepted", "circle-check", "correct"),
    FieldState.PARTLY: Look("warning-line", "warning-soft", 2, "Partly right", "info", "warning"),
    FieldState.WRONG: Look("wrong-line", "wrong-soft", 2, "Not accepted", "circle-x", "wrong"),
    FieldState.UNANSWERED: Look("border", "surface-1", 1, "No answer", "minus", "text-muted"),
}


class TypedLine(QLineEdit):
    """Paints its own box and what stands at its end; Enter in it is heard here alone."""

    submitted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = FieldState.EMPTY
        self._unit = ""
        self.setProperty("painted", "true")
        self.setProperty("focusRadius", "card")
        self.setMaxLength(LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_state(self, state: FieldState, unit: str) -> None:
        """Show what became of the answer, which is counted in a unit."""
        self._state, self._unit = state, unit
        self._fit()

    def sizeHint(self) -> QSize:
        """One line of large text with room around it."""
        height = self._theme.line("answer", size=SIZE) + self._theme.px(PADDING)
        return QSize(self._theme.text_px(240), height)

    def minimumSizeHint(self) -> QSize:
        """Room for a word beside what stands at the end."""
        width = self._theme.px(SIDE) + self._end_width() + self._theme.text_px(80)
        return QSize(width, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that Enter was pressed, and keep it from the page, which would take it for a second one."""
        if event.key() in ENTER_KEYS and not self.isReadOnly():
            if not event.isAutoRepeat():
                self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its end; the text is the line's own."""
        look, color = LOOKS[self._state], self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(
            painter,
            QRectF(self.rect()),
            self._theme.radius("card"),
            fill=color(look.fill),
            edge=color(look.edge),
            edge_width=look.edge_width,
        )
        left = self.width() - self._end_width()
        left = self._paint_words(painter, left, self._unit, "text-muted")
        if look.words:
            side = self._theme.text_px(ICON)
            pixmap = self._theme.pixmap(look.icon, ICON, look.ink, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, pixmap)
            self._paint_words(painter, left + side + self._theme.px(GAP), look.words, look.ink)
        painter.end()
        super().paintEvent(event)

    def _paint_words(self, painter: QPainter, left: int, words: str, ink: str) -> int:
        """Paint words of the end from `left`; return where the next begin."""
        if not words:
            return left
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color(ink))
        rect = QRectF(left, 0, self.width(), self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        return left + self._words_width(words) + self._theme.px(SIDE)

    def _words_width(self, words: str) -> int:
        return QFontMetrics(self._theme.font("label")).horizontalAdvance(words)

    def _end_width(self) -> int:
        """How much is taken by the unit and the verdict, with the room after each."""
        side, words = self._theme.px(SIDE), LOOKS[self._state].words
        width = self._words_width(self._unit) + side if self._unit else 0
        if words:
            width += self._theme.text_px(ICON) + self._theme.px(GAP) + self._words_width(words) + side
        return width or side

    def _fit(self) -> None:
        self.setFont(self._theme.font("answer", size=SIZE, weight=400))
        self.setTextMargins(self._theme.px(SIDE) - 2, 0, self._end_width() + self._theme.px(GAP), 0)
        self.updateGeometry()
        self.update()


class TypedField(QWidget):
    """Its label, the line, and below it after a miss what would have been right."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TypedLine(theme)
        self._unit = ""
        self._right = QWidget()
        self._right_words = Label(theme, tone="strong", weight=500, wrap=True)
        self.setFocusProxy(self.line)
        self._build(theme)
        self.line.textEdited.connect(self._on_edited)
        self.line.submitted.connect(self.submitted)

    def text(self) -> str:
        """Return what was typed, without spaces around it."""
        return self.line.text().strip()

    def clear(self, unit: str = "") -> None:
        """Be empty, for an answer that is counted in a unit."""
        self._unit = unit
        self.line.clear()
        self.line.setReadOnly(False)
        self.line.setAccessibleName(f"{NAME}, in {unit}" if unit else NAME)
        self._show(FieldState.EMPTY)
        self._right.hide()

    def show_verdict(self, state: FieldState, text: str, right: str = "") -> None:
        """Show the answer that was locked in, and in words what would have been right."""
        self.line.setReadOnly(True)
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self._show(state)
        self._right_words.setText(right)
        self._right.setVisible(bool(right))

    def _build(self, theme: Theme) -> None:
        label = Label(theme, NAME, role="label", tone="strong")
        label.setBuddy(self.line)
        right = Row(theme, self._right, margins=(0, 10, 0, 0), gap=12)
        mark = Column(theme, margins=(0, 2, 0, 0))
        mark.addWidget(IconMark(theme, "circle-check", color="correct"))
        mark.addStretch()
        right.addLayout(mark)
        right.addWidget(self._right_words, 1)
        column = Column(theme, self, gap=6)
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(self._right)

    def _on_edited(self) -> None:
        self._show(FieldState.TYPING if self.line.text() else FieldState.EMPTY)
        self.edited.emit()

    def _show(self, state: FieldState) -> None:
        self.line.show_state(state, self._unit)
        self.line.setAccessibleDescription(LOOKS[state].words)
