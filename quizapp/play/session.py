"""One running game: the rules decide, the store keeps it, and only then does anybody see it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.records import answer_record, ending_of
from quizapp.play.snapshot import dump
from quizapp.play.verdict import Verdict
from quizapp.play.watch import Watch
from quizapp.rules.events import (
    Amended,
    Answered,
    Buzzed,
    Continued,
    Event,
    FloorClosed,
    GaveUp,
    Interrupted,
    LifelineUsed,
    Paused,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Game, Phase, stand_still
from quizapp.rules.judging import judge
from quizapp.rules.moves import apply
from quizapp.rules.scoring import FULL_CREDIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizapp.play.clock import Clock
    from quizapp.play.sitting import Sitting
    from quizapp.rules.memory import Memory
    from quizapp.rules.mode import Lifeline, Mode
    from quizapp.rules.question import Given
    from quizapp.rules.setup import Setup
    from quizapp.store.game_log import AnswerRecord, Ending
    from quizapp.store.question_bank import BankQuestion
    from quizapp.store.store import Store


class Session:
    """A game that is being played, with its questions; every change is on disk when a method returns.

    When the store cannot save, its error passes through and the game stays as it was, its clock stopped:
    the question is open, and goes on when the clock is started again. `was_interrupted` tells that the
    question was put back, since the program or the machine stood still while it was open. `known` is what
    the player remembered before the last answer.
    """

    def __init__(
        self,
        sitting: Sitting,
        game: Game,
        questions: Iterable[BankQuestion],
        store: Store,
        clock: Clock,
        *,
        known: Memory | None = None,
    ) -> None:
        self.number = sitting.number
        self.player = sitting.player
        self.seats = sitting.seats
        self.code = sitting.code
        self.race = sitting.race
        self.game = game
        self.was_interrupted = False
        self._pack = sitting.pack
        self._questions = {question.revision: question for question in questions}
        self._bank = store.bank
        self._log = store.log
        self._clock = clock
        self._watch = Watch(clock)
        self._known = known

    @property
    def setup(self) -> Setup:
        """Return what the game is played by."""
        return self.game.terms.setup

    @property
    def mode(self) -> Mode:
        """Return how the game is played."""
        return self.setup.row

    @property
    def is_local(self) -> bool:
        """Tell whether the score is compared with nobody elsewhere: such a game trusts its players."""
        return not (self.mode.is_rated or self.mode.is_daily or self.code)

    @property
    def question(self) -> BankQuestion:
        """Return the question that is asked, or was just judged."""
        return self._questions[self.game.current.revision]

    @property
    def left_ms(self) -> int:
        """Return the time left on the clock that runs."""
        return self.game.left_at(self._clock.monotonic())

    @property
    def verdict(self) -> Verdict | None:
        """Return what became of the current question, once it is judged."""
        if self.game.phase is not Phase.JUDGED:
            return None
        return Verdict.of(self.game, is_local=self.is_local)

    def start_clock(self) -> None:
        """Start or go on with the current question, now that it is on the screen."""
        self.was_interrupted = False
        if not self.seats:
            self._look_up(self.player)  # now, and not while the player waits for the verdict
        self._watch.start()
        self._apply(Resumed(self._clock.monotonic()))

    def stop_clock(self) -> Verdict | None:
        """Pause the question; the verdict comes back if its time was up already."""
        if self.game.phase is Phase.PAUSED:
            self._save(self.game)  # it may stand because it could not be saved
            return None
        return self._apply_watched(Paused(self._clock.monotonic()))

    def answer(self, given: Given) -> Verdict | None:
        """Lock in an answer; None if that cannot be answered now, or nobody may see the verdict yet."""
        at = self._clock.monotonic()
        with self._standing_still_if_it_fails(at):
            judgement = judge(self.question.answer, given, self._rivals(given))
        return self._apply_watched(Answered(at, given, judgement))

    def buzz(self, seat: int) -> None:
        """Let the seat answer that pressed first."""
        self._apply_watched(Buzzed(self._clock.monotonic(), seat))

    def close_floor(self) -> Verdict | None:
        """Go on to the verdict, since nobody wants to press a buzzer."""
        return self._apply_watched(FloorClosed(self._clock.monotonic()))

    def tick(self) -> Verdict | None:
        """Look at the clock and keep its reading; the verdict comes back when the time is up."""
        verdict = self._apply_watched(TimeRan(self._clock.monotonic()))
        if verdict is None and self.game.phase is Phase.ASKING:
            with self._standing_still_if_it_fails(self._clock.monotonic()):
                self._save(self.game)
        return verdict

    def use(self, lifeline: Lifeline) -> Verdict | None:
        """Use a lifeline; the verdict comes back if that ends the question."""
        return self._apply_watched(LifelineUsed(self._clock.monotonic(), lifeline))

    def amend(self, *, is_right: bool) -> Verdict | None:
        """Let the player decide on a typed answer; the new verdict comes back."""
        verdict = self.verdict
        if verdict is None or not (verdict.can_claim if is_right else verdict.can_disown):
            return None
        return self._apply(Amended(FULL_CREDIT if is_right else 0))

    def go_on(self) -> None:
        """Leave the verdict for the next question, or for the end of the game."""
        self._apply(Continued())

    def give_up(self) -> None:
        """End the game here; it stays in the history, but not on a board."""
        self._apply(GaveUp())

    def _apply_watched(self, event: Event) -> Verdict | None:
        """Apply an event of a running clock, unless the program stood still since the last look at it."""
        is_running = self.game.phase is Phase.ASKING and self.game.has_clock
        if is_running and self._watch.was_away():
            self._apply(Interrupted(self._watch.last))
            self.was_interrupted = True
            return None
        return self._apply(event)

    def _apply(self, event: Event) -> Verdict | None:
        """Save the state after the event, then take it over."""
        after = apply(self.game, event)
        if after is self.game:
            return None
        at = event.at if isinstance(event, Interrupted) else self._clock.monotonic()
        with self._standing_still_if_it_fails(at):
            self._keep(after)
        self.game = after
        return self.verdict

    @contextmanager
    def _standing_still_if_it_fails(self, at: int) -> Iterator[None]:
        """Stop the clock at that moment, in memory at least, when the store cannot save.

        What comes after it is nobody's time.
        """
        try:
            yield
        except QuizError:
            self.game = stand_still(self.game, at)
            raise

    def _keep(self, after: Game) -> None:
        before = self.game
        if len(after.replies) > len(before.replies):
            if self.seats:
                self._look_up(self._player(after.replies[-1].seat))
            self._log.record(self.number, self._record(after), self._dump(after), self._ending(after))
        elif after.replies != before.replies:
            self._amend(after)
        elif after.phase is Phase.GIVEN_UP or (after.phase is Phase.FINISHED and not before.is_over):
            self._log.end(self.number, self._dump(after), ending_of(after, self._clock))
        elif after.phase is not Phase.FINISHED:
            self._save(after)

    def _save(self, game: Game) -> None:
        self._log.save(self.number, self._dump(game), self._clock.wall())

    def _dump(self, game: Game) -> str:
        known = self._known if game.phase is Phase.JUDGED else None
        return dump(game, self._clock.monotonic(), known)

    def _rivals(self, given: Given) -> Iterator[str]:
        """Yield what else may be meant by a typed answer; only a near miss asks for it."""
        yield from self._bank.known_answers(self._pack, len(given))

    def _look_up(self, player: int | None) -> None:
        """Look up what a player knows of the question: an amended answer starts from it once more."""
        self._known = None if player is None else self._log.memory(player, self.question.question)

    def _record(self, after: Game) -> AnswerRecord:
        player = self._player(after.replies[-1].seat)
        return answer_record(after, player, self._known, self._clock)

    def _player(self, seat: int | None) -> int | None:
        """Return whose tallies a reply counts in: a guest's count nowhere."""
        if self.seats:
            return None if seat is None else self.seats[seat].player
        return self.player

    def _ending(self, after: Game) -> Ending | None:
        return ending_of(after, self._clock) if after.is_over else None

    def _amend(self, after: Game) -> None:
        reply = after.replies[-1]
        claim = reply.given if reply.credit and isinstance(reply.given, str) else None
        self._log.amend(self.number, self._record(after), self._dump(after), self._ending(after), claim)
