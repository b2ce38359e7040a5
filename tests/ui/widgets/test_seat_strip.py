"""Everybody around the machine in one line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quizapp.play.seat import Seat
from quizapp.rules.game import Game, Phase, Reply, Terms
from quizapp.rules.judging import Outcome
from quizapp.rules.mode import HOT_SEAT
from quizapp.rules.question import Kind
from quizapp.rules.scoring import Points
from quizapp.rules.selection import Asked
from quizapp.rules.setup import Turns, default_setup
from quizapp.ui.theme import Scheme
from quizapp.ui.widgets.seat_strip import SeatStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from quizapp.rules.setup import Setup
    from quizapp.ui.theme import Theme

SEATS = (Seat("Mara", 0, 1), Seat("Jonas", 1, None))
IN_TURNS = default_setup(HOT_SEAT)
BUZZERS = replace(IN_TURNS, turns=Turns.BUZZER)
SHARED = replace(IN_TURNS, is_shared=True)
ASKED = tuple(Asked(revision, Kind.SINGLE_CHOICE, 3, (0, 1, 2, 3)) for revision in (1, 2))
REPLY = Reply(0, 0, Outcome.RIGHT, (0,), 1000, (1, 1), Points(1000), 4_000)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> SeatStrip:
    strip = SeatStrip(theme)
    qtbot.addWidget(strip)
    return strip


def game(setup: Setup, turn: int | None = 0, *, tried: tuple[int, ...] = ()) -> Game:
    return Game(Terms(setup, 2, 2), ASKED, (), phase=Phase.ASKING, turn=turn, tried=tried)


def names(strip: SeatStrip) -> list[str]:
    return [chip.accessibleName() for chip in strip.chips]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (game(IN_TURNS, turn=1), "Jonas’s turn"),
        (game(BUZZERS, turn=None), "Press your key"),
        (game(BUZZERS, turn=0), "Mara answers"),
        (replace(game(BUZZERS), phase=Phase.JUDGED), "Standings"),
    ],
)
def test_it_says_whose_turn_it_is(strip: SeatStrip, state: Game, words: str) -> None:
    strip.show_game(SEATS, state)
    assert strip.words.text() == words


def test_buzzers_say_their_key_and_what_they_may_do(strip: SeatStrip) -> None:
    strip.show_game(SEATS, game(BUZZERS, turn=None, tried=(1,)))
    assert names(strip) == [
        "Mara, circle, 0 points, key Q, may press",
        "Jonas, triangle, 0 points, key P, has tried",
    ]


def test_scores_stand_beside_the_names(strip: SeatStrip) -> None:
    strip.show_game(SEATS, replace(game(IN_TURNS, 1), place=1, replies=(REPLY,)))
    assert names(strip) == ["Mara, circle, 1,000 points", "Jonas, triangle, 0 points, answering"]


def test_points_for_a_question_that_others_still_answer_are_kept_back(strip: SeatStrip) -> None:
    open_one = replace(game(SHARED, 1, tried=(0,)), replies=(REPLY,))
    strip.show_game(SEATS, open_one)
    assert names(strip)[0] == "Mara, circle, 0 points, has answered"
    strip.show_game(SEATS, replace(open_one, phase=Phase.JUDGED))
    assert names(strip)[0] == "Mara, circle, 1,000 points"


def test_every_state_looks_different_in_every_scheme(strip: SeatStrip, theme: Theme) -> None:
    strip.resize(900, 60)
    pictures = []
    for scheme in Scheme:
        theme.set_scheme(scheme)
        for state in (game(BUZZERS, turn=None), game(BUZZERS, turn=0), game(BUZZERS, turn=None, tried=(0,))):
            strip.show_game(SEATS, state)
            picture = strip.chips[0].grab().toImage()
            assert picture not in pictures
            pictures.append(picture)


def test_other_people_take_the_seats(strip: SeatStrip) -> None:
    strip.show_game(SEATS, game(IN_TURNS))
    three = (*SEATS, Seat("Ines", 2, None))
    strip.show_game(three, Game(Terms(IN_TURNS, 2, 3), ASKED, (), phase=Phase.ASKING))
    assert [name.partition(",")[0] for name in names(strip)] == ["Mara", "Jonas", "Ines"]
