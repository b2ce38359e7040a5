"""From a pack's content to its questions: the templates' and those written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.facts.expansion import expand
from quizapp.facts.knowledge import Knowledge, UnaskableError
from quizapp.facts.templates import from_template
from quizapp.facts.written import from_hand

if TYPE_CHECKING:
    from quizapp.facts.content import PackContent
    from quizapp.rules.question import Question


@dataclass(frozen=True, slots=True)
class Refusal:
    """A question that is not asked, and why."""

    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a pack's templates and hand-written questions."""

    questions: tuple[Question, ...]
    refusals: tuple[Refusal, ...]


def build(content: PackContent) -> Built:
    """Return every question that the pack's facts carry, and each one refused with the reason."""
    knowledge = Knowledge(content)
    questions: list[Question] = []
    refusals: list[Refusal] = []
    for template in content.templates:
        for use in expand(template, knowledge):
            try:
                questions.append(from_template(use, knowledge))
            except UnaskableError as why:
                refusals.append(Refusal(use.key, str(why)))
    for written in content.written:
        try:
            questions.append(from_hand(written, knowledge))
        except UnaskableError as why:
            refusals.append(Refusal(written.key, str(why)))
    return Built(tuple(questions), tuple(refusals))
