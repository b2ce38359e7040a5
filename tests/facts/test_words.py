"""Finding a name in a text."""

from __future__ import annotations

import pytest

from quizapp.facts.words import is_named


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Ada Hill", "It is ADA HILL’s house.", True),
        ("Ada", "Ada", True),
        ("Hill", "They climb the hill", True),
        ("Ada Hill", "Ada and Hill", False),
        ("Ada", "Adam", False),
        ("Ada Hill", "Ada", False),
        ("…", "Words and …", False),
        ("Ada", "", False),
    ],
)
def test_a_name_is_found_as_whole_words_in_a_row(name: str, text: str, *, expected: bool) -> None:
    assert is_named(name, text) == expected
