"""What the program remembers beside the database: one table, one small JSON file."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

Value = str | int
Chosen = TypeVar("Chosen", str, int)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting(Generic[Chosen]):
    """A thing that can be chosen; without `choices` it is remembered by the program, not offered.

    `note` says in a line what it is good for, where the words alone do not.
    """

    key: str
    default: Chosen
    words: str
    choices: tuple[tuple[Chosen, str], ...] = ()
    note: str = ""


THEME = Setting(
    "theme",
    "dark",
    "Theme",
    (("dark", "Dark"), ("light", "Light"), ("high-contrast", "High contrast")),
)
TEXT_PERCENT = Setting(
    "text_percent",
    100,
    "Text size",
    ((100, "100 %"), (110, "110 %"), (125, "125 %"), (150, "150 %"), (175, "175 %"), (200, "200 %")),
)
MOTION = Setting("motion", "full", "Motion", (("full", "Full"), ("reduced", "Reduced")))
STORY_PERCENT = Setting(
    "story_percent",
    100,
    "How far have you watched?",
    ((0, "Only the premise"), *((percent, f"{percent} %") for percent in range(10, 101, 10))),
    "Questions about later scenes stay out",
)
TIMING = Setting(
    "timing",
    100,
    "Time for answers",
    ((100, "×1"), (150, "×1.5"), (200, "×2"), (500, "×5"), (1000, "×10"), (0, "Off")),
    "For everybody who needs longer; such games have boards of their own",
)
RULE = Setting(
    "rule",
    "accuracy_first",
    "Scoring",
    (("accuracy_first", "Accuracy first"), ("speed_counts", "Speed counts")),
    "Each rule has boards of its own",
)
PLAYER = Setting("player", "", "The player who played last, by key")
PACK = Setting("pack", "", "The pack that was chosen last, by key")
MODE = Setting("mode", "classic", "The mode that was played last, by key")
SETUPS: dict[str, Setting[str]] = {
    mode: Setting(f"setup_{mode}", "", f"What was chosen for {mode} last, as JSON")
    for mode in ("classic", "thirty", "survival", "rated", "practice", "hot-seat", "daily", "challenge")
}
"""By the key of the mode."""

TABLE: tuple[Setting[str] | Setting[int], ...] = (
    THEME,
    TEXT_PERCENT,
    MOTION,
    STORY_PERCENT,
    TIMING,
    RULE,
    PLAYER,
    PACK,
    MODE,
    *SETUPS.values(),
)


class Settings:
    """The chosen values; each change is in the file before `choose` returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = self._read()

    def __getitem__(self, setting: Setting[Chosen]) -> Chosen:
        """Return the chosen value, or the default where nothing valid was chosen."""
        value = self._values.get(setting.key, setting.default)
        allowed = [choice for choice, _ in setting.choices]
        if isinstance(value, type(setting.default)) and (not allowed or value in allowed):
            return value
        return setting.default

    def choose(self, setting: Setting[Chosen], value: Chosen) -> None:
        """Remember a value; raises `OSError` if the file cannot be written."""
        self._values[setting.key] = value
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(".new")
        with draft.open("w", encoding="utf-8") as file:
            json.dump(self._values, file, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

    def _read(self) -> dict[str, Value]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as why:
            log.info("The settings start anew, since %s cannot be read: %s", self._path, why)
            return {}
        known = {setting.key for setting in TABLE}
        return (
            {key: value for key, value in values.items() if key in known} if isinstance(values, dict) else {}
        )
