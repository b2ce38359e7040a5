"""How several people came out of a game, and what of it is worth telling."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from quizapp.play.setup_text import load_setup
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.ranking import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.rules.setup import Setup
    from quizapp.store.history import GameReview, ReviewedAnswer
    from quizapp.store.seats import SeatLine


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody came in; tied is who shares the place."""

    place: int
    is_tied: bool
    seat: SeatLine


@dataclass(frozen=True, slots=True)
class Go:
    """What one seat made of a question; `question` counts from 1, nobody's is one that nobody dared."""

    question: int
    seat: int | None
    is_right: bool
    points: int
    ms: int


@dataclass(frozen=True, slots=True)
class Loot:
    """What a seat got out of questions that others missed."""

    seat: int
    points: int
    steals: int


def setup_of(review: GameReview) -> Setup:
    """Return what a game for several was played by."""
    return load_setup(review.setup, HOT_SEAT)


def standings(seats: Sequence[SeatLine]) -> tuple[Standing, ...]:
    """Return everybody, the first place first; who shares one stands in the order of the turns."""
    taken = places([seat.score for seat in seats])
    rows = (Standing(place, taken.count(place) > 1, seat) for place, seat in zip(taken, seats, strict=True))
    return tuple(sorted(rows, key=attrgetter("place")))


def goes(answers: Iterable[ReviewedAnswer]) -> tuple[Go, ...]:
    """Return who had a go at which question, in the order in which it happened."""
    by_question = groupby(answers, key=lambda answer: answer.question.revision)
    return tuple(
        Go(
            number,
            answer.seat,
            answer.outcome == Outcome.RIGHT,
            answer.base + answer.speed + answer.streak,
            answer.ms,
        )
        for number, (_, group) in enumerate(by_question, 1)
        for answer in group
    )


def fastest(played: Sequence[Go]) -> Go | None:
    """Return the right answer that took the least time, the earliest of several."""
    return min((go for go in played if go.is_right), key=attrgetter("ms"), default=None)


def most_stolen(played: Sequence[Go], seats: int) -> Loot | None:
    """Return who got most out of questions that were another one's, of a game in which they went round."""
    stolen = [go for go in played if go.points and go.seat != (go.question - 1) % seats]
    loots = (_loot(seat, stolen) for seat in range(seats))
    return max((loot for loot in loots if loot.steals), key=attrgetter("points"), default=None)


def leads_since(played: Sequence[Go], winner: int, seats: int) -> int:
    """Return the question with which the winner came to lead alone, and did so to the end."""
    scores = dict.fromkeys(range(seats), 0)
    since = 1
    for question, group in groupby(played, key=attrgetter("question")):
        for go in group:
            if go.seat is not None:
                scores[go.seat] += go.points
        if any(score >= scores[winner] for seat, score in scores.items() if seat != winner):
            since = question + 1
    return since


def was_level(played: Sequence[Go], winner: int, seats: int) -> bool:
    """Tell whether the winner shared the lead before the last question."""
    last = played[-1].question
    scores = [
        sum(go.points for go in played if go.seat == seat and go.question < last) for seat in range(seats)
    ]
    return scores[winner] == max(scores) and scores.count(max(scores)) > 1


def _loot(seat: int, stolen: Sequence[Go]) -> Loot:
    own = [go.points for go in stolen if go.seat == seat]
    return Loot(seat, sum(own), len(own))
