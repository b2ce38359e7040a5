"""The podium, on games from a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.play.standings import Go, standings
from quizapp.store.seats import SeatLine
from quizapp.ui.pages.podium import PodiumPage
from quizapp.ui.pages.podium_side import StandingRow
from quizapp.ui.pages.podium_words import headline_words, result_words, story_words
from quizapp.ui.plain_text import Label
from tests.ui.pages.played_together import ROUNDS, play_together, sit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> PodiumPage:
    page = PodiumPage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def words(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def columns(page: PodiumPage) -> list[str]:
    return [column.accessibleName() for column in page.podium.columns]


def seats(*scores: int) -> list[SeatLine]:
    names = ("Mara", "Jonas", "Ines")
    return [
        SeatLine(place, None, name, place, score, 1, 2, 9_000, 1)
        for place, (name, score) in enumerate(zip(names, scores, strict=False))
    ]


def test_it_says_who_won_by_how_much_and_how(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=4, right=(1, 2, 10)))
    shown = words(page)
    assert {"Guest 1 wins by 1,000", "In front from question 10 on."} <= set(shown)
    assert "Hot seat, Sample, 3 rounds each" in shown
    assert columns(page)[:2] == [
        "Place 1: Guest 1, triangle, 2,000 points, 2 of 3, 6 s",
        "Place 2: Ada, circle, 1,000 points, 1 of 3, 6 s",
    ]


def test_who_is_level_shares_a_place_and_a_height(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=3, right=(1, 2)))
    assert "Ada and Guest 1 share first place" in words(page)
    assert [name.partition(":")[0] for name in columns(page)] == [
        "Place 1, shared",
        "Place 1, shared",
        "Place 3",
    ]


def test_two_players_have_two_blocks_the_winner_at_the_right(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, right=(1,)))
    QApplication.processEvents()
    first, second = page.podium.columns
    assert first.accessibleName().startswith("Place 1: Ada")
    assert first.x() > second.x()
    assert page.others.findChildren(StandingRow) == []


def test_the_winner_of_three_stands_in_the_middle(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=3, right=(1, 4, 2)))
    QApplication.processEvents()
    first, second, third = (column.x() for column in page.podium.columns)
    assert second < first < third


def test_who_is_not_on_the_podium_is_listed(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=4, right=(1, 2, 3, 5, 6, 9)))
    rows = [row.accessibleName() for row in page.others.findChildren(StandingRow)]
    assert rows == ["4, Guest 3, diamond, 0 of 3, 6 s, 0 points"]
    assert "Also played" in words(page)


def test_what_is_worth_a_mention_is_told(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, right=(3, 4), has_steal=True))
    shown = words(page.others)
    assert {"Fastest right answer", "2.0 s, question 2", "Longest streak", "Most points stolen"} <= set(shown)
    assert shown[shown.index("Most points stolen") + 1] == "500 from 1 steal"


def test_nothing_is_stolen_where_everybody_is_asked(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk, right=(2, 6), is_shared=True))
    shown = words(page)
    assert "Hot seat, Sample, 3 rounds each" in shown
    assert "Guest 1 wins by 2,000" in shown
    assert "Most points stolen" not in shown


def test_a_game_without_a_right_answer_has_nothing_to_mention(page: PodiumPage, desk: Desk) -> None:
    page.show_game(play_together(desk))
    assert "Worth a mention" not in words(page)


def test_the_keys_lead_on(page: PodiumPage, qtbot: QtBot, desk: Desk) -> None:
    number = play_together(desk)
    page.show_game(number)
    with qtbot.waitSignal(page.review_requested) as review:
        qtbot.keyClick(page, Qt.Key.Key_A)
    assert review.args == [number, False]
    with qtbot.waitSignal(page.rematch_requested) as again:
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.players_requested) as others:
        page.players_button.click()
    assert again.args == others.args
    assert (again.args[0].count, again.args[1]) == (ROUNDS, sit(desk, 2))
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_ctrl_c_copies_the_standings_as_text(page: PodiumPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(play_together(desk, right=(1,)))
    with qtbot.waitSignal(page.copied):
        qtbot.keyClick(page, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text().splitlines() == [
        "Hot seat, Sample, 3 rounds each",
        "1. Ada: 1,000 points, 1 of 3, 6 s",
        "2. Guest 1: 0 points, 0 of 3, 6 s",
    ]


def test_narrow_windows_have_a_list_instead(page: PodiumPage, theme: Theme, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=4, right=(1,)))
    theme.set_text_percent(200)
    theme.set_window_size(QSize(1200, 800))
    QApplication.processEvents()
    assert not page.podium.isVisible()
    assert len([row for row in page.others.findChildren(StandingRow) if row.isVisible()]) == 4
    assert page.minimumSizeHint().width() <= 1200


def test_blocks_rise_one_after_the_other_unless_motion_is_reduced(
    page: PodiumPage, theme: Theme, qtbot: QtBot, desk: Desk
) -> None:
    theme.set_motion_reduced(False)
    page.show_game(play_together(desk, seats=3, right=(1, 4, 2)))
    winner = page.podium.columns[0]
    assert not winner.is_up
    qtbot.waitUntil(lambda: winner.is_up)
    theme.set_motion_reduced(True)
    page.show_game(page.game_number)
    assert all(column.is_up for column in page.podium.columns)


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ((3420, 3180, 10), "Mara wins by 240"),
        ((5, 5), "Mara and Jonas share first place"),
        ((5, 5, 1), "Mara and Jonas share first place"),
        ((5, 5, 5), "All 3 share first place"),
    ],
)
def test_the_headline_names_who_is_first(scores: tuple[int, ...], words: str) -> None:
    assert headline_words(standings(seats(*scores))) == words


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ((500, 0, 0), "In front from the first question to the last."),
        ((400, 500, 900, 100), "In front from question 3 on."),
        ((500, 500, 100), "It was level until the last question."),
        ((400, 500, 900), "The last question decided it."),
    ],
)
def test_the_story_tells_when_it_was_decided(points: tuple[int, ...], words: str) -> None:
    played = [
        Go(number, (number - 1) % 2, is_right=True, points=each, ms=1)
        for number, each in enumerate(points, 1)
    ]
    scores = [sum(points[seat::2]) for seat in (0, 1)]
    assert story_words(standings(seats(*scores)), played) == words


@pytest.mark.parametrize(("ms", "words"), [(51_600, "1 of 2, 52 s"), (112_000, "1 of 2, 1:52")])
def test_a_result_is_right_answers_and_time(ms: int, words: str) -> None:
    assert result_words(SeatLine(0, None, "Mara", 0, 9, 1, 2, ms, 1)) == words


def test_the_focus_stays_where_it_is_in_another_size(page: PodiumPage, theme: Theme, desk: Desk) -> None:
    page.show_game(play_together(desk, seats=2, right=(1,)))
    page.copy_button.setFocus()
    theme.set_window_size(QSize(700, 600))
    assert QApplication.focusWidget() is page.copy_button
