"""The answers of a question in the making: a line for each, and a mark at the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QWidget

from quizapp.rules.draft_checks import LONGEST_ANSWER
from quizapp.ui.plain_text import Label, TextBlock
from quizapp.ui.widgets.button import Button, Look
from quizapp.ui.widgets.pressable import ENTER_KEYS, Pressable
from quizapp.ui.widgets.rows_and_columns import Column, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.ui.theme import Theme

ROWS, MOST_ROWS = 4, 9
PADDING = 16
MARK, DOT = 24, 5
ICON, GAP, SIDE = 16, 6, 12
RIGHT_WORDS = "Right"


class RightMark(Pressable):
    """A radio button: which of the answers is the right one."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme)
        self.setCheckable(True)
        self.setAccessibleName(f"Answer {number} is the right one")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_focus_radius("pill")
        self.toggled.connect(self._on_toggled)
        self._on_toggled(is_right=False)

    def sizeHint(self) -> QSize:
        """A circle that grows with the text."""
        side = self.theme.text_px(MARK)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring; a filled one with a hole when chosen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, rect = self.theme.color, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent-line"))
            painter.drawEllipse(rect)
            dot = self.theme.text_px(DOT)
            painter.setBrush(color("surface-0"))
            painter.drawEllipse(rect.center(), dot, dot)
        else:
            painter.setPen(QPen(color("border-strong"), 1))
            painter.setBrush(color("surface-3") if self.is_hovered() else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect)
        painter.end()

    def _on_toggled(self, is_right: bool) -> None:
        # Tab comes to the group once, at the marked one; arrows move inside it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_right else Qt.FocusPolicy.ClickFocus)


class AnswerLine(QLineEdit):
    """One answer to type; the right one says so at its end."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._name = f"Answer {number}"
        self._is_right = False
        self.setMaxLength(LONGEST_ANSWER)
        self.set_right(is_right=False)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_right(self, *, is_right: bool) -> None:
        """Show whether this is the right answer."""
        self._is_right = is_right
        self.setAccessibleName(f"{self._name}, right" if is_right else self._name)
        self._make_room()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in ENTER_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the word at its end."""
        super().paintEvent(event)
        if not self._is_right:
            return
        theme, words = self._theme, self._words()
        painter = QPainter(self)
        left = self.width() - theme.px(SIDE) - words.width
        words.draw(
            painter, left, round((self.height() - words.height) / 2), words.width, theme.color("correct")
        )
        side = theme.text_px(ICON)
        icon = theme.pixmap("check", ICON, "correct", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left - side - theme.px(GAP), round((self.height() - side) / 2)), icon)
        painter.end()

    def _words(self) -> TextBlock:
        return TextBlock(RIGHT_WORDS, self._theme.font("label"), self._theme.line("label"))

    def _make_room(self) -> None:
        icon = self._theme.text_px(ICON) + 2 * self._theme.px(GAP)
        self.setTextMargins(QMargins(0, 0, self._words().width + icon if self._is_right else 0, 0))

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setMinimumHeight(self._theme.line("body") + self._theme.px(PADDING))
        self._make_room()


class AnswerRows(QWidget):
    """Four lines at first and up to nine; exactly one of them is marked as right."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[AnswerLine] = []
        self._rows: list[QWidget] = []
        self._marks = QButtonGroup(self)
        self._marks.idToggled.connect(self._on_mark_toggled)
        column = Column(theme, self, gap=6)
        column.addWidget(Label(theme, "Answers", role="label", tone="strong"))
        self._column = Column(theme, gap=6)
        column.addLayout(self._column)
        self.more_button = Button(theme, "Add another wrong answer", look=Look.LINK, icon="plus")
        self.more_button.clicked.connect(self._on_more_requested)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear()

    @property
    def right(self) -> int:
        """Return the row of the right answer."""
        return self._marks.checkedId()

    def texts(self) -> tuple[str, ...]:
        """Return what was typed, row by row, with single spaces."""
        return tuple(" ".join(line.text().split()) for line in self.lines)

    def mark(self, row: int) -> None:
        """Mark a row as right; nothing happens if there is no such row."""
        if (button := self._marks.button(row)) is not None:
            button.setChecked(True)

    def clear(self) -> None:
        """Start again with four empty lines, the first one right."""
        while len(self.lines) > ROWS:
            self._marks.removeButton(self._marks.button(len(self.lines) - 1))
            self.lines.pop()
            self._rows.pop().deleteLater()
        while len(self.lines) < ROWS:
            self._add_row()
        for line in self.lines:
            line.clear()
        self.more_button.show()
        self.mark(0)

    def _on_more_requested(self) -> None:
        self._add_row()
        self.lines[-1].setFocus()
        self.more_button.setVisible(len(self.lines) < MOST_ROWS)
        self.edited.emit()

    def _on_mark_toggled(self, row: int, is_right: bool) -> None:
        self.lines[row].set_right(is_right=is_right)
        self.edited.emit()

    def _add_row(self) -> None:
        number = len(self.lines) + 1
        line, mark = AnswerLine(self._theme, number), RightMark(self._theme, number)
        line.textChanged.connect(self.edited)
        row = QWidget()
        across = Row(self._theme, row, gap=8)
        across.addWidget(mark)
        across.addWidget(line, 1)
        self.lines.append(line)
        self._rows.append(row)
        self._marks.addButton(mark, number - 1)
        self._column.addWidget(row)
