"""What the play screen says about a verdict, a source and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.race import score_so_far
from quizapp.rules.judging import Outcome
from quizapp.rules.setup import NORMAL_TIME
from quizapp.ui.answer_words import right_words
from quizapp.ui.widgets.lives_row import lives_words

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.rules.question import Answer
    from quizapp.store.question_bank import BankQuestion

WORTH_SAYING = 2
"""A streak of one is no streak."""

WORTH_A_SHARE = 5
"""So many answers tell something about a category."""

SECOND = 1000
BRISK_MS, BRISK_MISS_MS = 800, 1_800
AWAY = "The program, or the machine, stood still. The question counts as not asked and comes back later."


def gain_words(verdict: Verdict, *, has_points: bool, has_lives: bool) -> str:
    """Return what an answer brought: points or rating, and what became of streak and lives."""
    parts = []
    if verdict.rating is not None:
        parts.append(rating_words(shown_gain(verdict)))
    elif has_points:
        parts.append(f"{verdict.points.total:,} points")
    if verdict.outcome is Outcome.RIGHT:
        if verdict.streak >= WORTH_SAYING:
            parts.append(f"{verdict.streak} in a row")
    elif verdict.streak_before >= WORTH_SAYING:
        parts.append(f"streak of {verdict.streak_before} ends")
    if has_lives and verdict.has_lost_life:
        parts.append(lives_words(verdict.lives_left).lower())
    return ", ".join(parts)


def shown_gain(verdict: Verdict) -> int:
    """Return what the counter shows beside itself: points, or by how much the rating moved."""
    if verdict.rating is None:
        return verdict.points.total
    before, after = verdict.rating
    return round(after.value) - round(before.value)


def brisk_ms(verdict: Verdict, timing: int) -> int:
    """Return how long a brisk mode shows a verdict, by the per cent of the usual time: misses are longer."""
    return (BRISK_MS if verdict.outcome is Outcome.RIGHT else BRISK_MISS_MS) * timing // NORMAL_TIME


def rating_words(change: int) -> str:
    """Return by how much a rating moved."""
    if not change:
        return "rating unchanged"
    return f"rating {'up' if change > 0 else 'down'} {abs(change)}"


def spoken_words(verdict: Verdict, answer: Answer, gained: str) -> str:
    """Return what a screen reader says after the verdict itself."""
    right = "" if verdict.outcome is Outcome.RIGHT else f"The right answer is {right_words(answer)}. "
    return f"{right}{gained}." if gained else right.strip()


def after_words(verdict: Verdict, share: str) -> str:
    """Return the line beside Continue: how long it took, and how well the category goes."""
    taken = {
        Outcome.TIME_UP: "No answer was locked in.",
        Outcome.SKIPPED: "Skipped: no points, and your streak starts again.",
    }
    took = taken.get(verdict.outcome, f"Answered in {verdict.ms / SECOND:.1f} s.")
    return f"{took} {share}".strip()


def share_words(asked: int, right: int) -> str:
    """Return how many of the player's answers in a category were right, once there are some to speak of."""
    if asked < WORTH_A_SHARE:
        return ""
    return f"{round(100 * right / asked)}% of your answers in this category were right."


def source_words(question: BankQuestion) -> str:
    """Return where the fact stands, one entry for each source."""
    places: dict[str, list[int]] = {}
    for citation in question.citations:
        places.setdefault(citation.title, []).append(citation.paragraph)
    parts = [f"{title}{_paragraphs(numbers)}" for title, numbers in places.items()]
    return f"Source: {'; '.join(parts)}" if parts else "Source: not given"


def rival_points(session: Session) -> int:
    """Return what the one who is raced against had after as many answers."""
    return 0 if session.race is None else score_so_far(session.race, session.game)


def hand_over_words(session: Session, is_steal: bool) -> str:
    """Return what the next player is told before the question can be seen."""
    game = session.game
    place = f"question {game.place + 1} of {game.terms.count}"
    if is_steal:
        return f"{session.seats[game.tried[-1]].name} missed {place}. Steal it for half the points"
    return f"Your turn: {place}"


def pause_words(session: Session) -> str:
    """Return how the game stands while it is paused."""
    game = session.game
    place = f"{session.mode.title}, question {game.place + 1}"
    if not (session.mode.lives or session.mode.penalty_ms):
        place += f" of {game.terms.count}"
    if not game.has_clock or session.verdict is not None:
        return place
    left = -(-session.left_ms // SECOND)
    return f"{place}, {'1 second' if left == 1 else f'{left} seconds'} left"


def _paragraphs(numbers: list[int]) -> str:
    named = sorted({number for number in numbers if number})
    if not named:
        return ""
    words = ", ".join(str(number) for number in named)
    return f", paragraph {words}" if len(named) == 1 else f", paragraphs {words}"
