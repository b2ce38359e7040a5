"""A small pack without a fault, as files, and the pack that ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.facts.build import Built, build
from quizapp.packs.pack import ReadPack, read_pack
from quizapp.paths import shipped
from tests.packs.plain_truth import PlainTruth

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "pack.toml": """
format = 1
id = "village"
title = "The village"
description = "Who does what."
licence = "CC0-1.0"
accent = "#FFB65C"

[[sources]]
id = "tale"
title = "The tale"
file = "tale.txt"

[[categories]]
id = "work"
title = "Work"
""",
    "entities.toml": """
[[entities]]
id = "ada"
kind = "person"
name = "Ada Hill"
short = "Ada"
aliases = ["the keeper"]
traits = ["woman"]

[[entities]]
id = "ben"
kind = "person"
name = "Ben Hill"

[[entities]]
id = "cleo"
kind = "person"
name = "Cleo Hill"

[[entities]]
id = "dan"
kind = "person"
name = "Dan Hill"
decoy = true

[[entities]]
id = "tower"
kind = "place"
name = "the tower"

[[entities]]
id = "mill"
kind = "place"
name = "the mill"

[[entities]]
id = "inn"
kind = "place"
name = "the inn"
""",
    "facts.toml": """
[[relations]]
id = "keeps"
single = ["subject"]
implies = ["enters"]

[[relations]]
id = "enters"
symmetric = false

[[facts]]
id = "ada-keeps"
statement = "Ada keeps the tower."
subject = "ada"
relation = "keeps"
objects = ["tower"]
category = "work"
sources = [{ source = "tale", paragraph = 1 }]
story = 1

[[facts]]
id = "ben-keeps"
statement = "Ben keeps the mill."
subject = "ben"
relation = "keeps"
objects = ["mill"]
category = "work"
sources = [{ source = "tale", paragraph = 2 }]
story = "background"
differs = "The song gives it to Cleo."

[[facts]]
id = "cleo-keeps"
statement = "Cleo keeps the inn."
subject = "cleo"
relation = "keeps"
objects = ["inn"]
category = "work"
sources = [{ source = "tale", paragraph = 3 }]
story = 2
after = ["ada-keeps"]

[[facts]]
id = "ada-enters"
statement = "Ada climbs down and sits with Cleo."
subject = "ada"
relation = "enters"
objects = ["inn"]
category = "work"
sources = [{ source = "tale", paragraph = 4 }]
story = 3
after = ["cleo-keeps"]
""",
    "questions.toml": """
[[templates]]
id = "who-keeps"
relation = "keeps"
kind = "single_choice"
asks = "subject"
stem = "Who keeps {object}?"
difficulty = 2

[[templates]]
id = "it-keeps"
relation = "keeps"
kind = "true_false"
asks = "subject"
stem = "{object} is kept by {subject}."
difficulty = 1
skips = ["ben-keeps"]

[[questions]]
id = "up-high"
kind = "single_choice"
stem = "Who lives up high?"
facts = ["ada-keeps"]
answer = "@ada"
wrong = ["@ben", "@cleo", "Nobody"]
explanation = "A tower is high."
category = "work"
difficulty = 1

[[questions]]
id = "claim"
kind = "true_false"
stem = "Ben keeps the tower."
facts = ["ada-keeps"]
answer = "false"
claim = ["ben", "keeps", "tower"]
difficulty = 3

[[questions]]
id = "guests"
kind = "multiple_select"
stem = "Which of these are seen in the inn?"
facts = ["cleo-keeps", "ada-enters"]
right = ["@ada", "@cleo"]
wrong = ["@ben", "@dan", "The cat"]
claim = ["?", "enters", "inn"]
difficulty = 4

[[questions]]
id = "name"
kind = "typed"
stem = "Who keeps the house that strangers sleep in?"
facts = ["cleo-keeps"]
answer = "@cleo"
accepted = ["Cleo", "Miss Hill"]
claim = ["?", "keeps", "inn"]
difficulty = 3

[[questions]]
id = "count"
kind = "numeric"
stem = "How many keepers are there?"
facts = ["ada-keeps", "cleo-keeps"]
value = 2.5
tolerance = 0.5
unit = "keepers"
difficulty = 5

[[questions]]
id = "day"
kind = "ordering"
stem = "Put Ada’s day in order."
order = [
    { text = "She keeps the tower", fact = "ada-keeps" },
    { text = "Cleo opens", fact = "cleo-keeps" },
    { text = "She comes down", fact = "ada-enters" },
]
difficulty = 3
story = 4

[[questions]]
id = "houses"
kind = "matching"
stem = "Who belongs where?"
facts = ["ada-keeps"]
pairs = [
    { left = "@ada", right = "@tower", fact = "ada-keeps" },
    { left = "@ben", right = "@mill", fact = "ben-keeps" },
    { left = "@cleo", right = "Among the beds", fact = "cleo-keeps" },
]
difficulty = 2
""",
}


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """Return the text of each file by name."""
    return dict(FILES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the pack's folder."""
    path = tmp_path / "village"
    path.mkdir()
    for name, text in FILES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def heat_pack() -> ReadPack:
    """Return the pack that ships, as it is read."""
    return read_pack(shipped("questions") / "heat")


@pytest.fixture(scope="session")
def heat(heat_pack: ReadPack) -> Built:
    """Return what the builder makes of the pack that ships."""
    return build(heat_pack.content)


@pytest.fixture(scope="session")
def plain() -> PlainTruth:
    """Return what the files of the pack that ships make true."""
    return PlainTruth(shipped("questions") / "heat")
