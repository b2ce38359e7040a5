"""What can be said about a question while it is being written, before anybody is asked it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from quizapp.rules.question import Kind
from quizapp.rules.selection import DISTRACTORS_SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

# Longer text can hang the layout of a window; nobody reads it against a clock either.
LONGEST_STEM = 4_000
LONGEST_ANSWER = 500
LONGEST_RUN = 200
STANDS_OUT = 2  # a key this many times as long as the longest distractor gives itself away
SHORT_KEY = 12  # characters up to which nobody sees a difference in length


class Level(IntEnum):
    """How much a remark matters: a fault keeps a question from being saved, a hint does not."""

    FINE = 0
    HINT = 1
    FAULT = 2


@dataclass(frozen=True, slots=True)
class Remark:
    """What one check found, and in `words` what to do about it."""

    level: Level
    title: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A question in the making; `answers` are the texts of the rows, `right` is the row of the key.

    A true/false question has no rows: its two answers are always the same.
    """

    kind: Kind
    stem: str
    answers: tuple[str, ...] = ()
    right: int = 0
    has_category: bool = True
    explanation: str = ""
    source: str = ""

    @property
    def key(self) -> str:
        """Return the text of the right answer, empty while nothing is marked or written."""
        return self.answers[self.right].strip() if 0 <= self.right < len(self.answers) else ""

    @property
    def wrong(self) -> tuple[str, ...]:
        """Return the wrong answers that are filled in."""
        texts = [text.strip() for row, text in enumerate(self.answers) if row != self.right]
        return tuple(text for text in texts if text)


def check_draft(draft: Draft) -> tuple[Remark, ...]:
    """Return a remark on each side of the draft, in the order of the form."""
    return tuple(_remarks(draft))


def reason_not_to_save(remarks: tuple[Remark, ...]) -> str:
    """Return the first fault in words, or nothing when the draft can be saved."""
    return next((remark.title for remark in remarks if remark.level is Level.FAULT), "")


def _remarks(draft: Draft) -> Iterator[Remark]:
    yield _on_stem(draft.stem.strip())
    if draft.kind is Kind.SINGLE_CHOICE:
        yield _on_answers(draft)
        if draft.key and draft.wrong:
            yield _on_length(draft)
    if not draft.has_category:
        yield Remark(
            Level.FAULT, "No category chosen", "Choose the one that players will see above the question."
        )
    yield from _on_size("The fact", draft.explanation, LONGEST_STEM)
    yield from _on_size("The source", draft.source, LONGEST_ANSWER)
    yield _on_fact(draft)


def _on_stem(stem: str) -> Remark:
    if not stem:
        return Remark(Level.FAULT, "The question is empty", "Write what players are asked.")
    return next(_on_size("The question", stem, LONGEST_STEM), Remark(Level.FINE, "Question written"))


def _on_answers(draft: Draft) -> Remark:
    if not draft.key:
        return Remark(Level.FAULT, "The right answer is empty", "Write it, or mark another answer as right.")
    if not draft.wrong:
        return Remark(Level.FAULT, "No wrong answer given", "Write at least one; a game shows up to three.")
    answers = (draft.key, *draft.wrong)
    if (twin := _twin(answers)) is not None:
        return Remark(Level.FAULT, "Two answers are the same", f"“{_shortened(twin)}” is there twice.")
    sized = (remark for answer in answers for remark in _on_size("An answer", answer, LONGEST_ANSWER))
    return next(sized, _on_count(len(draft.wrong)))


def _on_count(wrong: int) -> Remark:
    if wrong < DISTRACTORS_SHOWN:
        title = "Only one wrong answer" if wrong == 1 else f"Only {wrong} wrong answers"
        return Remark(Level.HINT, title, "It can be saved, but three make it harder to guess.")
    return Remark(Level.FINE, f"{wrong + 1} different answers, one right")


def _on_length(draft: Draft) -> Remark:
    longest = max(len(answer) for answer in draft.wrong)
    if len(draft.key) > max(SHORT_KEY, STANDS_OUT * longest):
        words = "Players guess the long one. Shorten it, or make the others longer."
        return Remark(Level.HINT, "The right answer is much the longest", words)
    return Remark(Level.FINE, "Right answer does not stand out")


def _on_fact(draft: Draft) -> Remark:
    if not draft.explanation.strip():
        return Remark(Level.HINT, "No fact yet", "It is what players learn after they answer.")
    if not draft.source.strip():
        return Remark(Level.HINT, "No source yet", "Say where the fact can be looked up.")
    return Remark(Level.FINE, "Fact and source filled in")


def _on_size(name: str, text: str, longest: int) -> Iterator[Remark]:
    if (over := len(text) - longest) > 0:
        yield Remark(
            Level.FAULT, f"{name} is too long", f"It has {over:,} of {longest:,} characters too many."
        )
    elif any(len(run) > LONGEST_RUN for run in text.split()):
        words = f"Put a space into what is longer than {LONGEST_RUN} characters."
        yield Remark(Level.FAULT, f"{name} has a word without end", words)


def _twin(answers: tuple[str, ...]) -> str | None:
    seen: set[str] = set()
    for answer in answers:
        plain = " ".join(answer.casefold().split())
        if plain in seen:
            return answer
        seen.add(plain)
    return None


def _shortened(text: str, length: int = 40) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
