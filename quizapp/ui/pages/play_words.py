"""What the play screen says about a verdict, a source and a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.judging import Outcome

if TYPE_CHECKING:
    from quizapp.play.session import Session
    from quizapp.play.verdict import Verdict
    from quizapp.store.question_bank import BankQuestion

WORTH_SAYING = 2
"""A streak of one is no streak."""

SECOND = 1000


def gain_words(verdict: Verdict) -> str:
    """Return what an answer brought: points, and what became of the streak."""
    points = f"{verdict.points:,} points"
    if verdict.outcome is Outcome.RIGHT:
        return f"{points}, {verdict.streak} in a row" if verdict.streak >= WORTH_SAYING else points
    if verdict.streak_before >= WORTH_SAYING:
        return f"{points}, streak of {verdict.streak_before} ends"
    return points


def spoken_words(verdict: Verdict, right: str) -> str:
    """Return what a screen reader says after the verdict itself."""
    answer = "" if verdict.outcome is Outcome.RIGHT else f"The right answer is {right}. "
    return f"{answer}{gain_words(verdict)}."


def after_words(verdict: Verdict, share: str) -> str:
    """Return the line beside Continue: how long it took, and how well the category goes."""
    taken = {
        Outcome.TIME_UP: "No answer was locked in.",
        Outcome.SKIPPED: "Skipped: no points, and your streak starts again.",
    }
    took = taken.get(verdict.outcome, f"Answered in {verdict.ms / SECOND:.1f} s.")
    return f"{took} {share}".strip()


def share_words(asked: int, right: int) -> str:
    """Return how many of the player's answers in a category were right."""
    return f"{round(100 * right / asked)}% of your answers in this category were right." if asked else ""


def source_words(question: BankQuestion) -> str:
    """Return where the fact stands, one entry for each source."""
    places: dict[str, list[int]] = {}
    for citation in question.citations:
        places.setdefault(citation.title, []).append(citation.paragraph)
    parts = [f"{title}{_paragraphs(numbers)}" for title, numbers in places.items()]
    return f"Source: {'; '.join(parts)}" if parts else "Source: not given"


def pause_words(session: Session) -> str:
    """Return how the game stands while it is paused."""
    game = session.game
    left = -(-session.left_ms // SECOND)
    seconds = "1 second" if left == 1 else f"{left} seconds"
    return f"{session.mode.title}, question {game.position + 1} of {len(game.asked)}, {seconds} left"


def _paragraphs(numbers: list[int]) -> str:
    named = sorted({number for number in numbers if number})
    if not named:
        return ""
    words = ", ".join(str(number) for number in named)
    return f", paragraph {words}" if len(named) == 1 else f", paragraphs {words}"
