"""What the report on a pack says, to people and to programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quizapp.packs.checks.report import unreadable
from quizapp.packs.faults import Fault
from tests.packs.harbor import HARBOR, change, checked, copy_to

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = (
    "harbor: 9 facts, 12 questions (5 single choice, 1 multiple select, 2 true false, 1 typed, 1 numeric"
)


def test_a_good_pack_is_counted_in_one_line() -> None:
    text = checked(HARBOR).as_text()
    assert text.startswith(COUNTED)
    assert text.endswith("No errors, no warnings, no hints.")
    assert "\n" not in text


def test_findings_are_grouped_and_counted_the_errors_first(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, "questions.toml", "difficulty = 5", "difficulty = 4")
    change(folder, "questions.toml", "In the tale, how wide", "How wide")
    change(folder, "questions.toml", 'answer = "@horn"', 'answer = "@trumpet"')
    change(folder, "questions.toml", "Fog comes up over the water.", "Fog never comes up.")
    lines = checked(folder).as_text().splitlines()
    assert [line for line in lines if not line.startswith(" ")][:3] == ["Errors", "Warnings", "Hints"]
    assert lines[1] == "  questions.toml: silent-thing: “answer”: there is no entity “trumpet”. [fault]"
    assert lines[2].startswith("  questions.toml: width-of-bay: The sources tell “bay-is-wide” differently.")
    assert lines[-1].endswith("2 errors, 2 warnings, 1 hint.")


def test_a_program_reads_the_same(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    change(folder, "questions.toml", "In the tale, how wide", "How wide")
    report = json.loads(checked(folder).as_json())
    assert (report["pack"], report["is_readable"], report["facts"]) == ("harbor", True, 9)
    assert report["questions"] == {
        "single_choice": 5,
        "multiple_select": 1,
        "true_false": 2,
        "typed": 1,
        "numeric": 1,
        "ordering": 1,
        "matching": 1,
    }
    assert report["levels"] == {"1": 3, "2": 3, "3": 4, "4": 1, "5": 1}
    (finding,) = report["findings"]
    assert finding.pop("sentence")
    assert finding == {
        "file": "questions.toml",
        "id": "width-of-bay",
        "severity": "error",
        "check": "unnamed-source",
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "name"),
    [
        ("questions.toml", 'facts = ["ferry-lands"]\n', "", "landing-place"),
        ("questions.toml", 'answer = "@lene"', 'answer = "@nobody"', "bell-ringer"),
        (
            "questions.toml",
            'claim = ["mara", "rings", "bell"]',
            'claim = ["lene", "rings", "bell"]',
            "bell-false",
        ),
        ("questions.toml", '"@lene", "@runa"', '"@mara", "@runa"', "crew-of-ferry"),
        ("facts.toml", 'after = ["lene-rings-bell"]\n', "", "order-of-evening"),
    ],
)
def test_what_the_reader_and_the_builder_leave_out_is_an_error(
    file: str, old: str, new: str, name: str, tmp_path: Path
) -> None:
    folder = copy_to(tmp_path)
    change(folder, file, old, new)
    report = checked(folder)
    assert report.has_errors
    assert [item.id for item in report.findings if item.check == "fault"] == [name]


@pytest.mark.parametrize(
    ("key", "reason", "line"),
    [
        ("", "not TOML", "facts.toml: Not TOML. [fault]"),
        ("title", "is missing", "facts.toml: title: Is missing. [fault]"),
        ("facts[2].story", "is missing", "facts.toml: facts[2]: “story”: is missing. [fault]"),
        ("facts[keeper].after", "is it late?", "facts.toml: keeper: “after”: is it late? [fault]"),
        ("facts[keeper]", "is no fact.", "facts.toml: keeper: Is no fact. [fault]"),
    ],
)
def test_a_fault_is_said_where_it_is(key: str, reason: str, line: str) -> None:
    report = unreadable("tale", [Fault("facts.toml", key, reason)])
    text = "tale: until this is mended, nothing else is checked. 1 error, no warnings, no hints."
    assert report.as_text().splitlines() == ["Errors", f"  {line}", text]
