"""What is looked up around a game that was just played: its place, a race, what comes back, the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.daily import ms_to_midnight
from quizapp.play.outlook import comes_back_at, outlook
from quizapp.play.race import load_race
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES
from quizapp.ui.pages.results_headline import Around, comeback_words

if TYPE_CHECKING:
    from quizapp.play.desk import Desk
    from quizapp.play.outlook import Outlook
    from quizapp.store.game_log import GameReview


def around(review: GameReview, desk: Desk) -> Around:
    """Return what else the results tell; raises `QuizError` if the store cannot be read."""
    line, now = review.line, desk.clock.wall()
    mode = MODES[line.mode]
    return Around(
        now=now,
        standing=desk.store.scores.standing(line.id),
        race=load_race(review.race),
        outlook=None if mode.has_points else _outlook(review, desk),
        wait_ms=ms_to_midnight(now) if mode.is_daily else None,
    )


def comeback(review: GameReview, desk: Desk) -> str:
    """Return when what was practiced and missed comes back; empty after any other game."""
    if desk.player is None or MODES[review.line.mode].has_points:
        return ""
    missed = [answer.question.question for answer in review.answers if answer.outcome != Outcome.RIGHT]
    at = comes_back_at(desk.player.id, missed, desk.store)
    return "" if at is None else comeback_words(at, desk.clock.wall())


def _outlook(review: GameReview, desk: Desk) -> Outlook | None:
    if desk.player is None:
        return None
    return outlook(desk.player.id, review.pack, desk.watched, desk.store, desk.clock)
