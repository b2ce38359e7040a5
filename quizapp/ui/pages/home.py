"""The first screen of everybody who has played before: go on, play, and how it went so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from quizapp.rules.mode import DAILY, MODES
from quizapp.ui.last_setups import has_last_setup, last_mode, last_setup
from quizapp.ui.mode_icons import MODE_ICONS
from quizapp.ui.pages.home_figures import Figures
from quizapp.ui.pages.home_footers import footers
from quizapp.ui.pages.home_words import continue_words, pack_words, setup_words, trouble_words
from quizapp.ui.pages.page import Page
from quizapp.ui.plain_text import Label
from quizapp.ui.theme import Breadth
from quizapp.ui.when import wait_words
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button, Look, Size
from quizapp.ui.widgets.mode_card import Footer, ModeCard
from quizapp.ui.widgets.pack_cover import PackCover
from quizapp.ui.widgets.pressable import ENTER_KEYS
from quizapp.ui.widgets.rows_and_columns import Column, Row
from quizapp.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.play.desk import Desk
    from quizapp.settings import Settings
    from quizapp.store.game_log import SavedGame
    from quizapp.ui.theme import Theme

HERO = 316
COMPACT_HERO = 208
TILES = 328
MODE_COLUMNS, NARROW_COLUMNS = 4, 2


class HomePage(Page):
    """Play has the focus on entry; every other way in has its key printed on it."""

    mode_chosen = Signal(str)
    setup_requested = Signal(str)
    continued = Signal(object)
    discarded = Signal(object)
    pack_change_requested = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__(theme)
        self._settings = settings
        self._saved: SavedGame | None = None
        self.saved_banner = Banner(theme, "circle-pause")
        self.discard_button = self.saved_banner.add_action("Discard", look=Look.QUIET)
        self.continue_button = self.saved_banner.add_action("Continue", key="C")
        self.trouble_banner = Banner(theme, "triangle-alert")
        self.play_button = Button(theme, "Play", look=Look.PRIMARY, size=Size.MAIN, icon="play", key="Enter")
        self.setup_button = Button(theme, "Set up", icon="sliders-horizontal", key="S")
        self.pack_button = Button(theme, "Change pack", icon="layers", key="K")
        self.figures = Figures(theme)
        self.mode_cards = {
            mode.key: ModeCard(theme, MODE_ICONS[mode.key], mode.title, mode.words, key=str(number))
            for number, mode in enumerate(MODES.values(), start=1)
        }
        self._pack_title = Label(theme, role="display", tone="on-cover")
        self._pack_size = Label(theme, role="body", tone="on-cover-muted")
        self._last = Label(theme, role="caption", tone="on-cover-muted")
        self._chosen = Label(theme, "Chosen pack", role="caption", tone="on-cover-muted")
        self._build()
        self._connect_signals()
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def pack_chooser(self) -> QWidget:
        """Return the button beside Play."""
        return self.pack_button

    def open(self, desk: Desk) -> None:
        """Tell of packs with faults; what is chosen is shown when the page comes to the front."""
        super().open(desk)
        words = trouble_words(desk.troubles)
        self.trouble_banner.show_words("Pack with faults", words)
        self.trouble_banner.setVisible(bool(words))

    def refresh(self) -> None:
        """Show the chosen pack, a game that waits, and the player's figures."""
        desk = self.desk
        can_play = desk is not None and desk.player is not None and desk.pack is not None
        for button in (self.play_button, self.setup_button, *self.mode_cards.values()):
            button.setEnabled(can_play)
        self._show_saved()
        if desk is None or desk.pack is None or desk.player is None:
            return
        self._pack_title.setText(desk.pack.title)
        self._pack_size.setText(pack_words(desk.pack))
        self.cover.show_pack(desk.pack.key, desk.pack.accent or None)
        self.figures.show_figures(desk)
        self._show_modes(desk)

    def first_focus(self) -> QWidget:
        """Return Play."""
        return self.play_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays, digits are modes, C continues, S sets up, K changes the pack."""
        key = event.key()
        cards = list(self.mode_cards.values())
        if key in ENTER_KEYS:
            self.play_button.click()
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(cards) and not event.modifiers():
            cards[key - Qt.Key.Key_1].click()
        elif key == Qt.Key.Key_C and self._saved is not None:
            self.continue_button.click()
        elif key == Qt.Key.Key_S:
            self._on_setup()
        elif key == Qt.Key.Key_K:
            self.pack_button.click()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.play_button.clicked.connect(self._on_play)
        self.setup_button.clicked.connect(self._on_setup)
        self.pack_button.clicked.connect(self.pack_change_requested)
        self.continue_button.clicked.connect(self._on_continue)
        self.discard_button.clicked.connect(self._on_discard)
        self._cards = QButtonGroup(self)
        self._cards.setExclusive(False)
        for number, card in enumerate(self.mode_cards.values()):
            self._cards.addButton(card, number)
        self._cards.idClicked.connect(self._on_card)

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
        self._column.addLayout(self._modes)
        outer = Column(self.theme, self, gap=0)
        outer.addWidget(Scroller(content))
        self.saved_banner.hide()
        self.trouble_banner.hide()

    def _build_hero(self) -> QWidget:
        self.cover = PackCover(self.theme, None)
        self.cover.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = self._hero = Column(self.theme, self.cover, gap=2)
        column.addWidget(self._chosen)
        column.addWidget(self._pack_title)
        column.addWidget(self._pack_size)
        column.addSpacing(self.theme.px(6))
        column.addStretch()
        buttons = Row(self.theme, gap=12)
        buttons.addWidget(self.play_button)
        buttons.addWidget(self.setup_button)
        buttons.addWidget(self.pack_button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addSpacing(self.theme.px(12))
        column.addWidget(self._last)
        return self.cover

    def _show_modes(self, desk: Desk) -> None:
        mode = last_mode(self._settings)
        is_kept = has_last_setup(self._settings, mode)
        self._last.setText(setup_words(last_setup(self._settings, mode), is_kept=is_kept))
        daily = desk.daily()
        if daily is not None:
            self.mode_cards[DAILY.key].set_note(f"New set in {wait_words(daily.ms_to_next)}")
        shown = footers(desk, daily)
        for key, card in self.mode_cards.items():
            card.set_footer(shown.get(key, Footer()))

    def _show_saved(self) -> None:
        self._saved = None if self.desk is None else self.desk.unfinished()
        self.saved_banner.setVisible(self._saved is not None)
        if self.desk is not None and self._saved is not None:
            words = continue_words(self._saved, self.desk.clock.wall())
            self.saved_banner.show_words("Unfinished game", words)

    def _on_theme_changed(self) -> None:
        is_regular = self.theme.breadth is Breadth.REGULAR
        side = self.side
        self._column.set_margins((side, 20, side, 20) if is_regular else (side, 14, side, 14))
        self._column.setSpacing(self.theme.px(16 if is_regular else 12))
        self._modes.setSpacing(self.theme.px(12 if is_regular else 10))
        self._hero.set_margins((32, 28, 32, 26) if is_regular else (24, 14, 24, 14))
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
        self.mode_chosen.emit(last_mode(self._settings))

    def _on_card(self, number: int) -> None:
        self.mode_chosen.emit(list(self.mode_cards)[number])

    def _on_setup(self) -> None:
        focused = (mode for mode, card in self.mode_cards.items() if card.hasFocus())
        self.setup_requested.emit(next(focused, last_mode(self._settings)))

    def _on_continue(self) -> None:
        self.continued.emit(self._saved)

    def _on_discard(self) -> None:
        self.discarded.emit(self._saved)
