"""Everybody around the machine in one line below the HUD: whose turn it is, and how they stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quizapp.rules.game import Phase
from quizapp.ui.accessibility import announce
from quizapp.ui.buzzers import KEYS
from quizapp.ui.plain_text import Label, set_plain_tooltip
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.bar import COMPACT_SIDE, SIDE
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.key_cap import KeyCap
from quizapp.ui.widgets.player_shape import paint_shape, shape_name
from quizapp.ui.widgets.rows_and_columns import Row, clear_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.seat import Seat
    from quizapp.rules.game import Game
    from quizapp.ui.theme import Theme

INSET, END, GAP = 10, 6, 8
SHAPE = 16
LEAST_NAME = 24
NARROW_COLUMNS = 4
MOST_BESIDE = 4  # chips that leave room for the sentence in a compact window


class SeatState(StrEnum):
    """What a seat may do about the question that is open, in words for a screen reader."""

    WAITING = ""
    ANSWERING = "answering"
    FREE = "may press"
    TRIED = "has tried"
    DONE = "has answered"


SHOWN = {SeatState.ANSWERING: "answers", SeatState.TRIED: "tried", SeatState.DONE: "answered"}


class SeatStrip(QWidget):
    """A sentence about whose turn it is, then a chip for each seat."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = Label(theme, role="label", tone="strong", weight=600)
        self.chips: list[SeatChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = Row(theme, self, gap=16)
        self._row.addWidget(self.words)
        self._grid = QGridLayout()
        self._row.addLayout(self._grid, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_game(self, seats: Sequence[Seat], game: Game) -> None:
        """Show how everybody stands; says aloud whose turn it is when that changes."""
        if len(self.chips) != len(seats):
            self._make_chips(len(seats))
        for place, (chip, seat) in enumerate(zip(self.chips, seats, strict=True)):
            key = KEYS[place] if game.terms.has_buzzers else ""
            chip.show_seat(seat, _score(game, place), _state(game, place), key)
        words = _turn_words(seats, game)
        if words != self.words.text():
            self.words.setText(words)
            announce(self, words)

    def _make_chips(self, count: int) -> None:
        clear_away(self._grid, self.chips)
        self.chips = [SeatChip(self._theme) for _ in range(count)]
        self._place_chips()

    def _place_chips(self) -> None:
        breadth = self._theme.breadth
        is_beside = breadth is Breadth.REGULAR or (
            breadth is Breadth.COMPACT and len(self.chips) <= MOST_BESIDE
        )
        self._row.stack(is_stacked=not is_beside)
        columns = NARROW_COLUMNS if breadth is Breadth.NARROW else max(1, len(self.chips))
        for place, chip in enumerate(self.chips):
            self._grid.addWidget(chip, *divmod(place, columns))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))

    def _on_theme_changed(self) -> None:
        side = SIDE if self._theme.breadth is Breadth.REGULAR else COMPACT_SIDE
        self._row.set_margins((side, 8, side, 8))
        self._grid.setSpacing(self._theme.px(GAP))
        self._place_chips()


class SeatChip(Label):
    """Shape and name above key and score; reads as one sentence."""

    def __init__(self, theme: Theme) -> None:
        self._shape = self._score = 0
        self._name = ""
        self._state = SeatState.WAITING
        self._cap = KeyCap(theme, "", is_needed=True)
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seat(self, seat: Seat, score: int, state: SeatState, key: str) -> None:
        """Show somebody; only buzzers have a key."""
        self._shape, self._name, self._score, self._state = seat.shape, seat.name, score, state
        self._cap.key = key
        words = (seat.name, shape_name(seat.shape), f"{score:,} points", f"key {key}" if key else "", state)
        self.setAccessibleName(", ".join(word for word in words if word))
        set_plain_tooltip(self, seat.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The name on one line."""
        words = QFontMetrics(self._theme.font("caption", weight=600)).horizontalAdvance(self._name)
        return QSize(self._lead() + words + self._theme.px(INSET), self._height())

    def minimumSizeHint(self) -> QSize:
        """A part of the name; the tooltip has it whole."""
        return QSize(self._lead() + self._theme.text_px(LEAST_NAME), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, shape and name, key and score."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        line = theme.line("caption")
        size = theme.text_px(SHAPE)
        top = (self.height() - line - self._foot()) / 2
        center = QPointF(px(INSET) + size / 2, top + line / 2)
        paint_shape(painter, center, size / 2, self._shape, theme.player_color(self._shape))
        is_out = self._state is SeatState.TRIED
        font = QFont(theme.font("caption", weight=600))
        font.setStrikeOut(is_out)
        painter.setFont(font)
        painter.setPen(theme.color("text-muted" if is_out else "text-strong"))
        room = self.width() - self._lead() - px(INSET)
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(self._lead(), top, room + 1, line), Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_foot(painter, QRectF(px(INSET), top + line, self.width() - 2 * px(INSET), self._foot()))
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        color = self._theme.color
        is_on, is_out = self._state is SeatState.ANSWERING, self._state is SeatState.TRIED
        fill = color("accent-soft" if is_on else "surface-1")
        is_waiting = self._state in {SeatState.WAITING, SeatState.DONE}
        edge = color("accent-line" if is_on else "border" if is_waiting else "border-strong")
        paint_box(
            painter,
            QRectF(self.rect()),
            self._theme.radius("control"),
            fill=None if is_out else fill,
            edge=edge,
            edge_width=2 if is_on else 1,
            is_dashed=is_out,
        )

    def _paint_foot(self, painter: QPainter, rect: QRectF) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text-muted"))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, f"{self._score:,}")
        if self._state in SHOWN:
            painter.drawText(rect, middle, SHOWN[self._state])
        else:
            self._cap.draw(painter, rect.left(), rect.center().y())

    def _lead(self) -> int:
        return self._theme.px(INSET) + self._theme.text_px(SHAPE) + self._theme.px(END)

    def _height(self) -> int:
        return self._theme.line("caption") + self._foot() + 2 * self._theme.px(END)

    def _foot(self) -> int:
        return max(self._theme.line("caption"), self._cap.size().height())


def _state(game: Game, seat: int) -> SeatState:
    if game.phase not in {Phase.ASKING, Phase.PAUSED}:
        return SeatState.WAITING
    if game.turn == seat:
        return SeatState.ANSWERING
    if seat in game.tried:
        return SeatState.DONE if _is_secret(game) else SeatState.TRIED
    return SeatState.FREE if game.turn is None else SeatState.WAITING


def _score(game: Game, seat: int) -> int:
    """Return a seat's points, without those that would give away a question others still have to answer."""
    open_place = game.place if _is_secret(game) else None
    return sum(reply.points.total for reply in game.replies_of(seat) if reply.place != open_place)


def _is_secret(game: Game) -> bool:
    is_open = game.phase in {Phase.ASKING, Phase.PAUSED}
    return is_open and game.terms.setup.is_shared and not game.terms.has_buzzers


def _turn_words(seats: Sequence[Seat], game: Game) -> str:
    if game.phase not in {Phase.ASKING, Phase.PAUSED}:
        return "Standings"
    if game.turn is None:
        return "Press your key"
    name = seats[game.turn].name
    return f"{name} answers" if game.terms.has_buzzers else f"{name}’s turn"
