"""How the player stands in each mode, for the foot of its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome
from quizapp.rules.mode import CHALLENGE, CLASSIC, DAILY, PRACTICE, RATED, SURVIVAL, THIRTY
from quizapp.ui.widgets.mode_card import Footer

if TYPE_CHECKING:
    from quizapp.play.daily import DailyState
    from quizapp.play.desk import Desk
    from quizapp.rules.rating import Rating
    from quizapp.store.scores import Best


def footers(desk: Desk, daily: DailyState | None) -> dict[str, Footer]:
    """Return the footer of every mode that has one, by its key."""
    if desk.player is None or desk.pack is None:
        return {}
    bests = desk.store.scores.bests(desk.player.id, desk.pack.id)
    due = desk.due_count()
    words = {mode: _best_words(mode, best) for mode, best in bests.items()}
    words[RATED.key] = rating_words(desk.store.players.rating(desk.player.id))
    shown = {mode: Footer(text) for mode, text in words.items()}
    shown[PRACTICE.key] = Footer(f"{due:,} due now" if due else "", is_due=True)
    if daily is not None:
        shown[DAILY.key] = _daily_footer(desk, daily)
    return shown


def rating_words(rating: Rating | None) -> str:
    """Return a rating with how sure it is: "1,482, give or take 38"."""
    return "" if rating is None else f"{rating.value:,.0f}, give or take {rating.deviation:,.0f}"


def _best_words(mode: str, best: Best) -> str:
    return {
        CLASSIC.key: f"Best {best.points:,}",
        CHALLENGE.key: f"Best {best.points:,}",
        THIRTY.key: f"Best {best.right:,} right",
        SURVIVAL.key: f"Best {best.asked:,} questions",
    }.get(mode, "")


def _daily_footer(desk: Desk, daily: DailyState) -> Footer:
    if daily.game is None:
        return Footer("Not played yet", is_due=True, dots=(None,) * DAILY.count)
    if daily.score is None:
        return Footer("Not finished yet", is_due=True)
    answers = desk.store.log.review(daily.game).answers
    return Footer(f"Today {daily.score:,}", dots=tuple(Outcome(answer.outcome) for answer in answers))
