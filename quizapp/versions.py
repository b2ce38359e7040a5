"""Which versions run, and the pair that must not."""

from __future__ import annotations

import sys

from quizapp import __version__
from quizapp.errors import QuizError

PACKAGES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "pydantic", "platformdirs")
IMMORTAL_NONE = (3, 12)
"""From this Python on, None and True are immortal."""
LOSES_REFERENCES = (6, 12)
"""From this PySide6 on, each void call loses a reference to None, which kills an older Python."""


def installed() -> dict[str, str]:
    """Return the version of the program, of Python and of every package that it stands on."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found = {"QuizApp": __version__, "Python": platform.python_version(), "System": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def refuse_broken_pair(pyside: str, python: tuple[int, int] = sys.version_info[:2]) -> None:
    """Raise `QuizError` if this PySide6 crashes on this Python."""
    numbers = tuple(int(part) for part in pyside.split(".")[:2] if part.isdigit())
    if python < IMMORTAL_NONE and numbers >= LOSES_REFERENCES:
        raise QuizError(
            f"PySide6 {pyside} crashes on Python {python[0]}.{python[1]}.",
            "Nothing was opened, and your data are untouched. Install PySide6 6.11.3 "
            "(pip install 'PySide6-Essentials>=6.11.3,<6.12') or use Python 3.12 or newer.",
        )
