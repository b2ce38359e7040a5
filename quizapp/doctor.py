"""What `quizapp doctor` looks at: versions, places, packs and the health of the database."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.errors import QuizError
from quizapp.packs.faults import PackError
from quizapp.packs.folder import pack_folders
from quizapp.play.shelf import read_and_build
from quizapp.store.health import inspect
from quizapp.versions import installed, refuse_broken_pair

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.store.health import Health


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found; `problems` are what a person should do something about."""

    versions: dict[str, str]
    paths: dict[str, str]
    database: dict[str, str | int]
    problems: tuple[str, ...]

    def as_json(self) -> str:
        """Return the report for a program to read."""
        return json.dumps(asdict(self), indent=2)

    def as_text(self) -> str:
        """Return the report for a person to read."""
        lines = []
        for title, rows in (("Versions", self.versions), ("Places", self.paths), ("Database", self.database)):
            lines.append(title)
            lines += [f"  {name}: {value}" for name, value in rows.items() if value != ""]
        lines.append("Problems" if self.problems else "No problems found.")
        return "\n".join([*lines, *(f"  {problem}" for problem in self.problems)])


def examine(folder: Path) -> Report:
    """Look at everything and change nothing."""
    health = inspect(paths.database_url(folder))
    fault = [health.words] if health.words else []
    versions = installed()
    return Report(
        versions={**versions, "SQLite": health.sqlite_version},
        paths={
            "Data folder": str(folder),
            "Shipped packs": str(paths.shipped("questions")),
            "Own packs": str(folder / "packs"),
            "Log": str(paths.log_file(folder)),
        },
        database=_database(paths.database_url(folder), health),
        problems=(*_pair_problems(versions), *fault, *_pack_problems(folder)),
    )


def _database(url: str, health: Health) -> dict[str, str | int]:
    place = re.sub(r"//[^/@]*@", "//", url) if health.path is None else str(health.path)
    if not health.exists and health.fault is None:
        return {"Place": place, "State": "not made yet; the first start makes it"}
    return {
        "Place": place,
        "State": "healthy" if health.fault is None else str(health.fault).replace("_", " "),
        "Size": health.size,
        "Schema": health.version,
        "Integrity": health.integrity or "not checked",
        "Journal": health.journal_mode,
        "Questions": health.questions,
        "Games": health.games,
    }


def _pair_problems(versions: dict[str, str]) -> list[str]:
    try:
        refuse_broken_pair(versions["PySide6-Essentials"])
    except QuizError as error:
        return [str(error)]
    return []


def _pack_problems(folder: Path) -> list[str]:
    problems = []
    for place in pack_folders(paths.pack_places(folder)):
        try:
            _, _, faults = read_and_build(place)
        except PackError as error:
            faults = error.faults
        problems += [f"Pack {place.name}: {fault}" for fault in faults]
    return problems
