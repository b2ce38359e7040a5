"""The quiz at hand: an open store, the clocks and the dice, ready to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.mode import MODES

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

    `seed` gives the seed of each new game. `player` and `pack` are the chosen ones.
    """

    def __init__(
        self, store: Store, clock: Clock, seed: Callable[[], int], troubles: tuple[PackTrouble, ...] = ()
    ) -> None:
        self.store = store
        self.clock = clock
        self.troubles = troubles
        self.player: Player | None = None
        self.pack: PackCard | None = None
        self._seed = seed

    def choose_player(self, key: str) -> None:
        """Take the player of that key, else the first one, else nobody."""
        players = self.store.players.all()
        self.player = next((player for player in players if player.key == key), next(iter(players), None))

    def choose_pack(self, key: str) -> None:
        """Take the pack of that key, else the first one that has questions, else none."""
        packs = self.store.bank.packs()
        filled = [pack for pack in packs if pack.questions] or packs
        self.pack = next((pack for pack in packs if pack.key == key), next(iter(filled), None))

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
            bank=store.bank,
            log=store.log,
            clock=self.clock,
        )

    def unfinished(self) -> SavedGame | None:
        """Return the game that the chosen player left last."""
        return None if self.player is None else self.store.log.unfinished(self.player.id)

    def go_on(self, saved: SavedGame) -> Session:
        """Take up a saved game."""
        from quizapp.play.start import continue_game

        return continue_game(saved, bank=self.store.bank, log=self.store.log, clock=self.clock)
