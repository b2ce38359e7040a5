"""What is wrong with the wording of a stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizapp.packs.checks.finding import Check, Remark, Severity, each
from quizapp.packs.checks.wording import keys, phrase, plain, stands_in, wrong_options
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.packs.checks.finding import Pack
    from quizapp.rules.question import Question

ASKING = frozenset({Kind.SINGLE_CHOICE, Kind.TYPED, Kind.NUMERIC})
"""Kinds whose stem is a question; of the others, all but true/false may give an order instead."""

CLOSING = "”’\"')]»"
OPTIONS_FIRST = re.compile(r"\bwhich (one )?of (these|those)\b|\bthe following\b", re.IGNORECASE)
ARTICLE_AT_END = re.compile(r"\b(a|an)\W*$")
NEGATIVE = re.compile(r"\b(not|cannot|except|never|neither|nor)\b|\w+n[’']t\b", re.IGNORECASE)
DENYING = re.compile(r"\b(no|none|nobody|nothing|nowhere|without)\b", re.IGNORECASE)
PAST = re.compile(r"\b(was|were|did|had)\b", re.IGNORECASE)


def _key_in_stem(question: Question) -> Iterator[str]:
    if text := _given_away(question, question.stem):
        yield f"The stem holds the answer, “{text}”. Say it in other words."


def _key_in_picture(question: Question) -> Iterator[str]:
    if question.picture is not None and (text := _given_away(question, question.picture.alt)):
        yield f"The words for the picture hold the answer, “{text}”. Say only what it shows."


def _given_away(question: Question, words: str) -> str:
    """Return the key that some words name, if any.

    Words that name a wrong option too only say what there is to choose from.
    """
    words = plain(words)
    if question.kind is Kind.TRUE_FALSE or any(_is_named(text, words) for text in wrong_options(question)):
        return ""
    return next((text for text in keys(question) if _is_named(text, words)), "")


def _is_named(text: str, stem: str) -> bool:
    key = phrase(text)
    return (len(key) > 1 or key.isdigit()) and stands_in(key, stem)  # a single letter may be an article


def _unnamed_source(pack: Pack) -> Iterator[Remark]:
    told_differently = {fact.key for fact in pack.content.facts if fact.differs}
    titles = [source.title for source in pack.content.sources]
    for question in pack.questions:
        disputed = next((key for key in question.facts if key in told_differently), None)
        stem = plain(question.stem)
        if disputed and not any(stands_in(phrase(title), stem) for title in titles):
            words = f"The sources tell “{disputed}” differently. Name the one the answer follows in the stem."
            yield Remark(question.key, words)


def _no_question(question: Question) -> Iterator[str]:
    end = question.stem.rstrip(CLOSING)[-1:]
    if question.kind in ASKING and end != "?":
        yield "The stem is no whole question. Let it ask something, and end it with a question mark."
    elif question.kind is Kind.TRUE_FALSE and end != ".":
        yield "The stem is no statement. Let it say what is true or false, and end it with a period."
    elif end not in {"?", "."}:
        yield "The stem is no whole sentence. End it with a question mark or a period."


def _needs_options(question: Question) -> Iterator[str]:
    if question.kind in ASKING and (found := OPTIONS_FIRST.search(question.stem)):
        yield f"“{found[0]}” can’t be answered before the options are read. Ask for the thing itself."


def _article_at_end(question: Question) -> Iterator[str]:
    if found := ARTICLE_AT_END.search(question.stem):
        yield f"The stem ends in “{found[1]}”, and so tells how the answer begins. Put it into the options."


def _double_negative(question: Question) -> Iterator[str]:
    if _negatives(question) > 1 and NEGATIVE.search(question.stem):
        yield "The stem denies twice. Say it without a negative."


def _negative_stem(question: Question) -> Iterator[str]:
    if _negatives(question) == 1 and (found := NEGATIVE.search(question.stem)):
        yield f"“{found[0]}” is easily read over. Ask for what is so, not for what isn’t."


def _negatives(question: Question) -> int:
    return len(NEGATIVE.findall(question.stem)) + len(DENYING.findall(question.stem))


def _past_tense(pack: Pack) -> Iterator[Remark]:
    """Only where it is the exception: a pack on history is told in the past."""
    found = [(item.key, past[0]) for item in pack.questions if (past := PAST.search(item.stem))]
    if 2 * len(found) < len(pack.questions):
        for key, word in found:
            yield Remark(key, f"“{word}” is past tense, and most stems aren’t. Ask in the present tense.")


CHECKS = (
    Check("key-in-stem", Severity.ERROR, each(_key_in_stem)),
    Check("key-in-picture", Severity.ERROR, each(_key_in_picture)),
    Check("unnamed-source", Severity.ERROR, _unnamed_source),
    Check("no-question", Severity.WARNING, each(_no_question)),
    Check("needs-options", Severity.WARNING, each(_needs_options)),
    Check("article-at-end", Severity.WARNING, each(_article_at_end)),
    Check("double-negative", Severity.WARNING, each(_double_negative)),
    Check("negative-stem", Severity.WARNING, each(_negative_stem)),
    Check("past-tense", Severity.HINT, _past_tense),
)
