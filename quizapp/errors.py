"""The one error that is meant for people."""

from __future__ import annotations


class QuizError(Exception):
    """Something the player can act on.

    `title` says what happened, `words` says what is safe and what to do, `details` is for the curious
    (a path, a line of a file, the database's own message).
    """

    def __init__(self, title: str, words: str, details: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.words = words
        self.details = details

    def __str__(self) -> str:
        """Return everything in one line, as a terminal or a log shows it."""
        return " ".join(part for part in (self.title, self.words, self.details) if part)
