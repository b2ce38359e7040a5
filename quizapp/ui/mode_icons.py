"""The icon of every mode."""

from __future__ import annotations

from quizapp.rules.mode import CLASSIC

MODE_ICONS = {CLASSIC.key: "circle-help"}
