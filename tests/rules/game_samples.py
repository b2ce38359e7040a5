"""Questions and events to play with; judging them is not the matter here."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from quizapp.rules.events import Answered, Continued, Event, LifelineUsed, Resumed, TimeRan
from quizapp.rules.game import Game, Terms
from quizapp.rules.judging import Judgement
from quizapp.rules.mode import CLASSIC, HOT_SEAT, Lifeline
from quizapp.rules.moves import apply, begin
from quizapp.rules.question import Kind
from quizapp.rules.selection import Asked
from quizapp.rules.setup import Setup, Turns, default_setup

if TYPE_CHECKING:
    from quizapp.rules.rating import Rating

FIFTY_FIFTY, EXTRA_TIME, SKIP = Lifeline
KEY, WRONG, OTHER, SURVIVOR = 0, 5, 8, 3
LIMIT = 20_000
NEVER = 10_000_000
"""A moment at which every clock has run out."""

CHOICE = Asked(1, Kind.SINGLE_CHOICE, 3, (WRONG, KEY, SURVIVOR, OTHER), halved=(WRONG, OTHER))
PAIR = Asked(2, Kind.SINGLE_CHOICE, 3, (WRONG, KEY))
CLAIM = Asked(3, Kind.TRUE_FALSE, 3, (0, 1))
ORDER = Asked(4, Kind.ORDERING, 3, (2, 0, 1, 3, 4))
NAME = Asked(5, Kind.TYPED, 3, ())
TICKS = Asked(6, Kind.MULTIPLE_SELECT, 3, (WRONG, KEY, SURVIVOR, OTHER))

CLASSIC_SETUP = default_setup(CLASSIC)
IN_TURN = default_setup(HOT_SEAT)
SHARED = replace(IN_TURN, is_shared=True)
BUZZERS = replace(IN_TURN, turns=Turns.BUZZER)


def choices(count: int) -> tuple[Asked, ...]:
    """Return as many single choice questions that differ in nothing but their numbers."""
    return tuple(replace(CHOICE, revision=number) for number in range(1, count + 1))


def game_of(
    *asked: Asked, setup: Setup = CLASSIC_SETUP, count: int = 0, seats: int = 1, rating: Rating | None = None
) -> Game:
    """Return a game of these questions, or of three choices, with the mode's lifelines."""
    questions = asked or choices(3)
    terms = Terms(setup, count or len(questions), seats, rating)
    return begin(terms, questions, setup.row.lifelines)


def play(game: Game, *events: Event) -> Game:
    """Return the game after the events."""
    return reduce(apply, events, game)


def right(at: int) -> Answered:
    """Return a right answer to any of the choices."""
    return Answered(at, (KEY,), Judgement(1000))


def wrong(at: int, given: int = WRONG) -> Answered:
    """Return a wrong answer to any of the choices."""
    return Answered(at, (given,), Judgement(0))


def partly(at: int, credit: int = 600, given: tuple[int, ...] = (0, 1, 2, 4, 3)) -> Answered:
    """Return an answer, to an ordering unless it is `given`, that is partly right."""
    return Answered(at, given, Judgement(credit, (3, 4)))


def typed(at: int, credit: int = 1000, spelling: str = "") -> Answered:
    """Return a typed answer; with a `spelling` it is only close to it."""
    return Answered(at, "Neil", Judgement(credit, spelling=spelling))


def rounds(game: Game, outcomes: str) -> Game:
    """Play on, each question at once: r is right, w wrong, p partly right, s skipped, t out of time."""
    steps: dict[str, Event] = {
        "r": right(0),
        "w": wrong(0),
        "p": partly(0, given=(KEY,)),
        "s": LifelineUsed(0, SKIP),
        "t": TimeRan(NEVER),
    }
    return play(game, *(event for step in outcomes for event in (Resumed(0), steps[step], Continued())))
