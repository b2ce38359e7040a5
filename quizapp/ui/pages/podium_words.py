"""What the podium says about who won, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.play.standings import fastest, goes, leads_since, most_stolen, setup_of, standings, was_level
from quizapp.rules.mode import MODES
from quizapp.rules.setup import Turns
from quizapp.ui.when import duration_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.standings import Go, Standing
    from quizapp.store.history import GameReview
    from quizapp.store.seats import SeatLine

MINUTE = 60_000
PAIR = 2
STREAK = 2
"""So many right answers in a row are worth a mention."""


class Mention(NamedTuple):
    """Something worth telling, and whose it is."""

    icon: str
    title: str
    words: str
    name: str


def crumb_words(review: GameReview) -> str:
    """Return mode, pack and length of a game in a line."""
    line, setup = review.line, setup_of(review)
    rounds, rest = divmod(line.count, 1 if setup.is_shared else len(review.seats))
    # A small pack may not have enough for whole rounds.
    is_round = setup.turns is Turns.ROTATE and not rest
    length = f"{rounds} rounds each" if is_round else f"{line.count} questions"
    return f"{MODES[line.mode].title}, {line.pack_title}, {length}"


def headline_words(order: Sequence[Standing]) -> str:
    """Return who won, and by how much."""
    first = [row.seat for row in order if row.place == 1]
    if len(first) == 1:
        return f"{first[0].name} wins by {first[0].score - order[1].seat.score:,}"
    if len(first) == len(order) > PAIR:
        return f"All {len(first)} share first place"
    return f"{names_words([seat.name for seat in first])} share first place"


def story_words(order: Sequence[Standing], played: Sequence[Go]) -> str:
    """Return how it came to that."""
    first = order[0].seat
    if order[0].is_tied:
        return f"Level at {first.score:,} points."
    if not played:
        return ""
    seats, last = len(order), played[-1].question
    since = leads_since(played, first.position, seats)
    if since == 1:
        return "In front from the first question to the last."
    if since < last:
        return f"In front from question {since} on."
    if was_level(played, first.position, seats):
        return "It was level until the last question."
    return "The last question decided it."


def result_words(seat: SeatLine) -> str:
    """Return right answers and time: “5 of 5, 52 s”."""
    time = f"{round(seat.ms / 1000)} s" if seat.ms < MINUTE else duration_words(seat.ms)
    return f"{seat.right} of {seat.asked}, {time}"


def place_words(row: Standing) -> str:
    """Return a place in figures; an equals sign says that it is shared."""
    return f"={row.place}" if row.is_tied else str(row.place)


def mentions(review: GameReview) -> tuple[Mention, ...]:
    """Return what else is worth telling of a game."""
    played, seats = goes(review.answers), review.seats
    found = []
    quick = fastest(played)
    if quick is not None and quick.seat is not None:
        words = f"{quick.ms / 1000:.1f} s, question {quick.question}"
        found.append(Mention("zap", "Fastest right answer", words, seats[quick.seat].name))
    best = max(seat.best_streak for seat in seats)
    if best >= STREAK:
        names = names_words([seat.name for seat in seats if seat.best_streak == best])
        found.append(Mention("flame", "Longest streak", f"{best} in a row", names))
    setup = setup_of(review)
    is_own = setup.turns is Turns.ROTATE and not setup.is_shared
    loot = most_stolen(played, len(seats)) if is_own else None
    if loot is not None:
        steals = "1 steal" if loot.steals == 1 else f"{loot.steals} steals"
        words = f"{loot.points:,} from {steals}"
        found.append(Mention("shuffle", "Most points stolen", words, seats[loot.seat].name))
    return tuple(found)


def standings_text(review: GameReview) -> str:
    """Return the standings as lines to paste elsewhere."""
    lines = [
        f"{place_words(row)}. {row.seat.name}: {row.seat.score:,} points, {result_words(row.seat)}"
        for row in standings(review.seats)
    ]
    return "\n".join([crumb_words(review), *lines])


def names_words(names: Sequence[str]) -> str:
    """Return names as a sentence says them: “Mara, Jonas and Ines”."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
