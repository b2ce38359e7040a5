"""The first thing that the results say: score, rating or practice, and how good that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.rules.mode import MODES
from quizapp.ui.pages.results_words import code_words
from quizapp.ui.when import day_words, wait_words

if TYPE_CHECKING:
    from quizapp.play.outlook import Outlook
    from quizapp.rules.challenge import Run
    from quizapp.store.game_log import GameLine, GameReview
    from quizapp.store.scores import Standing

OWN_RUN = "your earlier run"
HOUR_MS = 3_600_000


class Around(NamedTuple):
    """What stands around a game that was just played; `now` is UTC in milliseconds.

    `race` is the run that was raced against, `outlook` what there is to practice after practice, `wait_ms`
    the time to the next daily game.
    """

    now: int
    standing: Standing | None = None
    race: Run | None = None
    outlook: Outlook | None = None
    wait_ms: int | None = None


class Headline(NamedTuple):
    """A large figure under its caption, a short sentence with its icon, and what else there is to say."""

    caption: str
    figure: str
    icon: str
    best: str
    details: str


def headline(review: GameReview, around: Around) -> Headline:
    """Return what comes first for the kind of game that it was."""
    line = review.line
    code = code_words(line.code)
    if not MODES[line.mode].has_points:
        best, detail = ("", "") if around.outlook is None else outlook_words(around.outlook)
        return Headline("Questions practiced", f"{line.asked:,}", "repeat", best, detail)
    icon, (best, place) = "award", best_words(line.score, around.standing, around.now)
    details = [place]
    if line.rating_before is not None and line.rating_after is not None:
        icon, (best, before) = "gauge", rating_words(round(line.rating_before), round(line.rating_after))
        details = [before, place_words(around.standing)]
    elif around.race is not None:
        icon, (best, other) = "users", race_words(line, around.race, review.player_name)
        details = [other, place_words(around.standing)]
    if around.wait_ms is not None:
        details.append(f"One try. The next set comes in {wait_words(around.wait_ms)}.")
    return Headline("Score", f"{line.score:,}", icon, best, "\n".join(filter(None, [*details, code])))


def best_words(score: int, standing: Standing | None, now: int) -> tuple[str, str]:
    """Return a heading and a sentence about the place of a score; both may be empty.

    `now` is UTC in milliseconds.
    """
    if standing is None:
        return "", ""
    place = place_words(standing)
    before = standing.previous_best
    if before is None:
        return "First score on this board" if standing.of == 1 else "Your first score here", place
    points, played_at = before
    if score > points:
        return (
            "New personal best",
            f"{score - points:,} above your best of {day_words(played_at, now)}. {place}",
        )
    if score == points:
        return "Your best again", place
    return "", f"{points - score:,} below your best of {day_words(played_at, now)}. {place}"


def place_words(standing: Standing | None) -> str:
    """Return the place of a game on its board."""
    if standing is None:
        return ""
    return f"Place {standing.place} of {standing.of} on this board{', shared' if standing.is_tied else ''}."


def rating_words(before: int, after: int) -> tuple[str, str]:
    """Return a player's rating with its change, and the one before the game."""
    if before == after:
        return f"Rating {after:,}, unchanged", ""
    way = "up" if after > before else "down"
    return f"Rating {after:,}, {way} {abs(after - before):,}", f"{before:,} before this game."


def race_words(line: GameLine, race: Run, player: str) -> tuple[str, str]:
    """Return who was ahead in the end, and what the other one had, which may be the player as well."""
    other = sum(step.points for step in race.steps)
    rival = rival_name(race, player)
    named = rival[:1].upper() + rival[1:]
    detail = f"{named}: {other:,} points."
    if line.score == other:
        return f"Level with {rival}", detail
    winner = "You" if line.score > other else named
    return f"{winner} won by {abs(line.score - other):,}", detail


def rival_name(race: Run, player: str) -> str:
    """Return what the one is called who was raced against."""
    return OWN_RUN if race.name == player else race.name or "the other"


def outlook_words(outlook: Outlook) -> tuple[str, str]:
    """Return how much is due now, and what comes next."""
    due = "Nothing more is due now" if not outlook.now else f"{outlook.now:,} due now"
    ahead = (
        (outlook.today, "later today"),
        (outlook.tomorrow, "tomorrow"),
        (outlook.week, "within a week"),
    )
    for count, when in ahead:
        if count:
            return due, f"{count:,} more {'comes' if count == 1 else 'come'} back {when}."
    return due, ""


def outlook_rows(outlook: Outlook) -> list[tuple[str, int]]:
    """Return how many questions come back when."""
    names = ("Due now", "Later today", "Tomorrow", "Within a week")
    return list(zip(names, outlook, strict=True))


def comeback_words(at: int, now: int) -> str:
    """Return when something is due, both in UTC milliseconds."""
    if at - now < HOUR_MS:
        return f"in {wait_words(max(0, at - now))}"
    day = day_words(at, now)
    return {"today": "later today"}.get(day, f"on {day}")
