"""The quiz at hand: an open store, the clocks and the dice, ready to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.rules.mode import PRACTICE, Order
from quizapp.rules.setup import default_setup
from quizapp.rules.story import WHOLE_STORY, is_within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quizapp.play.clock import Clock
    from quizapp.play.daily import DailyState
    from quizapp.play.seat import Seat
    from quizapp.play.session import Session
    from quizapp.play.shelf import PackTrouble
    from quizapp.rules.setup import Setup
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
        self.seed = seed
        self.troubles = troubles
        self.player: Player | None = None
        self.pack: PackCard | None = None
        self.watched = WHOLE_STORY

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

    def start(self, setup: Setup, *, seats: Sequence[Seat] = ()) -> Session:
        """Start a game of the chosen pack for the chosen player, or for everybody who sits at the machine.

        Raises `QuizError` if there is nothing to ask, or if the day's one try is over.
        """
        from quizapp.play.challenge import new_challenge
        from quizapp.play.daily import start_of_day
        from quizapp.play.start import Start, start_game

        player, pack = self._chosen()
        start = Start(setup, pack, player.id, self.seed(), tuple(seats))
        if setup.row.is_daily:
            start = start_of_day(start, self.store, self.clock)
        elif setup.row.order is Order.SHARED:
            start = new_challenge(start, self.store)
        return start_game(start, self.store, self.clock)

    def accept(self, code: str, *, timing: int) -> Session:
        """Start the game of a challenge code, which chooses its pack; everybody keeps their own timing."""
        from quizapp.play.challenge import accepted
        from quizapp.play.start import start_game

        player, _ = self._chosen()
        start = accepted(code, self.store, player.id, watched=self.watched, timing=timing)
        self.choose_pack(start.pack.key)
        return start_game(start, self.store, self.clock)

    def code_of(self, game: int) -> str:
        """Return the code by which others play a finished game: a short one if there is one."""
        from quizapp.play.challenge import code_of

        return code_of(game, self.store, with_run=False)

    def run_code_of(self, game: int) -> str:
        """Return the longer code, by which others also race against how it was played."""
        from quizapp.play.challenge import code_of

        return code_of(game, self.store, with_run=True)

    def daily(self) -> DailyState | None:
        """Return how today's game of the chosen pack stands for the chosen player."""
        from quizapp.play.daily import daily_state

        if self.player is None or self.pack is None:
            return None
        return daily_state(self.player.id, self.pack.id, self.store, self.clock)

    def due_count(self) -> int:
        """Return how many questions of the chosen pack are due for practice."""
        if self.player is None or self.pack is None:
            return 0
        setup = default_setup(PRACTICE, watched=self.watched)
        return self.store.bank.due_count(self.pack.id, setup, self.player.id, self.clock.wall())

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

        return continue_game(saved, self.store, self.clock)

    def _chosen(self) -> tuple[Player, PackCard]:
        if self.player is None or self.pack is None:
            raise QuizError("There is nobody to play, or nothing.", "Choose a player and a pack first.")
        return self.player, self.pack

    def _is_within(self, saved: SavedGame) -> bool:
        from quizapp.play.snapshot import load

        try:
            asked = load(saved.snapshot).asked
        except QuizError:
            return True  # of another version's game nothing is shown; it can only be discarded
        furthest = self.store.bank.furthest([question.revision for question in asked])
        return is_within(furthest, self.watched, saved.steps)
