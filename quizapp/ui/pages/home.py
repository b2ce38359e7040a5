"""The first screen of everybody who has played before: go on, play, and how it went so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quizapp.rules.mode import CLASSIC, MODES
from quizapp.ui.mode_icons import MODE_ICONS
from quizapp.ui.pages.home_figures import Figures
from quizapp.ui.pages.home_words import continue_words, mode_words, pack_words, trouble_words
from quizapp.ui.pages.page import Page
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.mode_card import ModeCard
from quizapp.ui.widgets.pack_cover import PackCover
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.play.desk import Desk
    from quizapp.store.game_log import SavedGame
    from quizapp.ui.theme import Theme

HERO = 316
COMPACT_HERO = 208
TILES = 328
MODE_COLUMNS, NARROW_COLUMNS = 4, 2


class HomePage(Page):
    """Play has the focus on entry; every other way in has its key printed on it."""

    mode_chosen = Signal(str)
    continued = Signal(object)
    discarded = Signal(object)
    pack_change_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._saved: SavedGame | None = None
        self.saved_banner = Banner(theme, "circle-pause")
        self.discard_button = self.saved_banner.add_action("Discard", look=Look.QUIET)
        self.continue_button = self.saved_banner.add_action("Continue", key="C")
        self.trouble_banner = Banner(theme, "triangle-alert")
        self.play_button = Button(theme, "Play", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter")
        self.pack_button = Button(theme, "Change pack", icon="layers", key="K")
        self.figures = Figures(theme)
        self.mode_cards = {
            mode.key: ModeCard(theme, MODE_ICONS[mode.key], mode.title, mode.words, key=str(number))
            for number, mode in enumerate(MODES.values(), start=1)
        }
        self._pack_title = Label(theme, role="display", tone="on-cover")
        self._pack_size = Label(theme, role="body", tone="on-cover-muted")
        self._chosen = Label(theme, "Chosen pack", role="caption", tone="on-cover-muted")
        self._build()
        self._connect_signals()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def open(self, desk: Desk) -> None:
        """Show the chosen pack and player."""
        super().open(desk)
        words = trouble_words(desk.troubles)
        self.trouble_banner.show_words("Pack with faults", words)
        self.trouble_banner.setVisible(bool(words))
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen pack, a game that waits, and the player's figures."""
        desk = self.desk
        can_play = desk is not None and desk.player is not None and desk.pack is not None
        for button in (self.play_button, *self.mode_cards.values()):
            button.setEnabled(can_play)
        self._show_saved()
        if desk is None or desk.pack is None or desk.player is None:
            return
        self._pack_title.setText(desk.pack.title)
        self._pack_size.setText(pack_words(desk.pack))
        self.cover.show_pack(desk.pack.key, desk.pack.accent or None)
        self.figures.show_figures(desk)
        for key, card in self.mode_cards.items():
            best = desk.store.scores.best(desk.player.id, desk.pack.id, key)
            card.set_footer("" if best is None else f"Best {best:,}")

    def first_focus(self) -> QWidget:
        """Return Play."""
        return self.play_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays, digits are modes, C continues, K changes the pack."""
        key = event.key()
        cards = list(self.mode_cards.values())
        if key in ENTER_KEYS:
            self.play_button.click()
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(cards) and not event.modifiers():
            cards[key - Qt.Key.Key_1].click()
        elif key == Qt.Key.Key_C and self._saved is not None:
            self.continue_button.click()
        elif key == Qt.Key.Key_K:
            self.pack_button.click()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.play_button.clicked.connect(self._on_play)
        self.pack_button.clicked.connect(self.pack_change_requested)
        self.continue_button.clicked.connect(self._on_continue)
        self.discard_button.clicked.connect(self._on_discard)
        for card in self.mode_cards.values():
            card.clicked.connect(self._on_play)

    def _build(self) -> None:
        content = QWidget()
        self._column = Column(self.theme, content, gap=16)
        self._column.addWidget(self.saved_banner)
        self._column.addWidget(self.trouble_banner)
        top = Row(self.theme, gap=16)
        top.addWidget(self._build_hero(), 1)
        top.addWidget(self.figures)
        self._column.addLayout(top, 1)
        self._modes = QGridLayout()
        self._modes.setSpacing(self.theme.px(12))
        self._column.addLayout(self._modes)
        outer = Column(self.theme, self, gap=0)
        outer.addWidget(Scroller(content))
        self.saved_banner.hide()
        self.trouble_banner.hide()

    def _build_hero(self) -> QWidget:
        self.cover = PackCover(self.theme, None)
        self.cover.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = Column(self.theme, self.cover, margins=(32, 28, 32, 26), gap=2)
        column.addWidget(self._chosen)
        column.addWidget(self._pack_title)
        column.addWidget(self._pack_size)
        column.addStretch()
        buttons = Row(self.theme, gap=12)
        buttons.addWidget(self.play_button)
        buttons.addWidget(self.pack_button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addSpacing(self.theme.px(12))
        column.addWidget(Label(self.theme, mode_words(CLASSIC), role="caption", tone="on-cover-muted"))
        return self.cover

    def _show_saved(self) -> None:
        self._saved = None if self.desk is None else self.desk.unfinished()
        self.saved_banner.setVisible(self._saved is not None)
        if self.desk is not None and self._saved is not None:
            words = continue_words(self._saved, self.desk.clock.wall())
            self.saved_banner.show_words("Unfinished game", words)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        side = 32 if is_regular else 20
        self._column.set_margins((side, 20 if is_regular else 14, side, 20))
        self.cover.setMinimumHeight(self.theme.px(HERO if is_regular else COMPACT_HERO))
        self.figures.setVisible(is_regular)
        self.figures.setFixedWidth(self.theme.px(TILES))
        self._chosen.setVisible(is_regular)
        self._pack_size.setVisible(is_regular)
        self._place_mode_cards(NARROW_COLUMNS if self.theme.breadth is Breadth.NARROW else MODE_COLUMNS)

    def _place_mode_cards(self, columns: int) -> None:
        for place, card in enumerate(self.mode_cards.values()):
            self._modes.addWidget(card, *divmod(place, columns))
        for column in range(MODE_COLUMNS):
            self._modes.setColumnStretch(column, int(column < columns))

    def _on_play(self) -> None:
        self.mode_chosen.emit(CLASSIC.key)

    def _on_continue(self) -> None:
        self.continued.emit(self._saved)

    def _on_discard(self) -> None:
        self.discarded.emit(self._saved)
