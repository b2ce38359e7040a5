"""A question as its author means it: stem, pool of options, key, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The ways in which a question can be answered."""

    SINGLE_CHOICE = "single_choice"
    TRUE_FALSE = "true_false"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers that a question may offer."""

    text: str
    is_right: bool = False


TRUE, FALSE = "True", "False"


def truth_options(*, is_true: bool) -> tuple[Option, Option]:
    """Return the two options of a true/false question, always in this order."""
    return Option(TRUE, is_true), Option(FALSE, not is_true)


@dataclass(frozen=True, slots=True)
class Citation:
    """A paragraph of a source; paragraphs count from 1, and 0 stands for the source as a whole."""

    source: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its whole pool of options; a game shows the key and some of the distractors.

    `key` is stable and unique in its pack. `difficulty` runs from 1 to 5. `story` is the furthest story
    step of anything that the question can show: stem, pool and explanation; 0 is background.
    """

    key: str
    kind: Kind
    stem: str
    options: tuple[Option, ...]
    explanation: str
    category: str
    difficulty: int
    story: int = 0
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def right(self) -> tuple[str, ...]:
        """Return the texts of the right options."""
        return tuple(option.text for option in self.options if option.is_right)
