"""What is chosen, from the player and the pack to the text size; remembered, and acting at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.play.setup_text import dump_setup
from quizapp.settings import (
    MODE,
    MOTION,
    PACK,
    PLAYER,
    RULE,
    SETUPS,
    STORY_PERCENT,
    TEXT_PERCENT,
    THEME,
)
from quizapp.ui.theme import Scheme

# The menus are imported where they open, for the sake of the first paint.

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.play.desk import Desk
    from quizapp.rules.setup import Setup
    from quizapp.settings import Chosen, Setting, Settings
    from quizapp.ui.messages import Messages
    from quizapp.ui.theme import Theme


class Choices(QObject):
    """Keeps settings, desk and theme in step, and says what changed."""

    player_changed = Signal(str)
    pack_changed = Signal()

    def __init__(self, theme: Theme, settings: Settings, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self._settings = settings
        self._messages = messages
        self._window = window
        self._desk: Desk | None = None

    def open(self, desk: Desk) -> None:
        """Take the open desk, and what was chosen when it was last open."""
        self._desk = desk
        desk.watch(self._settings[STORY_PERCENT])
        desk.choose_player(self._settings[PLAYER])
        desk.choose_pack(self._settings[PACK])
        self._dress()
        if desk.player is not None:
            self.player_changed.emit(desk.player.name)

    def choose(self, setting: Setting[Chosen], value: Chosen) -> None:
        """Remember a choice and let it act at once."""
        try:
            self._settings.choose(setting, value)
        except OSError as why:
            words = "It holds until the program ends. Free some space, or allow writing there."
            self._messages.tell(QuizError("The choice could not be saved.", words, str(why)))
        self.theme.set_scheme(Scheme(self._settings[THEME]))
        self.theme.set_text_percent(self._settings[TEXT_PERCENT])
        self.theme.set_motion_reduced(self._settings[MOTION] == "reduced")
        if self._desk is not None and self._desk.watched != self._settings[STORY_PERCENT]:
            self._desk.watch(self._settings[STORY_PERCENT])

    def keep_setup(self, setup: Setup) -> None:
        """Remember how a mode was set up; what it says about time and story holds everywhere."""
        self.choose(MODE, setup.mode)
        self.choose(SETUPS[setup.mode], dump_setup(setup))
        self.choose(RULE, setup.rule)
        self.choose(STORY_PERCENT, setup.watched)

    def choose_player(self, key: str) -> None:
        """Let another player play."""
        if self._desk is None:
            return
        self._desk.choose_player(key)
        self.choose(PLAYER, key)
        if self._desk.player is not None:
            self.player_changed.emit(self._desk.player.name)

    def add_player(self, name: str) -> str:
        """Let somebody new play; return what is wrong with the name, or nothing."""
        if self._desk is None:
            return ""
        try:
            player = self._desk.store.players.add(name)
        except QuizError as error:
            return error.title
        self.choose_player(player.key)
        return ""

    def choose_theme(self, scheme: str) -> None:
        """Dark, light or high contrast."""
        self.choose(THEME, scheme)

    def choose_text_percent(self, percent: int) -> None:
        """One of the sizes that the settings offer."""
        self.choose(TEXT_PERCENT, percent)

    def enlarge_text(self) -> None:
        """Take the next larger text size."""
        self._step_text(1)

    def reduce_text(self) -> None:
        """Take the next smaller text size."""
        self._step_text(-1)

    def reset_text(self) -> None:
        """Take the normal text size."""
        self.choose(TEXT_PERCENT, TEXT_PERCENT.default)

    def offer_players(self, below: QWidget) -> None:
        """Open the choice of players."""
        if self._desk is None or self._desk.player is None:
            return
        from quizapp.ui.players_menu import PlayersMenu

        menu = PlayersMenu(self.theme, self._window, self._desk.store.players.all(), self._desk.player.key)
        menu.chosen.connect(self.choose_player)
        menu.add_requested.connect(self._on_player_wanted)
        menu.open_below(below)

    def offer_packs(self, below: QWidget) -> None:
        """Open the choice of packs."""
        if self._desk is None:
            return
        from quizapp.ui.pack_menu import PackMenu

        current = "" if self._desk.pack is None else self._desk.pack.key
        packs = self._desk.store.bank.packs(watched=self._desk.watched)
        menu = PackMenu(self._window, packs, current)
        menu.chosen.connect(self._on_pack_chosen)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _on_player_wanted(self) -> None:
        from quizapp.ui.add_player import AddPlayer

        if self._desk is not None:
            dialog = AddPlayer(self.theme, self._window, self._desk.store.players)
            dialog.added.connect(self.choose_player)
            dialog.open()

    def _step_text(self, steps: int) -> None:
        sizes = [value for value, _ in TEXT_PERCENT.choices]
        place = sizes.index(self._settings[TEXT_PERCENT]) + steps
        if 0 <= place < len(sizes):
            self.choose(TEXT_PERCENT, sizes[place])

    def _on_pack_chosen(self, key: str) -> None:
        if self._desk is not None:
            self._desk.choose_pack(key)
            self.choose(PACK, key)
            self._dress()
            self.pack_changed.emit()

    def _dress(self) -> None:
        """Wear the pack's accent."""
        pack = None if self._desk is None else self._desk.pack
        self.theme.set_pack_color(None if pack is None else pack.accent or None)
