"""Which board is shown, and how far it looks back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.rules.mode import MODES
from quizapp.ui.pages.score_words import SPAN_WORDS, Span, settings_words
from quizapp.ui.theme import Breadth
from quizapp.ui.when import start_of_day, start_of_week
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Row
from quizapp.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.store.scores import BoardCard
    from quizapp.ui.theme import Theme

WIDTHS = (200, 200, 260)


class BoardFilters(QWidget):
    """Mode, pack and settings narrow each other down: only what was played can be chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._boards: tuple[BoardCard, ...] = ()
        self._chosen: int | None = None
        self.mode = Picker(theme, "Mode", icon="circle-help")
        self.pack = Picker(theme, "Pack", icon="layers")
        self.settings = Picker(theme, "Settings", icon="sliders-horizontal")
        self.spans = Segmented(theme, "Time", tuple(SPAN_WORDS.values()))
        self._build()
        self.mode.activated.connect(self._on_mode_chosen)
        self.pack.activated.connect(self._on_pack_chosen)
        self.settings.activated.connect(self._on_settings_chosen)
        self.spans.chosen.connect(self._on_span_chosen)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def board(self) -> BoardCard | None:
        """The board that is shown: the chosen one, or the most played."""
        chosen = (board for board in self._boards if board.id == self._chosen)
        return next(chosen, next(iter(self._boards), None))

    @property
    def span(self) -> Span:
        """How far back it looks."""
        return Span(self.spans.chosen_index())

    def since(self, now: int) -> int | None:
        """Return when the games begin that are shown, in UTC milliseconds; None for all."""
        if self.span is Span.ALL_TIME:
            return None
        return start_of_week(now) if self.span is Span.THIS_WEEK else start_of_day(now)

    def show_boards(self, boards: Sequence[BoardCard]) -> None:
        """Offer the boards that have games, the most played first."""
        self._boards = tuple(boards)
        self._fill_pickers()

    def choose_board(self, board: int) -> None:
        """Show a board, as soon as it is among those offered."""
        self._chosen = board
        self._fill_pickers()

    def show_all_time(self) -> None:
        """Look back as far as there are games."""
        self.spans.choose(Span.ALL_TIME)

    def _fill_pickers(self) -> None:
        shown = self.board
        if shown is None:
            return
        of_mode = [board for board in self._boards if board.mode == shown.mode]
        of_pack = [board for board in of_mode if board.pack == shown.pack]
        _fill(self.mode, {board.mode: MODES[board.mode].title for board in self._boards}, shown.mode)
        _fill(self.pack, {board.pack: board.pack_title for board in of_mode}, shown.pack)
        _fill(self.settings, {board.id: settings_words(board) for board in of_pack}, shown.id)

    def _build(self) -> None:
        pickers = (self.mode, self.pack, self.settings)
        self._fields = [Field(self._theme, picker.accessibleName(), picker) for picker in pickers]
        self._pickers = Row(self._theme, gap=12)
        for field, width in zip(self._fields, WIDTHS, strict=True):
            self._pickers.addWidget(field, width)
        self._row = Row(self._theme, self, gap=16)
        self._row.addLayout(self._pickers, sum(WIDTHS))
        self._row.addStretch(1)
        self._row.addWidget(self.spans, 0, Qt.AlignmentFlag.AlignBottom)

    def _choose(self, *candidates: BoardCard) -> None:
        shown = self.board
        same_pack = (board for board in candidates if shown is not None and board.pack == shown.pack)
        self.choose_board(next(same_pack, candidates[0]).id)
        self.changed.emit()

    def _on_mode_chosen(self) -> None:
        self._choose(*(board for board in self._boards if board.mode == self.mode.currentData()))

    def _on_pack_chosen(self) -> None:
        mode, pack = self.mode.currentData(), self.pack.currentData()
        self._choose(*(board for board in self._boards if (board.mode, board.pack) == (mode, pack)))

    def _on_settings_chosen(self) -> None:
        self._choose(*(board for board in self._boards if board.id == self.settings.currentData()))

    def _on_span_chosen(self) -> None:
        self.changed.emit()

    def _on_theme_changed(self) -> None:
        breadth = self._theme.breadth
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if breadth is Breadth.REGULAR else down)
        self._pickers.setDirection(down if breadth is Breadth.NARROW else across)
        for field, width in zip(self._fields, WIDTHS, strict=True):
            is_limited = breadth is Breadth.REGULAR
            field.setMaximumWidth(self._theme.text_px(width) if is_limited else NO_LIMIT)


def _fill(picker: Picker, entries: Mapping[str, str] | Mapping[int, str], chosen: str | int) -> None:
    picker.clear()
    for data, words in entries.items():
        picker.addItem(words, data)
    picker.setCurrentIndex(picker.findData(chosen))
    picker.updateGeometry()
