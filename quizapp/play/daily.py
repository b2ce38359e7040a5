"""The game of the day: the same for everybody with the same pack, and one try."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.play.clock import local_time
from quizapp.rules.selection import daily_seed
from quizapp.rules.setup import default_setup

if TYPE_CHECKING:
    from quizapp.play.clock import Clock
    from quizapp.play.start import Start
    from quizapp.store.store import Store


@dataclass(frozen=True, slots=True)
class DailyState:
    """Today's game: its number once it was begun, its score once it is over, and when the next one comes."""

    game: int | None
    score: int | None
    ms_to_next: int


def daily_state(player: int, pack: int, store: Store, clock: Clock) -> DailyState:
    """Return how the day's game stands."""
    game = store.log.daily(player, pack, clock.today())
    score = None if game is None else store.log.final_score(game)
    return DailyState(game, score, ms_to_midnight(clock.wall()))


def start_of_day(start: Start, store: Store, clock: Clock) -> Start:
    """Return the start of today's game, the usual one for all; raises `QuizError` if it was begun already."""
    day = clock.today()
    if store.log.daily(start.player, start.pack.id, day) is not None:
        raise QuizError(
            "Today’s game was begun already.",
            "Everybody has one try. An unfinished one can be continued; the next set comes at midnight.",
        )
    usual = default_setup(start.setup.row, watched=start.setup.watched, timing=start.setup.timing)
    setup = replace(usual, rule=start.setup.rule)
    return replace(start, setup=setup, seed=daily_seed(start.pack.digest, day), day=day)


def ms_to_midnight(wall_ms: int) -> int:
    """Return the milliseconds from a UTC time to the next local midnight, whatever the hour is set to."""
    tomorrow = local_time(wall_ms).date() + timedelta(days=1)
    return int(datetime.combine(tomorrow, time()).timestamp()) * 1000 - wall_ms
