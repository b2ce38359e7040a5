"""Help on one sheet: every key of the program, and how points are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QSizePolicy, QWidget
from shiboken6 import isValid

from quizapp.rules.scoring import RULES
from quizapp.ui.plain_text import Label
from quizapp.ui.shortcuts import Place, of_place
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.key_cap import KeyCap
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.ui.shortcuts import Shortcut
    from quizapp.ui.theme import Theme

TITLE = "Keys and points"
RULES_TITLE = "How points are counted"
SIZE = (880, 640)
BORDER = 40  # how much of the window stays to be seen around the sheet
KEYS_WIDTH = 150
GAP = 6
HEADING = 2  # a heading, with the room above it, is as high as so many lines
SCROLLING = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_Home: -1_000,
    Qt.Key.Key_End: 1_000,
}


class ShortcutSheet(QDialog):
    """The keys of each place below its name, then the scoring rules; arrows scroll, Esc closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opener = QApplication.focusWidget()
        self.setWindowTitle(TITLE)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = Button(theme, "Close", key="Esc")
        close.clicked.connect(self.accept)
        self._scroller = Scroller(self._build_content())
        column = Column(theme, self, margins=(24, 20, 24, 20), gap=16)
        head = Row(theme)
        head.addWidget(Label(theme, TITLE, role="title", tone="strong"))
        head.addStretch()
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(self._scroller, 1)
        self.finished.connect(self._on_finished)
        border = QSize(theme.px(BORDER), theme.px(BORDER))
        wanted = QSize(theme.text_px(SIZE[0]), theme.text_px(SIZE[1]))
        self.resize(wanted.boundedTo(parent.size() - border))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll the sheet."""
        steps = SCROLLING.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            bar = self._scroller.verticalScrollBar()
            bar.setValue(bar.value() + steps * self._theme.line("body"))

    def _on_finished(self) -> None:
        # The page may have put another widget in its place meanwhile.
        if self._opener is not None and isValid(self._opener) and self._opener.isVisible():
            self._opener.setFocus()

    def _build_content(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = Column(self._theme, inside, margins=(0, 0, 16, 0), gap=24)
        column.addLayout(self._build_groups())
        column.addLayout(self._build_rules())
        return inside

    def _build_rules(self) -> Column:
        column = Column(self._theme, gap=12)
        column.addWidget(self._heading(RULES_TITLE))
        for rule in RULES.values():
            text = Column(self._theme, gap=2)
            text.addWidget(Label(self._theme, rule.title, role="label", tone="strong"))
            text.addWidget(Label(self._theme, rule.words, wrap=True))
            column.addLayout(text)
        return column

    def _build_groups(self) -> Row:
        across = Row(self._theme, gap=32)
        is_narrow = self._theme.breadth is Breadth.NARROW
        for places in [tuple(Place)] if is_narrow else _halves():
            column = Column(self._theme, gap=20)
            for place in places:
                column.addLayout(self._build_group(place))
            column.addStretch()
            across.addLayout(column, 1)
        return across

    def _build_group(self, place: Place) -> Column:
        column = Column(self._theme, gap=6)
        column.addWidget(self._heading(place))
        for shortcut in of_place(place):
            column.addWidget(ShortcutLine(self._theme, shortcut))
        return column

    def _heading(self, words: str) -> Label:
        return Label(self._theme, words, size=16, weight=600, tone="strong", wrap=True)


class ShortcutLine(QWidget):
    """The keys of one shortcut, and what they do."""

    def __init__(self, theme: Theme, shortcut: Shortcut) -> None:
        super().__init__()
        keys = printed(shortcut.keys)
        self.setAccessibleName(f"{' or '.join(keys)}: {shortcut.words}")
        row = Row(theme, self, gap=12)
        row.addWidget(Keys(theme, keys), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, shortcut.words, role="label", weight=400, wrap=True), 1)


class SheetKey(KeyCap):
    """A key that is shown in every window: here it is what the sheet is about."""

    def is_shown(self) -> bool:
        """Always."""
        return True


class Keys(QWidget):
    """Some keys side by side; as wide as in the other lines, so that the words stand in one column."""

    def __init__(self, theme: Theme, keys: Iterable[str]) -> None:
        super().__init__()
        self._theme = theme
        self._caps = [SheetKey(theme, key) for key in keys]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All keys on one line."""
        keys = sum(cap.size().width() + self._theme.px(GAP) for cap in self._caps)
        return QSize(max(keys, self._theme.text_px(KEYS_WIDTH)), self._caps[0].size().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """One key after the other."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for cap in self._caps:
            cap.draw(painter, left, self.height() / 2)
            left += cap.size().width() + self._theme.px(GAP)
        painter.end()


def printed(keys: Iterable[str]) -> tuple[str, ...]:
    """Return keys as this system prints them; the two Enter keys are one to a reader."""
    native = (_native(key).replace("Return", "Enter") for key in keys)
    return tuple(dict.fromkeys(native))


def _native(key: str) -> str:
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return shown if "+" in key and shown else key


def _halves() -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the places in two columns of about the same height."""
    heights = [len(of_place(place)) + HEADING for place in Place]
    whole, left = sum(heights), 0
    for number, height in enumerate(heights, start=1):
        left += height
        if 2 * left >= whole:
            return tuple(Place)[:number], tuple(Place)[number:]
    return tuple(Place), ()
