"""The composition root: chooses the parts, joins them, opens the window."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizapp import __version__, paths
from quizapp.versions import refuse_broken_pair

# What is imported inside the functions waits for its moment, for the sake of the first paint.

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from quizapp.settings import Settings
    from quizapp.ui.frame import Frame
    from quizapp.ui.theme import Theme

LOG_BYTES = 1_000_000
LOG_FILES = 3
NOBODY = "Player"
"""What somebody is called whose account does not say; the first screen lets them change it."""


def has_display() -> bool:
    """Tell whether a window can be opened: Qt does not raise without one, it aborts."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    is_unix = sys.platform not in {"win32", "darwin"}
    return not is_unix or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(folder: Path) -> int:
    """Open the window on a data folder and return the exit status."""
    _start_log(folder)
    frame = compose(folder, new_seed)

    def show_crashes() -> None:
        if frame.main is not None:
            sys.excepthook = frame.main.show_crash

    frame.filled.connect(show_crashes)
    frame.show()
    return make_application().exec()


def demo(folder: Path | None, mode: str, *, pictures: Path | None = None, as_json: bool = False) -> int:
    """Have a robot play a mode; 0 if the game is finished and in the database."""
    from quizapp.ui.demo import Demo

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with _folder_or_new(folder) as home:
        frame = compose(home, new_seed)
        demonstration = Demo(frame, mode, pictures=pictures, as_json=as_json)
        frame.filled.connect(demonstration.start)
        sys.excepthook = demonstration.fail
        frame.show()
        make_application().exec()
        sys.excepthook = sys.__excepthook__
        frame.close()
    return 0 if demonstration.has_succeeded else 1


def make_application() -> QApplication:
    """Return the application object, named and versioned."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["quizapp"])
    application.setApplicationName("QuizApp")
    application.setApplicationVersion(__version__)
    return application


def compose(folder: Path, seed: Callable[[], int]) -> Frame:
    """Return the window's frame, which fills itself and opens the data after its first paint."""
    gc.disable()  # what is imported stays: looking for garbage among it takes a fifth of the start
    import PySide6

    refuse_broken_pair(PySide6.__version__)
    application = make_application()
    from quizapp.settings import MOTION, TEXT_PERCENT, THEME, Settings
    from quizapp.ui.frame import Frame
    from quizapp.ui.theme import Scheme, Theme

    settings = Settings(paths.settings_file(folder))
    theme = Theme(paths.shipped("assets"))
    theme.set_scheme(Scheme(settings[THEME]))
    theme.set_text_percent(settings[TEXT_PERCENT])
    theme.set_motion_reduced(settings[MOTION] == "reduced")
    theme.apply_to(application)
    frame = Frame()

    def fill() -> None:
        _fill(frame, application, theme, settings, folder, seed)

    frame.painted.connect(fill)
    return frame


def _fill(
    frame: Frame,
    application: QApplication,
    theme: Theme,
    settings: Settings,
    folder: Path,
    seed: Callable[[], int],
) -> None:
    from quizapp.play.clock import Clock
    from quizapp.play.data_folder import DataFolder

    data = DataFolder(folder, Clock(), seed)
    data.begin()
    from quizapp.ui.main_window import MainWindow

    window = MainWindow(application, theme, settings, data, suggest_name=_suggest_name)
    window.opened.connect(_collect_garbage_again)
    window.opening.failed.connect(_collect_garbage_again)
    frame.fill(window)
    window.start()


def new_seed() -> int:
    """Return a seed that nobody can guess."""
    import secrets

    from quizapp.rules.selection import SEED_BITS

    return secrets.randbits(SEED_BITS)


def _collect_garbage_again() -> None:
    gc.freeze()
    gc.enable()


def _suggest_name() -> str:
    """Return the account's name, for somebody who is new."""
    import getpass

    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        return NOBODY
    return NOBODY if name in {"root", "Administrator"} else name.capitalize()


def _start_log(folder: Path) -> None:
    import logging
    from logging.handlers import RotatingFileHandler

    path = paths.log_file(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8")
    except OSError as why:
        logging.getLogger(__name__).warning("No log is kept: %s", why)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


@contextmanager
def _folder_or_new(folder: Path | None) -> Iterator[Path]:
    if folder is not None:
        yield folder
        return
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory(prefix="quizapp-demo-", ignore_cleanup_errors=True) as made:
        yield Path(made)
