"""Whatever stands in a pack's files: it is read, or it is a `PackError`, and what was read can be built."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.build import build
from quizapp.packs.faults import PackError
from quizapp.packs.folder import FILES, digest
from quizapp.packs.pack import read_pack
from quizapp.rules.question import Kind

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = (
    *("format", "id", "title", "licence", "accent", "sources", "categories", "entities", "kind", "name"),
    *("relations", "facts", "subject", "relation", "objects", "category", "story", "templates", "questions"),
    *("asks", "stem", "difficulty", "answer", "wrong", "claim", "single", "implies"),
    *("after", "right", "accepted", "value", "tolerance", "order", "pairs", "left", "text", "fact"),
    *("picture", "file", "alt"),
)
WORDS = (*("village", "ada", "@ada", "@", "keeps", "tower", "true", "subject", "?", "ada-keeps", *Kind),)
TEXTS = st.sampled_from(WORDS) | st.text(max_size=8)
SCALARS = st.one_of(
    TEXTS.map(lambda text: json.dumps(text, ensure_ascii=False)),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["true", "false", "1979-05-27", "07:32:00", "1e400", "0x1F", "{}", "[]", "9" * 4_400]),
    st.sampled_from(["-1", "0.05", "1e-99999999999999999999", '["?", "enters", "inn"]']),
)
KEYS = st.sampled_from(KNOWN)


def table(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.dictionaries(KEYS, values, max_size=5)
    return pairs.map(lambda pair: "{" + ", ".join(f"{key} = {value}" for key, value in pair.items()) + "}")


VALUES = st.recursive(
    SCALARS,
    lambda inner: table(inner) | st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=10,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=6).map(
    lambda pairs: "\n".join(f"{key} = {value}" for key, value in pairs.items()).encode(errors="replace")
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "village"
    folder.mkdir()
    return folder


def load(place: Path, files: dict[str, str], name: str, data: bytes) -> None:
    """Read and build the pack with one of its files replaced."""
    for file, text in files.items():
        (place / file).write_bytes(data if file == name else text.encode())
    assert digest(place)
    with suppress(PackError):
        build(read_pack(place).content)


@given(name=st.sampled_from(FILES), data=st.binary(max_size=60))
def test_any_bytes(place: Path, files: dict[str, str], name: str, data: bytes) -> None:
    load(place, files, name, data)


@given(name=st.sampled_from(FILES), data=DOCUMENTS)
def test_any_tables(place: Path, files: dict[str, str], name: str, data: bytes) -> None:
    load(place, files, name, data)


@given(name=st.sampled_from(FILES), value=VALUES, data=st.data())
def test_any_value_in_the_place_of_a_good_one(
    place: Path, files: dict[str, str], name: str, value: str, data: st.DataObject
) -> None:
    lines = files[name].splitlines()
    number = data.draw(st.sampled_from([number for number, line in enumerate(lines) if "=" in line]))
    lines[number] = lines[number].split("=")[0] + "= " + value
    load(place, files, name, "\n".join(lines).encode(errors="replace"))


@given(name=st.sampled_from(FILES), data=st.data())
def test_any_lines_lost_or_doubled(
    place: Path, files: dict[str, str], name: str, data: st.DataObject
) -> None:
    lines = files[name].splitlines()
    copies = data.draw(st.lists(st.sampled_from((1, 1, 1, 0, 2)), min_size=len(lines), max_size=len(lines)))
    kept = [line for line, count in zip(lines, copies, strict=True) for _ in range(count)]
    load(place, files, name, "\n".join(kept).encode())
