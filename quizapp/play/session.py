"""One running game: the rules decide, the store keeps it, and only then does anybody see it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.snapshot import dump
from quizapp.play.verdict import Verdict
from quizapp.rules.game import (
    Answered,
    Continued,
    Event,
    Game,
    GaveUp,
    LifelineUsed,
    Paused,
    Phase,
    Resumed,
    TimeRan,
    apply,
    stand_still,
)
from quizapp.store.game_log import AnswerRecord, Ending

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.play.clock import Clock
    from quizapp.rules.mode import Lifeline, Mode
    from quizapp.store.game_log import GameLog
    from quizapp.store.question_bank import BankQuestion


class Session:
    """A game that is being played, with its questions; every change is on disk when a method returns.

    When the store cannot save, its error passes through and the game stays as it was, its clock stopped:
    the question is open, and goes on when the clock is started again.
    """

    def __init__(
        self,
        number: int,
        mode: Mode,
        game: Game,
        questions: Sequence[BankQuestion],
        *,
        log: GameLog,
        clock: Clock,
    ) -> None:
        self.number = number
        self.mode = mode
        self.game = game
        self.questions = tuple(questions)
        self._log = log
        self._clock = clock

    @property
    def question(self) -> BankQuestion:
        """Return the question that is asked, or was just judged."""
        return self.questions[self.game.position]

    @property
    def options(self) -> tuple[str, ...]:
        """Return the current question's options as they stand on the screen."""
        return tuple(self.question.options[position].text for position in self.game.current.shown)

    @property
    def eliminated(self) -> frozenset[int]:
        """Return which of the options on the screen a 50:50 took away."""
        taken = self.game.eliminated
        return frozenset(place for place, position in enumerate(self.game.current.shown) if position in taken)

    @property
    def left_ms(self) -> int:
        """Return the time left for the current question."""
        return self.game.left_at(self._clock.monotonic())

    @property
    def verdict(self) -> Verdict | None:
        """Return what became of the current question, once it is judged."""
        if self.game.phase is not Phase.JUDGED:
            return None
        return Verdict.of(self.game)

    def start_clock(self) -> None:
        """Start or go on with the current question, now that it is on the screen."""
        self._apply(Resumed(self._clock.monotonic()))

    def stop_clock(self) -> Verdict | None:
        """Pause the question; the verdict comes back if its time was up already."""
        if self.game.phase is Phase.PAUSED:
            self._save(self.game)  # it may stand because it could not be saved
            return None
        return self._apply(Paused(self._clock.monotonic()))

    def answer(self, place: int) -> Verdict | None:
        """Lock in the option at a place of the screen; None if that cannot be answered now."""
        if not 0 <= place < len(self.game.current.shown):
            return None
        return self._apply(Answered(self._clock.monotonic(), self.game.current.shown[place]))

    def tick(self) -> Verdict | None:
        """Look at the clock and keep its reading; the verdict comes back when the time is up."""
        verdict = self._apply(TimeRan(self._clock.monotonic()))
        if verdict is None and self.game.phase is Phase.ASKING:
            with self._standing_still_if_it_fails():
                self._save(self.game)
        return verdict

    def use(self, lifeline: Lifeline) -> Verdict | None:
        """Use a lifeline; the verdict comes back if that ends the question."""
        return self._apply(LifelineUsed(self._clock.monotonic(), lifeline))

    def go_on(self) -> None:
        """Leave the verdict for the next question, or for the end of the game."""
        self._apply(Continued())

    def give_up(self) -> None:
        """End the game here; it stays in the history, but not on a board."""
        self._apply(GaveUp())

    def _apply(self, event: Event) -> Verdict | None:
        """Save the state after the event, then take it over."""
        after = apply(self.game, event)
        if after is self.game:
            return None
        with self._standing_still_if_it_fails():
            self._keep(after)
        self.game = after
        return self.verdict

    @contextmanager
    def _standing_still_if_it_fails(self) -> Iterator[None]:
        """Stop the clock, in memory at least, when the store cannot save: the time it takes is nobody's."""
        at = self._clock.monotonic()
        try:
            yield
        except QuizError:
            self.game = stand_still(self.game, at)
            raise

    def _keep(self, after: Game) -> None:
        if len(after.replies) > len(self.game.replies):
            self._record(after)
        elif after.phase is Phase.GIVEN_UP:
            self._log.end(self.number, dump(after, self._clock.monotonic()), self._ending(after))
        elif after.phase is not Phase.FINISHED:
            self._save(after)

    def _save(self, game: Game) -> None:
        self._log.save(self.number, dump(game, self._clock.monotonic()), self._clock.wall())

    def _record(self, after: Game) -> None:
        reply = after.replies[-1]
        answer = AnswerRecord(
            position=len(after.replies),
            revision=after.current.revision,
            shown=after.current.shown,
            given=reply.given,
            outcome=str(reply.outcome),
            credit=reply.credit,
            base=reply.points.base,
            speed=reply.points.speed,
            streak=reply.points.streak,
            ms=reply.ms,
            answered_at=self._clock.wall(),
            day=self._clock.today(),
        )
        ending = self._ending(after) if after.is_complete else None
        self._log.record(self.number, answer, dump(after, self._clock.monotonic()), ending)

    def _ending(self, game: Game) -> Ending:
        return Ending(
            state="given_up" if game.phase is Phase.GIVEN_UP else "finished",
            score=game.score,
            right=game.right,
            asked=len(game.replies),
            ms=game.ms,
            best_streak=game.best_streak,
            played_at=self._clock.wall(),
            day=self._clock.today(),
        )
