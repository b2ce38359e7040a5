"""What the braces of a template may hold."""

from __future__ import annotations

import pytest

from quizapp.facts.content import Template
from quizapp.packs.placeholders import placeholder_faults
from quizapp.rules.question import Kind

CHOICE, CLAIM, TYPED, SET = Kind.SINGLE_CHOICE, Kind.TRUE_FALSE, Kind.TYPED, Kind.MULTIPLE_SELECT


def faults(kind: Kind, asks: str, stem: str, option: str = "{answer}") -> list[str]:
    return list(placeholder_faults(Template("key", "keeps", kind, asks, stem, option, 1)))


@pytest.mark.parametrize(
    ("kind", "asks", "stem"),
    [
        (CHOICE, "subject", "Who keeps {object}?"),
        (CHOICE, "object", "What does {subject} keep? {{sic}}"),
        (CHOICE, "object", "{subject} and {subject}"),
        (TYPED, "subject", "Who keeps {object}?"),
        (SET, "object", "Which of these does {subject} keep?"),
        (CLAIM, "subject", "{subject} keeps {object}."),
        (CLAIM, "object", "{object} is kept by {subject}."),
    ],
)
def test_a_good_stem_has_no_fault(kind: Kind, asks: str, stem: str) -> None:
    assert faults(kind, asks, stem) == []


@pytest.mark.parametrize(
    ("kind", "asks", "stem", "reason"),
    [
        (CHOICE, "subject", "{subject} keeps {object}: who?", "may hold only {object}"),
        (CHOICE, "object", "{subject} keeps {object}: what?", "may hold only {subject}"),
        (TYPED, "subject", "{subject} keeps {object}: who?", "may hold only {object}"),
        (SET, "object", "{subject} keeps {object}: what?", "may hold only {subject}"),
        (CHOICE, "subject", "Who keeps {thing}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {object.name}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {object[0]}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {object!r}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {object} or {object:>999999999}?", "may hold only {object}"),
        (CHOICE, "subject", "Who keeps {object?", "has a brace without its partner"),
        (CHOICE, "subject", "Who keeps object}?", "has a brace without its partner"),
        (CLAIM, "object", "{verb} keeps {object}.", "may hold only {object} and {subject}"),
    ],
)
def test_a_bad_stem_is_told_with_the_reason(kind: Kind, asks: str, stem: str, reason: str) -> None:
    assert faults(kind, asks, stem) == [f"“{stem}” {reason}"]


@pytest.mark.parametrize(
    ("kind", "asks", "stem", "missing"),
    [
        (CHOICE, "subject", "Who keeps it?", ["object"]),
        (TYPED, "object", "What does {{subject}} keep?", ["subject"]),
        (SET, "object", "Which of these are kept?", ["subject"]),
        (CLAIM, "subject", "Somebody keeps {object}.", ["subject"]),
        (CLAIM, "subject", "{subject} keeps something.", ["object"]),
        (CLAIM, "object", "It is kept.", ["object", "subject"]),
    ],
)
def test_a_stem_has_to_show_what_it_does_not_ask(
    kind: Kind, asks: str, stem: str, missing: list[str]
) -> None:
    assert faults(kind, asks, stem) == [f"the stem has no {{{slot}}}" for slot in missing]


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("On {subject}", "may hold only {answer}"),
        ("On {answer!s}", "may hold only {answer}"),
        ("On {answer", "has a brace without its partner"),
    ],
)
def test_an_option_has_to_show_the_answer(option: str, reason: str) -> None:
    assert faults(CHOICE, "subject", "Who keeps {object}?", option) == [f"“{option}” {reason}"]
    assert faults(CHOICE, "subject", "Who keeps {object}?", "On foot") == ["the option has no {answer}"]


@pytest.mark.parametrize(("kind", "is_right"), [(CHOICE, True), (SET, True), (TYPED, False), (CLAIM, False)])
def test_only_what_shows_options_can_say_how_they_read(kind: Kind, is_right: bool) -> None:
    stem = "{subject} keeps {object}." if kind is CLAIM else "Who keeps {object}?"
    told = faults(kind, "subject", stem, "By {answer}")
    assert told == ([] if is_right else ["only a template whose answers are chosen has “option”"])
