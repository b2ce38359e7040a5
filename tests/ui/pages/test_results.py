"""The results after a game of every mode, on a real store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from quizapp.play.challenge import invitation
from quizapp.rules.challenge import Run, Step
from quizapp.rules.mode import MODES
from quizapp.rules.setup import default_setup
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.pages.results_headline import comeback_words, race_words, rating_words
from quizapp.ui.pages.results_words import accuracy_words, more_time_words, streak_words, time_words
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.review_list import Entries, Entry
from tests.store.samples import NOW
from tests.ui.pages.played import DAY, Hands, begin, finish, play

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.play.session import Session
    from quizapp.ui.theme import Theme

MINUTE = 60_000


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk) -> ResultsPage:
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    page.setMinimumSize(640, 480)  # as the window does
    page.resize(1200, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    return page


def settle() -> None:
    for _ in range(3):  # a layout asks for another one
        QApplication.processEvents()


def words(page: ResultsPage) -> str:
    settle()
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def in_mode(desk: Desk, mode: str, choices: dict[str, object] | None = None, *, right: int = 7) -> int:
    setup = replace(default_setup(MODES[mode]), **choices or {})  # type: ignore[arg-type]  # values fit
    return play(desk, right=right, wrong=100, setup=setup)


@pytest.mark.parametrize(
    ("mode", "choices", "line"),
    [
        ("classic", {}, "Classic, Sample, 10 questions, 20 s each"),
        ("classic", {"count": 5, "timing": 200}, "Classic, Sample, 5 questions, 20 s each, ×2 time"),
        ("classic", {"timing": 0}, "Classic, Sample, 10 questions, no limit"),
        ("thirty", {}, "Thirty Seconds Flat, Sample, 30 s"),
        ("survival", {}, "Survival, Sample, 10 questions"),
        ("rated", {}, "Rated, Sample, 10 questions, 20 s each"),
        ("practice", {}, "Practice, Sample, 10 questions"),
        ("daily", {}, "Daily, Sample, 10 questions, 20 s each"),
    ],
)
def test_the_bar_names_the_game(
    page: ResultsPage, desk: Desk, mode: str, choices: dict[str, object], line: str
) -> None:
    page.show_game(in_mode(desk, mode, choices))
    assert line in words(page).split(" | ")
    assert page.player.text() == "Ada"


@pytest.mark.parametrize("rule", ["accuracy_first", "speed_counts"])
def test_the_parts_add_up_to_the_score(page: ResultsPage, desk: Desk, rule: str) -> None:
    game = in_mode(desk, "classic", {"rule": rule})
    page.show_game(game)
    figures = [int(bar.accessibleName().split(": ")[1].replace(",", "")) for bar in page.score.parts]
    assert sum(figures) == desk.store.log.review(game).line.score > 0
    assert len(figures) == 3


def test_what_was_missed_is_listed_and_comes_back(page: ResultsPage, desk: Desk) -> None:
    page.show_game(play(desk, right=7))
    settle()
    assert len([entry for entry in page.findChildren(Entry) if entry.isVisible()]) == 3
    assert "These three come back in Practice." in words(page)
    assert page.to_review.all_button.words == "Show all ten answers"


def test_a_long_list_is_scrolled_by_the_keys(page: ResultsPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(play(desk, right=0))
    settle()
    (entries,) = page.to_review.findChildren(Entries)
    assert entries.focusPolicy() is Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(entries, Qt.Key.Key_PageDown)
    assert entries.verticalScrollBar().value() > 0
    page.show_game(play(desk, right=10))
    settle()
    assert entries.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_game_without_mistakes_has_nothing_to_review(page: ResultsPage, desk: Desk) -> None:
    page.show_game(play(desk, right=10))
    assert "Every answer was right." in words(page)
    assert "in Practice" not in words(page)
    assert not page.foot.review_button.isEnabled()


def test_where_nothing_was_answered_no_share_is_made_up(desk: Desk) -> None:
    line = replace(desk.store.log.review(play(desk, right=1)).line, right=0, asked=0, ms=0)
    assert accuracy_words(line) == ("–", "0 of 0")
    assert time_words(line) == ("0:00", "")


def test_thirty_seconds_without_an_answer_have_a_result(page: ResultsPage, desk: Desk) -> None:
    session, hands = begin(desk, NOW, default_setup(MODES["thirty"]))
    session.start_clock()
    hands.wait(session, 31_000)
    session.go_on()
    page.show_game(session.number)
    shown = words(page)
    assert "Score | 0 | " in shown
    assert "0 of 0 | –" in shown
    assert "Nothing was answered." in shown
    assert page.score.strip.strip.accessibleName() == "Points per question: nothing was answered"


def test_practice_has_no_score_and_says_what_is_due(page: ResultsPage, desk: Desk) -> None:
    page.show_game(in_mode(desk, "practice"))
    shown = words(page)
    assert "Questions practiced | 10" in shown
    assert "Nothing more is due now" in shown
    assert "These three come back in 1 min." in shown
    assert sum(int(bar.accessibleName().split(": ")[1]) for bar in page.score.parts) == 10
    assert page.foot.scores_button.isHidden()


def test_a_rated_game_shows_what_became_of_the_rating(page: ResultsPage, desk: Desk) -> None:
    page.show_game(in_mode(desk, "rated", right=10))
    line = desk.store.log.history(1)[0]
    assert line.rating_after is not None
    assert f"Rating {round(line.rating_after):,}, up {round(line.rating_after) - 1500}" in words(page)
    assert "1,500 before this game." in words(page)


def test_after_the_daily_game_enter_goes_home(page: ResultsPage, qtbot: QtBot, desk: Desk) -> None:
    page.show_game(in_mode(desk, "daily"))
    assert "One try. The next set comes in " in words(page)
    assert page.foot.again_button.isHidden()
    page.first_focus().setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)


def test_a_race_is_told_and_shown_bar_by_bar(page: ResultsPage, desk: Desk) -> None:
    page.show_game(in_mode(desk, "challenge", right=4))
    code = desk.store.log.history(1)[0].code
    desk.choose_player(desk.store.players.add("Bea").key)
    session, hands = _accepted(desk, code)
    page.show_game(finish(session, hands, right=6))
    shown = words(page)
    assert "You won by 2," in shown
    assert "Ada: 4," in shown
    assert f"Challenge code {code[:4]} {code[4:8]} " in shown
    assert f"by code {code[:4]} …" in shown
    assert page.score.strip.strip.accessibleName().count("against") == 10


def _accepted(desk: Desk, code: str) -> tuple[Session, Hands]:
    hands = Hands(NOW)
    before, desk.clock = desk.clock, hands.clock()
    session = desk.accept(code, timing=100)
    desk.clock = before
    return session, hands


def run_in(code: str, desk: Desk) -> Run | None:
    return invitation(code, desk.store, desk.watched).run


@pytest.mark.parametrize("mode", ["classic", "thirty", "survival", "challenge"])
def test_a_game_can_be_given_away(page: ResultsPage, qtbot: QtBot, desk: Desk, mode: str) -> None:
    page.show_game(in_mode(desk, mode))
    page.first_focus().setFocus()
    with qtbot.waitSignal(page.noted):
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    code = QGuiApplication.clipboard().text()
    assert run_in(code, desk) is None
    with qtbot.waitSignal(page.noted):
        page.foot.run_button.click()
    run = run_in(QGuiApplication.clipboard().text(), desk)
    assert run is not None
    assert run.name == "Ada"


@pytest.mark.parametrize("mode", ["practice", "rated", "daily"])
def test_what_only_one_can_play_is_not_given_away(page: ResultsPage, desk: Desk, mode: str) -> None:
    page.show_game(in_mode(desk, mode))
    assert page.foot.copy_button.isHidden()
    assert page.foot.run_button.isHidden()


def test_the_keys_lead_on(page: ResultsPage, qtbot: QtBot, desk: Desk) -> None:
    game = play(desk, right=7)
    page.show_game(game)
    for key, signal in (
        (Qt.Key.Key_Return, page.play_requested),
        (Qt.Key.Key_H, page.scores_requested),
        (Qt.Key.Key_R, page.review_requested),
        (Qt.Key.Key_Escape, page.left),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(page, key)


@pytest.mark.parametrize(("width", "percent"), [(1200, 100), (1120, 100), (900, 100), (900, 200)])
def test_nothing_is_cut_off_sideways(
    page: ResultsPage, theme: Theme, desk: Desk, width: int, percent: int
) -> None:
    theme.set_text_percent(percent)
    theme.set_window_size(QSize(width, 600))
    page.resize(width, 600)
    page.show_game(in_mode(desk, "challenge", {"timing": 200}))
    settle()
    assert page.minimumSizeHint().width() <= width
    assert page.foot.copy_button.isVisible()
    assert page.foot.more.isVisible() is (width < 1200)


def test_a_streak_says_where_it_was(desk: Desk) -> None:
    review = desk.store.log.review(play(desk, right=7))
    assert streak_words(review) == ("7 in a row", "the first seven")
    turned = replace(review, answers=review.answers[::-1])
    assert streak_words(turned) == ("7 in a row", "the last seven")
    assert streak_words(replace(review, best_streak=2, answers=turned.answers[:5])) == (
        "2 in a row",
        "the last two",
    )
    assert streak_words(replace(review, best_streak=1)) == ("1", "right answer")


def test_a_middle_streak_is_told_by_its_numbers(desk: Desk) -> None:
    review = desk.store.log.review(play(desk, right=7))
    wrong, right = review.answers[-1], review.answers[:3]
    assert (
        streak_words(replace(review, best_streak=3, answers=(wrong, *right, wrong)))[1] == "questions 2 to 4"
    )


@pytest.mark.parametrize(
    ("points", "best"), [(100, "You won by 100"), (200, "Level with Ines"), (350, "Ines won by 150")]
)
def test_a_race_is_won_lost_or_level(desk: Desk, points: int, best: str) -> None:
    line = replace(desk.store.log.review(play(desk, right=1)).line, score=200)
    race = Run("Ines", (Step(1000, points, 4_000),))
    assert race_words(line, race, "Mara") == (best, f"Ines: {points} points.")


def test_who_races_alone_is_told_so(desk: Desk) -> None:
    line = replace(desk.store.log.review(play(desk, right=1)).line, score=200)
    race = Run("Ada", (Step(1000, 300, 4_000),))
    assert race_words(line, race, "Ada")[0] == "Your earlier run won by 100"


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (1514, ("Rating 1,514, up 14", "1,500 before this game.")),
        (1488, ("Rating 1,488, down 12", "1,500 before this game.")),
        (1500, ("Rating 1,500, unchanged", "")),
    ],
)
def test_a_rating_is_told_with_its_change(after: int, shown: tuple[str, str]) -> None:
    assert rating_words(1500, after) == shown


@pytest.mark.parametrize(
    ("ahead", "shown"),
    [(0, "in 1 min"), (10 * MINUTE, "in 10 min"), (80 * MINUTE, "later today"), (3 * DAY, "on 17 November")],
)
def test_when_something_comes_back_has_words(ahead: int, shown: str) -> None:
    midday = NOW - NOW % DAY + DAY // 2
    assert comeback_words(midday + ahead, midday) == shown


@pytest.mark.parametrize(
    ("mode", "seconds", "timing", "shown"),
    [("classic", 20, 100, []), ("classic", 0, 200, []), ("thirty", 30, 0, ["×10 time"])],
)
def test_more_time_is_said_where_there_is_a_clock(
    mode: str, seconds: int, timing: int, shown: list[str]
) -> None:
    assert more_time_words(MODES[mode], seconds, timing) == shown


def test_the_focus_stays_where_it_is_in_another_size(page: ResultsPage, theme: Theme, desk: Desk) -> None:
    page.show_game(play(desk))
    page.foot.copy_button.setFocus()
    theme.set_window_size(QSize(700, 600))
    assert QApplication.focusWidget() is page.foot.copy_button
