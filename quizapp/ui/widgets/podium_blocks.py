"""The podium: the first three on blocks of their heights, the winner in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import Label, TextBlock
from quizapp.ui.widgets.player_shape import paint_shape_box, shape_name
from quizapp.ui.widgets.rows_and_columns import Row, clear_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.theme import Theme

STEPS = 3
TALLEST = 286
SHARES = {1: 1.0, 2: 0.72, 3: 0.51}
LEAST_BLOCK, USUAL_BLOCK = 100, 180
WIDEST, NARROWEST = 223, 140
SHAPE, NAME = 64, 22
SCORE, WINNING_SCORE = (32, 4), (40, 6)  # size, and room around the line
BELOW_SHAPE, BELOW_WORDS = 6, 14
NUMBER_TOP, CROWN, CROWN_GAP = 21, 24, 8
ACCENT = 3


class Block(NamedTuple):
    """Somebody on the podium; `number` is the place as it is shown, `words` the result in short."""

    place: int
    number: str
    name: str
    shape: int
    score: int
    words: str


class Podium(QWidget):
    """Two or three blocks, best first as they are given; they rise one after the other, the winner last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.columns: list[PodiumColumn] = []
        self._row = Row(theme, self, gap=16)
        self._rising = QVariantAnimation(self, startValue=0.0)
        self._rising.valueChanged.connect(self._on_risen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show the first of a game."""
        clear_away(self._row, self.columns)
        self.columns = [PodiumColumn(self._theme, block) for block in blocks[:STEPS]]
        # Read aloud from the first place on, though the second one stands at the left.
        for column in self.columns:
            column.setParent(self)
        for place in (1, 0, 2)[: len(self.columns)]:
            self._row.addWidget(self.columns[place], 1)
        step = self._theme.duration("slow")
        self._rising.setEndValue(float(len(self.columns)))
        self._rising.setDuration(step * len(self.columns))
        if step:
            self._rising.start()
        else:
            self._on_risen(float(len(self.columns)))

    def _on_risen(self, steps: float) -> None:
        easing = self._theme.easing()
        for turn, column in enumerate(reversed(self.columns)):
            column.rise(easing.valueForProgress(min(1.0, max(0.0, steps - turn))))


class PodiumColumn(Label):
    """A block with its number, and on it shape, name, score and result; reads as one sentence."""

    def __init__(self, theme: Theme, block: Block) -> None:
        self._block_data = block
        self._risen = 0.0
        super().__init__(theme)
        shared = ", shared" if block.number != str(block.place) else ""
        words = (f"Place {block.place}{shared}: {block.name}", shape_name(block.shape))
        self.setAccessibleName(", ".join((*words, f"{block.score:,} points", block.words)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def is_up(self) -> bool:
        """Tell whether the block has its height."""
        return self._risen == 1.0

    def rise(self, share: float) -> None:
        """Show a part of the block, from 0 to all of it, 1."""
        self._risen = share
        self.update()

    def sizeHint(self) -> QSize:
        """A block that leaves room for more; it grows as far as it may."""
        width = self._theme.px(WIDEST)
        return QSize(width, self._stack(width) + self._theme.px(USUAL_BLOCK))

    def minimumSizeHint(self) -> QSize:
        """A low block, and all words."""
        width = self._theme.px(NARROWEST)
        return QSize(width, self._stack(width) + self._theme.px(LEAST_BLOCK))

    def hasHeightForWidth(self) -> bool:
        """Blocks take whatever height there is."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The block, and what stands on it."""
        del event
        if not self._risen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.height() - self._stack(self.width())
        full = min(self._theme.px(TALLEST), room) * SHARES[min(self._block_data.place, STEPS)]
        top = self.height() - full * self._risen
        self._paint_block(painter, QRectF(0, top, self.width(), self.height() - top))
        self._paint_stack(painter, top)
        painter.end()

    def _paint_block(self, painter: QPainter, rect: QRectF) -> None:
        color, radius = self._theme.color, self._theme.radius("card")
        fill = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        fill.setColorAt(0, color("surface-3"))
        fill.setColorAt(1, color("surface-1"))
        painter.setBrush(fill)
        painter.setPen(QPen(color("border-strong"), 1))
        # Below the foot of the podium nothing is seen: only the upper corners are round.
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, 2 * radius), radius, radius)
        if self._block_data.place == 1:
            self._paint_top(painter, rect, radius)
        self._paint_number(painter, rect)

    def _paint_top(self, painter: QPainter, rect: QRectF, radius: int) -> None:
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width(), radius * 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent-line"), ACCENT))
        inset = ACCENT / 2
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, 2 * radius), radius - inset, radius)
        painter.restore()

    def _paint_number(self, painter: QPainter, rect: QRectF) -> None:
        theme, block = self._theme, self._block_data
        words = TextBlock(block.number, theme.font("stem-review"), theme.line("stem-review"))
        icon = theme.text_px(CROWN) if block.place == 1 else 0
        left = rect.center().x() - (words.width + (icon + theme.px(CROWN_GAP) if icon else 0)) / 2
        top = rect.top() + min(theme.px(NUMBER_TOP), max(0, rect.height() - words.height) / 2)
        if icon:
            crown = theme.pixmap("crown", CROWN, "accent-text", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(round(left), round(top + (words.height - icon) / 2)), crown)
            left += icon + theme.px(CROWN_GAP)
        words.draw(painter, left, top, words.width, theme.color("text-strong"))

    def _paint_stack(self, painter: QPainter, floor: float) -> None:
        theme, block, width = self._theme, self._block_data, self.width()
        top = floor - self._stack(width)
        side = theme.text_px(SHAPE)
        rect = QRectF((width - side) / 2, top, side, side)
        paint_shape_box(painter, theme, rect, block.shape, has_edge=True)
        top += side + theme.px(BELOW_SHAPE)
        name, score, words = self._blocks(width)
        for text, tone in ((name, "text-strong"), (score, "text-strong"), (words, "text-muted")):
            text.draw(painter, 0, top, width, theme.color(tone))
            top += text.height

    def _stack(self, width: int) -> int:
        texts = sum(text.height for text in self._blocks(width))
        theme = self._theme
        return theme.text_px(SHAPE) + theme.px(BELOW_SHAPE) + texts + theme.px(BELOW_WORDS)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock, TextBlock]:
        theme, block = self._theme, self._block_data
        center = Qt.AlignmentFlag.AlignHCenter
        size, around = WINNING_SCORE if block.place == 1 else SCORE
        name = TextBlock(
            block.name, theme.font("title", size=NAME), theme.line("title", size=NAME), width, align=center
        )
        figure = theme.font("numeral", size=size)
        line = theme.line("numeral", size=size) + theme.px(around)
        score = TextBlock(f"{block.score:,}", figure, line, width, align=center)
        words = TextBlock(block.words, theme.font("caption"), theme.line("caption"), width, align=center)
        return name, score, words
