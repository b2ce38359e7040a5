"""The review shows the pictures that were on the screen when the questions were asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.rules.question import Picture, PictureFile, PictureKind
from quizapp.ui.pages.review import ReviewPage
from quizapp.ui.pages.review_card import ReviewCard
from tests.packs.drawn import png
from tests.store.samples import content, questions
from tests.ui.pages.played import play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

OLD, NEW = Picture("f", "A gray wall.", "d1"), Picture("f", "A white wall.", "d2")
FILES = {
    picture.digest: PictureFile(PictureKind.PNG, png(640, height))
    for picture, height in ((OLD, 320), (NEW, 160))
}


def show(desk: Desk, picture: Picture) -> None:
    """Have every question show a picture."""
    asked = [replace(question, picture=picture) for question in questions(12)]
    desk.store.bank.sync(content(12), asked, picture.digest, pictures=FILES)


def test_a_picture_that_was_exchanged_is_the_one_that_was_asked_about(
    qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    show(desk, OLD)
    game = play(desk, right=1)
    show(desk, NEW)
    page = ReviewPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.open(desk)
    page.show_game(game)
    with qtbot.waitExposed(page):
        page.show()
    card = page.findChild(ReviewCard)
    assert card is not None
    qtbot.waitUntil(lambda: card.picture.height() > 1)
    assert (card.picture.accessibleName(), card.picture.width(), card.picture.height()) == (OLD.alt, 320, 160)
