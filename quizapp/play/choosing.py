"""Which questions a game asks, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from operator import attrgetter
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.rules.mode import Order
from quizapp.rules.setup import Turns
from quizapp.rules.story import WHOLE_STORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from quizapp.rules.challenge import Invitation
    from quizapp.rules.setup import Setup
    from quizapp.store.question_bank import BankQuestion, PackCard, QuestionBank

ALL = 1_000
"""So many questions are "all" of them: a game of more would be nobody's evening."""

CANDIDATES = 10
"""How many questions of each difficulty a rated game chooses from."""

NO_QUESTIONS = "Nothing was started. Add a question to it, or choose another pack."
NO_FITTING_QUESTIONS = (
    "Nothing was started. Choose more categories and kinds, widen the difficulty, or say that you have"
    " watched more."
)
NEWER_PACK = "Nothing was started. Get the same version of the pack, and try the code again."


@dataclass(frozen=True, slots=True)
class Chooser:
    """Draws for one game: the same set-up, dice, bank and history give the same questions."""

    bank: QuestionBank
    pack: PackCard
    setup: Setup
    player: int
    dice: Random
    now: int
    seats: int = 1

    def questions(self) -> tuple[BankQuestion, ...]:
        """Return what a game of one's own asks; raises `QuizError` if nothing fits."""
        ways = {
            Order.UNSEEN_FIRST: self._turns if self.seats > 1 else self._unseen,
            Order.HARDER: self._harder,
            Order.DUE_FIRST: self._due,
            Order.NEAREST: self._candidates,
        }
        found = tuple(ways[self.setup.row.order]())
        if not found:
            raise self._nothing_fits()
        return found

    def shared(self, seed: int) -> tuple[BankQuestion, ...]:
        """Return what everybody is asked who has the same seed, set-up and pack."""
        found = self.bank.shared(self.pack.id, self.setup, seed, self._count)
        if not found:
            raise self._nothing_fits()
        is_harder = self.setup.row.order is Order.HARDER
        return tuple(sorted(found, key=attrgetter("difficulty"))) if is_harder else found

    def named(self, invitation: Invitation) -> tuple[BankQuestion, ...]:
        """Return the very questions of an invitation; raises `QuizError` if one is not here, or hidden."""
        found = self.bank.named(self.pack.id, invitation.questions, watched=self.setup.watched)
        if len(found) < len(invitation.questions):
            raise QuizError(f"Your “{self.pack.title}” lacks questions of this challenge.", NEWER_PACK)
        return found

    @property
    def _count(self) -> int:
        return self.setup.count or ALL

    def _unseen(self) -> Iterator[BankQuestion]:
        """Yield what the player added and nobody was asked yet, then unseen ones, then the longest unseen."""
        first = self.bank.fresh(self.pack.id, self.setup, self._count)
        yield from self._draw(self._count, first=first)

    def _harder(self) -> Iterable[BankQuestion]:
        easiest, hardest = self.setup.levels
        return self._by_level(ceil(self._count / (hardest - easiest + 1)))

    def _due(self) -> Iterator[BankQuestion]:
        due = self.bank.due(self.pack.id, self.setup, self.player, self.now, self._count)
        yield from due
        if len(due) < self._count:
            yield from self._draw(self._count - len(due), besides=due)

    def _candidates(self) -> Iterable[BankQuestion]:
        return self._by_level(max(CANDIDATES, self._count))

    def _by_level(self, count: int) -> Iterable[BankQuestion]:
        """Return so many questions of each difficulty, the easiest first."""
        taken: list[BankQuestion] = []
        easiest, hardest = self.setup.levels
        for level in range(easiest, hardest + 1):
            taken += self._draw(count, level=level, besides=taken)
        return taken

    def _turns(self) -> Iterable[BankQuestion]:
        """Return, round by round, questions of the same difficulty for everybody, or of the nearest ones."""
        if self.setup.is_shared and self.setup.turns is Turns.ROTATE:
            return self._draw(self._count)
        wanted = self._count * self.seats
        even: list[BankQuestion] = []
        rest: list[BankQuestion] = []
        while len(even) < wanted and (found := self._round([*even, *rest])):
            (even if len(found) == self.seats else rest).extend(found)
        both = [*even, *sorted(rest, key=attrgetter("difficulty"))][:wanted]
        return both[: len(both) // self.seats * self.seats]

    def _round(self, besides: list[BankQuestion]) -> list[BankQuestion]:
        """Return a question for everybody, of one difficulty; fewer if no more of that are left."""
        first = self._draw(1, besides=besides)
        level = next((question.difficulty for question in first), None)
        return [*first, *self._draw(self.seats - 1, level=level, besides=[*besides, *first])]

    def _draw(
        self,
        count: int,
        *,
        level: int | None = None,
        first: tuple[int, ...] = (),
        besides: list[BankQuestion] | tuple[BankQuestion, ...] = (),
    ) -> tuple[BankQuestion, ...]:
        return self.bank.draw(
            self.pack.id,
            self.setup,
            count,
            self.dice,
            player=self.player,
            first=first,
            levels=None if level is None else (level, level),
            besides=[question.question for question in besides],
        )

    def _nothing_fits(self) -> QuizError:
        everything = replace(self.setup, watched=WHOLE_STORY)
        is_narrowed = self.setup.watched < WHOLE_STORY or not everything.is_everything
        words = NO_FITTING_QUESTIONS if is_narrowed else NO_QUESTIONS
        return QuizError(f"This pack has no questions for {self.setup.row.title}.", words)
