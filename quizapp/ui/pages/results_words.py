"""What the results say about a game: its settings, its time, its streak, and where its points come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.play.setup_text import read_setup
from quizapp.rules.challenge import shown
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES, Pace
from quizapp.rules.scoring import ACCURACY_FIRST, SPEED_COUNTS
from quizapp.rules.setup import NORMAL_TIME, WITHOUT_OFF
from quizapp.ui.number_word import number_word
from quizapp.ui.pages.setup_words import timing_words
from quizapp.ui.when import duration_words

if TYPE_CHECKING:
    from quizapp.rules.mode import Mode
    from quizapp.store.game_log import GameLine, GameReview

PART_WORDS = {
    ACCURACY_FIRST: ("Right answers", "Speed", "Streak bonus"),
    SPEED_COUNTS: ("For the answers", "For speed", "For streaks"),
}
"""What the three parts of a score are called by each rule."""

GROUP = 4
"""So many symbols of a code tell it from others at a glance."""

NOTHING = "–"
PAIR = 2


def row_of(review: GameReview) -> Mode:
    """Return the mode that a game was played by: a challenge may be any other mode's game."""
    return read_setup(review.setup).row if review.setup else MODES[review.line.mode]


def game_words(review: GameReview, *, is_short: bool = False) -> str:
    """Return mode, pack and settings of a game in a line; short without what changes the usual."""
    line, row = review.line, row_of(review)
    title = MODES[line.mode].title
    names = [title, line.pack_title] if title == row.title else [title, row.title, line.pack_title]
    parts = [*names, length_words(line, row)]
    if is_short:
        return ", ".join(parts)
    parts += more_time_words(row, line.seconds, line.timing)
    if has_short_code(line.code):
        parts.append(f"by code {line.code[:GROUP]} …")
    return ", ".join(parts)


def length_words(line: GameLine, row: Mode) -> str:
    """Return how many questions a game had, and how long there was for each; or how long for all."""
    if row.pace is Pace.GAME:
        return f"{line.seconds} s"
    count = line.asked if row.lives else line.count
    questions = "1 question" if count == 1 else f"{count:,} questions"
    if row.lives or row.pace is Pace.NONE:
        return questions
    return f"{questions}, {line.seconds} s each" if line.seconds and line.timing else f"{questions}, no limit"


def more_time_words(row: Mode, seconds: int, timing: int) -> list[str]:
    """Return how much longer than usual there was, if there was a clock: “×2 time”."""
    if row.pace is Pace.GAME:
        timing = timing or WITHOUT_OFF
    is_other = row.pace is not Pace.NONE and seconds > 0 and timing not in {0, NORMAL_TIME}
    return [f"{timing_words(timing)} time"] if is_other else []


def has_short_code(code: str) -> bool:
    """Tell whether a game has a code that can be read aloud."""
    return bool(code) and code.isalnum()


def code_words(code: str) -> str:
    """Return the short code of a game in groups; empty if it has none."""
    return f"Challenge code {shown(code)}" if has_short_code(code) else ""


def score_words(line: GameLine) -> tuple[str, str]:
    """Return the score and a word on it; practice has none."""
    if not MODES[line.mode].has_points:
        return NOTHING, "not counted"
    return f"{line.score:,}", "points together" if line.seats else "points"


def accuracy_words(line: GameLine) -> tuple[str, str]:
    """Return the share of right answers in per cent, and the numbers it comes from."""
    share = f"{round(100 * line.right / line.asked)}%" if line.asked else NOTHING
    return share, f"{line.right} of {line.asked}"


def time_words(line: GameLine) -> tuple[str, str]:
    """Return the time a game took, and each question of it."""
    each = f"{line.ms / 1000 / line.asked:.1f} s each" if line.asked else ""
    return duration_words(line.ms), each


def streak_words(review: GameReview) -> tuple[str, str]:
    """Return the best streak, and which answers it was."""
    best = review.best_streak
    if best <= 1:
        return str(best), "right answer" if best else ""
    marks = [answer.outcome == Outcome.RIGHT for answer in review.answers]
    first = next((at for at in range(len(marks)) if all(marks[at : at + best])), 0)
    return f"{best} in a row", _which_words(first, best, len(marks))


def parts_of_score(review: GameReview) -> list[tuple[str, int]]:
    """Return where the points come from; together they are the score."""
    words = PART_WORDS.get(review.line.rule, PART_WORDS[ACCURACY_FIRST])
    sums = (
        sum(answer.base for answer in review.answers),
        sum(answer.speed for answer in review.answers),
        sum(answer.streak for answer in review.answers),
    )
    return list(zip(words, sums, strict=True))


def _which_words(first: int, best: int, count: int) -> str:
    if best == count:
        return "every answer"
    if first + best == count:
        return f"the last {number_word(best)}"
    if first == 0:
        return f"the first {number_word(best)}"
    return f"questions {first + 1} {'to' if best > PAIR else 'and'} {first + best}"
