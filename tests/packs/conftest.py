"""A small pack without a fault, as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
