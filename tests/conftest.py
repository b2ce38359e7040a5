"""What holds for every test: no screen, no player's data, no luck, no endless wait, a quiet log."""

from __future__ import annotations

import faulthandler
import logging
import os
from typing import TYPE_CHECKING, TextIO

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when Qt makes its application

# A loaded machine must not fail a test; in CI every run tries the same examples.
hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "local")

PATIENCE_S = 60
ERRORS = pytest.StashKey[TextIO]()


def pytest_configure(config: pytest.Config) -> None:
    """Remember where errors are printed, before the tests' own output is captured."""
    config.stash[ERRORS] = os.fdopen(os.dup(2), "w")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Forget it again."""
    config.stash[ERRORS].close()


@pytest.hookimpl(trylast=True)
def pytest_exception_interact(node: pytest.Item | pytest.Collector) -> None:
    """Limit the clearing up after a failure: pytest lifts its own limit, and a dialog would wait forever."""
    if isinstance(node, pytest.Item):
        faulthandler.dump_traceback_later(PATIENCE_S, exit=True, file=node.config.stash[ERRORS])


class _Collector(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or an error, unless it asks for `caplog` to look at it."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected in the log:\n" + "\n".join(collector.lines))


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test, and what it starts, away from the data of whoever runs it."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)


@pytest.fixture(autouse=True)
def _no_widget_stays() -> Iterator[None]:
    """Delete the widgets a test closed: left to garbage collection, they vanish in the midst of an event."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
