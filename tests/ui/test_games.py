"""What leads to a game: a mode, a set-up, people around the machine, a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.play.seat import Seat
from quizapp.rules.mode import CLASSIC, HOT_SEAT
from quizapp.rules.setup import Setup, default_setup
from quizapp.settings import SETUPS, TIMING, Settings
from quizapp.ui.games import Games
from quizapp.ui.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.play.desk import Desk
    from quizapp.ui.theme import Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def games(qtbot: QtBot, theme: Theme, settings: Settings, desk: Desk, tmp_path: Path) -> Games:
    window = QWidget()
    qtbot.addWidget(window)
    games = Games(theme, settings, Messages(theme, window, tmp_path / "log"), window)
    games.open(desk)
    return games


def test_a_mode_is_played_as_it_was_set_up_last(games: Games, settings: Settings, qtbot: QtBot) -> None:
    settings.choose(SETUPS["classic"], '{"count": 5}')
    with qtbot.waitSignal(games.set_up) as kept, qtbot.waitSignal(games.begun) as begun:
        games.choose("classic")
    assert len(begun.args[0].game.asked) == kept.args[0].count == 5


@pytest.mark.parametrize(("mode", "signal"), [("hot-seat", "seats_wanted"), ("challenge", "setup_wanted")])
def test_some_modes_ask_for_something_first(games: Games, mode: str, signal: str, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(games.begun), qtbot.waitSignal(getattr(games, signal)) as told:
        games.choose(mode)
    assert told.args[0].mode == mode


def test_a_game_for_several_begins_once_they_sit(games: Games, qtbot: QtBot) -> None:
    setup = default_setup(HOT_SEAT)
    with qtbot.assertNotEmitted(games.begun), qtbot.waitSignal(games.seats_wanted):
        games.start(setup)
    with qtbot.waitSignal(games.begun) as begun:
        games.start(setup, (Seat("Ada", 0, 1), Seat("Ben", 1, None)))
    assert [seat.name for seat in begun.args[0].seats] == ["Ada", "Ben"]


def test_a_code_that_is_none_is_refused_in_words(games: Games, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(games.begun), qtbot.waitSignal(games.code_refused) as refused:
        games.accept("7KQ")
    assert "not a challenge code. No game was started." in refused.args[0]


def test_a_code_starts_its_game_with_the_players_own_timing(
    games: Games, desk: Desk, settings: Settings, qtbot: QtBot
) -> None:
    code = desk.start(Setup(mode="challenge")).code
    settings.choose(TIMING, 200)
    with qtbot.waitSignal(games.begun) as begun:
        games.accept(code)
    assert (begun.args[0].code, begun.args[0].setup.timing) == (code, 200)


def test_a_game_that_cannot_be_started_is_not_remembered(games: Games, desk: Desk, qtbot: QtBot) -> None:
    desk.pack = None
    with qtbot.assertNotEmitted(games.set_up), qtbot.assertNotEmitted(games.begun):
        games.start(default_setup(CLASSIC))
