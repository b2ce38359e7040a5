"""Beside a board: the player's place, what of the board is shown, and what counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.pages.score_words import place_words
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.icon_mark import IconMark
from quizapp.ui.widgets.picker import Picker
from quizapp.ui.widgets.rows_and_columns import NO_LIMIT, Column, Row
from quizapp.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.store.players import Player
    from quizapp.store.scores import Standing
    from quizapp.ui.theme import Theme

WIDTH = 272
MARGINS = (20, 20, 20, 20)
FIGURE = 44
EVERYONE = "Everyone"
NO_PLACE = "–"
EQUAL = "Equal scores share a rank. Within it the faster game is listed first."
COUNTED = (
    "Only finished games with exactly these settings. Other packs, modes, rules and times have boards of "
    "their own."
)


class ScorePanel(QWidget):
    """Three cards below each other."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figure = Label(theme, role="numeral", tone="strong", size=FIGURE)
        self._of = Label(theme, role="body", tone="muted")
        self._words = Label(theme, size=15, tone="muted", wrap=True)
        self.best_only = Toggle(theme, "Best game per player")
        self.players = Picker(theme, "Player", icon="users")
        column = Column(theme, self, gap=16)
        for card in (self._build_place(), self._build_view(), self._build_counted()):
            column.addWidget(card)
        column.addStretch()
        self.best_only.toggled.connect(self.changed)
        self.players.activated.connect(self.changed)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_best_only(self) -> bool:
        """Tell whether each player is to stand on the board only once."""
        return self.best_only.isChecked()

    @property
    def player(self) -> int | None:
        """The player whose games are shown; None for everyone."""
        player = self.players.currentData()
        return None if player is None else int(player)

    @property
    def player_name(self) -> str:
        """The name of the player whose games are shown; empty for everyone."""
        return "" if self.player is None else self.players.currentText()

    def show_players(self, players: Sequence[Player]) -> None:
        """Offer everyone and each player; who was chosen stays chosen."""
        chosen = self.player
        self.players.clear()
        self.players.addItem(EVERYONE, None)
        for player in players:
            self.players.addItem(player.name, player.id)
        self.players.setCurrentIndex(max(0, self.players.findData(chosen)))

    def show_everyone(self) -> None:
        """Show every game of everyone."""
        self.best_only.blockSignals(True)
        self.best_only.setChecked(False)
        self.best_only.blockSignals(False)
        self.players.setCurrentIndex(0)

    def show_place(self, standing: Standing | None, next_place: int | None) -> None:
        """Show a place; `next_place` is that of the game above it, if it is known."""
        words = place_words(standing, next_place)
        place, of = NO_PLACE, ""
        if standing is not None:
            place, of = f"{standing.place:,}", f"of {standing.of:,}"
        self._figure.setText(f"={place}" if standing is not None and standing.is_tied else place)
        self._figure.setAccessibleName(f"Your place {place} {of}" if standing is not None else "Your place")
        self._of.setText(of)
        self._words.setText(words)

    def _build_place(self) -> Card:
        card = Card(self._theme)
        column = Column(self._theme, card, margins=MARGINS, gap=6)
        column.addLayout(self._caption("medal", "Your place"))
        line = Row(self._theme, gap=8)
        line.addWidget(self._figure)
        line.addWidget(self._of)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self._words)
        return card

    def _build_view(self) -> Card:
        card = Card(self._theme)
        column = Column(self._theme, card, margins=(20, 10, 20, 20), gap=4)
        column.addWidget(self.best_only)
        column.addWidget(Field(self._theme, "Player", self.players))
        column.addSpacing(self._theme.px(10))
        column.addWidget(Label(self._theme, EQUAL, role="caption", tone="muted", wrap=True))
        return card

    def _build_counted(self) -> Card:
        card = Card(self._theme)
        column = Column(self._theme, card, margins=MARGINS, gap=8)
        column.addLayout(self._caption("info", "What counts here"))
        column.addWidget(Label(self._theme, COUNTED, role="caption", wrap=True))
        return card

    def _caption(self, icon: str, words: str) -> Row:
        row = Row(self._theme, gap=8)
        row.addWidget(IconMark(self._theme, icon, size=16))
        row.addWidget(Label(self._theme, words, size=15, tone="muted"))
        row.addStretch()
        return row

    def _on_theme_changed(self) -> None:
        is_regular = self._theme.breadth is Breadth.REGULAR
        width = self._theme.px(WIDTH)
        self.setMinimumWidth(width if is_regular else 0)
        self.setMaximumWidth(width if is_regular else NO_LIMIT)
