"""The guide to writing a pack: its example works, and it names every key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import build
from quizapp.packs import schema
from quizapp.packs.folder import FILES
from quizapp.packs.pack import read_pack
from quizapp.paths import shipped
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel


def section(heading: str) -> str:
    """Return the guide's last section of that heading."""
    text = (shipped("questions") / "README.md").read_text(encoding="utf-8")
    return re.split(r"^#+ ", text.split(f"\n### {heading}\n")[-1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return the guide's example pack as a folder."""
    text = (shipped("questions") / "README.md").read_text(encoding="utf-8")
    folder = tmp_path / "lighthouse"
    folder.mkdir()
    for name in FILES:
        block = text.split(f"### {name}\n\n```toml\n")[1].split("```")[0]
        (folder / name).write_text(block, encoding="utf-8")
    return folder


def test_the_example_makes_twelve_questions_of_every_kind(example: Path) -> None:
    pack = read_pack(example)
    built = build(pack.content)
    assert (pack.faults, built.refusals) == ((), ())
    assert len(built.questions) == 12
    assert {question.kind for question in built.questions} == set(Kind)


@pytest.mark.parametrize(
    ("heading", "model"),
    [
        ("pack.toml", schema.PackFile),
        ("entities.toml", schema.EntityRow),
        ("facts.toml: relations", schema.RelationRow),
        ("facts.toml: facts", schema.FactRow),
        ("questions.toml: templates", schema.TemplateRow),
        ("questions.toml: questions", schema.QuestionRow),
    ],
)
def test_every_key_is_described_and_marked_if_it_has_to_be_there(
    heading: str, model: type[BaseModel]
) -> None:
    rows = re.findall(r"^\| (`.*?) \|", section(heading), flags=re.MULTILINE)
    described = {key: bool(star) for row in rows for key, star in re.findall(r"`(\w+)`( \*)?", row)}
    assert described == {name: field.is_required() for name, field in model.model_fields.items()}


@pytest.mark.parametrize(
    ("heading", "key", "model"),
    [
        ("pack.toml", "sources", schema.SourceRow),
        ("pack.toml", "categories", schema.CategoryRow),
        ("facts.toml: facts", "sources", schema.CitationRow),
        ("questions.toml: questions", "order", schema.EventRow),
        ("questions.toml: questions", "pairs", schema.MatchRow),
        ("questions.toml: questions", "picture", schema.PictureRow),
    ],
)
def test_the_keys_of_a_table_inside_a_table_are_described(
    heading: str, key: str, model: type[BaseModel]
) -> None:
    rows = re.findall(rf"^\| `{key}`.*$", section(heading), flags=re.MULTILINE)
    assert len(rows) == 1
    assert {name for name in model.model_fields if f"`{name}`" in rows[0]} == set(model.model_fields)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_described(kind: Kind) -> None:
    guide = (shipped("questions") / "README.md").read_text(encoding="utf-8")
    assert f"\n| `{kind}` |" in guide
