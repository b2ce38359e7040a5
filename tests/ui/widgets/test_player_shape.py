"""The shapes of players."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.store.players import SHAPES as KEPT
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.player_shape import SHAPES, PlayerShape, shape_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


def test_every_shape_that_a_player_can_have_has_a_name() -> None:
    assert len({shape_name(shape) for shape in range(KEPT)}) == len(SHAPES) == KEPT


@pytest.mark.parametrize("scheme", Scheme)
def test_no_two_shapes_or_colors_look_alike(qtbot: QtBot, theme: Theme, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    widget = PlayerShape(theme, size=44)
    qtbot.addWidget(widget)
    pictures = []
    for shape in range(KEPT):
        widget.set_shape(shape)
        picture = widget.grab().toImage()
        assert picture not in pictures
        pictures.append(picture)
    assert len({theme.player_color(shape).name() for shape in range(KEPT)}) == KEPT


def test_a_shape_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    widget = PlayerShape(theme, size=44)
    qtbot.addWidget(widget)
    theme.set_text_percent(200)
    assert widget.sizeHint().width() == 88
