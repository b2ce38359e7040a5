"""What is wrong with what a question offers to choose from."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from quizapp.facts.distractors import ENOUGH
from quizapp.packs.checks.finding import Check, Severity, each
from quizapp.packs.checks.wording import (
    phrase,
    plain,
    quoted,
    shown_texts,
    stands_in,
    telling_words,
    wrong_options,
)
from quizapp.rules.draft_checks import SHORT_KEY, STANDS_OUT
from quizapp.rules.question import Kind, Matching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.rules.question import Question

CHOOSING = frozenset({Kind.SINGLE_CHOICE, Kind.MULTIPLE_SELECT})
LONG_WORD = 4
"""Letters from which on a word that key and stem share gives the key away."""

ASKING_WORDS = frozenset({"many", "much", "when", "where"})

CATCH_ALL = re.compile(
    r"\b(all|none|both|neither|either|each|any) of (the |these |those )?"
    r"(above|below|these|those|others?|options|answers)\b",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(
    r"\b(all|always|completely|entirely|every|everybody|everyone|everything|never|no one|nobody|none"
    r"|nothing|only)\b",
    re.IGNORECASE,
)
LOOKS = {
    "ends in punctuation": re.compile(r"[^\w\s]$"),
    "has a digit": re.compile(r"\d"),
    "has a comma": re.compile(r","),
    "begins with an article": re.compile(r"^(a|an|the) ", re.IGNORECASE),
}
"""What may set one option apart at a glance."""


def _same_option(question: Question) -> Iterator[str]:
    columns = [shown_texts(question.answer)]
    if isinstance(question.answer, Matching):
        middle = len(question.answer.pairs)
        columns = [columns[0][:middle], columns[0][middle:]]
    for texts in columns:
        seen: dict[str, str] = {}
        for text in texts:
            if phrase(text) in seen:
                yield f"{quoted([seen[phrase(text)], text])} say the same. Replace one of them."
                return
            seen[phrase(text)] = text


def _catch_all(question: Question) -> Iterator[str]:
    for text in shown_texts(question.answer):
        if CATCH_ALL.search(text):
            yield f"“{text}” rewards reading the options, not knowing. Put something of its own in its place."
            return


def _overlap(question: Question) -> Iterator[str]:
    if question.kind in CHOOSING:
        for one, other in combinations((option.text for option in question.options), 2):
            first, second = phrase(one), phrase(other)
            if first != second and (stands_in(first, second) or stands_in(second, first)):
                yield f"One of {quoted([one, other])} contains the other, so both could be right. Part them."
                return


def _length(question: Question) -> Iterator[str]:
    if question.kind is not Kind.SINGLE_CHOICE:
        return
    key, lengths = len(question.right[0]), [len(text) for text in wrong_options(question)]
    if key > max(SHORT_KEY, STANDS_OUT * max(lengths)):
        yield "The right option is much the longest, and players guess the long one. Shorten it."
    elif min(lengths) > max(SHORT_KEY, STANDS_OUT * key):
        yield "The right option is much the shortest. Shorten the others, or say more in it."


def _absolute_option(question: Question) -> Iterator[str]:
    """Where all options are absolute, none of them stands out; “all of the above” is another check's."""
    if question.kind in CHOOSING:
        shown = [option.text for option in question.options]
        found = [ABSOLUTE.search(text) for text in shown if not CATCH_ALL.search(text)]
        first = next((match for match in found if match), None)
        if first and not all(found):
            yield f"“{first.string}” is absolute, and players take such options for wrong. Weaken it."


def _absolute_statement(question: Question) -> Iterator[str]:
    if question.kind is Kind.TRUE_FALSE and (found := ABSOLUTE.search(question.stem)):
        yield f"“{found[0]}” makes the statement absolute, and players take such ones for false. Weaken it."


def _odd_key(question: Question) -> Iterator[str]:
    if question.kind is Kind.SINGLE_CHOICE:
        key, wrong = question.right[0], wrong_options(question)
        for words, look in LOOKS.items():
            if look.search(key) and not any(map(look.search, wrong)):
                yield f"Only the right option {words}. Give all options one form."
                return
            if not look.search(key) and all(map(look.search, wrong)):
                yield f"Every option but the right one {words}. Give all options one form."
                return


def _echo(question: Question) -> Iterator[str]:
    """Only what the key alone shares with the stem sets it apart."""
    if question.kind is Kind.SINGLE_CHOICE:
        stem = {word for word in telling_words(question.stem) if len(word) >= LONG_WORD}
        wrong = {word for text in wrong_options(question) for word in telling_words(text)}
        key = set(telling_words(question.right[0])) - ASKING_WORDS
        shared = sorted(stem & key - wrong)
        is_whole = stands_in(phrase(question.right[0]), plain(question.stem))  # another check says that
        if shared and not is_whole and not stem & wrong - key:
            yield f"Only the right option repeats “{shared[0]}” of the stem. Use another word in one of them."


def _few_distractors(question: Question) -> Iterator[str]:
    count = len(wrong_options(question))
    if question.kind is Kind.SINGLE_CHOICE and count < ENOUGH:
        yield f"It has {count} wrong options. With {ENOUGH} or more it looks new each time."


CHECKS = (
    Check("same-option", Severity.ERROR, each(_same_option)),
    Check("all-of-the-above", Severity.ERROR, each(_catch_all)),
    Check("overlapping-options", Severity.WARNING, each(_overlap)),
    Check("key-length", Severity.WARNING, each(_length)),
    Check("absolute-word", Severity.WARNING, each(_absolute_option)),
    Check("absolute-word", Severity.WARNING, each(_absolute_statement)),
    Check("odd-key", Severity.WARNING, each(_odd_key)),
    Check("echo", Severity.WARNING, each(_echo)),
    Check("few-wrong-options", Severity.HINT, each(_few_distractors)),
)
