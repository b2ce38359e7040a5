"""One answer to choose: key, text, and after the verdict a word and an icon."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.plain_text import ENDLESS, TextBlock
from quizapp.ui.theme import Breadth, Theme
from quizapp.ui.widgets.box import paint_box
from quizapp.ui.widgets.pressable import Pressable

SIDE = 21
END = 18
GAP = 16
KEY_PADDING = 16
TICK_BOX = 44
STATE_ICON, STATE_GAP = 20, 8
VERDICT_GAP = 4
NARROWEST_TEXT = 160
CAP_FONT = 17
TICK_TEXT = 22
HIGH = 100
LOW = 84


class AnswerState(StrEnum):
    """What is known about an answer; whether it is chosen is isChecked()."""

    OPEN = "open"
    ELIMINATED = "eliminated"
    RIGHT = "right"
    RIGHT_CHOSEN = "right chosen"
    WRONG_CHOSEN = "wrong chosen"
    NOT_CHOSEN = "not chosen"


class Style(NamedTuple):
    """Color tokens of one state; an empty name paints nothing."""

    edge: str
    fill: str
    text: str
    cap: str = "surface-0"
    cap_text: str = "text-muted"
    edge_width: int = 1
    words: str = ""
    icon: str = ""
    spoken: str = ""


RIGHT_WORDS = "Right answer"
OPEN = Style("border-strong", "surface-1", "text-strong")
HOVERED = OPEN._replace(fill="surface-3")
PRESSED = OPEN._replace(edge="accent-line", fill="surface-2")
CHOSEN = Style("accent-line", "accent-soft", "text-strong", "accent", "on-accent", 2, spoken="chosen")
DISABLED = Style("border", "", "text-disabled")
RIGHT = Style(
    "correct-line",
    "correct-soft",
    "text-strong",
    "correct",
    "on-correct",
    2,
    RIGHT_WORDS,
    "circle-check",
    "right answer",
)
STYLES = {
    AnswerState.ELIMINATED: Style("border-strong", "", "text-muted", spoken="eliminated"),
    AnswerState.RIGHT: RIGHT,
    AnswerState.RIGHT_CHOSEN: RIGHT._replace(words="You got it", spoken="your answer, right"),
    AnswerState.WRONG_CHOSEN: Style(
        "wrong-line",
        "wrong-soft",
        "text-strong",
        "wrong",
        "on-wrong",
        2,
        "Your answer",
        "circle-x",
        "your answer, wrong",
    ),
    AnswerState.NOT_CHOSEN: Style("border", "", "text-muted"),
}
STILL_STRONG = (AnswerState.OPEN, AnswerState.RIGHT, AnswerState.RIGHT_CHOSEN, AnswerState.WRONG_CHOSEN)


class AnswerCard(Pressable):
    """A radio button as a card; grows with its text, never shortens it.

    Number keys, arrows and Enter are the page's: they belong to the question, not to one card.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        number: int,
        count: int,
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._number, self._count = number, count
        self._icon = icon
        self._state = AnswerState.OPEN
        self._is_compact = False
        super().__init__(theme, text, key=key or str(number), parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.set_focus_radius("card")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._on_toggled)
        self._rename()

    @property
    def state(self) -> AnswerState:
        """What is known about this answer."""
        return self._state

    def set_state(self, state: AnswerState) -> None:
        """Show a verdict, or take the answer away."""
        self._state = state
        is_open = state is AnswerState.OPEN
        can_focus = state is not AnswerState.ELIMINATED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_focus else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)
        self._rename()
        self._refresh()

    def set_compact(self, is_compact: bool) -> None:
        """Be lower, to leave room for the fact below."""
        self._is_compact = is_compact
        self._refresh()

    def sizeHint(self) -> QSize:
        """Room for the whole text on one line."""
        width = self._frame(ENDLESS) + self._text(ENDLESS).width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a few words a line."""
        width = self._frame(0) + self.theme.text_px(NARROWEST_TEXT)
        return QSize(width, self._least_height())

    def hasHeightForWidth(self) -> bool:
        """Long answers make it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the whole text at `width`."""
        height = self._text(width - self._frame(width)).height + 2 * self.theme.px(END)
        if self._is_verdict_below(width):
            height += self.theme.line("label") + self.theme.px(VERDICT_GAP)
        return max(self._least_height(), height)

    def hitButton(self, position: object) -> bool:
        """Only an open answer can be pressed."""
        del position
        return self._state is AnswerState.OPEN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses an open answer; all other keys are the page's."""
        if event.key() == Qt.Key.Key_Space and self._state is AnswerState.OPEN:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the key, the text, and the verdict at its end."""
        del event
        style = self._style()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, style)
        left = self._paint_lead(painter, style)
        text = self._text(self.width() - self._frame(self.width()))
        below = self.theme.line("label") + self.theme.px(VERDICT_GAP)
        is_below = self._is_verdict_below(self.width())
        top = round((self.height() - text.height - (below if is_below else 0)) / 2)
        text.draw(painter, left, top, text.width, self.theme.color(style.text))
        if is_below:
            self._paint_verdict(painter, style, left, top + text.height + self.theme.px(VERDICT_GAP))
        elif style.words:
            right = self.width() - self.theme.px(SIDE) - self._verdict_width()
            self._paint_verdict(painter, style, right, (self.height() - self.theme.line("label")) // 2)
        elif self._icon:
            right = self.width() - self.theme.px(SIDE) - self.key_cap.size().width()
            self.key_cap.draw(painter, right, self.height() / 2)
        painter.end()

    def _on_toggled(self, is_chosen: bool) -> None:
        del is_chosen
        self._rename()

    def _rename(self) -> None:
        spoken = self._style().spoken
        name = f"Answer {self._number} of {self._count}: {self.words}"
        self.setAccessibleName(f"{name}, {spoken}" if spoken else name)

    def _style(self) -> Style:
        if self._state is not AnswerState.OPEN:
            return STYLES[self._state]
        if not self.isEnabled():
            return DISABLED
        if self.isDown():
            return PRESSED
        if self.isChecked():
            return CHOSEN
        return HOVERED if self.is_hovered() else OPEN

    def _paint_box(self, painter: QPainter, style: Style) -> None:
        paint_box(
            painter,
            QRectF(self.rect()),
            self.theme.radius("card"),
            fill=self.theme.color(style.fill) if style.fill else None,
            edge=self.theme.color(style.edge),
            edge_width=style.edge_width,
            is_dashed=self._state is AnswerState.ELIMINATED,
        )

    def _paint_lead(self, painter: QPainter, style: Style) -> int:
        left, side = self.theme.px(SIDE), self._lead_size()
        rect = QRectF(left, round((self.height() - side) / 2), side, side)
        edge = None if style.cap != "surface-0" else self.theme.color("border-strong")
        radius = self.theme.radius("control")
        paint_box(painter, rect, radius, fill=self.theme.color(style.cap), edge=edge)
        if self._icon:
            pixmap = self.theme.pixmap(self._icon, 24, style.cap_text, self.devicePixelRatioF())
            shift = (side - self.theme.text_px(24)) / 2
            painter.drawPixmap(rect.topLeft() + QPointF(shift, shift), pixmap)
        else:
            painter.setFont(self.theme.font("label", size=CAP_FONT))
            painter.setPen(self.theme.color(style.cap_text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.key_cap.key)
        return left + side + self.theme.px(GAP)

    def _paint_verdict(self, painter: QPainter, style: Style, left: int, top: int) -> None:
        size, line = self.theme.text_px(STATE_ICON), self.theme.line("label")
        pixmap = self.theme.pixmap(style.icon, STATE_ICON, style.cap, self.devicePixelRatioF())
        painter.drawPixmap(left, top + (line - size) // 2, pixmap)
        words = self._verdict_words()
        left += size + self.theme.px(STATE_GAP)
        words.draw(painter, left, top, words.width, self.theme.color(style.cap))

    def _verdict_words(self) -> TextBlock:
        return TextBlock(self._style().words, self.theme.font("label"), self.theme.line("label"))

    def _verdict_width(self) -> int:
        icon = self.theme.text_px(STATE_ICON) + self.theme.px(STATE_GAP)
        return icon + self._verdict_words().width if self._style().words else 0

    def _is_verdict_below(self, width: int) -> bool:
        """True where the verdict would leave too little of the line to the text."""
        if not self._style().words:
            return False
        rest = width - self._around_text() - self._verdict_width() - self.theme.px(GAP)
        return rest < min(self._text(ENDLESS).width, self.theme.text_px(NARROWEST_TEXT))

    def _text(self, width: int) -> TextBlock:
        weight = 500 if self._state in STILL_STRONG else 400
        size = TICK_TEXT if self._icon else None
        font = QFont(self.theme.font("answer", size=size, weight=weight))
        font.setStrikeOut(self._state is AnswerState.ELIMINATED)
        return TextBlock(self.words, font, self.theme.line("answer", size=size), max(1, width))

    def _lead_size(self) -> int:
        return max(
            self.theme.px(TICK_BOX) if self._icon else 0,
            self.theme.line("label") + self.theme.px(KEY_PADDING),
        )

    def _around_text(self) -> int:
        return 2 * self.theme.px(SIDE) + self._lead_size() + self.theme.px(GAP)

    def _frame(self, width: int) -> int:
        end = 0 if self._is_verdict_below(width) else self._verdict_width()
        if self._icon and not self._style().words:
            end = self.key_cap.size().width()
        return self._around_text() + (end + self.theme.px(GAP) if end else 0)

    def _least_height(self) -> int:
        is_low = self._is_compact or self.theme.breadth < Breadth.REGULAR
        least = self.theme.px(LOW if is_low else HIGH)
        return max(least, self._lead_size() + 2 * self.theme.px(END))
