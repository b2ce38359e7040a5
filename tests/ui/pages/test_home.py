"""The home page: play as last time, every mode by its key, and how the player stands in each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt

from quizapp.play.daily import DailyState
from quizapp.play.setup_text import dump_setup
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import MODES
from quizapp.rules.rating import Rating
from quizapp.rules.setup import Setup, default_setup
from quizapp.settings import MODE, SETUPS, Settings
from quizapp.ui.pages.home import HomePage
from quizapp.ui.pages.home_footers import footers, rating_words
from quizapp.ui.pages.home_words import continue_words, setup_words
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.mode_card import Footer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme

MINUTE = 60_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, settings: Settings) -> HomePage:
    page = HomePage(theme, settings)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open(desk)
    page.refresh()
    page.first_focus().setFocus()
    return page


def shown(page: HomePage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def play_daily(desk: Desk, *, answers: int) -> None:
    """Begin today's game and answer so many questions wrongly."""
    session = desk.start(default_setup(MODES["daily"]))
    for _ in range(answers):
        session.start_clock()
        session.answer("nothing of the kind")
        session.go_on()


def test_enter_plays_the_mode_of_the_last_game(page: HomePage, qtbot: QtBot, settings: Settings) -> None:
    assert "Classic, 10 questions, 20 s each" in shown(page)
    settings.choose(MODE, "survival")
    settings.choose(SETUPS["survival"], dump_setup(replace(default_setup(MODES["survival"]), seconds=30)))
    page.refresh()
    assert "Survival, 30 s each, as last time" in shown(page)
    with qtbot.waitSignal(page.mode_chosen) as chosen:
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Return)
    assert chosen.args == ["survival"]


@pytest.mark.parametrize(("number", "mode"), list(enumerate(MODES, start=1)))
def test_every_mode_has_its_key(page: HomePage, qtbot: QtBot, number: int, mode: str) -> None:
    with qtbot.waitSignal(page.mode_chosen) as chosen:
        qtbot.keyClick(page, str(number))
    assert (chosen.args, page.mode_cards[mode].key_cap.key) == ([mode], str(number))


def test_s_sets_up_the_last_mode_or_the_one_with_the_focus(page: HomePage, qtbot: QtBot) -> None:
    for focus, mode in ((page.play_button, "classic"), (page.mode_cards["survival"], "survival")):
        focus.setFocus()
        with qtbot.waitSignal(page.setup_requested) as requested:
            qtbot.keyClick(focus, Qt.Key.Key_S)
        assert requested.args == [mode]


def test_k_asks_for_another_pack(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.pack_change_requested):
        qtbot.keyClick(page, Qt.Key.Key_K)


def test_nothing_is_played_before_there_is_somebody_to_play(
    qtbot: QtBot, theme: Theme, settings: Settings
) -> None:
    page = HomePage(theme, settings)
    qtbot.addWidget(page)
    page.refresh()
    assert not any(button.isEnabled() for button in (page.play_button, *page.mode_cards.values()))


def test_the_daily_card_counts_down_to_the_next_set(page: HomePage) -> None:
    name = page.mode_cards["daily"].accessibleName()
    assert name.startswith("Daily. The same ten questions for everyone. One try. New set in ")
    assert name.endswith(". Not played yet")


def test_the_days_game_is_one_try(desk: Desk) -> None:
    assert footers(desk, desk.daily())["daily"] == Footer("Not played yet", is_due=True, dots=(None,) * 10)
    play_daily(desk, answers=1)
    assert footers(desk, desk.daily())["daily"] == Footer("Not finished yet", is_due=True)


def test_a_played_day_shows_how_it_went(desk: Desk) -> None:
    play_daily(desk, answers=10)
    footer = footers(desk, desk.daily())["daily"]
    assert footer == Footer("Today 0", dots=(Outcome.WRONG,) * 10)


def test_a_stranger_has_no_footers_but_that_of_the_day(desk: Desk) -> None:
    found = footers(desk, DailyState(None, None, MINUTE))
    assert {mode for mode, footer in found.items() if footer.words} == {"daily"}


@pytest.mark.parametrize(("rating", "words"), [(None, ""), (Rating(1482.4, 37.6), "1,482, give or take 38")])
def test_a_rating_says_how_sure_it_is(rating: Rating | None, words: str) -> None:
    assert rating_words(rating) == words


@pytest.mark.parametrize(
    ("setup", "words"),
    [
        (Setup(count=0, seconds=0), "Classic, all questions, no time limit"),
        (default_setup(MODES["thirty"]), "Thirty Seconds Flat"),
        (default_setup(MODES["practice"]), "Practice, 10 questions"),
    ],
)
def test_a_set_up_in_a_line(setup: Setup, words: str) -> None:
    assert setup_words(setup, is_kept=False) == words


@pytest.mark.parametrize(("size", "columns"), [((1200, 800), 4), ((900, 600), 4), ((640, 480), 2)])
def test_the_cards_stand_in_columns(
    page: HomePage, theme: Theme, size: tuple[int, int], columns: int
) -> None:
    theme.set_window_size(QSize(*size))
    QCoreApplication.processEvents()  # the layouts of what has changed are made anew
    page.resize(*size)
    assert len({card.x() for card in page.mode_cards.values()}) == columns
    assert page.figures.isVisible() is (size[0] == 1200)
    assert page.width() == size[0]


def test_a_game_of_another_version_is_offered_all_the_same(desk: Desk) -> None:
    desk.start(default_setup(MODES["classic"]))
    saved = desk.unfinished()
    assert saved is not None
    other = replace(saved, snapshot='{"format": 99}')
    assert continue_words(other, saved.saved_at).endswith(" by another version of QuizApp")
