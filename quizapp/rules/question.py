"""A question as its author means it: stem, pool of options, key, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The ways in which a question can be answered."""

    SINGLE_CHOICE = "single_choice"
    MULTIPLE_SELECT = "multiple_select"
    TRUE_FALSE = "true_false"
    TYPED = "typed"
    NUMERIC = "numeric"
    ORDERING = "ordering"
    MATCHING = "matching"


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
class Choice:
    """What single choice, multiple select and true/false offer: the whole pool, key and distractors."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """Every form of the answer that counts; the first is the spelling that is shown."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numeric:
    """A number that counts fully when it is no further off than `tolerance`; `unit` may be empty."""

    value: Decimal
    tolerance: Decimal = Decimal(0)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Things in their right order, first to last."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Things of one column, each with the one of the other column that belongs to it."""

    pairs: tuple[Pair, ...]


Answer = Choice | Typed | Numeric | Ordering | Matching
"""What counts as right, in the shape that the question's kind asks for."""


Given = tuple[int, ...] | str
"""What a player answers.

Choosing: the positions in the pool. Ordering: the positions of the items, first to last. Matching: for each
left, in the author's order, the position of the right that it is paired with. Typed and numeric: the text.
"""


@dataclass(frozen=True, slots=True)
class Citation:
    """A paragraph of a source; paragraphs count from 1, and 0 stands for the source as a whole."""

    source: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands beside a stem: its file in the pack, what it shows in words, the SHA-256 of its bytes."""

    file: str
    alt: str
    digest: str


class PictureKind(StrEnum):
    """The formats of pictures: none of them can hold anything but a picture."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"


class PictureFile(NamedTuple):
    """The bytes of a picture, and their format."""

    kind: PictureKind
    data: bytes


@dataclass(frozen=True, slots=True)
class Question:
    """A question with everything that it can show; of a pool, a game shows the key and some distractors.

    `key` is stable and unique in its pack. `difficulty` runs from 1 to 5. `story` is the furthest story
    step of anything that the question can tell: stem, answer, pool, explanation, the words for its picture;
    0 is background.
    """

    key: str
    kind: Kind
    stem: str
    answer: Answer
    explanation: str
    category: str
    difficulty: int
    story: int = 0
    facts: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    picture: Picture | None = None

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the pool of a question that is answered by choosing; empty for the other kinds."""
        return pool(self.answer)

    @property
    def right(self) -> tuple[str, ...]:
        """Return the texts of the right options."""
        return tuple(option.text for option in self.options if option.is_right)


def pool(answer: Answer) -> tuple[Option, ...]:
    """Return the options that an answer is chosen from, none where it is given in another way."""
    return answer.options if isinstance(answer, Choice) else ()
