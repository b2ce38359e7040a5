"""The window as a whole."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.paths import settings_file
from quizapp.play.clock import Clock
from quizapp.play.data_folder import DataFolder
from quizapp.settings import STORY_PERCENT, Settings
from quizapp.ui.main_window import TABS, MainWindow
from quizapp.ui.pages_on_demand import SOON
from quizapp.ui.plain_text import Label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


class Watch(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return super().eventFilter(watched, event)


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.mark.parametrize("is_new", [True, False])
def test_no_part_of_the_window_shows_up_as_a_window_of_its_own(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, watch: Watch, *, is_new: bool
) -> None:
    data = DataFolder(tmp_path, Clock(), lambda: 1)
    if not is_new:
        data.open().store.close()
    assert data.is_new is is_new
    window = MainWindow(qapp, theme, Settings(settings_file(tmp_path)), data, suggest_name=lambda: "Ada")
    qtbot.addWidget(window)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.is_ready and window.pages.next_to_make() is None)
    for name in {*TABS, *SOON} - {"play", "results", "review"}:
        window.show_page(name)
    assert set(watch.windows) == {"MainWindow"}
    window.let_go()


def test_home_and_library_follow_how_far_somebody_has_watched(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    data = DataFolder(tmp_path, Clock(), lambda: 1)
    with closing(data.open().store) as store:
        store.players.add("Ada")
        counts = {percent: store.bank.count(1, watched=percent) for percent in (50, 0, 100)}
    window = MainWindow(qapp, theme, Settings(settings_file(tmp_path)), data, suggest_name=lambda: "Ada")
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.is_ready)
    for percent, count in counts.items():
        window.show_page("settings")
        window.pages.settings.changed.emit(STORY_PERCENT, percent)
        window.show_page("home")
        assert any(text.startswith(f"{count:,} questions in ") for text in shown(window))
        window.show_page("library")
        assert f"{count:,} questions" in shown(window)
    window.let_go()


def shown(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(Label) if label.isVisible()]
