"""What opening the database loads: the first page waits for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SLOW = {"alembic", "pydantic", "sqlalchemy.orm"}
"""Each would take 60 ms or more, and a current file needs none of them."""

OPEN = """
import json, sys
from quizapp.store.store import Store
Store.open(sys.argv[1], now=int).close()
print(json.dumps(sorted(sys.modules)))
"""


def test_a_current_file_opens_without_what_is_slow_to_import(path: Path) -> None:
    command = [sys.executable, "-c", OPEN, f"sqlite:///{path}"]
    loaded = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert SLOW.isdisjoint(json.loads(loaded))
