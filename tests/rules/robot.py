"""A robot that plays whole games through the rules alone; the same mode and seed give the same game."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from quizapp.rules.events import (
    Amended,
    Answered,
    Buzzed,
    Continued,
    Event,
    Interrupted,
    LifelineUsed,
    Paused,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Game, Phase, Terms
from quizapp.rules.judging import judge
from quizapp.rules.mode import Lifeline, Mode, Order
from quizapp.rules.moves import apply, begin
from quizapp.rules.question import (
    Answer,
    Choice,
    Given,
    Kind,
    Matching,
    Numeric,
    Option,
    Ordering,
    Pair,
    Typed,
    truth_options,
)
from quizapp.rules.rating import Rating
from quizapp.rules.scoring import RULES
from quizapp.rules.selection import deal
from quizapp.rules.setup import Setup, Turns, default_setup

if TYPE_CHECKING:
    from quizapp.rules.selection import Asked

ANSWERS: dict[Kind, Answer] = {
    Kind.SINGLE_CHOICE: Choice((Option("key", is_right=True), *[Option("distractor")] * 5)),
    Kind.MULTIPLE_SELECT: Choice((*[Option("key", is_right=True)] * 3, *[Option("distractor")] * 4)),
    Kind.TRUE_FALSE: Choice(truth_options(is_true=False)),
    Kind.TYPED: Typed(("Neil McCauley", "McCauley")),
    Kind.NUMERIC: Numeric(Decimal(1995), Decimal(2)),
    Kind.ORDERING: Ordering(("one", "two", "three", "four")),
    Kind.MATCHING: Matching(tuple(Pair(f"left {row}", f"right {row}") for row in range(4))),
}
TEXTS = {Kind.TYPED: ("McCauley", "Neil Mccauly", "Hanna"), Kind.NUMERIC: ("1995", "1999", "1950")}
"""What the robot types: right, nearly right, and wrong."""

IN_RESERVE = 5
"""How many more questions a game that adapts may choose from."""

MOST_STEPS = 5_000
"""No game takes so many, or it never ends."""


class Robot:
    """Plays one game of a mode; `game` is where it stands, `log` what happened."""

    def __init__(self, mode: Mode, seed: int) -> None:
        self.log: list[Event] = []
        self._dice = Random(f"{mode.key}:{seed}")
        self._now = 0
        self.start = self.game = self._dealt(self._set_up(mode))

    def play(self) -> Game:
        """Play to the end, whatever it takes, and return the finished game."""
        for _ in range(MOST_STEPS):
            if self.game.phase is Phase.FINISHED:
                return self.game
            event = self._next()
            self.log.append(event)
            self.game = apply(self.game, event)
        raise AssertionError(self.game)

    def _set_up(self, mode: Mode) -> Setup:
        pick = self._dice.choice
        return replace(
            default_setup(mode),
            rule=pick(list(RULES)),
            timing=pick((0, 100, 100, 200)),
            turns=pick(list(Turns)),
            is_shared=pick((True, False)),
            has_steal=pick((True, False)),
        )

    def _dealt(self, setup: Setup) -> Game:
        mode = setup.row
        seats = self._dice.randint(*mode.seats)
        count = mode.count * seats
        reserve = IN_RESERVE if mode.order is Order.NEAREST else 0
        asked = tuple(self._question(setup, number) for number in range(count + reserve))
        rating = Rating() if mode.is_rated else None
        return begin(Terms(setup, count, seats, rating), asked, mode.lifelines)

    def _question(self, setup: Setup, number: int) -> Asked:
        kind = self._dice.choice(setup.kinds)
        return deal(number, kind, self._dice.randint(1, 5), ANSWERS[kind], self._dice)

    def _next(self) -> Event:
        self._now += self._dice.randint(0, 3_000)
        match self.game.phase:
            case Phase.PAUSED:
                return Resumed(self._now)
            case Phase.JUDGED:
                return Continued() if self._happens(80) else Amended(self._dice.choice((0, 1000)))
        if self.game.turn is None and self._happens(90):
            return Buzzed(self._now, self._dice.randrange(self.game.terms.seats))
        return self._answer() if self._happens(80) else self._something_else()

    def _answer(self) -> Event:
        kind = self.game.current.kind
        given = self._given(kind)
        return Answered(self._now, given, judge(ANSWERS[kind], given))

    def _given(self, kind: Kind) -> Given:
        if kind in TEXTS:
            return self._dice.choice(TEXTS[kind])
        shown = self.game.current.shown
        if kind in {Kind.ORDERING, Kind.MATCHING}:
            return tuple(sorted(shown)) if self._happens(50) else tuple(self._dice.sample(shown, len(shown)))
        if kind is Kind.MULTIPLE_SELECT:
            return tuple(sorted(self._dice.sample(shown, 3)))
        return (0,) if self._happens(50) else (self._dice.choice(shown),)

    def _something_else(self) -> Event:
        if self._happens(30):
            self._now += 60_000
        usual: list[Event] = [TimeRan(self._now), Paused(self._now), Interrupted(self._now)]
        return self._dice.choice([*usual, *(LifelineUsed(self._now, each) for each in Lifeline)])

    def _happens(self, per_cent: int) -> bool:
        return self._dice.random() * 100 < per_cent
