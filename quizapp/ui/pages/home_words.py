"""What the home screen says about packs, modes and the game that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.rules.mode import MODES
from quizapp.ui.when import moment_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.play.shelf import PackTrouble
    from quizapp.rules.mode import Mode
    from quizapp.store.game_log import SavedGame
    from quizapp.store.question_bank import PackCard


def pack_words(pack: PackCard) -> str:
    """Return how large a pack is."""
    questions = "1 question" if pack.questions == 1 else f"{pack.questions:,} questions"
    categories = "1 category" if pack.categories == 1 else f"{pack.categories} categories"
    return f"{questions} in {categories}"


def mode_words(mode: Mode) -> str:
    """Return a mode and its settings in a line."""
    return f"{mode.title}, {mode.count} questions, {mode.seconds} s each"


def continue_words(saved: SavedGame, now: int) -> str:
    """Return which game waits, where it stands and since when; `now` is UTC in milliseconds."""
    from quizapp.play.snapshot import load

    game = load(saved.snapshot)
    place = f"question {game.position + 1} of {len(game.asked)}"
    return f"{MODES[saved.mode].title}, {place}, saved {moment_words(saved.saved_at, now)}"


def trouble_words(troubles: Sequence[PackTrouble]) -> str:
    """Return the first fault of the packs on disk, and how many more there are."""
    if not troubles:
        return ""
    first = troubles[0]
    effect = "left out" if first.is_usable else "not loaded"
    more = sum(len(trouble.faults) for trouble in troubles) - 1
    rest = f" And {more} more: quizapp doctor lists them." if more else ""
    return f"“{first.pack}”, {effect}: {first.faults[0]}.{rest}"
