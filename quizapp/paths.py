"""Where things lie: the program's own data, and the player's."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
HOME_VARIABLE = "QUIZAPP_HOME"
DATABASE_VARIABLE = "QUIZAPP_DATABASE_URL"


def shipped(name: str) -> Path:
    """Return a folder that ships with the program, "questions" or "assets".

    In a wheel and in a frozen bundle it lies inside the package, in a checkout beside it.
    """
    packed = PACKAGE / "_data" / name
    return packed if packed.is_dir() else PACKAGE.parent / name


def home(chosen: Path | None = None) -> Path:
    """Return the player's data folder: the chosen one, else `QUIZAPP_HOME`, else the system's place."""
    named = os.environ.get(HOME_VARIABLE, "")
    if chosen is not None:
        return chosen.expanduser().absolute()
    if named:
        return Path(named).expanduser().absolute()
    return Path(platformdirs.user_data_dir("QuizApp", appauthor=False))


def database_url(folder: Path) -> str:
    """Return the database's SQLAlchemy URL: `QUIZAPP_DATABASE_URL`, else a file in the data folder."""
    return os.environ.get(DATABASE_VARIABLE) or f"sqlite:///{database_file(folder)}"


def database_file(folder: Path) -> Path:
    """Return where the database lies unless `QUIZAPP_DATABASE_URL` names another."""
    return folder / "quizapp.db"


def pack_places(folder: Path) -> tuple[Path, ...]:
    """Return the folders that are searched for packs: the shipped ones first, then the player's own."""
    return shipped("questions"), folder / "packs"


def log_file(folder: Path) -> Path:
    """Return where the program writes what went wrong."""
    return folder / "logs" / "quizapp.log"


def backup_folder(folder: Path) -> Path:
    """Return where backups of the database lie."""
    return folder / "backups"


def settings_file(folder: Path) -> Path:
    """Return where the settings lie."""
    return folder / "settings.json"
