"""The middle of the play screen: tags, stem, clock or verdict, answers, and afterwards the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.rules.question import Kind
from quizapp.ui.kind_words import KIND_ICONS, KIND_TAGS
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.answer_boards import make_board
from quizapp.ui.widgets.fact_card import FactCard
from quizapp.ui.widgets.hint_line import HintLine
from quizapp.ui.widgets.question_picture import QuestionPicture
from quizapp.ui.widgets.ring_timer import RingState, RingTimer
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.scroller import Scroller
from quizapp.ui.widgets.tag import DifficultyTag, Tag
from quizapp.ui.widgets.verdict_tag import VerdictTag

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import PictureFile
    from quizapp.rules.selection import Asked
    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme
    from quizapp.ui.widgets.answer_board import AnswerBoard

GAP = 24
FIRST = 1000
SIDES = {Breadth.REGULAR: 32, Breadth.COMPACT: 20, Breadth.NARROW: 40}
ENDS = {Breadth.REGULAR: (32, 24), Breadth.COMPACT: (20, 20), Breadth.NARROW: (10, 20)}
TIGHT_ENDS = {Breadth.REGULAR: (28, 24), Breadth.COMPACT: (10, 10), Breadth.NARROW: (10, 20)}
"""Room above and below the column; less where the answers are many rows below the stem."""

BESIDE, BESIDE_JUDGED = 0.62, 0.18
BELOW, BELOW_JUDGED = 0.35, 0.2
"""How much of the stage's height a picture may take, beside a stem or below it."""

LEAST = {Breadth.REGULAR: 120, Breadth.COMPACT: 128, Breadth.NARROW: 0}
"""Height from which on a picture grows into what is free; in narrow windows the page scrolls for it all."""

WORDS = 400
"""Width that stem and tags keep beside a picture."""


PRESS_FIRST = "Whoever presses their key first answers."


