"""What is safe, and what would be lost, when the data cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.when import moment_words

if TYPE_CHECKING:
    from quizapp.play.data_folder import Rescue


def safe_words(rescue: Rescue, now: int) -> tuple[str, ...]:
    """Return what is kept, one line each; `now` is UTC in milliseconds."""
    lines = ["The data file, kept untouched"]
    if rescue.backup is not None:
        lines.insert(0, f"A backup from {moment_words(rescue.backup.made_at, now)}, checked and complete")
    if rescue.is_damaged:
        lines.append("Packs, in their own files")
    return tuple(lines)


def lost_words(rescue: Rescue, now: int) -> tuple[str, ...]:
    """Return what restoring the backup would not bring back, one line each."""
    if rescue.backup is None:
        return ()
    return (f"Games played after {moment_words(rescue.backup.made_at, now)}",)
