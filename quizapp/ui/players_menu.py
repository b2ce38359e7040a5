"""The choice of who plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.player_avatar import SMALL, paint_avatar
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rows_and_columns import Column
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from quizapp.store.players import Player
    from quizapp.ui.theme import Theme

ADD_WORDS = "Add player…"
INSET, EDGE, GAP, SIDE = 6, 1, 12, 12
TICK = 20
NARROWEST, WIDEST = 240, 480
BORDER = 20  # how much of the window stays free below a long list


class PlayersMenu(QFrame):
    """One line for each player, the current one with a tick, and a way to add another."""

    chosen = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, players: Sequence[Player], current: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Players")
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = Column(theme, inside, margins=(INSET, INSET, INSET, INSET), gap=2)
        self._lines = [PlayerLine(theme, player.name, player.key, current) for player in players]
        self._lines.append(PlayerLine(theme, ADD_WORDS, "", current))
        for line in self._lines:
            line.clicked.connect(self._on_line_clicked)
            column.addWidget(line)
        column.addStretch()
        # The focus ring of a line needs the inset inside what scrolls; outside, only the panel's edge.
        Column(theme, self, margins=(EDGE, EDGE, EDGE, EDGE)).addWidget(Scroller(inside))

    def open_below(self, widget: QWidget) -> None:
        """Open under a control, right edge below right edge; the current player has the focus."""
        window, inset = widget.window(), 2 * self._theme.px(INSET + EDGE)
        corner = widget.mapToGlobal(widget.rect().bottomRight())
        below = window.mapToGlobal(window.rect().bottomLeft()).y() - corner.y() - self._theme.px(BORDER)
        width = max(line.sizeHint().width() for line in self._lines) + inset
        height = sum(line.sizeHint().height() + self._theme.px(2) for line in self._lines) + inset
        self.resize(width, min(height, max(below, 2 * inset)))
        corner.setX(corner.x() - width)
        self.move(corner)
        self.show()
        next((line for line in self._lines if line.isChecked()), self._lines[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Up and Down are the lines' own."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel."""
        del event
        color = self._theme.color
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 0, fill=color("surface-2"), edge=color("border-strong"))
        painter.end()

    def _on_line_clicked(self) -> None:
        line = self.sender()
        self.close()
        if isinstance(line, PlayerLine) and line.key:
            self.chosen.emit(line.key)
        else:
            self.add_requested.emit()


class PlayerLine(Pressable):
    """A player's disc and name, with a tick for the one who plays; a line without a key adds a player."""

    def __init__(self, theme: Theme, name: str, key: str, current: str) -> None:
        self.key = key
        super().__init__(theme, name)
        self.setCheckable(bool(key))
        self.setChecked(bool(key) and key == current)
        self.setAccessibleName(f"{name}, playing now" if self.isChecked() else name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Disc, name and tick on one line; names longer than that end in dots."""
        theme = self.theme
        words = QFontMetrics(theme.font("body")).horizontalAdvance(self.words) + 1
        width = self._lead() + words + theme.px(GAP + SIDE) + theme.text_px(TICK)
        height = max(theme.text_px(SMALL), theme.line("body")) + theme.px(SIDE)
        return QSize(min(max(width, theme.px(NARROWEST)), theme.text_px(WIDEST)), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc, name, tick."""
        del event
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_hovered() or self.hasFocus():
            fill = theme.color("surface-3")
            paint_box(painter, QRectF(self.rect()), theme.radius("key"), fill=fill)
        disc, tick = theme.text_px(SMALL), theme.text_px(TICK)
        left, top = theme.px(SIDE), (self.height() - disc) / 2
        if self.key:
            paint_avatar(painter, theme, QRectF(left, top, disc, disc), self.words)
        else:
            icon = theme.pixmap("user-plus", TICK, "text-normal", self.devicePixelRatioF())
            painter.drawPixmap(left + (disc - tick) // 2, (self.height() - tick) // 2, icon)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text-strong"))
        room = self.width() - self._lead() - theme.px(GAP + SIDE) - tick
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        rect = QRectF(self._lead(), 0, room + 1, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        if self.isChecked():
            icon = theme.pixmap("check", TICK, "accent-text", self.devicePixelRatioF())
            painter.drawPixmap(self.width() - theme.px(SIDE) - tick, (self.height() - tick) // 2, icon)
        painter.end()

    def _lead(self) -> int:
        return self.theme.px(SIDE) + self.theme.text_px(SMALL) + self.theme.px(GAP)
