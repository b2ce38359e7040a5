"""The very first screen: a name, how it should look, and into the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from quizapp.ui.pages.centered_card import CenteredCard
from quizapp.ui.pages.page import Page
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.app_mark import AppMark
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.pack_cover import PackCover
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.segmented import Segmented
from quizapp.ui.widgets.text_field import LONGEST_NAME, TextField
from quizapp.ui.widgets.theme_card import ThemeCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.theme import Theme

CARD_WIDTH = 592
MARGINS = (40, 40, 40, 32)
NAME_PADDING = 28
NO_NAME = "Type a name: scores and history are kept under it."
TEXT_SIZES = ((100, "Normal", 15), (125, "Large", 18), (150, "Larger", 21), (200, "Largest", 24))
SCHEMES = ((Scheme.DARK, "Dark"), (Scheme.LIGHT, "Light"), (Scheme.HIGH_CONTRAST, "High contrast"))
SKY = (0.5, 0.32)  # where the lights of the cover meet: above the middle of the card


class FirstRunPage(Page):
    """Asks for nothing that has a good default; Enter in the name plays."""

    HAS_TOP_BAR = False

    play_requested = Signal(str)
    look_requested = Signal(str)
    text_percent_chosen = Signal(int)
    theme_chosen = Signal(str)

    def __init__(self, theme: Theme, suggested_name: str = "") -> None:
        super().__init__(theme)
        self._cover = PackCover(theme, runway_end=SKY, radius="", has_scrim=False, parent=self)
        self.name = TextField(theme, "What should we call you?", limit=LONGEST_NAME, padding=NAME_PADDING)
        self.name.set_text(suggested_name)
        words, sizes = [words for _, words, _ in TEXT_SIZES], [size for _, _, size in TEXT_SIZES]
        self._text_size = Segmented(theme, "Text size", words, sizes=sizes)
        self._schemes = QButtonGroup(self)
        self.look_button = Button(theme, "Look around first", look=Look.QUIET)
        self._play = Button(
            theme, "Play ten questions", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter"
        )
        card = CenteredCard(theme, width=CARD_WIDTH, margins=MARGINS, edge="border-strong")
        self._fill(card.column)
        Column(theme, self).addWidget(card)
        self._connect_signals()
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        percents = [percent for percent, _, _ in TEXT_SIZES]
        nearest = min(percents, key=self._distance)
        self._text_size.choose(percents.index(nearest))
        for card in self._schemes.buttons():
            card.setChecked(isinstance(card, ThemeCard) and card.scheme is self.theme.scheme)

    def first_focus(self) -> QWidget | None:
        """Return the name, all of it selected, so that typing replaces it."""
        self.name.line.selectAll()
        return self.name.line

    def show_name_fault(self, words: str) -> None:
        """Say beside the name why it cannot be taken."""
        self.name.set_fault(words)
        self.name.line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cover behind everything."""
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())

    def _on_play_requested(self) -> None:
        if self._has_name():
            self.play_requested.emit(self.name.text())

    def _on_look_requested(self) -> None:
        if self._has_name():
            self.look_requested.emit(self.name.text())

    def _on_name_edited(self) -> None:
        self.name.set_fault("")

    def _on_size_chosen(self, index: int) -> None:
        self.text_percent_chosen.emit(TEXT_SIZES[index][0])

    def _on_scheme_chosen(self, index: int) -> None:
        self.theme_chosen.emit(str(SCHEMES[index][0]))

    def _has_name(self) -> bool:
        if not self.name.text():
            self.show_name_fault(NO_NAME)
        return bool(self.name.text())

    def _distance(self, percent: int) -> int:
        return abs(percent - self.theme.text_percent)

    def _connect_signals(self) -> None:
        self.name.edited.connect(self._on_name_edited)
        self.name.submitted.connect(self._on_play_requested)
        self._text_size.chosen.connect(self._on_size_chosen)
        self._schemes.idClicked.connect(self._on_scheme_chosen)
        self.look_button.clicked.connect(self._on_look_requested)
        self._play.clicked.connect(self._on_play_requested)
        self.theme.changed.connect(self.refresh)

    def _fill(self, column: Column) -> None:
        theme = self.theme
        column.addLayout(self._build_heading())
        column.addWidget(self.name)
        column.addLayout(self._titled("Text size", self._text_size))
        schemes = QWidget()
        cards = Row(theme, schemes, gap=12)
        for index, (scheme, words) in enumerate(SCHEMES):
            card = ThemeCard(theme, scheme, words)
            self._schemes.addButton(card, index)
            cards.addWidget(card, 1)
        column.addLayout(self._titled("Theme", schemes))
        actions = Row(theme, gap=12)
        actions.addWidget(self.look_button)
        actions.addStretch()
        actions.addWidget(self._play)
        column.addLayout(actions)

    def _build_heading(self) -> Row:
        row = Row(self.theme, gap=16)
        row.addWidget(AppMark(self.theme, size=44))
        words = Column(self.theme, gap=0)
        words.addWidget(Label(self.theme, "Welcome to QuizApp", role="page-title", tone="strong", wrap=True))
        words.addWidget(Label(self.theme, "You can change all of this later.", tone="muted", wrap=True))
        row.addLayout(words, 1)
        return row

    def _titled(self, title: str, control: QWidget) -> Column:
        column = Column(self.theme, gap=6)
        column.addWidget(Label(self.theme, title, role="label", tone="strong"))
        column.addWidget(control)
        return column
