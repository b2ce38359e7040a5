"""What a check is, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question

PACK, ENTITIES, FACTS, QUESTIONS = "pack.toml", "entities.toml", "facts.toml", "questions.toml"


class Severity(StrEnum):
    """How much a finding matters: an error makes a question wrong, a warning guessable, a hint is taste."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `id` names what it is wrong with, `sentence` says what to do about it."""

    file: str
    id: str
    severity: Severity
    check: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Pack:
    """What checks look at: what the author wrote, and every question that came of it.

    It is not whole if faults kept some questions out.
    """

    content: PackContent
    questions: tuple[Question, ...]
    is_whole: bool = True


class Remark(NamedTuple):
    """What one check has to say about one thing in one file."""

    id: str
    sentence: str
    file: str = QUESTIONS


class Check(NamedTuple):
    """A rule for packs: its stable name, how much it matters, and how its breaches are found."""

    name: str
    severity: Severity
    find: Callable[[Pack], Iterator[Remark]]


def each(look: Callable[[Question], Iterator[str]]) -> Callable[[Pack], Iterator[Remark]]:
    """Return a way to find what `look` finds in single questions."""

    def find(pack: Pack) -> Iterator[Remark]:
        for question in pack.questions:
            for sentence in look(question):
                yield Remark(question.key, sentence)

    return find
