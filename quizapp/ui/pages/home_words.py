"""What the home screen says about packs, modes and the game that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.errors import QuizError
from quizapp.rules.mode import MODES, Pace
from quizapp.ui.number_word import number_word
from quizapp.ui.when import moment_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.shelf import PackTrouble
    from quizapp.rules.setup import Setup
    from quizapp.store.game_log import SavedGame
    from quizapp.store.question_bank import PackCard


def pack_words(pack: PackCard) -> str:
    """Return how large a pack is."""
    questions = "1 question" if pack.questions == 1 else f"{pack.questions:,} questions"
    categories = "1 category" if pack.categories == 1 else f"{pack.categories} categories"
    return f"{questions} in {categories}"


def setup_words(setup: Setup, *, is_kept: bool) -> str:
    """Return a mode and its numbers in a line; `is_kept` if somebody played it like that."""
    mode, parts = setup.row, [setup.row.title]
    if mode.counts:
        parts.append(f"{setup.count:,} questions" if setup.count else "all questions")
    if mode.pace is Pace.QUESTION:
        parts.append(f"{setup.seconds} s each" if setup.seconds else "no time limit")
    return ", ".join([*parts, *(["as last time"] if is_kept else [])])


def continue_words(saved: SavedGame, now: int) -> str:
    """Return which game waits, where it stands and since when; `now` is UTC in milliseconds."""
    from quizapp.play.snapshot import load

    mode, when = MODES[saved.mode], f"saved {moment_words(saved.saved_at, now)}"
    try:
        game = load(saved.snapshot)
    except QuizError:  # said in full to whoever continues it
        return f"{mode.title}, {when} by another version of QuizApp"
    place = f"question {game.place + 1}"
    if mode.lives:
        lives = number_word(game.lives_left)
        place += f", {lives} {'life' if game.lives_left == 1 else 'lives'} left"
    elif mode.pace is not Pace.GAME:
        place += f" of {game.terms.count}"
    return f"{mode.title}, {place}, {when}"


def trouble_words(troubles: Sequence[PackTrouble]) -> str:
    """Return the first fault of the packs on disk, and how many more there are."""
    if not troubles:
        return ""
    first = troubles[0]
    effect = "left out" if first.is_usable else "not loaded"
    more = sum(len(trouble.faults) for trouble in troubles) - 1
    rest = f" And {more} more: quizapp doctor lists them." if more else ""
    return f"“{first.pack}”, {effect}: {first.faults[0]}.{rest}"
