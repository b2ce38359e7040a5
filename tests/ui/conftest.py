"""The theme as a player finds it, without movement, and a desk on a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from quizapp.paths import shipped
from quizapp.play.clock import Clock
from quizapp.play.desk import Desk
from quizapp.store.store import Store
from quizapp.ui.theme import Scheme, Theme
from tests.store.samples import NOW, content, questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

QUESTIONS = 12


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The theme on the application: fonts are loaded once."""
    theme = Theme(shipped("assets"))
    theme.apply_to(qapp)
    return theme


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    """Dark, 100 per cent, a regular window."""
    dressed.set_scheme(Scheme.DARK)
    dressed.set_pack_color(None)
    dressed.set_text_percent(100)
    dressed.set_motion_reduced(True)
    dressed.set_window_size(QSize(1200, 800))
    return dressed


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk at which Ada has the pack “Sample” of twelve questions before her."""
    clock = Clock(lambda: NOW, lambda: NOW)
    store = Store.open(f"sqlite:///{tmp_path / 'quiz.db'}", now=clock.wall)
    store.bank.sync(content(QUESTIONS), questions(QUESTIONS), "digest")
    desk = Desk(store, clock, seed=lambda: 7)
    desk.choose_player(store.players.add("Ada").key)
    desk.choose_pack("sample")
    yield desk
    store.close()
