"""One theme for all widget tests, as a player finds it, without movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from quizapp.paths import shipped
from quizapp.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


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
