"""One game of each mode, event by event, with its result to the point; worked out by hand from the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.rules.events import (
    Amended,
    Buzzed,
    Continued,
    Event,
    Interrupted,
    LifelineUsed,
    Resumed,
    TimeRan,
)
from quizapp.rules.game import Phase
from quizapp.rules.mode import CHALLENGE, DAILY, PRACTICE, RATED, SURVIVAL, THIRTY
from quizapp.rules.rating import Rating
from quizapp.rules.scoring import SPEED_COUNTS
from quizapp.rules.setup import default_setup
from tests.rules.game_samples import (
    BUZZERS,
    EXTRA_TIME,
    FIFTY_FIFTY,
    IN_TURN,
    KEY,
    NAME,
    NEVER,
    ORDER,
    SHARED,
    SKIP,
    SURVIVOR,
    choices,
    game_of,
    partly,
    play,
    right,
    typed,
    wrong,
)

if TYPE_CHECKING:
    from quizapp.rules.game import Game

NOTHING = (0, 0, 0)


def finished(game: Game, *questions: tuple[Event, ...]) -> Game:
    """Play these events of each question, to the end of the game."""
    for events in questions:
        game = play(game, Resumed(0), *events, Continued())
    assert game.phase is Phase.FINISHED
    return game


def points(game: Game) -> list[tuple[int, int, int]]:
    """Return (base, speed, streak) of each reply."""
    return [(reply.points.base, reply.points.speed, reply.points.streak) for reply in game.replies]


def totals(game: Game) -> tuple[int, int, int, int]:
    """Return score, right answers, milliseconds and best streak."""
    return game.score, game.right, game.ms, game.best_streak


def seat_scores(game: Game) -> list[int]:
    return [game.seat_score(seat) for seat in range(game.terms.seats)]


def test_classic() -> None:
    game = finished(
        game_of(*choices(4), replace(ORDER, revision=5), replace(NAME, revision=6)),
        (right(2_000),),
        (LifelineUsed(4_000, FIFTY_FIFTY), right(8_000)),
        (Interrupted(3_000), Resumed(0), right(10_000)),
        (partly(9_000, 750),),
        (typed(3_000, credit=0), Amended(1000)),
        (LifelineUsed(0, EXTRA_TIME), wrong(29_999)),
    )
    assert points(game)[:3] == [(1000, 99, 0), (1000, 66, 11), (1000, 55, 22)]
    assert points(game)[3:] == [(750, 66, 0), (1000, 99, 0), NOTHING]
    assert totals(game) == (5_168, 4, 61_999, 3)
    assert [asked.revision for asked in game.asked] == [1, 2, 4, 5, 6, 3]


def test_thirty() -> None:
    game = finished(
        game_of(*choices(60), setup=default_setup(THIRTY)),
        (right(8_000),),
        (right(7_000),),
        (right(1_000),),
        (wrong(5_000),),
        (right(4_000),),
        (TimeRan(2_000),),
    )
    assert points(game) == [(1000, 0, 0), (1000, 0, 1), (1000, 0, 2), NOTHING, (1000, 0, 0)]
    assert totals(game) == (4_003, 4, 25_000, 3)


def test_survival() -> None:
    game = finished(
        game_of(*choices(20), setup=default_setup(SURVIVAL)),
        (right(5_000),),
        (right(10_000),),
        (wrong(1_000),),
        (LifelineUsed(500, SKIP),),
        (TimeRan(NEVER),),
        (right(0),),
        (partly(1_000, 400, given=(KEY,)),),
    )
    assert points(game) == [(1000, 24, 0), (1000, 16, 3), *[NOTHING] * 3, (1000, 33, 0), (400, 12, 0)]
    assert totals(game) == (3_488, 3, 37_500, 2)


def test_practice() -> None:
    game = game_of(setup=default_setup(PRACTICE))
    game = finished(game, (right(60_000),), (wrong(5_000),), (right(1),))
    assert points(game) == [NOTHING] * 3
    assert totals(game) == (0, 2, 65_001, 1)


def test_rated() -> None:
    asked = (replace(each, level=each.revision) for each in choices(5))
    game = game_of(*asked, setup=default_setup(RATED), count=3, rating=Rating())
    game = finished(game, (right(2_000),), (wrong(3_000),), (TimeRan(NEVER),))
    assert [asked.level for asked in game.asked] == [2, 3, 1, 4, 5]
    assert [round(reply.rating.value) for reply in game.replies if reply.rating] == [1599, 1432, 1238]
    assert points(game) == [(1000, 199, 0), NOTHING, NOTHING]
    assert totals(game) == (1_199, 1, 25_000, 1)


def test_daily() -> None:
    answers = [(right(1_000 * place),) for place in range(9)]
    game = finished(game_of(*choices(10), setup=default_setup(DAILY)), *answers, (TimeRan(NEVER),))
    assert [speed for _, speed, _ in points(game)] == [66, 62, 59, 56, 52, 49, 46, 42, 39, 0]
    assert [streak for *_, streak in points(game)] == [0, 6, 13, 19, 26, 33, 33, 33, 33, 0]
    assert totals(game) == (9_667, 9, 56_000, 9)


def test_challenge() -> None:
    setup = replace(default_setup(CHALLENGE), rule=SPEED_COUNTS)
    game = game_of(*choices(4), replace(ORDER, revision=5), setup=setup)
    game = finished(game, (right(499),), (right(500),), (right(10_000),), (wrong(1),), (partly(22_500, 750),))
    assert points(game) == [(500, 500, 0), (500, 488, 100), (500, 250, 200), NOTHING, (375, 188, 0)]
    assert totals(game) == (3_601, 3, 33_500, 3)


def test_hot_seat_in_turn() -> None:
    game = finished(
        game_of(*choices(4), setup=IN_TURN, seats=2),
        (right(4_000),),
        (wrong(2_000), Resumed(0), right(5_000)),
        (TimeRan(NEVER), Resumed(0), wrong(1_000)),
        (right(10_000),),
    )
    assert points(game) == [(1000, 132, 0), NOTHING, (500, 62, 8), NOTHING, NOTHING, (1000, 83, 0)]
    assert seat_scores(game) == [1_702, 1_083]
    assert totals(game) == (2_785, 3, 42_000, 1)


def test_hot_seat_with_the_same_questions_for_all() -> None:
    game = finished(
        game_of(*choices(2), setup=SHARED, seats=2),
        (right(1_000), Resumed(0), right(3_000)),
        (wrong(500), Resumed(0), right(19_999)),
    )
    assert points(game) == [(1000, 316, 0), (1000, 283, 0), NOTHING, (1000, 0, 33)]
    assert seat_scores(game) == [2_349, 1_283]
    assert totals(game) == (3_632, 3, 24_499, 2)


def test_hot_seat_with_buzzers() -> None:
    game = finished(
        game_of(*choices(3), setup=BUZZERS, seats=3),
        (Buzzed(1_000, 2), right(3_000)),
        (Buzzed(1_000, 0), wrong(2_000), Buzzed(2_500, 2), right(5_000)),
        (Buzzed(1_000, 1), wrong(2_000), Buzzed(2_500, 0), wrong(4_000, SURVIVOR), TimeRan(NEVER)),
    )
    assert points(game) == [(1000, 188, 0), NOTHING, (1000, 166, 22), *[NOTHING] * 3]
    assert [reply.seat for reply in game.replies] == [2, 0, 2, 1, 0, None]
    assert seat_scores(game) == [0, 0, 2_376]
    assert totals(game) == (2_376, 2, 36_000, 1)
