"""Texts as the checks compare them: word by word, without regard to case and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quizapp.rules.question import Matching, Numeric, Ordering, Typed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.rules.question import Answer, Question

REMEMBERED = 1 << 16
"""So many texts are taken apart once only: entities come up in many pools."""

_WORD = re.compile(r"(?<!\w)[-−–](?=\d)|[^\W_]+|[+#$€£¥%<>=*/^°]")
_ARTICLE = re.compile(r"^(a|an|the) (?=.)")

STOP_WORDS = frozenset(
    _WORD.findall(
        "a an and are as at be by do does for from has have he her him his in into is it "
        "its of on or out s she that the their them they this to up with which what who whom whose"
    )
)
"""Words that say nothing about what a question is about."""


@lru_cache(REMEMBERED)
def plain(text: str) -> str:
    """Return the words and signs of a text, small and parted by single spaces."""
    return " ".join(_WORD.findall(text.casefold())) or text.casefold().strip()


@lru_cache(REMEMBERED)
def phrase(text: str) -> str:
    """Return a text as `plain` does, without the article that it begins with."""
    return _ARTICLE.sub("", plain(text))


def stands_in(part: str, whole: str) -> bool:
    """Tell whether one plain text is a run of whole words of another."""
    return f" {part} " in f" {whole} "


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that say what it is about."""
    return tuple(word for word in plain(text).split() if word not in STOP_WORDS)


def keys(question: Question) -> tuple[str, ...]:
    """Return each text that is a right answer by itself; none where only an order or pairs are right."""
    match question.answer:
        case Typed(accepted):
            return accepted
        case Numeric(value):
            return (f"{value:f}",)
    return question.right


def wrong_options(question: Question) -> tuple[str, ...]:
    """Return the texts of the wrong options."""
    return tuple(option.text for option in question.options if not option.is_right)


def shown_texts(answer: Answer) -> tuple[str, ...]:
    """Return what an answer is put together from on the screen: options, things to order, or both columns."""
    match answer:
        case Ordering(items):
            return items
        case Matching(pairs):
            return (*(pair.left for pair in pairs), *(pair.right for pair in pairs))
        case Typed() | Numeric():
            return ()
    return tuple(option.text for option in answer.options)


def quoted(texts: Iterable[str]) -> str:
    """Return texts in quotation marks, as a sentence lists them."""
    return " and ".join(f"“{text}”" for text in texts)
