"""What the lobby says about players, turns and the length of a game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.seating import LEAST_SEATS
from quizapp.rules.setup import NORMAL_TIME, Turns

if TYPE_CHECKING:
    from quizapp.play.seat import Seat
    from quizapp.rules.setup import Setup

GUEST = "Not saved in history"
OFTEN = 3
"""Games after which somebody plays here often."""

AROUND_A_QUESTION_S = 7
"""For reading the verdict, and for changing places."""

UNHURRIED_S = 30
"""What a question takes where no clock runs."""

ABOUT = {
    Turns.ROTATE: "Turns go from top to bottom. Each player keeps a shape, "
    "so colors never have to be told apart.",
    Turns.BUZZER: "Whoever presses first answers. Each player has a key of their own, beside the name.",
}


def note_words(games: int) -> str:
    """Return how well somebody who has a history here is known."""
    if not games:
        return "First game here"
    return "Plays here often" if games >= OFTEN else "Has played here before"


def obstacle_words(seats: tuple[Seat, ...]) -> str:
    """Return why the game cannot start yet; empty if it can."""
    missing = LEAST_SEATS - len(seats)
    if missing <= 0:
        return ""
    return "Add a player to start." if missing == 1 else f"Add {missing} players to start."


def length_words(setup: Setup, seats: int) -> str:
    """Return about how long a game takes."""
    each = (setup.seconds * setup.timing / NORMAL_TIME if setup.timing else 0) or UNHURRIED_S
    minutes = max(1, round(setup.count * seats * (each + AROUND_A_QUESTION_S) / 60))
    return f"About {minutes} {'minute' if minutes == 1 else 'minutes'} for {seats} players"
