"""A picture on its way from the bank to the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from quizapp.rules.question import Kind, Picture, PictureFile, PictureKind
from tests.packs.drawn import png
from tests.store.samples import content, question
from tests.ui.pages.playing import ANSWERS, sit_down

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme


@pytest.mark.parametrize("kind", Kind)
def test_the_page_shows_the_picture_of_a_question_of_any_kind(
    qtbot: QtBot, theme: Theme, tmp_path: Path, kind: Kind
) -> None:
    player = sit_down(theme, tmp_path)
    qtbot.addWidget(player.page)
    shown = replace(question(0), kind=kind, answer=ANSWERS[kind], picture=Picture("f", "A gray wall.", "d"))
    files = {"d": PictureFile(PictureKind.PNG, png(60, 40))}
    player.desk.store.bank.sync(content(1), [shown], "d2", pictures=files)
    player.begin("classic", kind, count=1)
    picture = player.page.stage.picture
    assert (picture.accessibleName(), picture.pixmap().size()) == ("A gray wall.", QSize(60, 40))
    player.page.leave()
    player.desk.store.close()
