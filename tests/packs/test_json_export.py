"""The JSON of a pack holds everything, in the shape that is documented."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from quizapp.facts.fact import Entity
from quizapp.packs.json_export import as_json
from quizapp.paths import shipped
from quizapp.play.shelf import read_and_build
from quizapp.rules.question import Numeric, Picture
from tests.packs.harbor import HARBOR

CONTENT, QUESTIONS, _ = read_and_build(HARBOR)
TEXT = as_json(CONTENT, QUESTIONS, {question.key: 3 for question in QUESTIONS})
SHAPE = json.loads(TEXT)
BY_ID = {question["id"]: question for question in SHAPE["questions"]}
FIRST = ["id", "revision", "kind", "stem"]
LAST = ["explanation", "facts", "sources", "category", "difficulty", "story"]


def test_the_shape_has_a_version_and_names_its_parts() -> None:
    parts = ["format", "pack", "sources", "categories", "entities", "facts", "questions"]
    assert list(SHAPE) == parts
    assert SHAPE["format"] == 1
    assert SHAPE["pack"] == {
        "id": "harbor",
        "title": "The harbor",
        "description": "A ferry in the fog.",
        "licence": "CC0-1.0",
        "accent": "#3FA7D6",
    }


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("sources", {"id": "tale", "title": "The tale", "file": "tale.txt"}),
        ("categories", {"id": "people", "title": "The people"}),
        ("entities", {"id": "mara", "kind": "person", "name": "Mara Lind", "aliases": ["Mara"]}),
        (
            "facts",
            {
                "id": "mara-is-captain",
                "statement": "Mara Lind is the captain of the ferry.",
                "subject": "mara",
                "relation": "works-as",
                "objects": ["captain"],
                "sources": [{"source": "tale", "paragraph": 1}],
                "category": "people",
                "story": "background",
            },
        ),
    ],
)
def test_each_part_says_all_that_is_known(part: str, expected: dict[str, object]) -> None:
    assert SHAPE[part][0] == expected


def test_a_fact_says_when_it_happens_and_how_its_sources_differ() -> None:
    facts = {fact["id"]: fact for fact in SHAPE["facts"]}
    assert facts["bay-is-wide"]["differs"] == "The letter says ten kilometers."
    assert facts["horn-fails"]["story"] == 2
    assert "differs" not in facts["horn-fails"]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("who-is:mara-is-captain", ["options"]),
        ("crew-of-ferry", ["options"]),
        ("bell-false", ["options"]),
        ("silent-thing", ["accepted"]),
        ("width-of-bay", ["value", "tolerance", "unit"]),
        ("order-of-evening", ["items"]),
        ("work-on-board", ["pairs"]),
    ],
)
def test_a_question_has_the_keys_of_its_kind(key: str, answer: list[str]) -> None:
    assert list(BY_ID[key]) == [*FIRST, *answer, *LAST]


def test_a_question_is_there_as_a_whole() -> None:
    assert BY_ID["bell-false"] == {
        "id": "bell-false",
        "revision": 3,
        "kind": "true_false",
        "stem": "Mara rings the chapel bell.",
        "options": [{"text": "True", "right": False}, {"text": "False", "right": True}],
        "explanation": "Lene Dahl rings the chapel bell to guide the ferry.",
        "facts": ["lene-rings-bell"],
        "sources": [{"source": "tale", "paragraph": 5}],
        "category": "evening",
        "difficulty": 3,
        "story": 3,
    }


def test_each_kind_says_what_is_right() -> None:
    assert [option["text"] for option in BY_ID["landing-place"]["options"] if option["right"]] == [
        "At the old pier"
    ]
    assert len(BY_ID["landing-place"]["options"]) == 7
    assert "the foghorn" in {form.casefold() for form in BY_ID["silent-thing"]["accepted"]}
    assert BY_ID["order-of-evening"]["items"][0] == "Fog comes up"
    assert BY_ID["work-on-board"]["pairs"][0] == {"left": "Mara Lind", "right": "The captain"}
    assert BY_ID["who-is:mara-is-captain"]["story"] == "background"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("12.2", "12.2"),
        ("12.20", "12.2"),
        ("42", "42"),
        ("1E+3", "1000"),
        ("-0.000123456789012", "-0.000123456789012"),
    ],
)
def test_a_number_keeps_its_digits(value: str, written: str) -> None:
    question = replace(QUESTIONS[0], answer=Numeric(Decimal(value), unit="km"))
    text = as_json(CONTENT, [question], {question.key: 1})
    assert f'"value": {written},' in text
    assert '"tolerance": 0,' in text


def test_other_names_are_there_once() -> None:
    entity = Entity("x", "person", "Ann", "Annie", ("Ann", "Annie", "Nan"))
    shape = json.loads(as_json(replace(CONTENT, entities=(entity,)), [], {}))
    assert shape["entities"][0]["aliases"] == ["Annie", "Nan"]


def test_every_key_of_the_shape_is_documented() -> None:
    shown = replace(QUESTIONS[0], picture=Picture("media/a.png", "A ferry.", "digest"))
    text = TEXT + as_json(CONTENT, [shown], {shown.key: 1})
    guide = (shipped("questions") / "README.md").read_text(encoding="utf-8")
    section = guide.partition("\n## The JSON export\n")[2].partition("\n## ")[0]
    assert set(re.findall(r'^ *"(\w+)":', text, re.MULTILINE)) - set(re.findall(r"`(\w+)`", section)) == set()


def test_a_picture_is_named_and_said_in_words() -> None:
    shown = replace(QUESTIONS[0], picture=Picture("media/a.png", "A ferry.", "digest"))
    (question,) = json.loads(as_json(CONTENT, [shown], {shown.key: 1}))["questions"]
    assert list(question) == [*FIRST, "picture", "options", *LAST]
    assert question["picture"] == {"file": "media/a.png", "alt": "A ferry."}


def test_it_is_readable_text_that_ends_with_a_line() -> None:
    assert TEXT.endswith("}\n")
    assert "\\u" not in as_json(replace(CONTENT, title="Zoë’s harbor"), [], {})
