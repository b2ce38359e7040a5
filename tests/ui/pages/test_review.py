"""The review of a game: what was asked, answered and earned, on a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from quizapp.play.seat import Seat
from quizapp.rules.mode import CLASSIC, HOT_SEAT, PRACTICE
from quizapp.rules.setup import default_setup
from quizapp.ui.pages.review import AT_ONCE, ReviewPage
from quizapp.ui.pages.review_card import ReviewCard
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.reviewed_option import ReviewedOption
from tests.ui.pages.played import play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> ReviewPage:
    page = ReviewPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def cards(page: ReviewPage) -> list[ReviewCard]:
    return [card for card in page.findChildren(ReviewCard) if card.isVisible()]


def words(card: ReviewCard | ReviewPage | ReviewedOption) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible() and label.text()]


def area(page: ReviewPage) -> QScrollArea:
    found = page.findChild(QScrollArea)
    assert found is not None
    return found


def settle() -> None:
    for _ in range(3):  # a layout asks for another one
        QApplication.processEvents()


def test_it_says_how_the_game_went(page: ReviewPage, desk: Desk) -> None:
    page.show_game(play(desk, right=7))
    shown = words(page)
    assert "Classic, Sample, 10 questions, 20 s each" in shown
    assert {"70%", "7 of 10", "7", "in a row", "10 questions, 3 to review"} <= set(shown)
    assert page.player.text().startswith("Ada, Today")


def test_every_question_is_shown_as_it_was_asked(page: ReviewPage, desk: Desk) -> None:
    game = play(desk, right=1)
    page.show_game(game)
    answers = desk.store.log.review(game).answers
    assert len(cards(page)) == len(answers) == 10
    for card, answer in zip(cards(page), answers, strict=True):
        options = [words(option)[0] for option in card.findChildren(ReviewedOption)]
        assert options == [answer.question.options[position].text for position in answer.shown]
        assert f"{answer.position}. {answer.question.stem}" in words(card)
        assert answer.question.explanation in words(card)


def test_what_was_chosen_and_what_was_right_is_said_in_words(page: ReviewPage, desk: Desk) -> None:
    page.show_game(play(desk, right=1))
    right, wrong = cards(page)[:2]
    assert words(right).count("You got it") == 2
    assert {"Not this time", "Your answer", "Right answer"} <= set(words(wrong))
    assert wrong.accessibleName() == "Question 2 of 10: Not this time"


def test_points_are_broken_down(page: ReviewPage, desk: Desk) -> None:
    game = play(desk, right=2)
    page.show_game(game)
    answer = desk.store.log.review(game).answers[1]
    total = answer.base + answer.speed + answer.streak
    shown = words(cards(page)[1])
    assert {f"{total:,}", "1,000", str(answer.speed), str(answer.streak)} <= set(shown)
    assert "Speed" not in words(cards(page)[2])


def test_only_mistakes_can_be_shown(page: ReviewPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(play(desk, right=8), only_mistakes=True)
    assert len(cards(page)) == 2
    assert "2 of 10 questions to review" in words(page)
    qtbot.keyClick(page.only_mistakes, Qt.Key.Key_Space)
    assert len(cards(page)) == 10


def test_a_game_without_mistakes_says_so(page: ReviewPage, desk: Desk) -> None:
    page.show_game(play(desk, right=10), only_mistakes=True)
    assert "10 questions, every answer right" in words(page)


def test_a_game_given_up_shows_what_was_answered(page: ReviewPage, desk: Desk) -> None:
    page.show_game(play(desk, right=2, wrong=0))
    assert "Review of a game given up" in words(page)
    assert ["Skipped" in words(card) for card in cards(page)] == [False, False, True]


def test_the_keys_scroll_and_lead_back(page: ReviewPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(play(desk))
    settle()
    focus = page.first_focus()
    focus.setFocus()
    bar = area(page).verticalScrollBar()
    positions = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        qtbot.keyClick(focus, key)
        positions.append(bar.value())
    assert positions[0] < positions[1] < positions[2] > positions[3] > positions[4]
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(focus, Qt.Key.Key_Escape)


def test_nothing_is_cut_off_sideways_at_the_largest_text(page: ReviewPage, theme: Theme, desk: Desk) -> None:
    theme.set_text_percent(200)
    theme.set_window_size(QSize(900, 600))
    page.resize(900, 600)
    page.show_game(play(desk, right=5))
    settle()
    assert area(page).horizontalScrollBar().maximum() == 0
    assert max(card.width() for card in cards(page)) <= 900


def test_help_and_a_players_own_word_are_told(page: ReviewPage, desk: Desk) -> None:
    review = desk.store.log.review(play(desk, right=1))
    claimed = replace(review.answers[0], is_amended=True, is_aided=True)
    card = ReviewCard(page.theme, claimed, review, 1)
    said = [label.text() for label in card.findChildren(Label)]
    assert {"With a lifeline", "You decided that it counts"} <= set(said)
    disowned = ReviewCard(page.theme, replace(claimed, outcome="wrong"), review, 1)
    assert "You decided that it does not count" in [label.text() for label in disowned.findChildren(Label)]


def test_practice_tells_of_no_points(page: ReviewPage, desk: Desk) -> None:
    page.show_game(play(desk, right=7, setup=default_setup(PRACTICE)))
    assert "not counted" in words(page)
    assert "Points" not in words(cards(page)[0])


def test_in_a_game_for_several_every_answer_is_somebodys(page: ReviewPage, desk: Desk) -> None:
    seats = (Seat("Ada", 0, 1), Seat("Guest", 1, None))
    setup = replace(default_setup(HOT_SEAT), count=2, has_hand_over=False)
    page.show_game(play(desk, right=1, setup=setup, seats=seats))
    named = [card.accessibleName() for card in cards(page)]
    assert named[0] == "Question 1 of 4, Ada: You got it"
    assert [name.partition(":")[0] for name in named[1:3]] == [
        "Question 2 of 4, Guest",
        "Question 2 of 4, Ada",
    ]
    assert "Guest" in words(cards(page)[1])
    assert page.player.text().startswith("2 players, ")


def test_what_lies_past_the_spoiler_shield_is_left_out(page: ReviewPage, desk: Desk) -> None:
    game = play(desk, right=10)
    later = [answer for answer in desk.store.log.review(game).answers if answer.question.story > 0]
    desk.watch(0)
    page.show_game(game)
    assert later
    assert len(cards(page)) == 10 - len(later)
    assert f"{len(later)} left out as spoilers" in page.count.text()
    shown = "\n".join(text for card in cards(page) for text in words(card))
    assert [answer.question.stem for answer in later if answer.question.stem in shown] == []


def test_a_long_game_comes_bit_by_bit_and_whole(page: ReviewPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(play(desk, right=8, setup=replace(default_setup(CLASSIC), count=0)))
    assert len(cards(page)) == AT_ONCE
    assert page.count.text() == "12 questions, 4 to review"
    qtbot.waitUntil(lambda: len(cards(page)) == 12)
    page.only_mistakes.click()
    assert len(cards(page)) == 4


def test_another_game_replaces_one_that_is_still_coming(page: ReviewPage, qtbot: QtBot, desk: Desk) -> None:
    short = play(desk, right=1)
    page.show_game(play(desk, right=8, setup=replace(default_setup(CLASSIC), count=0)))
    page.show_game(short)
    qtbot.wait(50)
    assert len(cards(page)) == 10
