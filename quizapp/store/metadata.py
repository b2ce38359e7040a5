"""All tables together, for what makes or compares a schema."""

from __future__ import annotations

from quizapp.store import game_tables, player_tables
from quizapp.store.tables import TABLES

__all__ = ["METADATA", "game_tables", "player_tables"]

METADATA = TABLES
"""The importing of the two modules has entered their tables here."""
