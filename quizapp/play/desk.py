"""The quiz at hand: an open store, the clocks and the dice, ready to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.mode import MODES
from quizapp.rules.story import WHOLE_STORY, is_within

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.play.clock import Clock
    from quizapp.play.session import Session
    from quizapp.play.shelf import PackTrouble
    from quizapp.store.game_log import SavedGame
    from quizapp.store.players import Player
    from quizapp.store.question_bank import PackCard
    from quizapp.store.store import Store


class Desk:
    """Everything that a page asks for while it is open: who plays, with what, and the store behind it.

    `seed` gives the seed of each new game. `player` and `pack` are the chosen ones. `watched` is the per cent
    of a pack's story that may be shown.
    """

    def __init__(
        self, store: Store, clock: Clock, seed: Callable[[], int], troubles: tuple[PackTrouble, ...] = ()
    ) -> None:
        self.store = store
        self.clock = clock
        self.troubles = troubles
        self.player: Player | None = None
        self.pack: PackCard | None = None
        self.watched = WHOLE_STORY
        self._seed = seed

    def choose_player(self, key: str) -> None:
        """Take the player of that key, else the first one, else nobody."""
        players = self.store.players.all()
        self.player = next((player for player in players if player.key == key), next(iter(players), None))

    def choose_pack(self, key: str) -> None:
        """Take the pack of that key, else the first one that has questions, else none."""
        packs = self.store.bank.packs(watched=self.watched)
        filled = [pack for pack in packs if pack.questions] or packs
        self.pack = next((pack for pack in packs if pack.key == key), next(iter(filled), None))

    def watch(self, percent: int) -> None:
        """Keep from now on to what somebody knows who has watched so much."""
        self.watched = percent
        if self.pack is not None:
            self.choose_pack(self.pack.key)

    def start(self, mode: str) -> Session:
        """Start a game of the chosen pack for the chosen player."""
        from quizapp.play.start import start_game

        if self.player is None or self.pack is None:
            raise LookupError(mode)
        store = self.store
        return start_game(
            MODES[mode],
            self.player.id,
            self.pack.id,
            self._seed(),
            watched=self.watched,
            bank=store.bank,
            log=store.log,
            clock=self.clock,
        )

    def unfinished(self) -> SavedGame | None:
        """Return the game that the chosen player left last, of those that hold no spoiler."""
        if self.player is None:
            return None
        saved = self.store.log.unfinished(self.player.id)
        while saved is not None and self.watched < WHOLE_STORY and not self._is_within(saved):
            saved = self.store.log.unfinished(self.player.id, before=(saved.saved_at, saved.id))
        return saved

    def go_on(self, saved: SavedGame) -> Session:
        """Take up a saved game."""
        from quizapp.play.start import continue_game

        return continue_game(saved, bank=self.store.bank, log=self.store.log, clock=self.clock)

    def _is_within(self, saved: SavedGame) -> bool:
        from quizapp.play.snapshot import load

        furthest = self.store.bank.furthest([asked.revision for asked in load(saved.snapshot).asked])
        return is_within(furthest, self.watched, saved.steps)