class QuestionStage(Scroller):
    """Shows one question, asked or judged, on the board of its kind; the page above decides which.

    `changed` and `submitted` are the board's, whichever it is.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, theme: Theme) -> None:
        content = Stage(theme)
        super().__init__(content)
        self.theme = theme
        self.ring = RingTimer(theme)
        self.verdict = VerdictTag(theme)
        self.fact = FactCard(theme)
        self._category, self._kind = Tag(theme, icon="tag"), Tag(theme)
        self._difficulty = DifficultyTag(theme)
        self._stem = Label(theme, role="stem", tone="strong", balanced=True)
        self._hint = HintLine(theme)
        self.picture = QuestionPicture(theme)
        self._place = Column(theme, gap=0)
        self._boards: dict[Kind, AnswerBoard] = {}
        self._asking: tuple[BankQuestion, Asked] | None = None
        self.board = self._board_for(Kind.SINGLE_CHOICE)
        self._is_judged = False
        self._is_listening = True
        self._seconds = 0
        self._build(content)
        self.fact.passage_toggled.connect(self._on_passage_toggled)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_question(
        self, question: BankQuestion, asked: Asked, seconds: int, picture: PictureFile | None = None
    ) -> None:
        """Ask a question, with so many seconds on its clock and the file of the picture that it shows."""
        self._is_judged = False
        self._seconds = seconds
        self._asking = question, asked
        self._category.setText(question.category)
        self._kind.setText(KIND_TAGS[question.kind])
        self._kind.set_icon(KIND_ICONS[question.kind])
        self._difficulty.set_level(question.difficulty)
        self._stem.setText(question.stem)
        self.picture.show_picture(question.picture, picture)
        self.board.hide()
        self.board = self._board_for(question.kind)
        self.board.show_question(question, asked)
        self.board.show()
        self.ring.set_total(seconds)
        self.verdict.hide()
        self.fact.hide()
        self._on_theme_changed()
        self.verticalScrollBar().setValue(0)

    def show_time(self, seconds_left: int, seconds: int) -> None:
        """Put the clock to the seconds that are left; a lifeline can make its whole longer."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.ring.set_total(seconds)
        self.ring.set_left(seconds_left)

    def show_judged(self, verdict: Verdict) -> None:
        """Turn to the verdict: the answers say which was right, and the fact follows."""
        if self._asking is None:
            raise LookupError("no question was asked")
        self._is_judged = True
        self.board.show_verdict(*self._asking, verdict)
        self.ring.set_state(RingState.OVER)
        self.ring.setVisible(self.board.says_points and self._seconds > 0)
        self.verdict.setVisible(not self.board.says_points)
        self.fact.show()
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def set_listening(self, *, is_listening: bool) -> None:
        """Take an answer, or only show the question, as while the floor is open to buzzers."""
        deaf = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        self.board.setAttribute(deaf, not is_listening)
        self._is_listening = is_listening
        self._show_hint()

    def show_focused_answer(self) -> None:
        """Bring what has the focus on the board into view: a key can lead to what is scrolled away."""
        focused = self.board.focusWidget()
        if self.board.isAncestorOf(focused) and focused.hasFocus():
            self.ensureWidgetVisible(focused, 0, self.theme.px(GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the picture its share."""
        super().resizeEvent(event)
        self._fit_picture()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page: the arrows move between answers and do not scroll."""
        event.ignore()

    def _build(self, content: QWidget) -> None:
        outer = Row(self.theme, content, gap=0)
        self._column_holder = QWidget()
        self._column_holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(self._column_holder, 1000)
        outer.addStretch(1)
        self._column = Column(self.theme, self._column_holder, gap=GAP)
        self._column.addStretch(1)
        self._head = self._build_head()
        self._column.addLayout(self._head)
        self._below = Row(self.theme, gap=0)
        self._below.addStretch()
        self._column.addLayout(self._below)
        self._column.addStretch(1)
        self._column.addLayout(self._place)
        self._column.addWidget(self.fact)
        self._column.addStretch(1)
        self._outer = outer

    def _build_head(self) -> Row:
        head = Row(self.theme, gap=24)
        words = self._words = Column(self.theme)
        words.addStretch()
        self._tags = QWidget()
        tags = Row(self.theme, self._tags, gap=8)
        for tag in (self._category, self._kind, self._difficulty):
            tags.addWidget(tag)
        tags.addStretch()
        words.addWidget(self._tags)
        words.addWidget(self._stem)
        words.addWidget(self._hint)
        words.addStretch()
        head.addLayout(words, 1)
        head.addWidget(self.picture)
        head.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _board_for(self, kind: Kind) -> AnswerBoard:
        """Return the one board of a kind, made when it is wanted first."""
        if kind not in self._boards:
            board = make_board(kind, self.theme)
            board.changed.connect(self._on_changed)
            board.submitted.connect(self.submitted)
            self._place.addWidget(board)
            self._boards[kind] = board
        return self._boards[kind]

    def _arrange(self) -> None:
        """Center the stem above answers that stand at the bottom; all others follow it, and the fact them."""
        is_at_bottom = self.board.IS_AT_BOTTOM and not self._is_judged
        self._stem.set_style(self._stem_style())
        self._tags.setVisible(self.theme.breadth is not Breadth.NARROW)
        self._show_hint()
        self._place_picture()
        self._column.setStretch(0, int(is_at_bottom))
        self._column.setStretch(3, int(is_at_bottom))
        self._column.setStretch(self._column.count() - 1, int(not is_at_bottom))
        is_tight = not self.board.IS_AT_BOTTOM
        top, bottom = (TIGHT_ENDS if is_tight else ENDS)[self.theme.breadth]
        self._column.set_margins((0, min(top, bottom) if is_at_bottom else top, 0, bottom))
        self._column.set_gap(16 if is_tight and self.theme.breadth is Breadth.COMPACT else GAP)
        self._words.set_gap(12 if is_tight else 14)

    def _place_picture(self) -> None:
        """Put the picture beside the stem where there is room for both, below it elsewhere."""
        is_beside = self.theme.breadth is Breadth.REGULAR
        if is_beside == (self._head.indexOf(self.picture) < 0):
            old, new, place = (self._below, self._head, 1) if is_beside else (self._head, self._below, 0)
            old.removeWidget(self.picture)
            new.insertWidget(place, self.picture)
        self._fit_picture()

    def _fit_picture(self) -> None:
        """Give the picture what room there is, less of it once the question is judged."""
        is_beside = self.theme.breadth is Breadth.REGULAR
        self.picture.set_room(
            self._room_for_picture(is_beside=is_beside),
            least=0 if self._is_judged else self.theme.px(LEAST[self.theme.breadth]),
            is_centered=is_beside,
        )
        is_growing = self.picture.is_growing and not self.picture.isHidden()
        for end in (0, self._words.count() - 1):
            self._words.setStretch(end, int(is_growing and is_beside))
        # What grows takes all there is, as far as it can, before the room around it gets any.
        self._column.setStretch(1, FIRST * (is_growing and is_beside))
        self._column.setStretch(2, FIRST * (is_growing and not is_beside))

    def _room_for_picture(self, *, is_beside: bool) -> QSize:
        width = min(self._column_holder.maximumWidth(), self.viewport().width() - 2 * self._side())
        height = self.viewport().height()
        if not is_beside:
            return QSize(width, int(height * (BELOW_JUDGED if self._is_judged else BELOW)))
        neighbor = self.verdict if self._is_judged else self.ring
        words = self.theme.text_px(WORDS) + neighbor.sizeHint().width() + 2 * self.theme.px(GAP)
        return QSize(max(0, width - words), int(height * (BESIDE_JUDGED if self._is_judged else BESIDE)))

    def _side(self) -> int:
        return self.theme.px(SIDES[self.theme.breadth])

    def _stem_style(self) -> str:
        is_regular = self.theme.breadth is Breadth.REGULAR
        if not self.board.IS_AT_BOTTOM:
            return "stem-compact" if is_regular else "stem-review"
        if self._is_judged:
            return "stem-review"
        return "stem" if is_regular else "stem-compact"

    def _show_hint(self) -> None:
        hint = self.board.hint if self._is_listening else (PRESS_FIRST,)
        self._hint.show_hint(hint)
        self._hint.setVisible(bool(hint) and not self._is_judged)

    def _on_changed(self) -> None:
        self._show_hint()
        self.changed.emit()

    def _on_passage_toggled(self, is_open: bool) -> None:
        """Bring what was folded out into view, from the heading of the fact on."""
        if is_open:
            self._outer.activate()
            content, width = self._content, self._content.width()
            content.resize(width, max(self.viewport().height(), self._outer.totalHeightForWidth(width)))
            self.verticalScrollBar().setValue(self.fact.mapTo(content, QPoint(0, 0)).y() - self.theme.px(GAP))

    def _on_theme_changed(self) -> None:
        side = SIDES[self.theme.breadth]
        self._outer.set_margins((side, 0, side, 0))
        is_limited = self.theme.breadth is not Breadth.NARROW
        self._column_holder.setMaximumWidth(self.theme.px(self.board.COLUMN) if is_limited else NO_LIMIT)
        self._arrange()


class Stage(QWidget):
    """The gradient that only the play screen has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._repaint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the stage's top color to its bottom color."""
        del event
        painter = QPainter(self)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._theme.color("stage-top"))
        gradient.setColorAt(1, self._theme.color("stage-bottom"))
        painter.fillRect(self.rect(), gradient)
        painter.end()

    def _repaint(self) -> None:
        # A connection to Qt's own `update` would leave something behind when its widget is gone.
        self.update()
