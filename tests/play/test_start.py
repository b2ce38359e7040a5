"""Starting a game: what is dealt and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.errors import QuizError
from quizapp.play.seat import Seat
from quizapp.play.start import filters_of
from quizapp.rules.game import Phase
from quizapp.rules.mode import CLASSIC
from quizapp.rules.question import Kind
from quizapp.rules.setup import Setup
from tests.play.playing import asked, play, play_out, stems

if TYPE_CHECKING:
    from tests.play.conftest import Table


def test_a_new_game_is_on_disk_before_anything_is_asked(table: Table) -> None:
    session = table.start()
    assert table.look_up("SELECT id, state, mode, seed, asked FROM game") == [
        (session.number, "playing", "classic", 7, 0)
    ]
    assert (session.game.phase, len(session.game.asked), session.mode) == (Phase.PAUSED, 10, CLASSIC)


def test_ten_different_questions_show_their_key_among_four_options(table: Table) -> None:
    session = table.start()
    assert len({item.revision for item in session.game.asked}) == 10
    for item, question in zip(session.game.asked, asked(table, session), strict=True):
        shown = {question.options[place].text for place in item.shown}
        assert len(shown) == 4
        assert question.options[0].text in shown
        assert set(item.halved) < {*item.shown} - {0}


@pytest.mark.parametrize("mode", ["classic", "thirty", "survival", "practice", "rated"])
def test_the_same_seed_and_bank_give_the_same_game(table: Table, other: Table, mode: str) -> None:
    assert table.start(mode).game == other.start(mode).game


def test_another_seed_gives_another_game(table: Table) -> None:
    first = table.start().game
    table.desk.seed = lambda: 8
    assert table.start().game != first


def test_a_small_pack_gives_a_short_game(table: Table) -> None:
    table.packs.write("small", questions=3)
    table.reopen()
    table.desk.choose_pack("small")
    session = play_out(table.start())
    assert (len(session.game.asked), session.game.phase) == (3, Phase.FINISHED)


@pytest.mark.parametrize(("seconds", "timing", "left"), [(10, 100, 10_000), (20, 200, 40_000), (0, 100, 0)])
def test_a_game_has_the_clock_that_was_set_up(table: Table, seconds: int, timing: int, left: int) -> None:
    assert table.start(seconds=seconds, timing=timing).left_ms == left


def test_lifelines_can_be_left_out(table: Table) -> None:
    assert table.start(lifelines=False).game.lifelines == ()
    assert table.start().game.lifelines == CLASSIC.lifelines


def test_games_for_several_players_stand_on_no_board(table: Table) -> None:
    seats = (Seat("Ada", 0, 1), Seat("Guest", 1, None))
    play_out(table.start("hot-seat", seats=seats, has_steal=False))
    play_out(table.start("practice"))
    assert table.look_up("SELECT count(*) FROM score") == [(0,)]
    play_out(table.start())
    assert table.look_up("SELECT count(*) FROM score") == [(1,)]


def test_a_survival_of_any_length_stands_on_the_same_board(table: Table) -> None:
    play(table.start("survival"), "www")
    table.packs.write("quiz", questions=9)
    table.reopen()
    play(table.start("survival"), "www")
    assert table.look_up("SELECT count(DISTINCT board_id), count(*) FROM score") == [(1, 2)]


@pytest.mark.parametrize(
    ("setup", "filters"),
    [
        (Setup(), ""),
        (Setup(categories=("b", "a")), f"a,b;1-5;{','.join(Kind)}"),
        (Setup(levels=(2, 4), kinds=(Kind.TYPED, Kind.SINGLE_CHOICE)), ";2-4;single_choice,typed"),
    ],
)
def test_the_same_choice_of_questions_has_the_same_words(setup: Setup, filters: str) -> None:
    assert filters_of(setup) == filters


def test_a_game_asks_only_what_was_chosen(table: Table) -> None:
    table.desk.choose_pack("harbor")
    found = asked(table, table.start(kinds=(Kind.TRUE_FALSE, Kind.NUMERIC), levels=(3, 5)))
    assert {question.kind for question in found} == {Kind.TRUE_FALSE, Kind.NUMERIC}
    assert {question.difficulty for question in found} == {3, 5}


@pytest.mark.parametrize("mode", ["classic", "survival", "rated", "practice", "challenge", "daily"])
@pytest.mark.parametrize("watched", [20, 50, 90])
def test_no_question_comes_later_than_the_player_has_watched(table: Table, mode: str, watched: int) -> None:
    steps = [question.story for question in asked(table, table.start(mode, watched=watched))]
    assert max(steps) <= 15 * watched / 100
    assert len(steps) == min(len(steps) if mode in {"survival", "rated"} else 10, 15 * watched // 100)


@pytest.mark.parametrize("mode", ["classic", "survival", "rated", "practice", "challenge", "daily"])
def test_where_nothing_fits_nothing_is_started_and_it_is_said_what_to_loosen(table: Table, mode: str) -> None:
    with pytest.raises(QuizError, match="say that you have watched more"):
        table.start(mode, watched=0)
    with pytest.raises(QuizError, match="Nothing was started"):
        table.start("classic", levels=(1, 1), watched=1)
    assert table.look_up("SELECT count(*) FROM game") == [(0,)]


def test_a_pack_without_questions_wants_one(table: Table) -> None:
    table.packs.write("bare", questions=0)
    table.reopen()
    table.desk.choose_pack("bare")
    with pytest.raises(QuizError, match=r"no questions for Classic\. Nothing was started\. Add a question"):
        table.start()


def test_stems_are_asked_in_the_order_of_the_deal(table: Table) -> None:
    session = table.start()
    expected, seen = stems(table, session), []
    for _ in range(10):
        seen.append(session.question.stem)
        play(session, "r")
    assert seen == expected
