"""Questions that ask what another one asks already."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from quizapp.packs.checks.finding import Check, Remark, Severity
from quizapp.packs.checks.wording import keys, phrase, plain, shown_texts, telling_words
from quizapp.rules.question import TRUE, Kind, Matching, Ordering

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from quizapp.packs.checks.finding import Pack
    from quizapp.rules.question import Question


_Mark = str | tuple[str, str]
"""A word, or two in a row."""

ALIKE = 0.5
"""So much of their telling words, weighed by rareness, two stems with one answer share if they are alike."""

NEARLY_EQUAL = 0.8
"""The same for stems with different answers, whose words have to stand beside each other alike, too."""


def _same_stem(pack: Pack) -> Iterator[Remark]:
    first: dict[Hashable, str] = {}
    for question in pack.questions:
        same = first.setdefault(_asked(question), question.key)
        if same != question.key:
            yield Remark(question.key, f"It asks word for word what “{same}” asks. Delete one of them.")


def _near_duplicate(pack: Pack) -> Iterator[Remark]:
    """Yield at most one remark on each question; stems that are wholly the same are another check's."""
    distinct: dict[Hashable, Question] = {}
    for question in pack.questions:
        distinct.setdefault(_asked(question), question)
    questions = tuple(distinct.values())
    near = {**_alike(questions), **_same_facts(questions)}
    for question in questions:
        if question.key in near:
            words = f"It is nearly “{near[question.key]}”. Ask from another side, or delete one of them."
            yield Remark(question.key, words)


def _asked(question: Question) -> tuple[Hashable, ...]:
    """Return what makes two questions the same; one order to follow serves for any things to put in order."""
    parts: tuple[str, ...] = ()
    if isinstance(question.answer, Ordering | Matching):
        parts = tuple(sorted(map(phrase, shown_texts(question.answer))))
    return question.kind, plain(question.stem), parts


def _right(question: Question) -> frozenset[str]:
    """Return what is right as a player would say it, the same for every kind."""
    right = keys(question) or shown_texts(question.answer)
    return frozenset(map(phrase, right[:1] if question.kind is Kind.TYPED else right))


def _same_facts(questions: Iterable[Question]) -> dict[str, str]:
    """Return what has kind, facts and answer of an earlier question; two false statements differ."""
    first: dict[Hashable, str] = {}
    found = {}
    for question in questions:
        if question.facts and not (question.kind is Kind.TRUE_FALSE and TRUE not in question.right):
            mark = (question.kind, frozenset(question.facts), _right(question))
            same = first.setdefault(mark, question.key)
            if same != question.key:
                found[question.key] = same
    return found


class _Likeness:
    """Compares the stems of questions by weighted Jaccard similarity: what they share of what they both say.

    A word, or two in a row, weighs the more the fewer of the questions have it.
    """

    def __init__(self, questions: Sequence[Question]) -> None:
        words = {question.key: _words(question) for question in questions}
        self._words = {key: frozenset[_Mark](found) for key, found in words.items()}
        self._marks = {key: self._words[key].union(pairwise(found)) for key, found in words.items()}
        frequency = Counter(mark for marks in self._marks.values() for mark in marks)
        self._weights = {mark: log(1 + len(questions) / count) for mark, count in frequency.items()}

    def rarest(self, question: Question) -> Iterator[_Mark]:
        """Yield a stem's words, the rare ones first, until every stem alike must have one of them too.

        Together they weigh more than what it may lack of the other stem (prefix filtering).
        """
        words = self._words[question.key]
        spare = (1 - ALIKE) * self._weight(words)
        for word in sorted(words, key=lambda word: (-self._weights[word], word)):
            if spare < 0:
                return
            yield word
            spare -= self._weights[word]

    def are_alike(self, one: Question, other: Question) -> bool:
        """Tell whether two questions ask nearly the same; a statement and a question never do."""
        statements = (one.kind, other.kind).count(Kind.TRUE_FALSE)
        if not statements and _right(one) == _right(other):
            return self._share(self._words[one.key], self._words[other.key]) >= ALIKE
        return statements != 1 and self._share(self._marks[one.key], self._marks[other.key]) >= NEARLY_EQUAL

    def _share(self, one: frozenset[_Mark], other: frozenset[_Mark]) -> float:
        return self._weight(one & other) / (self._weight(one | other) or 1)

    def _weight(self, marks: Iterable[_Mark]) -> float:
        return sum(self._weights[mark] for mark in marks)


def _alike(questions: Sequence[Question]) -> dict[str, str]:
    """Return for each question an earlier one, of whatever kind, whose stem is alike."""
    likeness = _Likeness(questions)
    index: defaultdict[_Mark, list[Question]] = defaultdict(list)
    found = {}
    for question in questions:
        rarest = list(likeness.rarest(question))
        candidates = {old.key: old for word in rarest for old in index[word]}
        same = next((old for old in candidates.values() if likeness.are_alike(question, old)), None)
        if same is not None:
            found[question.key] = same.key
        for word in rarest:
            index[word].append(question)
    return found


def _words(question: Question) -> tuple[str, ...]:
    """Return the telling words of a stem; what there is to order or to match tells most."""
    parts: tuple[str, ...] = ()
    if isinstance(question.answer, Ordering | Matching):
        parts = tuple(map(phrase, shown_texts(question.answer)))
    return (*telling_words(question.stem), *parts)


CHECKS = (
    Check("same-stem", Severity.ERROR, _same_stem),
    Check("near-duplicate", Severity.WARNING, _near_duplicate),
)
