"""Where the stage puts a picture: beside the stem or below it, as large as the room allows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible

from quizapp.rules.question import Kind, Picture, PictureFile, PictureKind
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.question_stage import QuestionStage
from tests.packs.drawn import png
from tests.ui.widgets.asking import ask, judged
from tests.ui.widgets.test_question_stage import EVERY_KIND

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from quizapp.store.bank_question import BankQuestion
    from quizapp.ui.theme import Theme

PICTURE = Picture("media/a.png", "Two men at a table.", "digest")
SIZES = [(1200, 652, 100), (900, 476, 100), (1200, 624, 200)]
BARS = 148


@pytest.fixture(params=SIZES, ids=["regular", "compact", "narrow"])
def stage(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> QuestionStage:
    width, height, percent = request.param
    theme.set_window_size(QSize(width, height + BARS))
    theme.set_text_percent(percent)
    stage = QuestionStage(theme)
    qtbot.addWidget(stage)
    stage.resize(width, height)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def show(qtbot: QtBot, stage: QuestionStage, kind: Kind, size: tuple[int, int] = (600, 400)) -> BankQuestion:
    answer, shown, _ = EVERY_KIND[kind]
    question, asked = ask(kind, answer, shown)
    question = replace(question, picture=PICTURE)
    stage.show_question(question, asked, 20, PictureFile(PictureKind.PNG, png(*size)))
    qtbot.waitUntil(lambda: stage.picture.height() > 1 and place(stage.board).isValid())
    qtbot.wait(30)  # layouts ask for another one
    return question


def place(widget: QWidget) -> QRect:
    """Return where a widget stands on the stage's content."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def stem(stage: QuestionStage) -> Label:
    return next(label for label in stage.findChildren(Label) if label.text() == "Which?")


@pytest.mark.parametrize("kind", Kind)
def test_a_picture_stands_by_the_stem_and_over_nothing_else(
    qtbot: QtBot, stage: QuestionStage, kind: Kind
) -> None:
    show(qtbot, stage, kind)
    picture, words, answers = place(stage.picture), place(stem(stage)), place(stage.board)
    is_beside = stage.theme.text_percent == 100 and stage.width() == 1200
    assert (picture.left() > words.left()) == is_beside
    assert (picture.top() > words.bottom()) == (not is_beside)
    assert picture.bottom() < answers.top()
    assert not picture.intersects(place(stage.ring))
    assert picture.height() <= (0.62 if is_beside else 0.35) * stage.height()
    assert picture.height() >= 100


@pytest.mark.parametrize("kind", Kind)
def test_a_judged_question_still_shows_it_smaller(qtbot: QtBot, stage: QuestionStage, kind: Kind) -> None:
    question = show(qtbot, stage, kind)
    before = stage.picture.height()
    stage.show_judged(judged(question, EVERY_KIND[kind][2]))
    qtbot.wait(30)
    assert stage.picture.isVisible()
    assert 0 < stage.picture.height() < before


def test_a_small_picture_keeps_its_pixels(qtbot: QtBot, stage: QuestionStage) -> None:
    show(qtbot, stage, Kind.TYPED, (30, 20))
    assert stage.picture.size() == QSize(30, 20)


def test_the_next_question_has_none_of_it(qtbot: QtBot, stage: QuestionStage) -> None:
    show(qtbot, stage, Kind.TYPED)
    stage.show_question(*ask(Kind.TYPED, EVERY_KIND[Kind.TYPED][0]), 20)
    assert not stage.picture.isVisible()


def test_it_is_read_after_the_stem_and_before_the_answers(qtbot: QtBot, stage: QuestionStage) -> None:
    show(qtbot, stage, Kind.SINGLE_CHOICE)
    above = QAccessible.queryAccessibleInterface(stage.picture).parent()
    order = [above.child(number).object() for number in range(above.childCount())]
    heard = [order.index(widget) for widget in (stem(stage), stage.picture, stage.board)]
    assert heard == sorted(heard)


def test_it_moves_where_the_window_has_room_for_it(qtbot: QtBot, stage: QuestionStage) -> None:
    show(qtbot, stage, Kind.SINGLE_CHOICE)
    stage.theme.set_text_percent(100)
    for width, is_beside in ((1200, True), (900, False), (1200, True)):
        stage.theme.set_window_size(QSize(width, 800))
        stage.resize(width, 652)
        qtbot.wait(30)
        assert (place(stage.picture).left() > place(stem(stage)).left()) == is_beside
